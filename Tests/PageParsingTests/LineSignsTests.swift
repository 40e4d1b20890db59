import HanText
import Testing

/// What `LineReader` takes for granted when it looks for the cells of a table only in lines with other characters than
/// Chinese ones and their punctuation.
struct LineSignsTests {
  @Test func nothingPrintedAmongChineseCharactersFoldsToWhatPartsCells() {
    for value in UInt32(0x3001)...0xFEFE {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = Folding.fold(scalar)
      #expect(folded != "|" && !folded.isBlank, "U+\(String(value, radix: 16)) folds to \(folded)")
    }
  }
}
