import ArchiveModel
import ArgumentParsing
import Ingest

extension FailureReason {
  /// What is wrong with a file, in both languages, without its path.
  var wording: Wording { Wording(message, chinese) }

  private var chinese: String {
    switch self {
    case .noSuchFile: "没有这个文件，请检查路径"
    case .unreadable: "无法读取，请检查权限（ls -l）"
    case .circularLinks: "符号链接循环指向，请直接指名文件"
    case .isFolder: "是文件夹，这里要的是文件"
    case .pathTooLong: "路径过长，请移到较浅的目录"
    case .notFolder: "路径中间的一段是文件而不是文件夹，请检查路径"
    case .system(let number): "系统报告错误：\(FailureReason.systemText(number))"
    case .tooLarge: "超过 256 MB，不会是一份文字稿；请按版拆开"
    case .empty: "是空文件，请重新转写或删去"
    case .notText: "不是文字（含有 NUL 字节），只能收录文字稿"
    case .blank: "只有空白，请重新转写"
    case .unknownEncoding: "不是 UTF-8、UTF-16、UTF-32 或 GB18030 编码的文字，请转成 UTF-8"
    case .undecodable(let count): "有 \(count) 处无法解码，已换成 U+FFFD，其余照常收录；位置见 zzdaily check --code undecodable"
    case .overfullDay(let day):
      "\(day) 一天将超过 4096 篇，超出上限；必有文字稿日期有误，请用 --date 或 --manifest 分别给出"
    case .correctionUnfit(let message): CorrectionObstacle.told(message, in: .chinese)
    }
  }
}

extension Context {
  /// Says what is wrong with a file.
  func say(_ failure: IngestReport.Failure) {
    say(.ingestFailure, failure.path, failure.reason.wording.text(in: language))
  }
}
