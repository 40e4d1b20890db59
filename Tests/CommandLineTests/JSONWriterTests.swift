import HanText
import Testing

@testable import CommandLineTool

@Suite struct JSONWriterTests {
  private func written(_ layout: JSONWriter.Layout = .compact, _ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(layout: layout)
    body(&writer)
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test(
    arguments: [
      ("", #""""#), ("株洲", #""株洲""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
      ("\u{0}\u{1B}[31m", #""\u0000\u001b[31m""#), ("\u{7F}\u{85}\u{9B}", #""\u007f\u0085\u009b""#),
      ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\u{202E}", #""\u202e""#), ("𠮷", #""𠮷""#),
      ("\u{E0041}", #""\udb40\udc41""#), ("\u{FFFD}", "\"\u{FFFD}\""), ("/", #""/""#),
    ])
  func escapesWhatCouldDoHarm(text: String, expected: String) throws {
    let json = written { $0.value(text) }
    #expect(json == expected)
    #expect(try JSONValue(json) == .text(text))
  }

  @Test func escapesEveryCharacterThatATerminalMayObey() throws {
    let unsafe = (0..<UInt32(0x11_0000)).compactMap(Unicode.Scalar.init).filter(ControlCharacters.isUnsafe)
    #expect(unsafe.count > 150)
    // Each between characters that begin with the same byte or stand beside it.
    let text = unsafe.map { "株\($0)。" }.joined()
    let json = written { $0.value(text) }
    #expect(!json.unicodeScalars.contains(where: ControlCharacters.isUnsafe))
    #expect(try JSONValue(json) == .text(text))
  }

  @Test(
    arguments: [
      (0, "0"), (1, "1"), (0.93, "0.93"), (0.1 + 0.2, "0.3"), (1.0 / 3, "0.3333"), (-0.5, "-0.5"),
      (-2.25, "-2.25"), (0.00004, "0"), (1234.5, "1234.5"), (.nan, "null"), (.infinity, "null"),
      (1e300, "null"),
    ] as [(Double, String)])
  func writesNumbersShortly(number: Double, expected: String) {
    #expect(written { $0.value(number) } == expected)
  }

  @Test func keepsMembersInOrderAndNullInPlace() {
    let json = written { writer in
      writer.object { writer in
        writer.member("b", nil as String?)
        writer.member("a", [1, 2])
        writer.member("c", [] as [String])
        writer.member("d", ["x"]) { $0.member("y", $1) }
      }
    }
    #expect(json == #"{"b":null,"a":[1,2],"c":[],"d":[{"y":"x"}]}"#)
  }

  @Test func laysOutForPeople() {
    let json = written(.pretty) { writer in
      writer.object { writer in
        writer.member("a", [1, 2])
        writer.member("b", ["x", "y"]) { $0.member("z", $1) }
        writer.member("c", [] as [String]) { $0.member("z", $1) }
      }
    }
    #expect(
      json == """
        {
          "a": [1, 2],
          "b": [
            {"z": "x"},
            {"z": "y"}
          ],
          "c": []
        }
        """)
  }

  @Test func readsBackWhateverTextItWrites() throws {
    var state: UInt64 = 20210604
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let limit: UInt64 = [0x80, 0x800, 0x3000, 0x110000][Int(state >> 60) & 3]
        if let scalar = Unicode.Scalar(UInt32((state >> 20) % limit)) { text.append(scalar) }
      }
      let json = written { $0.value(String(text)) }
      #expect(try JSONValue(json) == .text(String(text)))
      #expect(!json.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{2028}" || $0 == "\u{9B}" })
    }
  }
}
