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
}
