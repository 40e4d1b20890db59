public import HanText

/// The places of the city by level, with those elsewhere in China that must not be taken for them.
///
/// All names are folded; look them up in folded text.
public struct Gazetteer: Sendable {
  /// What a name stands for, and how it may be used.
  public enum Level: UInt8, Sendable {
    /// A county-level division, present or former (荷塘区, 株洲县).
    case district
    /// Its short name (荷塘): a place unless the words around say otherwise.
    case districtShort
    /// A development zone by a name that is its own (云龙示范区).
    case zone
    /// A zone by a name that every city uses (高新区): another city in front takes it.
    case zoneShort
    /// A town or street (栗雨街道).
    case unit
    /// A town or street without 镇 or 街道 (栗雨).
    case unitShort
    /// The same where it is a common word too (桂花): a place only before what shows that one is meant.
    case wordlike
    /// A name that no source confirms, or a likely misprint: decides nothing alone.
    case unconfirmed
    /// A province, prefecture or county elsewhere.
    case elsewhere
    /// A province or prefecture elsewhere by its short name (长沙).
    case elsewhereShort

    private static let codes = Array("DdZzUuwLEe".utf8)

    fileprivate init?(code: UInt8) {
      guard let place = Self.codes.firstIndex(of: code) else { return nil }
      self.init(rawValue: UInt8(place))
    }
  }

  /// One name of the gazetteer.
  public struct Entry: Sendable {
    /// What it stands for.
    public var level: Level
    /// The county-level divisions that it names or lies in, by today's name.
    public var districts: [String]
    /// The town or street as the gazetteer writes it; empty for districts and zones.
    public var unit: String
    /// The years in which the name was in use, as far as known.
    public var years: ClosedRange<Int>
  }

  /// The county-level divisions by today's name, in the gazetteer's order.
  public var districts: [String] { tables.districts }
  /// All names by number; those with the same first two characters stand together, the longest first.
  public var entries: [Entry] { tables.entries }
  // One reference for all, since the gazetteer is handed on to each piece of text.
  let tables: Tables

  /// What the gazetteer is made of.
  final class Tables: Sendable {
    let districts: [String]
    let entries: [Entry]
    /// Where the folded name of each entry stands in `names`.
    let spans: [Range<Int32>]
    let names: HanScalars
    /// The entries by their first two characters, the longest name first, in an open-addressing table.
    let keys: [UInt32]
    let ranges: [Range<Int32>]
    let mask: Int
    /// One bit for the hashes of those first two characters: a quick look before the table.
    let pairBits: [UInt64]
    /// Whether a name begins with this character.
    let firsts: ScalarSet
    /// The towns and streets as the gazetteer writes them, folded, in the order of the entries.
    let units: [Unit]
    let unitNames: HanScalars

    init(_ content: Content) {
      districts = content.districts
      entries = content.entries
      spans = content.spans
      names = content.names
      keys = content.keys
      ranges = content.ranges
      mask = content.mask
      pairBits = content.pairBits
      firsts = content.firsts
      (units, unitNames) = Gazetteer.units(of: content.entries)
    }
  }

  /// The text of the built-in gazetteer, for another city with the program's own as one of those elsewhere.
  static func builtInLines(asElsewhere: Bool) -> [UInt8] {
    let text = builtInText.withUTF8Buffer { unsafe Array($0) }
    guard asElsewhere else { return text }
    let tab = UInt8(ascii: "\t")
    var result: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      guard let first = line.firstIndex(of: tab), first + 1 < line.endIndex else { continue }
      switch line[first + 1] {
      case UInt8(ascii: "E"), UInt8(ascii: "e"): result += line
      case UInt8(ascii: "D"): result += line[..<first] + [tab, UInt8(ascii: "E")]
      default: continue
      }
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  /// The gazetteer of the program's own city.
  public static let builtIn: Gazetteer = {
    let text = builtInText.withUTF8Buffer { unsafe Array($0) }
    return Gazetteer(lines: text)
  }()

  /// Reads a gazetteer.
  ///
  /// - Parameter lines: UTF-8 text, a place a line: name, level (`D` district, `d` its short name, `Z` and `z`
  ///   zone, `U` town or street, `u` its short name, `w` the same where it is a common word, `L` unconfirmed, `E` and
  ///   `e` elsewhere), districts (joined by `+`), unit, first year, last year; tabs between. What cannot be read is
  ///   skipped.
  public init(lines: [UInt8]) {
    var read = Reading()
    var start = 0
    while start < lines.count {
      let end = lines[start...].firstIndex(of: UInt8(ascii: "\n")) ?? lines.count
      read.add(lines[start..<end])
      start = end + 1
    }
    tables = Tables(Content(read))
  }

  /// The places of a text in the order of its lines, each name once.
  fileprivate struct Reading {
    var entries: [Entry] = []
    /// Where the folded name of each stands in `names`.
    var spans: [Range<Int>] = []
    var names: HanScalars = []
    /// The last place whose name has a hash.
    private var byHash: [UInt64: Int] = [:]

    func name(_ place: Int) -> ArraySlice<Unicode.Scalar> { names[spans[place]] }

    /// Reads a line; nothing is made of it but what the place needs, since there are thousands at each start.
    mutating func add(_ line: ArraySlice<UInt8>) {
      let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 6, omittingEmptySubsequences: false)
      guard fields.count >= 2, let code = fields[1].first, let level = Level(code: code) else { return }
      let start = names.count
      var hash: UInt64 = 0
      var isPlain = true
      for scalar in String(decoding: fields[0], as: UTF8.self).unicodeScalars {
        let folded = Folding.fold(scalar)
        names.append(folded)
        hash = hash &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(folded.value)
        if folded.value >= 0x10000 { isPlain = false }
      }
      let span = start..<names.count
      // What stands first holds: a user's own lines are put before the built-in ones.
      let isKnown = byHash[hash].map { names[span].elementsEqual(name($0)) } ?? false
      guard span.count >= 2, isPlain, !isKnown else {
        names.removeSubrange(span)
        return
      }
      byHash[hash] = entries.count
      spans.append(span)
      func field(_ number: Int) -> String {
        guard number < fields.count, !fields[number].isEmpty else { return "" }
        return String(decoding: fields[number], as: UTF8.self)
      }
      let first = Int(field(4)) ?? Int.min
      let last = max(first, Int(field(5)) ?? Int.max)
      let districts = field(2)
      entries.append(
        Entry(
          level: level,
          districts: districts.isEmpty ? [] : districts.split(separator: "+").map(String.init),
          unit: field(3), years: first...last))
    }
  }

