import HanText

/// In what surroundings words are used: words that stand among the same words lie near each other in a space of 96
/// dimensions, so that 病人 and 医院 are akin though they share no character.
///
/// A text is the sum of its words and of its characters, those that tell more weighing more; two texts speak of like things
/// when their sums point the same way. The table is quantized: a word is 16 bytes, each the nearest of 256 centres for six of
/// its dimensions (`scripts/meanings/train` tells from what and how).
public struct WordMeanings: Sendable {
  /// How many numbers a word's vector has.
  public static let dimensions = 96
  /// In sums of words this is 1.
  static let unit: Float = 8192

  /// A word, or two characters that longer words begin with: 32 bytes, so that one look-up is one line of the cache.
  private struct Word {
    var key: UInt64 = 0
    /// The codes of its parts, the first in the lowest byte.
    var codes: (UInt64, UInt64) = (0, 0)
    var weight: Int16 = 0
    var isWord = false
    var isBeginning = false
  }

  /// The words in the order of the table that is built in.
  private var words: [Word] = []
  /// For each character of the first block the number of its entry in `words`; -1 for one that says nothing.
  private var singles = [Int32](repeating: -1, count: 0x5200)
  /// Where the word of a key stands, in an open-addressing table that is small enough for the processor's second cache:
  /// its number plus one in the lower 17 bits, 15 bits of its hash above; 0 is an empty place.
  private var places: [UInt32] = []
  private var mask = 0
  /// A bit for the hash of each key: most pairs of characters are told from words without a look at the table.
  private var filter = [UInt64](repeating: 0, count: 1 << 13)
  /// `centres[part * 256 + code]`.
  private var centres: [SIMD8<Int16>] = []

  /// The table built into the program.
  public static let builtIn = WordMeanings(
    text: builtInText, centres: builtInCentres, count: builtInCount)

  init(text: StaticString, centres: StaticString, count: Int) {
    text.withUTF8Buffer { text in
      centres.withUTF8Buffer { centres in unsafe read(text, centres, count: count) }
    }
  }

  /// Reads a table as `scripts/meanings/train` writes it into a file: a line of centres, then the words.
  package init(table: [UInt8]) {
    let end = table.firstIndex(of: UInt8(ascii: "\n")) ?? table.endIndex
    let (centres, text) = (Array(table[..<end]), Array(table[end...]))
    unsafe text.withUnsafeBufferPointer { text in
      unsafe centres.withUnsafeBufferPointer { centres in unsafe read(text, centres, count: text.count / 24) }
    }
  }

