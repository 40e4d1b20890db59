import ArchiveModel
import ArgumentParsing
import Ingest

extension FailureReason {
  /// What is wrong with a file and what to do about it, without its path.
  func told(in language: Language) -> String {
    switch self {
    case .undecodable(let count): wording.text(in: language, [String(count)])
    case .overfullDay(let day): wording.text(in: language, [day])
    case .system(let number): wording.text(in: language, [FailureReason.systemText(number)])
    case .correctionUnfit(let message): CorrectionObstacle.told(message, in: language)
    default: wording.text(in: language)
    }
  }

  /// The same in both languages, before its values are filled in.
  var wording: Wording {
    switch self {
    case .noSuchFile: Wording("there is no such file; check the path", "没有这个文件，请检查路径")
    case .unreadable: Wording("cannot be read; check its permissions (ls -l)", "无法读取，请检查权限（ls -l）")
    case .circularLinks: Wording("its links lead round in a circle; name the file itself", "符号链接循环指向，请直接指名文件")
    case .isFolder: Wording("is a folder where a file is meant", "是文件夹，这里要的是文件")
    case .pathTooLong:
      Wording("the path is too long; move the file nearer to the root", "路径过长，请移到较浅的目录")
    case .notFolder:
      Wording("a part of the path is a file, not a folder; check the path", "路径中间的一段是文件而不是文件夹，请检查路径")
    case .system: Wording("%1", "系统报告错误：%1")
    case .tooLarge:
      Wording("is larger than 256 MB, which no dump is; split it into pages", "超过 256 MB，不会是一份文字稿；请按版拆开")
    case .empty: Wording("is empty; transcribe the page again or remove the file", "是空文件，请重新转写或删去")
    case .notText:
      Wording(
        "is not text (it has NUL bytes); only transcriptions can be ingested", "不是文字（含有 NUL 字节），只能收录文字稿")
    case .blank: Wording("holds nothing but white space; transcribe the page again", "只有空白，请重新转写")
    case .unknownEncoding:
      Wording(
        "is not text in UTF-8, UTF-16, UTF-32 or GB18030; convert it to UTF-8",
        "不是 UTF-8、UTF-16、UTF-32 或 GB18030 编码的文字，请转成 UTF-8")
    case .undecodable:
      Wording(
        "%1 {place|places} cannot be decoded and became U+FFFD, the rest is there; zzdaily check --code undecodable tells where",
        "有 %1 处无法解码，已换成 U+FFFD，其余照常收录；位置见 zzdaily check --code undecodable")
    case .overfullDay:
      Wording(
        "there would be more than 4,096 articles on %1, more than a day can have; the date of some dumps must be wrong: give them their own (--date, --manifest)",
        "%1 一天将超过 4096 篇，超出上限；必有文字稿日期有误，请用 --date 或 --manifest 分别给出")
    case .correctionUnfit: Wording(verbatim: "%1")
    }
  }
}

extension Context {
  /// Says what is wrong with a file.
  func say(_ failure: IngestReport.Failure) {
    say(.ingestFailure, failure.path, failure.reason.told(in: language))
  }
}
