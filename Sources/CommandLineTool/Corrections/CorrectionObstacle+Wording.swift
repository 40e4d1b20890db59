import ArchiveModel
import ArgumentParsing

extension CorrectionObstacle {
  /// Why a correction was not applied, in both languages.
  var wording: Wording { Wording(text, chinese) }

  private var chinese: String {
    switch self {
    case .notUnderstood: "本程序无法理解，请升级 zzdaily"
    case .noSuchLine(let line): "第 \(line) 行是空行，或不在此版上"
    case .readAsOne(let line, let first): "第 \(line) 行与第 \(first) 行连读为一段"
    case .noArticle(let line): "第 \(line) 行不属于任何文章"
    case .besideItself(let line): "第 \(line) 行不能移到自己旁边"
    }
  }

  /// What a diagnostic says of a correction that was not applied, in a language; other texts stay as they are.
  static func told(_ message: String, in language: Language) -> String {
    guard language != .english, let (correction, obstacle) = read(message) else { return message }
    return "更正“\(correction)”未能应用：\(obstacle.chinese)"
  }
}
