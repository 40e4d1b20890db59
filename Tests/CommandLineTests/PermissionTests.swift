import CommandLineTool
import Foundation
import Testing

/// Archives where the user may read or write only in part.
@Suite struct PermissionTests {
  /// Whether a user without rights reaches the program and the folders of tests; not so in every sandbox.
  private static let canDropRights: Bool =
    (try? BinaryRun(["--version"], withoutRights: true))?.status == 0

  private func setMode(_ mode: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try setMode(0o755, folder.path)
    return folder
  }

  @Test(.enabled(if: canDropRights)) func anArchiveInAFolderThatCannotBeWrittenIsReadAllTheSame() throws {
    let folder = try folder()
    let archive = try folder.file("read only #1?/a.db", [])
    #expect(try BinaryRun(["ingest", Repository.seeds, "--db", archive]).status == 0)
    let wanted = try BinaryRun(["export", "--db", archive]).output
    // What readers leave beside it may be lost on the way to a disc or a share.
    try? FileManager.default.removeItem(atPath: archive + "-shm")
    try setMode(0o444, archive)
    try setMode(0o555, folder.path + "/read only #1?")
    defer { try? setMode(0o755, folder.path + "/read only #1?") }
    let export = try BinaryRun(["export", "--db", archive], withoutRights: true)
    #expect(export.status == 0 && export.output == wanted && !wanted.isEmpty)
    #expect(try BinaryRun(["search", "渌口", "--db", archive], withoutRights: true).status == 0)
    #expect(try BinaryRun(["verify", "--db", archive], withoutRights: true).status == 0)
    let ingest = try BinaryRun(["ingest", Repository.seeds, "--db", archive], withoutRights: true)
    #expect(ingest.status == 4)
    #expect(ingest.talk.contains("a.db: the archive cannot be opened or written there"))
  }

  @Test(.enabled(if: canDropRights)) func aFolderThatCannotBeWrittenHoldsNoNewArchive() throws {
    let folder = try folder()
    let run = try BinaryRun(
      ["ingest", Repository.seeds, "--db", folder.path + "/a.db"], withoutRights: true)
    #expect(run.status == 4)
    #expect(run.talk.contains("check that its folder exists and its permissions"))
    let secret = try folder.file("secret.db", [])
    try setMode(0o600, secret)
    #expect(try BinaryRun(["stats", "--db", secret], withoutRights: true).status == 4)
  }

  @Test func aFolderThatIsMissingIsToldNotMade() throws {
    let folder = try TemporaryFolder()
    let run = try ToolRun(["ingest", Repository.seeds, "--db", folder.path + "/no/such/a.db"])
    #expect(run.status == .noArchive)
    #expect(run.talk.contains("check that its folder exists"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func theUsualPlaceIsMadeForTheUserAlone() throws {
    let folder = try TemporaryFolder()
    let environment = ["HOME": folder.path + "/home"]
    #expect(try ToolRun(["stats"], environment: environment).status == .noArchive)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    #expect(try ToolRun(["ingest", Repository.seeds], environment: environment).status == .done)
    let made = folder.path + "/home/.local/share/zzdaily"
    let mode = try FileManager.default.attributesOfItem(atPath: made)[.posixPermissions] as? Int
    #expect(mode == 0o700)
    #expect(try ToolRun(["stats"], environment: environment).status == .done)
  }
}
