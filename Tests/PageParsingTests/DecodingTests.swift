import ArchiveModel
import Foundation
import Testing

@testable import PageParsing

/// Bytes of every kind become lines that can be traced.
@Suite struct DecodingTests {
  private static let text = "株洲日报讯(记者/胡文洁) 昨日，荷塘区召开会议。\n第二段在这里，讲的是醴陵的瓷器。\n"

  @Test func readsUTF8WithAndWithoutAMark() {
    let plain = DumpDecoder.decode(Array(Self.text.utf8))
    #expect(plain.encoding == .utf8)
    #expect(plain.undecodable == 0)
    #expect(DumpDecoder.decode([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)).scalars == plain.scalars)
  }

  @Test func readsUTF16InBothOrders() {
    let units = Array(Self.text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let expected = Array(Self.text.unicodeScalars)
    #expect(DumpDecoder.decode([0xFF, 0xFE] + little).scalars == expected)
    #expect(DumpDecoder.decode([0xFE, 0xFF] + big).scalars == expected)
    #expect(DumpDecoder.decode([0xFE, 0xFF] + big).encoding == .utf16BigEndian)
  }

  /// UTF-32 begins like UTF-16: read as that, every second character was U+0000, and no word of the page could be found.
  @Test func readsUTF32InBothOrders() {
    let expected = Array(Self.text.unicodeScalars)
    let little = expected.flatMap { scalar in (0..<4).map { UInt8(scalar.value >> ($0 * 8) & 0xFF) } }
    let big = expected.flatMap { scalar in (0..<4).reversed().map { UInt8(scalar.value >> ($0 * 8) & 0xFF) } }
    for (bytes, encoding) in [
      ([0xFF, 0xFE, 0, 0] + little, TextEncoding.utf32LittleEndian),
      ([0, 0, 0xFE, 0xFF] + big, .utf32BigEndian),
      (little, .utf32LittleEndian), (big, .utf32BigEndian),
    ] {
      let decoded = DumpDecoder.decode(bytes)
      #expect(decoded.scalars == expected)
      #expect(decoded.encoding == encoding)
      #expect(decoded.undecodable == 0)
    }
    #expect(DumpDecoder.decode([0xFF, 0xFE, 0, 0] + little + [0x4E, 0, 0x11, 0]).undecodable == 1)
  }

  /// 一 is U+4E00: its lower byte is NUL, so that zeros stand on both sides of the units.
  @Test func readsUTF16WithoutAMark() {
    let text = "一月一日，一千一百户农民一同到渌口镇。\n第一版\n" + Self.text
    let little = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = Array(text.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(DumpDecoder.decode(little).scalars == Array(text.unicodeScalars))
    #expect(DumpDecoder.decode(little).encoding == .utf16LittleEndian)
    #expect(DumpDecoder.decode(big).scalars == Array(text.unicodeScalars))
    #expect(DumpDecoder.decode(big).encoding == .utf16BigEndian)
  }

  @Test func takesNoOtherBytesForWideText() {
    for bytes: [UInt8] in [
      Array(Self.text.utf8), Array("株洲\u{0}日报".utf8), [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0],
      [0, 0, 0, 0], [0], [],
    ] { #expect(WideText(of: bytes) == nil) }
  }

  /// 株洲日报讯 in GBK, as a folder of the nineties may hold it.
  @Test func readsGB18030WhenItIsNoUTF8() {
    let gbk: [UInt8] = [
      0xD6, 0xEA, 0xD6, 0xDE, 0xC8, 0xD5, 0xB1, 0xA8, 0xD1, 0xB6, 0xA3, 0xAC, 0xD7, 0xF2, 0xC8, 0xD5, 0x0A,
    ]
    let decoded = DumpDecoder.decode(gbk)
    #expect(decoded.encoding == .gb18030)
    #expect(String(String.UnicodeScalarView(decoded.scalars)) == "株洲日报讯，昨日\n")
  }

  @Test func countsWhatCannotBeDecodedAndKeepsTheRest() {
    var bytes = Array(Self.text.utf8)
    bytes[10] = 0xFF
    let decoded = DumpDecoder.decode(bytes)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.undecodable >= 1)
    #expect(String(String.UnicodeScalarView(decoded.scalars)).contains("荷塘区召开会议"))
  }

  @Test func numbersLinesAsCatDoes() {
    let (lines, count) = LineReader.read(Array("\n\n甲\r\n　\n乙\n\n丙".unicodeScalars))
    #expect(lines.map(\.number) == [3, 5, 7])
    #expect(lines.map(\.blanksBefore) == [2, 1, 1])
    #expect(count == 7)
    #expect(lines.first?.text == ["甲"])
  }

  /// Pages of old Macintoshes, and of spreadsheets that still write like them, were one line each.
  @Test(
    arguments: [
      ("甲\r\r乙\r丙", ["甲", "", "乙", "丙"]), ("甲\r乙\r", ["甲", "乙"]), ("\r甲", ["", "甲"]),
      // A line feed that an editor put at the end, or in the middle, ends a line too.
      ("甲\r乙\r丙\n", ["甲", "乙", "丙"]), ("甲\r乙\r丙\r丁\n戊\r\n己\r", ["甲", "乙", "丙", "丁", "戊", "己"]),
      // Elsewhere a stray carriage return is a blank.
      ("甲\n乙\r丙\n", ["甲", "乙\r丙"]), ("甲\r\n乙\r\n", ["甲", "乙"]), ("甲\r\r\n乙\r\r\n", ["甲\r", "乙\r"]),
    ])
  func aCarriageReturnAloneEndsALineWhereMostEndSo(text: String, lines: [String]) {
    let wide: [UInt8] = text.utf16.flatMap { (unit: UInt16) -> [UInt8] in
      [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    for bytes in [Array(text.utf8), [0xFF, 0xFE] + wide] {
      #expect(DumpLines.transcribed(bytes) == lines)
      #expect(LineReader.read(DumpDecoder.decode(bytes).scalars).lineCount == lines.count)
    }
  }

  @Test func aPageReadsTheSameWithAnyLineEnds() throws {
    let seeds = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "seeds")
    for name in try FileManager.default.contentsOfDirectory(atPath: seeds.path) {
      let bytes = [UInt8](try Data(contentsOf: seeds.appending(path: name)))
      let parsed = PageParser().parse(bytes)
      var lone = bytes
      for index in lone.indices where lone[index] == 0x0A { lone[index] = 0x0D }
      let pairs: [UInt8] = bytes.flatMap { (byte: UInt8) -> [UInt8] in byte == 0x0A ? [0x0D, 0x0A] : [byte] }
      for other in [lone, pairs] {
        let read = PageParser().parse(other)
        #expect(read.pages == parsed.pages && read.lineCount == parsed.lineCount)
        #expect(DumpLines.texts(of: other) == DumpLines.texts(of: bytes))
      }
    }
  }

  @Test(arguments: [
    ("## 市政府召开会议", "市政府召开会议", 2), ("**钱卡在了哪一环**", "钱卡在了哪一环", 5), ("<h1>两会召开</h1>", "两会召开", 1),
    ("<p>站台上只剩下他。</p>", "站台上只剩下他。", 0), ("&nbsp;&nbsp;他说&ldquo;好&rdquo;", "他说“好”", 0), ("株 洲 日 报", "株洲日报", 0),
    ("更　正", "更正", 0), ("GDP<9%的年份", "GDP<9%的年份", 0), ("*本报记者 张三*", "本报记者 张三", 0),
    // Bylines in italics before their text were once no bylines.
    ("*株洲日报讯(记者 郑诗怡)* 今年以来", "株洲日报讯(记者 郑诗怡) 今年以来", 0),
    ("_本报讯（记者 王小明）_昨日", "本报讯（记者 王小明）昨日", 0), ("他读完 *《边城》* ,合上书", "他读完 《边城》 ,合上书", 0),
    // A hidden character of a name, a product, a note, a sum.
    ("中奖者:张*、李*、王*明", "中奖者:张*、李*、王*明", 0), ("3*5*7厘米", "3*5*7厘米", 0),
    ("*以上价格含税,带*者除外", "*以上价格含税,带*者除外", 0), ("邮箱 zz_rb_a@163.com", "邮箱 zz_rb_a@163.com", 0),
  ])
  func takesMarkupOff(_ raw: String, _ plain: String, _ level: Int) {
    let line = pageLine(raw)
    #expect(String(String.UnicodeScalarView(line.text)) == plain)
    #expect(line.headingLevel == level)
  }

  /// Rules, ornaments and what a transcription wrote for itself were once texts of the article around them.
  @Test(arguments: [
    "```", "---", "[图片]", "![](a.png)", "***", "━━━━━━━━━━━━━━━", "————————————", "════════════", "★", "↓",
    "◎◎◎◎◎◎◎◎◎",
    "……………………", "......", "- - -", "||||||||", "<!-- 页脚 -->", "<!-- footer: 热线 0731-28829112 -->", "[TEXT]",
    "[/SIDEBAR]",
    "[Column 2]", "[图片：一位老人在稻田边弯腰插秧]", "**[Image: 工作人员在调试卫星部件]**", "> [图]", "【二维码】【二维码】", "[图片已省略]",
  ])
  func knowsLinesOfMarkupAlone(_ raw: String) { #expect(pageLine(raw).isMarkupOnly) }

  /// What was not read, a pause, a row of a table, a caption's remark, a section, a label and a sum are text.
  @Test(arguments: [
    "□□□□", "〓〓", "……", "。", "？", "“", "|---|---|", "(图片由受访者提供)", "图:范力", "【IT】", "[A3]", "3+2", "①",
  ])
  func signsThatAreText(_ raw: String) { #expect(!pageLine(raw).isMarkupOnly) }

  /// A comment that never ends is no tag, and many of them take no longer than other signs.
  @Test func commentsThatNeverEnd() {
    #expect(String(String.UnicodeScalarView(pageLine("甲<!-- 乙").text)) == "甲<!-- 乙")
    #expect(String(String.UnicodeScalarView(pageLine("甲<!-- 乙 --> 丙").text)).hasPrefix("甲"))
    #expect(!pageLine(String(repeating: "<!--", count: 50_000)).isMarkupOnly)
  }
}