  private mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ centres: UnsafeBufferPointer<UInt8>, count: Int
  ) {
    words.reserveCapacity(count + count / 4)
    // Beside each word at most one beginning.
    makePlaces(for: count * 2)
    unsafe readCentres(centres)
    unsafe readWords(text)
    // As small as it can be: most beginnings are words too.
    makePlaces(for: words.count)
    for number in words.indices where words[number].key >> 16 != 0 {
      places[place(of: words[number].key)] = Self.entry(words[number].key, number)
    }
  }

  /// Makes an empty table for so many words, at most three quarters full.
  private mutating func makePlaces(for count: Int) {
    var size = 16
    while size * 3 < count * 4 { size *= 2 }
    places = [UInt32](repeating: 0, count: size)
    mask = size - 1
  }

  private static let numberMask: UInt32 = 0x1_FFFF

  @inline(__always)
  private static func sign(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 25) & 0x7FFF }

  private static func entry(_ key: UInt64, _ number: Int) -> UInt32 {
    sign(hash(key)) << 17 | UInt32(truncatingIfNeeded: number + 1) & numberMask
  }

  /// The value of a letter of six bits; 64 for what is none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    for (value, letter) in letters.utf8.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  private mutating func readCentres(_ bytes: UnsafeBufferPointer<UInt8>) {
    var centre = SIMD8<Int16>()
    var lane = 0
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let step = unsafe Int(Self.values[Int(bytes[index])]) << 6 | Int(Self.values[Int(bytes[index + 1])])
      centre[lane] = Int16(truncatingIfNeeded: step - 2048)
      lane += 1
      if lane == 6 {
        centres.append(centre)
        lane = 0
      }
    }
    // Whatever code a word has, there is a centre.
    while centres.count < 16 << 8 { centres.append(SIMD8()) }
  }

  private mutating func readWords(_ bytes: UnsafeBufferPointer<UInt8>) {
    let letters = Self.values
    let values = letters.span
    precondition(values.count == 256)
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
        guard length > 0, index + 23 <= bytes.count else { return }
        var word = Word()
        word.key = key
        word.isWord = true
        word.weight = unsafe Int16(values[unchecked: Int(byte)])
        // 128 bits, six to a letter, the first letter's highest: four of the last say nothing.
        func letter(_ number: Int) -> UInt64 {
          unsafe UInt64(values[unchecked: Int(bytes[index + 1 + number])])
        }
        var (high, low) = (UInt64(0), letter(10) & 3)
        for number in 0..<10 { high = high << 6 | letter(number) }
        for number in 11..<21 { low = low << 6 | letter(number) }
        word.codes.0 = (high << 4 | letter(10) >> 2).byteSwapped
        word.codes.1 = (low << 2 | letter(21) >> 4).byteSwapped
        if length > 1 { insert(word) } else { insert(single: word) }
        (key, length) = (head, 1)
        index += 23
      }
    }
  }

  private mutating func insert(_ word: Word) {
    var new = word
    let number = number(for: word.key)
    new.isBeginning = words[number].isBeginning
    words[number] = new
    if word.key >> 32 != 0 {
      let beginning = self.number(for: word.key & 0xFFFF_FFFF)
      words[beginning].isBeginning = true
    }
  }

  /// A character of the first block; others say nothing.
  private mutating func insert(single word: Word) {
    let place = Int(truncatingIfNeeded: word.key &- 0x4E00)
    guard singles.indices.contains(place) else { return }
    singles[place] = Int32(truncatingIfNeeded: words.count)
    words.append(word)
  }

  /// The number of the word of a key, which gets the next where it is new.
  private mutating func number(for key: UInt64) -> Int {
    let place = place(of: key)
    if places[place] != 0 { return Int(places[place] & Self.numberMask) - 1 }
    var word = Word()
    word.key = key
    words.append(word)
    places[place] = Self.entry(key, words.count - 1)
    note(key)
    return words.count - 1
  }

  private mutating func note(_ key: UInt64) {
    let bit = Self.hash(key) >> 45
    filter[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  /// Where a key stands, or would.
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: Self.hash(key) >> 40) & mask
    while places[place] != 0, words[Int(places[place] & Self.numberMask) - 1].key != key {
      place = (place + 1) & mask
    }
    return place
  }

  /// What one text after another is read with.
  struct Tally {
    /// A bit for each place of the table: whether its word stood in the text.
    fileprivate var seen: [UInt64]
    /// The numbers of the words of the text, in the order in which they came.
    fileprivate var found: [Int32] = []
    /// The sum of the words of the text: 16 parts of six numbers, two lanes of each without use.
    fileprivate(set) var sum = [SIMD8<Int32>](repeating: SIMD8(), count: 16)

    init(_ meanings: WordMeanings) {
      seen = [UInt64](repeating: 0, count: (meanings.words.count + 63) / 64)
    }
  }

  /// Adds up the words and characters of a text, each once: of words the longest that begins at each place is taken.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - tally: takes the sum, zero for a text without known words.
  /// - Returns: whether the text has any.
  func sum(_ text: HanScalars, _ tally: inout Tally) -> Bool {
    find(text, &tally)
    findCharacters(text, &tally)
    for part in 0..<16 { tally.sum[part] = SIMD8() }
    guard !tally.found.isEmpty else { return false }
    add(tally.found, to: &tally.sum)
    for place in tally.found { tally.seen[Int(place) >> 6] = 0 }
    return true
  }

  /// Finds the words of a text. What may stand at a place of the table is asked before any word is added: these looks
  /// into a large table wait for memory, and do so together.
  private func find(_ text: HanScalars, _ tally: inout Tally) {
    tally.found.removeAll(keepingCapacity: true)
    let (text, words, places, filter) = (text.span, words.span, places.span, filter.span)
    let mask = mask
    /// The number of the word of a key; -1 for one that the table has not.
    @inline(__always)
    func place(_ key: UInt64) -> Int {
      let hash = Self.hash(key)
      // 19 bits of the hash: the filter has as many, and the mask is that of the table.
      guard unsafe filter[unchecked: Int(truncatingIfNeeded: hash >> 51)] >> (hash >> 45 & 63) & 1 != 0 else {
        return -1
      }
      let sign = Self.sign(hash)
      var place = Int(truncatingIfNeeded: hash >> 40) & mask
      while true {
        let found = unsafe places[unchecked: place]
        if found == 0 { return -1 }
        let number = Int(found & Self.numberMask) - 1
        if found >> 17 == sign, words[number].key == key { return number }
        place = (place + 1) & mask
      }
    }
    var index = 0
    while index + 1 < text.count {
      // Words are of characters of the first block.
      let (first, second) = (text[index].value, text[index + 1].value)
      guard first &- 0x4E00 < 0x5200, second &- 0x4E00 < 0x5200 else {
        index += second &- 0x4E00 < 0x5200 ? 1 : 2
        continue
      }
      let pair = UInt64(second) << 16 | UInt64(first)
      let known = place(pair)
      guard known >= 0 else {
        index += 1
        continue
      }
      var (found, length) = (words[known].isWord ? known : -1, 2)
      if words[known].isBeginning, index + 2 < text.count, text[index + 2].value < 0x10000 {
        let triple = pair | UInt64(text[index + 2].value) << 32
        let three = place(triple)
        if three >= 0 { (found, length) = (three, 3) }
        if index + 3 < text.count, text[index + 3].value < 0x10000 {
          let four = place(triple | UInt64(text[index + 3].value) << 48)
          if four >= 0 { (found, length) = (four, 4) }
        }
      }
      guard found >= 0 else {
        index += 1
        continue
      }
      index += length
      let bit: UInt64 = 1 << UInt64(found & 63)
      guard tally.seen[found >> 6] & bit == 0 else { continue }
      tally.seen[found >> 6] |= bit
      tally.found.append(Int32(truncatingIfNeeded: found))
    }
  }

  /// Finds the characters of a text.
  private func findCharacters(_ text: HanScalars, _ tally: inout Tally) {
    let singles = singles.span
    for scalar in text {
      let place = Int(scalar.value) - 0x4E00
      guard place >= 0, place < 0x5200 else { continue }
      let found = Int(singles[place])
      guard found >= 0 else { continue }
      let bit: UInt64 = 1 << UInt64(found & 63)
      guard tally.seen[found >> 6] & bit == 0 else { continue }
      tally.seen[found >> 6] |= bit
      tally.found.append(Int32(truncatingIfNeeded: found))
    }
  }

  /// Adds words to a sum. No line of a page has so many that a number could outgrow its lane; it would start anew.
  private func add(_ places: [Int32], to sums: inout [SIMD8<Int32>]) {
    var sum = sums.mutableSpan
    let (words, centres) = (words.span, centres.span)
    for place in places {
      let word = words[Int(place)]
      let weight = SIMD8<Int32>(repeating: Int32(word.weight))
      var (low, high) = word.codes
      // A code is a byte, and `readCentres` made a centre for each.
      for part in 0..<8 {
        let centre = unsafe centres[unchecked: part << 8 | Int(low & 0xFF)]
        sum[part] &+= SIMD8<Int32>(truncatingIfNeeded: centre) &* weight
        low >>= 8
      }
      for part in 8..<16 {
        let centre = unsafe centres[unchecked: part << 8 | Int(high & 0xFF)]
        sum[part] &+= SIMD8<Int32>(truncatingIfNeeded: centre) &* weight
        high >>= 8
      }
    }
  }
}
