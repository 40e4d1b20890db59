import ArchiveStore
import Foundation
import Testing

@testable import Ingest

/// A folder that has moved is ingested at its new place; the archive then tells the new paths, not two for each file.
@Suite struct MovedFileTests {
  private static func move(_ old: String, _ new: String) throws {
    try FileManager.default.createDirectory(
      at: URL(filePath: new).deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: old, toPath: new)
  }

  @Test(arguments: ["0/moved", "z/moved"])
  func aMovedFolderIsKnownByItsNewPath(place: String) throws {
    let (folder, names) = try RemovalTests.folder()
    _ = try IngestorTests.ingest([folder["all"]], into: folder["a.db"])
    try Self.move(folder["all"], folder[place])
    let report = try IngestorTests.ingest([folder[place]], into: folder["a.db"])
    #expect(report.moved == names.count && report.copies == 0 && report.new == 0 && report.changed == 0)
    #expect(
      report.firstMoved
        == IngestReport.Move(from: folder["all/" + names[0]], to: folder[place + "/" + names[0]]))
    _ = try IngestorTests.ingest([folder[place]], into: folder["fresh.db"])
    RemovalTests.expectSame(
      try RemovalTests.Account(folder["a.db"]), try RemovalTests.Account(folder["fresh.db"]))
    #expect(try IngestorTests.ingest([folder[place]], into: folder["a.db"]).unchanged == names.count)
  }

  @Test func whatIsStillThereIsACopy() throws {
    let (folder, names) = try RemovalTests.folder()
    _ = try IngestorTests.ingest([folder["all"]], into: folder["a.db"])
    try FileManager.default.copyItem(atPath: folder["all"], toPath: folder["copy"])
    let report = try IngestorTests.ingest([folder["copy"]], into: folder["a.db"])
    #expect(report.moved == 0 && report.copies == names.count)
  }

  /// A name may tell the day: what it told goes with it, and what the new one tells comes.
  @Test func aNewNameIsReadAnew() throws {
    let folder = try TemporaryFolder()
    let text = "第一篇\n\n本报讯 正文。\n"
    try folder.write("in/2021-06-04-A1.txt", text)
    _ = try IngestorTests.ingest([folder["in"]], into: folder["a.db"])
    for name in ["x.txt", "2021-06-05-A2.txt", "0.txt", "2021-06-04-A1.txt"] {
      let old = try #require(try FileManager.default.contentsOfDirectory(atPath: folder["in"]).first)
      try Self.move(folder["in/" + old], folder["in/" + name])
      #expect(try IngestorTests.ingest([folder["in"]], into: folder["a.db"]).moved == 1)
      let fresh = folder["\(name).db"]
      _ = try IngestorTests.ingest([folder["in"]], into: fresh)
      RemovalTests.expectSame(try RemovalTests.Account(folder["a.db"]), try RemovalTests.Account(fresh))
    }
  }

  /// The first file takes the place of the second, whose bytes are gone.
  @Test func aFileThatTookAnothersPlaceHasMoved() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/1.txt", "第一篇\n\n本报讯 正文。\n")
    try folder.write("in/2.txt", "第二篇\n\n本报讯 别的。\n")
    _ = try IngestorTests.ingest([folder["in"]], into: folder["a.db"])
    try FileManager.default.removeItem(atPath: folder["in/2.txt"])
    try Self.move(folder["in/1.txt"], folder["in/2.txt"])
    let report = try IngestorTests.ingest([folder["in"]], into: folder["a.db"])
    #expect(report.moved == 1 && report.new == 0)
    #expect(try ArchiveReader(path: folder["a.db"]).statistics().sources == 1)
  }

  /// A relative path may be meant from another folder: seen from an absolute one it is left only for the same name.
  @Test func aRelativePathIsNotGivenUpLightly() throws {
    let folder = try TemporaryFolder()
    try folder.write("x.txt", "文")
    #expect(SourcePath.hasMoved(from: folder["gone.txt"], to: folder["x.txt"]))
    #expect(SourcePath.hasMoved(from: "no/such/x.txt", to: folder["x.txt"]))
    #expect(!SourcePath.hasMoved(from: "no/such/2021-06-04.txt", to: folder["x.txt"]))
    #expect(!SourcePath.hasMoved(from: "stdin-0011223344556677", to: folder["x.txt"]))
    #expect(!SourcePath.hasMoved(from: folder["gone.txt"], to: "stdin-0011223344556677"))
    #expect(!SourcePath.hasMoved(from: folder["x.txt"], to: folder["x.txt"]))
  }

  @Test func aPathIsFoundSeenFromTheFolderAtHand() throws {
    let here = FileManager.default.currentDirectoryPath
    #expect(SourcePath.spellings("./a//b/") == ["a/b", here + "/a/b"])
    #expect(SourcePath.spellings(here + "/a/b") == [here + "/a/b", "a/b"])
    #expect(SourcePath.spellings(here) == [here, "."])
    #expect(SourcePath.spellings(".") == [".", here])
    #expect(SourcePath.spellings("/no/such") == ["/no/such"])
  }
}
