import Foundation
import Testing

/// One run of the built program, as a shell would run it.
struct BinaryRun {
  let status: Int32
  let output: String
  let talk: String

  /// Runs the program with nothing in its environment but what is given and a home that does not exist.
  ///
  /// `withoutRights` runs it as a user to whom permissions apply even when the tests are run by root.
  init(
    _ arguments: [String], environment: [String: String] = [:], input: [UInt8] = [],
    withoutRights: Bool = false
  ) throws {
    let program = Process()
    program.executableURL = try Binary.url()
    program.arguments = arguments
    if withoutRights, geteuid() == 0 {
      program.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
      program.arguments =
        ["--reuid", "65534", "--regid", "65534", "--clear-groups", try Binary.url().path] + arguments
    }
    program.environment = ["HOME": "/nonexistent", "SWIFT_BACKTRACE": "enable=no"]
      .merging(environment) { $1 }
    // Files, not pipes: nothing can fill up while nobody reads.
    let folder = try TemporaryFolder()
    let inputPath = try folder.file("input", input)
    let outputPath = try folder.file("output", [])
    let talkPath = try folder.file("talk", [])
    program.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputPath))
    program.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
    program.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: talkPath))
    try program.run()
    program.waitUntilExit()
    status = program.terminationReason == .exit ? program.terminationStatus : -program.terminationStatus
    output = String(decoding: try Data(contentsOf: URL(fileURLWithPath: outputPath)), as: UTF8.self)
    talk = String(decoding: try Data(contentsOf: URL(fileURLWithPath: talkPath)), as: UTF8.self)
  }
}

/// The built program: it lies beside the bundle of the tests.
enum Binary {
  static func url() throws -> URL {
    let running = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let places = [running, Bundle.main.bundleURL, Repository.root.appendingPathComponent(".build/debug")]
    let programs = places.map { $0.appendingPathComponent("zzdaily") }
    return try #require(programs.first { FileManager.default.isExecutableFile(atPath: $0.path) })
  }
}
