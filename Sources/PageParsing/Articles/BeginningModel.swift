import HanText

/// How paragraphs begin, and how their rests do behind a column break: 会议指出 begins one, 表态发言。 does not.
///
/// A sum over signs of the first characters, of the first mark and of the length, learned by logistic regression from
/// paragraphs of newspaper text that were cut in two (`scripts/assembly/beginnings`).
struct BeginningModel: Sendable {
  private struct Place {
    var key: UInt64 = 0
    var weight: Int32 = 0
  }

  /// An open-addressing table; the key 0 is an empty place.
  private var places: [Place]
  private let prior: Int32

  /// Weights are kept in steps of this, natural log units.
  private static let step: Float = 0.05

  /// The sorts of signs, each with up to three characters: the first one to three; the second and third, with the
  /// fourth; pairs from the second on; how far the first mark is, also which it is, also what stands before it; whether a
  /// sign closes that was not opened; the length, the last character, both.
  private enum Kind: UInt64, CaseIterable {
    case one = 1, two, three, second, secondLong, pair, far, mark, beforeMark, longBeforeMark
    case unopened, length, last, lengthAndLast
  }

  /// Reads a table: on its first line the prior, on each other a sign, a blank and its weight, in whole steps. A
  /// sign is a letter for its kind and its characters.
  init(table: StaticString) {
    var rows = table.withUTF8Buffer { bytes in
      unsafe Self.rows(bytes)
    }
    prior = rows.isEmpty ? 0 : rows.removeFirst().weight
    var size = 16
    while size * 3 < rows.count * 4 { size *= 2 }
    places = [Place](repeating: Place(), count: size)
    for row in rows where row.key >> 48 != 0 {
      var at = Self.slot(row.key, size)
      while places[at].key != 0 { at = (at + 1) & (size - 1) }
      places[at] = row
    }
  }

  /// The rows of a table, byte by byte: as text they would be most of the program's start.
  private static func rows(_ bytes: UnsafeBufferPointer<UInt8>) -> [Place] {
    var rows: [Place] = []
    rows.reserveCapacity(bytes.count / 8)
    var row = Place()
    var characters: UInt64 = 0
    var (isNegative, isWeight, hasWeight) = (false, true, false)
    var index = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      // The last blank of a row parts the sign from its weight; the first row has no sign.
      if byte == UInt8(ascii: "\n") {
        if isNegative { row.weight = -row.weight }
        if hasWeight { rows.append(row) }
        (row, characters, isNegative, isWeight, hasWeight) = (Place(), 0, false, false, false)
        index += 1
      } else if byte == UInt8(ascii: " ") {
        (isWeight, isNegative) = (true, false)
        row.weight = 0
        index += 1
      } else if isWeight {
        if byte == UInt8(ascii: "-") {
          isNegative = true
        } else {
          row.weight = row.weight * 10 + Int32(byte & 15)
        }
        hasWeight = true
        index += 1
      } else {
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        var value = UInt64(length == 1 ? byte : byte & (0x7F >> UInt8(length)))
        for next in index + 1..<max(index + 1, min(index + length, bytes.count)) {
          value = unsafe value << 6 | UInt64(bytes[next] & 0x3F)
        }
        if characters == 0 {
          row.key = UInt64(UInt8(truncatingIfNeeded: value) &- 0x60) << 48
        } else if characters < 4 {
          row.key |= (value & 0xFFFF) << (16 * (characters - 1))
        }
        characters += 1
        index += length
      }
    }
    if isNegative { row.weight = -row.weight }
    if hasWeight { rows.append(row) }
    return rows
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
  }

  /// How much a text looks like the rest of a paragraph, not like the beginning of one.
  ///
  /// - Parameter text: a folded line.
  /// - Returns: log-odds, from -6 to 6.
  func rest(_ text: HanScalars) -> Float {
    var sum = prior
    Self.forEach(text) { key in
      var at = Self.slot(key, places.count)
      while places[at].key != 0 {
        if places[at].key == key {
          sum += places[at].weight
          break
        }
        at = (at + 1) & (places.count - 1)
      }
    }
    return min(6, max(-6, Float(sum) * Self.step))
  }

  /// How many characters are looked at, blanks not counted.
  private static let most = 200
  /// How far a mark is looked for.
  private static let reach = 40

  /// Calls `body` with the sign of each kind; numbers count as one 0, letters as one a.
  private static func forEach(_ text: HanScalars, _ body: (UInt64) -> Void) {
    func add(_ kind: Kind, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) {
      body(kind.rawValue << 48 | first | second << 16 | third << 32)
    }
    let (openers, closers, stops) = (openers, closers, stops)
    var characters: [UInt64] = []
    characters.reserveCapacity(reach + 1)
    var (length, depth, isUnopened, last) = (0, 0, false, UInt64(0))
    for scalar in text {
      if length == most { break }
      var value = UInt64(scalar.value & 0xFFFF)
      // Most are Chinese characters, and none of what follows.
      if scalar.value &- 0x4E00 >= 0x5200 {
        if scalar.isBlank { continue }
        if length < 160, !isUnopened {
          if openers.contains(scalar) { depth += 1 } else if closers.contains(scalar) { depth -= 1 }
          isUnopened = depth < 0
        }
        if scalar.isDigit { value = 0x30 } else if scalar.isLatin { value = 0x61 }
      }
      length += 1
      // Figures and letters in a row are one.
      if value == last, value == 0x30 || value == 0x61 { continue }
      last = value
      if characters.count <= reach { characters.append(value) }
    }
    guard length > 0 else { return }
    let stop = characters.prefix(reach).firstIndex { value in
      Unicode.Scalar(UInt32(truncatingIfNeeded: value)).map(stops.contains) ?? false
    }
    func at(_ place: Int) -> UInt64 { place < min(8, characters.count) ? characters[place] : 0x24 }
    add(.one, at(0))
    add(.two, at(0), at(1))
    add(.three, at(0), at(1), at(2))
    add(.second, at(1), at(2))
    add(.secondLong, at(1), at(2), at(3))
    for place in 1..<7 { add(.pair, at(place), at(place + 1)) }
    if let stop {
      let mark = characters[stop]
      add(.far, letter(min(stop, 12)))
      add(.mark, mark, letter(stop < 12 ? stop : 12 + stop / 8))
      if stop == 0 {
        add(.beforeMark, mark)
        add(.longBeforeMark, mark)
      } else {
        add(.beforeMark, characters[stop - 1], mark)
        if stop == 1 {
          add(.longBeforeMark, characters[0], mark)
        } else {
          add(.longBeforeMark, characters[stop - 2], characters[stop - 1], mark)
        }
      }
    } else {
      add(.far, 0x5A)
      add(.mark, 0x5A)
    }
    add(.unopened, letter(isUnopened ? 1 : 0))
    add(.length, letter(min(8, length / 12)))
    add(.last, last)
    add(.lengthAndLast, letter(min(3, length / 10)), last)
  }

  /// A number as the table writes it.
  private static func letter(_ number: Int) -> UInt64 { 65 + UInt64(number) }

  private static let openers: ScalarSet = ["“", "(", "《"]
  private static let closers: ScalarSet = ["”", ")", "》"]
  private static let stops: ScalarSet = [",", "。", "、", ";", ":", "!", "?", "”", ")", "》", "…"]

  /// The weights learned from newspaper text (`scripts/assembly/beginnings`).
  static let trained = BeginningModel(table: trainedTable)
}
