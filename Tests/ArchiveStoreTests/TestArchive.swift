import ArchiveModel
import ArchiveStore
import Foundation
import HanText
import PageParsing

/// A folder of its own for one test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "zzdaily-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var archive: String { path + "/archive.db" }
}

/// A generator with a fixed beginning (SplitMix64).
struct FixedGenerator: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

enum Samples {
  /// The dumps of seeds/, by path, in order.
  static let dumps: [(path: String, bytes: [UInt8])] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "seeds")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { ("seeds/" + name, Array($0)) }
    }
  }()

  static func prepared(_ path: String, _ bytes: [UInt8]) -> PreparedDump {
    let parsed = PageParser().parse(bytes, options: PageParser.Options(fileName: path))
    return PreparedDump(path: path, bytes: bytes, sha256: SHA256.hash(bytes), parsed: parsed)
  }

  /// A dump with one page of these articles, whatever its bytes.
  static func dump(
    _ path: String, date: CalendarDate? = nil, label: String? = nil, issue: Int? = nil, _ articles: [Article]
  ) -> PreparedDump {
    let bytes = Array((path + articles.map(\.text).joined(separator: "\n")).utf8)
    return dump(path, bytes: bytes, date: date, label: label, issue: issue, articles)
  }

  static func dump(
    _ path: String, bytes: [UInt8], date: CalendarDate? = nil, label: String? = nil, issue: Int? = nil,
    _ articles: [Article]
  ) -> PreparedDump {
    var page = Page(newspaper: "株洲日报")
    page.issueDate = date.map { IssueDate(date: $0, source: .filename, confidence: 1) }
    page.label = label
    page.issueNumber = issue
    page.articles = articles
    for index in page.articles.indices { page.articles[index].position = index + 1 }
    return PreparedDump(
      path: path, bytes: bytes, sha256: SHA256.hash(bytes),
      parsed: ParsedDump(pages: [page], encoding: .utf8, lineCount: 1, undecodable: 0))
  }

  static func article(_ headline: String, _ body: String...) -> Article {
    var article = Article(
      position: 1,
      items: [Item(role: .headline, text: headline, lines: [1])]
        + body.enumerated().map { Item(role: .body, text: $1, lines: [$0 + 2]) })
    article.headline = headline
    return article
  }

  /// Writes dumps into a new archive.
  static func archive(_ dumps: [PreparedDump], at path: String) throws {
    var writer = try ArchiveWriter(path: path)
    for dump in dumps { try writer.add(dump) }
    try writer.finish()
  }
}

extension CalendarDate {
  /// A day of the tests, which exists.
  static func day(_ iso: String) -> CalendarDate {
    CalendarDate(iso: iso) ?? { preconditionFailure("no such day: \(iso)") }()
  }
}
