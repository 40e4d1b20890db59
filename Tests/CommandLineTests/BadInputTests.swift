import ArgumentParsing
import Foundation
import Ingest
import Testing

@testable import CommandLineTool

@Suite struct BadInputTests {
  private static let page = "## 标题一则\n\n本报讯(记者 张三) 正文在此。\n"

  @Test func aFileThatIsNotThereIsNamedAndTheRestIsRead() throws {
    let folder = try TemporaryFolder()
    let good = try folder.file("good.txt", BadInputTests.page)
    let run = try ToolRun(["parse", folder.path + "/nope.txt", good])
    #expect(run.status == .doneInPart)
    #expect(run.talk.contains("nope.txt: there is no such file"))
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func whatIsWrongWithAFileIsToldInTheLanguageOfTheLocale() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.file("empty.txt", "")
    for command in [["parse"], ["annotate"], ["ingest", "--db", folder.path + "/a.db"]] {
      let run = try ToolRun(command + [empty], environment: ["LC_ALL": "zh_CN.UTF-8"])
      #expect(run.status == .doneInPart)
      #expect(run.talk.contains("empty.txt：是空文件，请重新转写或删去"))
    }
  }

  @Test func everyReasonIsToldInBothLanguages() {
    let reasons: [FailureReason] = [
      .noSuchFile, .unreadable, .circularLinks, .isFolder, .pathTooLong, .notFolder, .system(5), .tooLarge,
      .empty, .notText, .blank, .unknownEncoding, .undecodable(3), .overfullDay("2021-06-04"),
    ]
    for reason in reasons {
      let wording = reason.wording
      #expect(!wording.english.contains("\n") && wording.placeholders.english == wording.placeholders.chinese)
      #expect(wording.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
    #expect(FailureReason.undecodable(2).told(in: .english).hasPrefix("2 places cannot"))
    #expect(FailureReason.overfullDay("2021-06-04").told(in: .chinese).hasPrefix("2021-06-04 一天"))
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}"])
  func anEmptyFileIsNamed(text: String) throws {
    let folder = try TemporaryFolder()
    let run = try ToolRun(["parse", folder.file("empty.txt", text)])
    #expect(run.status == .doneInPart)
    #expect(run.talk.contains("empty.txt"))
    #expect(run.output.isEmpty)
  }

  /// A page in UTF-8 with damage was to be converted to UTF-8.
  @Test func damageInAPageIsToldWithWhereToFindIt() throws {
    let folder = try TemporaryFolder()
    let database = ["--db", folder.path + "/a.db"]
    let damaged = try folder.file(
      "damaged.txt", Array("## 标题一则\n\n本报讯(记者 张三) 正文在".utf8) + [0xE6, 0xAD] + Array("此。\n".utf8))
    let run = try ToolRun(["ingest", damaged] + database)
    #expect(run.status == .doneInPart)
    #expect(run.output.hasPrefix("1 new, 0 changed, 0 unchanged, 0 failed"))
    #expect(run.talk.contains("damaged.txt: 1 place cannot be decoded and became U+FFFD, the rest is there"))
    let found = try ToolRun(["check", "--code", "undecodable"] + database)
    #expect(found.status == .done)
    #expect(found.output.contains("damaged.txt:3: warning: [undecodable]"))
  }

  @Test func bytesThatAreNoTextAreNamed() throws {
    let folder = try TemporaryFolder()
    let picture: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0,
    ]
    let run = try ToolRun(["parse", folder.file("picture.png", picture)])
    #expect(run.status == .doneInPart)
    #expect(run.talk.contains("picture.png: is not text"))
    #expect(run.output.isEmpty)
  }

  @Test func damagedBytesAreToldAndTheRestIsRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      "damaged.txt", Array(BadInputTests.page.utf8) + [0xFF, 0xFE, 0xFF] + Array("好。\n".utf8))
    let run = try ToolRun(["parse", path])
    #expect(run.talk.contains("damaged.txt"))
    #expect(run.output.contains("标题一则"))
  }

  @Test func aFolderIsReadWithAllThatIsInIt() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("b/2.txt", BadInputTests.page)
    _ = try folder.file("a/1.txt", BadInputTests.page)
    _ = try folder.file(".hidden/3.txt", BadInputTests.page)
    let lines = try ToolRun(["parse", folder.path]).output.split(separator: "\n").map { try JSONValue($0) }
    let paths = lines.compactMap { $0["source"]?["path"]?.string }
    #expect(paths == [folder.path + "/a/1.txt", folder.path + "/b/2.txt"])
  }

  @Test func aFolderIsNoDumpToAnnotate() throws {
    let folder = try TemporaryFolder()
    let run = try ToolRun(["annotate", folder.path])
    #expect(run.status == .doneInPart)
    #expect(run.talk.contains("is a folder"))
  }

  @Test func aFileNameCannotSpeakToTheTerminal() throws {
    let run = try ToolRun(["parse", "/nonexistent/\u{1B}[2J.txt"], onTerminal: true)
    #expect(!run.talk.contains("\u{1B}[2J"))
    #expect(run.talk.contains("␛[2J"))
  }
}
