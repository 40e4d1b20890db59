@testable import ArchiveStore
import ArchiveModel
import HanText
import Testing

@Suite struct ArticleRecordTests {
  @Test func anArticleOfEveryFieldComesBack() {
    var article = Article(
      position: 3, kind: .continuation,
      items: ItemRole.allCases.enumerated().flatMap { index, role in
        [
          Item(role: role, text: "第\(index)“项”\n\t\\\"", lines: [index, index + 7]),
          Item(role: role, text: "", lines: []),
        ]
      })
    article.section = ["营商环境", "优化年\u{1F}"]
    article.kicker = "引题"
    article.headline = "主\\题\""
    article.deck = ["副题", ""]
    article.series = "系列"
    article.agency = "本报"
    article.byline = "本报讯"
    article.credits = CreditRole.allCases.map { Credit(name: "佘雁秋", role: $0) }
    article.persons = [
      PersonMention(name: "曹慧泉", titles: ["市委书记", "书记"], count: 12), PersonMention(name: "李"),
    ]
    article.districts = ["渌口区"]
    article.places = ["仙庾镇"]
    article.continuedFrom = PageJump(page: nil, mark: "③")
    article.continuedOn = PageJump(page: "A2")
    article.diagnostics = [Diagnostic(.textLost, .warning, lines: [1, 2], "lost \"here\"")]
    #expect(ArticleRecord(article).article(position: 3, kind: .continuation) == article)
  }

  @Test func damagedRecordsAreRefusedAndDoNotTrap() {
    let article = Samples.article("题", "一", "二")
    var record = ArticleRecord(article)
    let whole = Array(record.record.unicodeScalars)
    for end in whole.indices {
      record.record = String(scalars: whole[..<end])
      #expect(record.article(position: 1, kind: .news) == nil)
    }
    record = ArticleRecord(article)
    record.body = "一"
    #expect(record.article(position: 1, kind: .news) == nil)
    #expect(JSONValue(String(repeating: "[", count: 100_000)) == nil)
  }
}

@Suite struct DumpPackingTests {
  @Test func theSamplesPackToAFewPercentAndComeBack() {
    #expect(Samples.dumps.count == 5)
    for (path, bytes) in Samples.dumps {
      let dump = Samples.prepared(path, bytes)
      let base = PreparedDump.base(dump.pages.flatMap(\.articles).map(\.record))
      #expect(dump.packing == .copies)
      #expect(dump.content.count * 8 < bytes.count)
      #expect(dump.packing.unpack(dump.content, base: base, size: bytes.count) == bytes)
    }
  }

  @Test func anyBytesComeBackWhateverTheBase() {
    var random = FixedGenerator(9)
    let alphabet: [UInt8] = [0, 10, 65, 66, 0xE6, 0xA0, 0xAA]
    for round in 0..<400 {
      let base = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<7, using: &random)]
      }
      var dump = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<7, using: &random)]
      }
      if !base.isEmpty {
        for _ in 0..<(round % 5) {
          let start = Int.random(in: 0..<base.count, using: &random)
          dump += base[start..<Int.random(in: start...base.count, using: &random)] + [7]
        }
      }
      let (packing, content) = DumpPacking.pack(dump, base: base)
      #expect(content.count <= dump.count)
      #expect(packing.unpack(content, base: base, size: dump.count) == dump)
    }
  }

  @Test func damagedContentIsRefusedOrReadButNeverTraps() {
    var random = FixedGenerator(2)
    let base = Array("株洲日报,株洲日报,掌上株洲".utf8)
    let (packing, content) = DumpPacking.pack(Array("掌上株洲,株洲日报,株洲日报。".utf8), base: base)
    #expect(packing == .copies)
    for _ in 0..<2_000 {
      var damaged = content
      for _ in 0..<3 {
        damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let bytes = DumpPacking.copies.unpack(damaged, base: base, size: 40)
      #expect(bytes == nil || bytes?.count == 40)
    }
  }
}

@Suite struct SHA256Tests {
  /// FIPS 180-4 examples of NIST (https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values).
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func hashesTheExamples(_ text: String, _ hash: String) {
    #expect(Hexadecimal.text(SHA256.hash(Array(text.utf8))) == hash)
  }

  @Test func hashesAMillionTimesTheLetterA() {
    #expect(
      Hexadecimal.text(SHA256.hash([UInt8](repeating: 0x61, count: 1_000_000)))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Lengths around the ends of blocks; the values are sha256sum's of so many letters a.
  @Test(arguments: [
    (1, "ca978112ca1bbdca"), (55, "9f4390f8d30c2dd9"), (56, "b35439a4ac6f0948"), (57, "f13b2d724659eb3b"),
    (63, "7d3e74a05d7db15b"), (64, "ffe054fe7ae0cb6d"), (65, "635361c48bb9eab1"), (119, "31eba51c313a5c08"),
    (120, "2f3d335432c70b58"), (128, "6836cf13bac400e9"),
  ])
  func hashesEveryLengthAroundABlock(_ count: Int, _ hash: String) {
    #expect(Hexadecimal.text(SHA256.hash([UInt8](repeating: 0x61, count: count)).prefix(8)) == hash)
  }
}
