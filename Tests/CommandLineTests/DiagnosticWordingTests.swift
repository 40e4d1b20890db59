import ArchiveModel
import ArgumentParsing
import Foundation
import PageParsing
import Testing

@testable import CommandLineTool

/// Diagnostics speak the user's language, whichever program version wrote them into the archive.
@Suite struct DiagnosticWordingTests {
  /// Everything that the parser says of the pages of the repository is said in Chinese too.
  @Test func whatTheParserSaysIsKnown() throws {
    let parser = PageParser()
    var codes: Set<Diagnostic.Code> = []
    for folder in ["seeds", "Tests/Pages/development"] {
      let folder = Repository.root.appendingPathComponent(folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where name.hasSuffix(".txt") {
        let bytes = try Array(Data(contentsOf: folder.appendingPathComponent(name)))
        for page in parser.parse(bytes, options: PageParser.Options(fileName: name)).pages {
          for diagnostic in page.diagnostics + page.articles.flatMap(\.diagnostics) {
            codes.insert(diagnostic.code)
            let told = diagnostic.told(in: .chinese)
            #expect(told != diagnostic.message, "\(diagnostic.code): \(diagnostic.message)")
            #expect(diagnostic.told(in: .english) == diagnostic.message)
          }
        }
      }
    }
    #expect(codes.count > 6)
  }

  @Test func bothLanguagesNameTheSameValues() {
    for wording in DiagnosticWording.forms.values.joined() + DiagnosticWording.parts {
      #expect(wording.placeholders.english == wording.placeholders.chinese)
    }
  }

  @Test(arguments: [
    (
      Diagnostic.Code.repeatedText, "the same text as line 12: kept, not counted twice",
      "与第 12 行相同：原文保留，不重复计入"
    ),
    (
      .fragmentMoved, "stands behind another article and was put back here (95 % sure)",
      "原排在另一篇之后，已移回此处（把握 95 %）"
    ),
    (.dateConflict, "the file's name says 2021-06-04, the page 2021-06-05", "文件名为 2021-06-04，版面为 2021-06-05"),
    (
      .loneContinuation, "goes on on page A2③: page A2 of 2021-06-04 is not in the archive",
      "下转 A2③ 版：档案库中没有 2021-06-04 的 A2 版"
    ),
    (
      .loneContinuation, "comes from another page: its page has no date, and halves are linked within a day",
      "上接 他版：本版日期不明，而转版只在同一天内相连"
    ),
    (.corrected, "corrected by hand: split 12; date none", "人工更正：split 12; date none"),
    (.textLost, "something new", "something new"),
  ])
  func aMessageIsToldInChinese(code: Diagnostic.Code, english: String, chinese: String) {
    #expect(Diagnostic(code, .warning, lines: [1], english).told(in: .chinese) == chinese)
  }

  @Test func aFormFitsOnlyItsTexts() {
    #expect(DiagnosticWording.values(of: "a %1 b %2", in: "a x b y b") == ["x", "y b"])
    #expect(DiagnosticWording.values(of: "a %1 b", in: "a x b b") == ["x b"])
    #expect(DiagnosticWording.values(of: "a", in: "a") == [])
    #expect(DiagnosticWording.values(of: "a", in: "ab") == nil)
    #expect(DiagnosticWording.values(of: "a %1", in: "b x") == nil)
    #expect(DiagnosticWording.values(of: "%1 of %2 %", in: "3 of 100 %") == ["3", "100"])
  }
}