  /// What the tables are made of, while they are made.
  struct Content {
    private(set) var districts: [String] = []
    private(set) var entries: [Entry] = []
    private(set) var spans: [Range<Int32>] = []
    private(set) var names: HanScalars = []
    private(set) var keys: [UInt32] = []
    private(set) var ranges: [Range<Int32>] = []
    private(set) var mask = 0
    private(set) var pairBits = [UInt64](repeating: 0, count: 1024)
    private(set) var firsts = ScalarSet()

    fileprivate init(_ read: Reading) {
      // Today's districts in order: names that are their own successor, and zones that stand for themselves.
      for (place, entry) in read.entries.enumerated() where entry.level == .district || entry.level == .zone {
        for district in entry.districts where !districts.contains(district) {
          guard
            entry.level == .zone || Folding.fold(district.unicodeScalars).elementsEqual(read.name(place))
          else { continue }
          districts.append(district)
        }
      }
      // By the first two characters, then the longest first, then as they stand in the text: one number for all.
      let sorted = read.spans.enumerated().map { place, span in
        UInt64(Gazetteer.key(read.names, span.lowerBound)) << 32 | UInt64(255 - min(span.count, 255)) << 24
          | UInt64(place & 0xFF_FFFF)
      }.sorted().map { Int($0 & 0xFF_FFFF) }
      var bits = 4
      while 1 << bits < sorted.count * 2 { bits += 1 }
      keys = [UInt32](repeating: 0, count: 1 << bits)
      ranges = [Range<Int32>](repeating: 0..<0, count: 1 << bits)
      mask = (1 << bits) - 1
      spans.reserveCapacity(sorted.count)
      entries.reserveCapacity(sorted.count)
      names.reserveCapacity(read.names.count)
      for (position, place) in sorted.enumerated() {
        let name = read.name(place)
        spans.append(Int32(names.count)..<Int32(names.count + name.count))
        names += name
        entries.append(read.entries[place])
        firsts.insert(name[name.startIndex])
        let key = Gazetteer.key(read.names, name.startIndex)
        let hash = Gazetteer.hash(key)
        pairBits[hash >> 22] |= 1 << UInt64(hash >> 16 & 63)
        var slot = hash & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        let start = keys[slot] == 0 ? Int32(position) : ranges[slot].lowerBound
        keys[slot] = key
        ranges[slot] = start..<Int32(position + 1)
      }
    }
  }

  fileprivate static func key(_ text: HanScalars, _ start: Int) -> UInt32 {
    text[start].value << 16 | text[start + 1].value
  }

  @inline(__always)
  fileprivate static func hash(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  /// The next place of a text where a name may begin, or where the first character of one stands before a blank, as names
  /// are set wide.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - start: where to begin to look.
  /// - Returns: the place; the text's length where there is none.
  public func nextPlace(in text: HanScalars, from start: Int) -> Int {
    let (firsts, pairBits) = (tables.firsts, tables.pairBits)
    let (characters, pairs) = (text.span, pairBits.span)
    var position = start
    while position + 1 < characters.count {
      if firsts.contains(characters[position]) {
        let second = characters[position + 1].value
        if second == 0x20 { return position }
        let hash = Self.hash(characters[position].value << 16 | second & 0xFFFF)
        if second < 0x10000, pairs[hash >> 22] >> UInt64(hash >> 16 & 63) & 1 != 0 { return position }
      }
      position += 1
    }
    return characters.count
  }

  /// The longest name that stands at a place of a text.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - start: the place.
  /// - Returns: the number of the entry and the end of the name, or `nil`.
  public func longestName(in text: HanScalars, at start: Int) -> (number: Int, end: Int)? {
    guard start + 1 < text.count, text[start].value < 0x10000, text[start + 1].value < 0x10000 else {
      return nil
    }
    let tables = tables
    let key = Self.key(text, start)
    let hash = Self.hash(key)
    guard tables.pairBits[hash >> 22] & 1 << UInt64(hash >> 16 & 63) != 0 else { return nil }
    var place = hash & tables.mask
    while tables.keys[place] != key {
      if tables.keys[place] == 0 { return nil }
      place = (place + 1) & tables.mask
    }
    candidates: for number in tables.ranges[place] {
      let name = tables.spans[Int(number)]
      let length = Int(name.upperBound - name.lowerBound)
      guard start + length <= text.count else { continue }
      for offset in 2..<max(2, length)
      where tables.names[Int(name.lowerBound) + offset] != text[start + offset] {
        continue candidates
      }
      return (Int(number), start + length)
    }
    return nil
  }
}
