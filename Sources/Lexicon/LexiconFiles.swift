import HanText

/// A user's own files over the built-in tables.
extension Lexicon {
  /// The names of the files that a lexicon's folder may hold, all UTF-8, all optional; `#` begins a remark.
  ///
  /// - `newspaper.txt`: the name of the newspaper. With it the lexicon is another city's: the built-in places of
  ///   株洲 become places elsewhere.
  /// - `places.tsv`: the lines of `Gazetteer.init(lines:)`; a name that is built in is overridden.
  /// - `persons.tsv`: a name a line: persons who are named without a title.
  /// - `cues.tsv`: a word, a tab, and what it says of a name beside it: `title`, `role`, `kin`, `naming`,
  ///   `introducing`, `speech`, `action`, `honorific`, `place` or `credit`.
  /// - `words.tsv`: a word of one to four characters, a tab, and its frequency among sixty million words.
  public static let fileNames = ["newspaper.txt", "places.tsv", "persons.tsv", "cues.tsv", "words.tsv"]

  /// A lexicon of the built-in tables and a user's own files. What cannot be read is left out.
  ///
  /// - Parameters:
  ///   - base: the lexicon to start from.
  ///   - files: the bytes of the files of `fileNames` that there are.
  public init(_ base: Lexicon, files: [String: [UInt8]]) {
    self = base
    let paper = Self.rows(files["newspaper.txt"]).first?.first
    if let paper { newspaper = paper }
    if files["places.tsv"] != nil || paper != nil {
      let own = files["places.tsv"] ?? []
      let newline = [UInt8(ascii: "\n")]
      ownGazetteer = Gazetteer(lines: own + newline + Gazetteer.builtInLines(asElsewhere: paper != nil))
    }
    addPersons(Self.rows(files["persons.tsv"]))
    addCues(Self.rows(files["cues.tsv"]))
    addWords(Self.rows(files["words.tsv"]))
  }

  private mutating func addPersons(_ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    var persons = knownPersons
    for row in rows { persons.add(Folding.fold(row[0].unicodeScalars)) }
    ownPersons = persons
  }

  private mutating func addCues(_ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    let kinds: [String: NameCues] = [
      "title": .title, "role": .role, "kin": .kin, "naming": .naming, "introducing": .introducing,
      "speech": .speech, "action": .action, "honorific": .honorific, "place": .place, "credit": .credit,
    ]
    let added = rows.compactMap { row in
      row.count > 1 ? kinds[row[1]].map { (Folding.fold(row[0].unicodeScalars), $0) } : nil
    }
    var table = cues
    table.add(added)
    ownCues = table
  }

  private mutating func addWords(_ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    let added = rows.compactMap { row in
      row.count > 1 ? Int(row[1]).map { (Folding.fold(row[0].unicodeScalars), $0) } : nil
    }
    var table = words
    table.add(added)
    ownWords = table
  }

  private static func rows(_ bytes: [UInt8]?) -> [[String]] {
    guard let bytes else { return [] }
    return bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }).compactMap {
      line in
      guard line.first != UInt8(ascii: "#") else { return nil }
      let fields = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
      return fields.isEmpty ? nil : fields
    }
  }
}
