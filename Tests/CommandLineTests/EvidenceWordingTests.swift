import ArchiveModel
import ArgumentParsing
import Foundation
import PageParsing
import Testing

@testable import CommandLineTool

/// `explain` gives its reasons in the user's language.
@Suite struct EvidenceWordingTests {
  /// The parser names nothing that has no Chinese.
  @Test(arguments: [ExplainedWords.seen, ExplainedWords.decided])
  func everyWordOfTheParserIsKnown(words: [String]) {
    for word in Set(words) { #expect(EvidencePhrases.chinese[word] != nil, "\(word)") }
  }

  @Test func noPhraseIsForNothing() {
    let all = Set(ExplainedWords.seen + ExplainedWords.decided)
    // Of the context of a line and of what is summed up.
    let others: Set = [
      "what the lines around it are like", "the kinds of lines around it", "its words", "what it speaks of",
      "all else",
      "stands at the top of the page", "what the page's headlines and subheads are like",
    ]
    #expect(Set(EvidencePhrases.chinese.keys).subtracting(all) == others)
    for (english, chinese) in EvidencePhrases.chinese {
      #expect(!english.isEmpty && chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
    for form in EvidenceWording.forms { #expect(form.placeholders.english == form.placeholders.chinese) }
  }

  /// Whatever the parser says of the pages of the repository has no words of English left in it.
  @Test func whatTheParserSaysIsToldInChinese() throws {
    let parser = PageParser()
    var count = 0
    for folder in ["seeds", "Tests/Pages/development"] {
      let folder = Repository.root.appendingPathComponent(folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      where name.hasSuffix(".txt") {
        let bytes = try Array(Data(contentsOf: folder.appendingPathComponent(name)))
        for page in parser.parse(bytes, options: PageParser.Options(fileName: name, explain: true)).pages {
          for evidence in (page.issueDate?.evidence ?? []) + page.articles.flatMap(\.evidence) {
            count += 1
            let told = evidence.told(in: .chinese)
            #expect(
              told != evidence.reason && !told.contains(/[a-z]{2,} [a-z]{2,}/), "\(evidence.reason) → \(told)"
            )
            #expect(evidence.told(in: .english) == evidence.reason)
          }
        }
      }
    }
    #expect(count > 1_000)
  }

  @Test(
    arguments: [
      (
        "headline rather than first paragraph with a byline: how it fits masthead, header or footer +6.0, stands behind body -0.8, all else +0.3",
        "判为“标题”而非“带署名的首段”：像报头、版头或报尾的程度 +6.0，在“正文”之后 -0.8，其余 +0.3"
      ),
      ("news rather than notice: how long it is +1.2, all else -0.1", "判为“新闻”而非“启事公告”：篇幅 +1.2，其余 -0.1"),
      ("the year 2021 is named", "提到 2021 年"),
      ("2021年7月1日 is named in an essay or story", "散文或故事中提到 2021年7月1日"), ("something new", "something new"),
    ])
  func aReasonIsToldInChinese(english: String, chinese: String) {
    #expect(EvidenceWording.told(english, in: .chinese) == chinese)
  }

  @Test func explainSpeaksChineseWhereTheLocaleDoes() throws {
    let run = try ToolRun(["parse", "--explain", Repository.seeds], environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(run.output.contains("判为“标题”而非"))
    #expect(!run.output.contains("rather than") && !run.output.contains("stops in mid-sentence"))
  }
}
