import HanText

/// The lines of a dump as the parser takes them up: markup off, blanks trimmed, spaced-out characters closed, and nothing
/// decided yet.
public enum DumpLines {
  /// The text of each line that holds something, by its number from 1.
  ///
  /// - Parameter bytes: the dump.
  /// - Returns: the lines; blank ones are left out.
  public static func texts(of bytes: [UInt8]) -> [Int: String] {
    let lines = LineReader.read(DumpDecoder.decode(bytes).scalars).lines
    return Dictionary(lines.map { ($0.number, String(scalars: $0.text)) }) { first, _ in first }
  }

  /// All lines as they were transcribed, in whatever encoding, without their line ends.
  ///
  /// - Parameter bytes: the dump.
  /// - Returns: the lines, the first of which has the number 1; what could not be decoded is U+FFFD.
  public static func transcribed(_ bytes: [UInt8]) -> [String] {
    var lines = DumpDecoder.decode(bytes).scalars.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { String(scalars: $0.last == "\r" ? $0.dropLast() : $0) }
  }
}
