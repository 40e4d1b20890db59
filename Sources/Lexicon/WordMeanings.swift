import HanText

/// In what surroundings words are used: words that stand among the same words lie near each other in a space of 96
/// dimensions, so that 病人 and 医院 are akin though they share no character.
///
/// A text is the sum of its words, the rare ones weighing more; two texts speak of like things when their sums point the
/// same way. The table is quantized: a word is 16 bytes, each the nearest of 256 centres for six of its dimensions
/// (`scripts/lexicon/meanings.py` tells from what and how).
public struct WordMeanings: Sendable {
  /// A point of the space: 16 parts of six numbers, two lanes of each without use.
  typealias Point = InlineArray<16, SIMD8<Float>>

  private struct Word {
    var key: UInt64 = 0
    var weight: Float = 0
    var codes = SIMD16<UInt8>()
  }

  /// Words by key in an open-addressing table; the key 0 is an empty place.
  private var words: [Word]
  private let mask: Int
  /// For pairs of characters: 1 that they are a word, 2 that longer words begin with them.
  private var pairs = PairTable()
  /// `centres[part * 256 + code]`.
  private var centres: [SIMD8<Float>] = []

  /// The table built into the program.
  public static let builtIn = WordMeanings(
    text: builtInText, centres: builtInCentres, count: builtInCount)

  init(text: StaticString, centres: StaticString, count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    words = [Word](repeating: Word(), count: size)
    mask = size - 1
    centres.withUTF8Buffer { bytes in
      unsafe readCentres(bytes)
    }
    text.withUTF8Buffer { bytes in
      unsafe readWords(bytes)
    }
  }

  /// The value of a letter of six bits; 64 for what is none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    for (value, letter) in letters.utf8.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  private mutating func readCentres(_ bytes: UnsafeBufferPointer<UInt8>) {
    var centre = SIMD8<Float>()
    var lane = 0
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let step = unsafe Int(Self.values[Int(bytes[index])]) << 6 | Int(Self.values[Int(bytes[index + 1])])
      centre[lane] = Float(step - 2048) / 2048
      lane += 1
      if lane == 6 {
        centres.append(centre)
        lane = 0
      }
    }
  }

  private mutating func readWords(_ bytes: UnsafeBufferPointer<UInt8>) {
    var head: UInt64 = 0
    var key: UInt64 = 0
    var length: UInt64 = 0
    var index = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if byte == UInt8(ascii: "\n") {
        (head, key, length) = (0, 0, 0)
        index += 1
      } else if byte >= 0xE0, index + 2 < bytes.count {
        let second = unsafe UInt64(bytes[index + 1] & 0x3F)
        let third = unsafe UInt64(bytes[index + 2] & 0x3F)
        key |= (UInt64(byte & 0x0F) << 12 | second << 6 | third) << (16 * length)
        length += 1
        if head == 0 { head = key }
        index += 3
      } else {
        guard length > 1, index + 23 <= bytes.count else { return }
        var word = Word()
        word.key = key
        word.weight = Float(Self.values[Int(byte)]) / 4
        var bits: UInt32 = 0
        var held: UInt32 = 0
        var part = 0
        for place in index + 1..<index + 23 {
          bits = unsafe bits << 6 | UInt32(Self.values[Int(bytes[place])])
          held += 6
          if held >= 8, part < 16 {
            held -= 8
            word.codes[part] = UInt8(truncatingIfNeeded: bits >> held)
            part += 1
          }
        }
        insert(word)
        (key, length) = (head, 1)
        index += 23
      }
    }
  }

  private mutating func insert(_ word: Word) {
    var place = slot(word.key)
    while words[place].key != 0 { place = (place + 1) & mask }
    words[place] = word
    guard let first = Unicode.Scalar(UInt16(truncatingIfNeeded: word.key)),
      let second = Unicode.Scalar(UInt16(truncatingIfNeeded: word.key >> 16))
    else { return }
    pairs.update(first, second) { $0 |= word.key >> 32 == 0 ? 1 : 2 }
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }

  /// The place of a word in the table; `nil` for one that it has not.
  @inline(__always)
  private func find(_ key: UInt64) -> Int? {
    var place = slot(key)
    while words[place].key != key {
      if words[place].key == 0 { return nil }
      place = (place + 1) & mask
    }
    return place
  }

  /// Adds up the words of a text, each once: the longest that begins at each place is taken.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - mark: what no earlier text was marked with.
  ///   - marks: for each place of the table the last mark; as long as `markCount`.
  /// - Returns: the sum; zero for a text without known words.
  func sum(_ text: HanScalars, mark: Int32, _ marks: inout [Int32]) -> Point {
    var sum = Point(repeating: SIMD8())
    var index = 0
    while index + 1 < text.count {
      let (first, second) = (text[index], text[index + 1])
      guard PairTable.takes(first), PairTable.takes(second) else {
        index += PairTable.takes(second) ? 1 : 2
        continue
      }
      let kind = pairs[first, second]
      guard kind != 0 else {
        index += 1
        continue
      }
      let pair = UInt64(second.value) << 16 | UInt64(first.value)
      var (found, length) = (kind & 1 != 0 ? find(pair) : nil, 2)
      if kind & 2 != 0, index + 2 < text.count, text[index + 2].value < 0x10000 {
        let triple = pair | UInt64(text[index + 2].value) << 32
        if let place = find(triple) { (found, length) = (place, 3) }
        if index + 3 < text.count, text[index + 3].value < 0x10000,
          let place = find(triple | UInt64(text[index + 3].value) << 48)
        {
          (found, length) = (place, 4)
        }
      }
      guard let found else {
        index += 1
        continue
      }
      index += length
      guard marks[found] != mark else { continue }
      marks[found] = mark
      let word = words[found]
      for part in 0..<16 { sum[part] += centres[part << 8 | Int(word.codes[part])] * word.weight }
    }
    return sum
  }

  /// How many marks `sum` needs.
  var markCount: Int { words.count }
}
