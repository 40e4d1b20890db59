import ArchiveModel
import CommandLineTool
import Foundation
import Testing

/// One run of the program inside the test's own process.
struct ToolRun {
  let status: CommandLineTool.ExitStatus
  let output: String
  let talk: String

  /// Runs the program on 2023-05-06 in an environment of its own.
  init(
    _ arguments: [String], environment: [String: String] = [:], input: [UInt8] = [], onTerminal: Bool = false,
    width: Int = 80, capacity: Int = .max
  ) throws {
    let output = MemorySink(capacity: capacity)
    let talk = MemorySink()
    let console = Console(
      output: output, talk: talk, input: { input }, outputIsTerminal: onTerminal, talkIsTerminal: onTerminal,
      width: width)
    let today = try #require(CalendarDate(year: 2023, month: 5, day: 6))
    status = Tool(today: today).run(arguments, environment: environment, console: console)
    self.output = output.text
    self.talk = talk.text
  }
}

/// The folders of the repository.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let seeds = root.appendingPathComponent("seeds").path

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }
}

/// A folder of a test's own that goes when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("zzdaily-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a file of text and gives its path.
  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }
}
