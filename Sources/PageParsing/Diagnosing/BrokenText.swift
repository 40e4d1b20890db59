import ArchiveModel
import HanText

/// Whether a paragraph that ends without a stop was broken off, or ends so by its nature: lines of verse, signatures,
/// addresses and telephone numbers have no stop.
///
/// The parser's own question (`LineReading.endsOpen`) is whether text may go on; here it is whether a reader has lost some.
struct BrokenText {
  /// The longest line that stands by itself without a stop: verse, the name of an office, a day.
  private static let longestOwnLine = 20
  /// The longest signature behind the last stop of a text.
  private static let longestSignature = 10

  let kind: ArticleKind
  let readings: [LineReading]

  /// Whether the paragraph breaks off in mid-sentence.
  func breaksOff(_ piece: Draft.Piece) -> Bool {
    guard let tail = piece.lines.last else { return false }
    let reading = readings[tail]
    guard reading.endsOpen, !reading.has(.verse), !Self.isSigned(reading.line.folded) else { return false }
    let isOwnLine = piece.lines.count == 1 && reading.length <= Self.longestOwnLine
    if isOwnLine, kind == .literary { return false }
    if reading.endsWithComma || reading.has(.endsHanging) { return true }
    // Notices end with who gives them, advertisements with where to call.
    return !isOwnLine && kind != .notice && kind != .advertisement
  }

  /// Whether a name stands behind the last stop, in brackets or apart from it: 照见白了头的师傅。 (江风)
  static func isSigned(_ text: HanScalars) -> Bool {
    guard let stop = text.lastIndex(where: LineForm.isStop) else { return false }
    var rest = text[(stop + 1)...].drop(while: LineForm.isCloser)
    guard let first = rest.first, first.isBlank || first == "(" else { return false }
    rest = rest.drop(while: \.isBlank)
    let signature = rest.filter { !$0.isBlank && $0 != "(" && $0 != ")" && $0 != "/" }
    return !signature.isEmpty && signature.count <= Self.longestSignature
      && signature.allSatisfy { $0.isHan || $0 == "·" }
  }
}
