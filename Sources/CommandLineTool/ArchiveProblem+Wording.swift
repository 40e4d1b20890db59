import ArchiveStore
import ArgumentParsing

extension ArchiveProblem {
  /// What is wrong with the file.
  func told(in language: Language) -> String {
    switch self {
    case .file(let words): words
    case .strayRow(let table, let parent):
      Wording("a row of %1 names a row of %2 that is not there", "表 %1 有一行所指的 %2 的行不存在")
        .text(in: language, [table, parent])
    case .index(let indexed, let articles):
      Wording(
        "the index knows %1 {article|articles} where the archive has %2", "索引中有 %1 篇，而档案库有 %2 篇"
      ).text(in: language, [String(indexed), String(articles)])
    case .strayMentions(let count):
      Wording(
        "%1 {mention by the archive names|mentions by the archive name} an article or a person that is not there",
        "据全库识别的人名有 %1 处所指的文章或人物不存在"
      ).text(in: language, [String(count)])
    case .dump(let path):
      Wording("%1: the bytes kept of this dump are not those that were ingested", "%1：所存字节与收录时不同")
        .text(in: language, [path])
    }
  }
}
