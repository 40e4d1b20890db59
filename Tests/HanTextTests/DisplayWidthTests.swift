import HanText
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("株洲", 4), ("，", 2), (",", 1), ("ｱ", 1), ("e\u{301}", 1), ("\u{200B}", 0), ("“引”", 4),
    ("…", 1), ("한글", 4),
    ("\u{20000}", 2), ("😀", 2), ("\u{7}", 0), ("　", 2), ("①", 1), ("ー", 2), ("A2版③", 5),
  ])
  func cells(_ text: String, _ cells: Int) {
    #expect(DisplayWidth().cells(text) == cells)
  }

  @Test func ambiguousCharactersCanBeWide() {
    let wide = DisplayWidth(ambiguousIsWide: true)
    #expect(wide.cells("“引”…—①") == 12)
    #expect(wide.cells("a株") == 3)
  }

  @Test func paddingFillsUpAndNeverCuts() {
    #expect(DisplayWidth().padded("区", to: 4) == "区  ")
    #expect(DisplayWidth().padded("12", to: 4, .right) == "  12")
    #expect(DisplayWidth().padded("株洲日报", to: 4) == "株洲日报")
  }

  @Test(arguments: 0...12) func truncatedTextFits(_ width: Int) {
    let text = "株洲e\u{301}报A2😀"
    let cut = DisplayWidth().truncated(text, to: width)
    #expect(DisplayWidth().cells(cut) <= width)
    #expect(DisplayWidth().cells(cut) >= min(width - 1, DisplayWidth().cells(text)))
    #expect(cut == text || cut.isEmpty || cut.hasSuffix("…"))
    if cut != text, width > 0 { #expect(text.hasPrefix(cut.dropLast())) }
  }

  @Test func everyUnsafeCharacterIsShown() {
    let all = String(scalars: (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) })
    let shown = ControlCharacters.shown(all)
    #expect(!shown.unicodeScalars.contains(where: ControlCharacters.isUnsafe))
    #expect(shown.unicodeScalars.count == all.unicodeScalars.count)
    #expect(shown.unicodeScalars.contains("\n"))
    #expect(!ControlCharacters.shown(all, oneLine: true).unicodeScalars.contains("\n"))
    #expect(ControlCharacters.shown("\u{1B}[31m红\u{202E}\u{9B}\u{7F}") == "␛[31m红\u{FFFD}\u{FFFD}␡")
  }
}
