import HanText
import Testing

@Suite struct StringOfScalarsTests {
  @Test(arguments: ["", "a", "株洲日报", "é", "\u{7FF}\u{800}", "\u{FFFF}\u{10000}", "𠀀，🏮 a\u{301}", "\u{0}\n"])
  func isTheTextOfItsScalars(text: String) {
    #expect(String(scalars: Array(text.unicodeScalars)) == text)
    #expect(String(scalars: Array(text.unicodeScalars)[...]) == text)
    #expect(String(scalars: text.unicodeScalars) == text)
    #expect(Array(String(scalars: Array(text.unicodeScalars)).utf8) == Array(text.utf8))
  }

  @Test func everyScalarIsWrittenAsTheStandardLibraryDoes() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(String(scalars: [scalar]) == String(Character(scalar)))
    }
  }
}
