import ArchiveModel
import Foundation
import Testing

@testable import PageParsing

/// What holds for every input: nothing is dropped, nothing traps, the same bytes give the same reading.
@Suite struct LawTests {
  private static let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("seeds")

  private static func dumps() throws -> [[UInt8]] {
    try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted()
      .map { [UInt8](try Data(contentsOf: seeds.appendingPathComponent($0))) }
  }

  /// Law 1: every line that is not blank is in exactly one item or is furniture.
  private static func check(_ bytes: [UInt8], _ what: String) {
    let dump = PageParser().parse(bytes)
    let (lines, count) = LineReader.read(DumpDecoder.decode(bytes).scalars)
    #expect(dump.lineCount == count)
    let placed = dump.pages.flatMap { $0.articles.flatMap { $0.items.flatMap(\.lines) } + $0.furniture }
    #expect(placed.sorted() == lines.map(\.number), "\(what): lines lost or told twice")
    for page in dump.pages {
      for diagnostic in page.diagnostics + page.articles.flatMap(\.diagnostics) {
        #expect(
          diagnostic.lines.allSatisfy { (1...max(1, count)).contains($0) }, "\(what): \(diagnostic.code)")
      }
    }
  }

  @Test func placesEveryLineOnceHoweverTheDumpIsCut() throws {
    for (number, bytes) in try Self.dumps().enumerated() {
      Self.check(bytes, "dump \(number)")
      for cut in stride(from: 1, to: bytes.count, by: bytes.count / 9) {
        Self.check(Array(bytes[..<cut]), "dump \(number) up to byte \(cut)")
        Self.check(Array(bytes[cut...]), "dump \(number) from byte \(cut)")
      }
    }
  }

  @Test func survivesFlippedBytes() throws {
    var state: UInt64 = 7
    for bytes in try Self.dumps().prefix(2) {
      for _ in 0..<6 {
        var damaged = bytes
        for _ in 0..<40 {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          damaged[Int(state >> 33) % damaged.count] = UInt8(truncatingIfNeeded: state >> 20)
        }
        Self.check(damaged, "flipped bytes")
      }
    }
  }

  @Test(arguments: [
    "", "\n\n\n", " ", "。", "”", "((((((((((", "记者/", "# ", "|||", "下转", "\u{FEFF}", "\u{0}\u{1}", "一", "“",
    String(repeating: "、", count: 300),
    String(repeating: "第", count: 3000), String(repeating: "株\n", count: 400),
    String(repeating: "(记者/", count: 200),
    String(repeating: "1月2日 ", count: 200), "<" + String(repeating: "a", count: 500),
  ])
  func survivesOddTexts(_ text: String) { Self.check(Array(text.utf8), "odd text") }

  @Test func readsTheSameBytesTheSameWay() throws {
    for bytes in try Self.dumps() { #expect(PageParser().parse(bytes) == PageParser().parse(bytes)) }
  }
}
