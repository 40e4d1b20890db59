/// The rows of a table of weights: a name and whole numbers, parted by blanks.
struct WeightTable: Sendable {
  /// The bytes of each row.
  let lines: [[UInt8]]

  /// A table that is built into the program.
  init(_ text: StaticString) {
    lines = text.withUTF8Buffer {
      unsafe $0.split(separator: UInt8(ascii: "\n")).map { unsafe Array($0) }
    }
  }

  /// A table from a file.
  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }
  }

  /// Each row's name and numbers.
  var rows: [(name: String, numbers: [Float])] {
    lines.map { line in
      let words = line.split(separator: UInt8(ascii: " "))
      return (
        String(decoding: words.first ?? [], as: UTF8.self), words.dropFirst().map { Float(Self.whole($0)) }
      )
    }
  }

  /// The whole number that a word writes.
  private static func whole(_ word: ArraySlice<UInt8>) -> Int {
    var value = 0
    for byte in word where byte != UInt8(ascii: "-") { value = value &* 10 &+ Int(byte &- UInt8(ascii: "0")) }
    return word.first == UInt8(ascii: "-") ? -value : value
  }
}
