import ArchiveModel
import ArgumentParsing
import Glibc

/// Reads files of corrections.
enum CorrectionFiles {
  /// The corrections of a file; `-` is standard input.
  static func read(_ path: String, _ context: Context) throws(Failure) -> CorrectionFile {
    guard let bytes = path == "-" ? context.console.input() : readAll(path: path) else {
      throw .usage(
        UsageError(
          .other(Message.correctionsUnreadable.wording, [path, systemMessage(errno)]), command: nil))
    }
    do throws(CorrectionFile.Mistake) {
      return try CorrectionFile(text: String(decoding: bytes, as: UTF8.self))
    } catch {
      let text =
        error.mistake.map { $0.wording.text(in: context.language, $0.values) }
        ?? Message.correctionsNoDump.wording.text(in: context.language)
      throw .usage(
        UsageError(
          .other(Message.correctionsMistake.wording, [path, String(error.line), text]), command: nil))
    }
  }
}

extension Correction.Mistake {
  /// What is wrong, in both languages.
  var wording: Wording {
    switch self {
    case .empty, .unknownVerb:
      Wording("'%1' is no correction; there are: %2", "没有“%1”这种更正，可用的有：%2")
    case .form: Wording("this correction is written: %1", "这种更正的写法是：%1")
    case .noChoice: Wording("'%1' cannot stand there; one of: %2", "此处不能是“%1”，只能是：%2")
    case .noDay: Wording("'%1' is not a day like 2021-06-04", "“%1”不是日期（如 2021-06-04）")
    }
  }

  /// What fills the wording.
  var values: [String] {
    let verbs = Correction.forms.map(\.verb).joined(separator: ", ")
    return switch self {
    case .empty: ["", verbs]
    case .unknownVerb(let verb): [verb, verbs]
    case .form(let verb): [Correction.forms.first { $0.verb == verb }?.form ?? verb]
    case .noChoice(let word, let choices): [word, choices.joined(separator: ", ")]
    case .noDay(let text): [text]
    }
  }
}
