import ArchiveModel

/// Applies what people corrected to the articles of a page while they are still lines with roles; fields are made of them
/// afterwards (`Correction` says why here).
///
/// Lines are indexes of the page's lines, as in `Draft`. Whatever is done, each line stays in one place: in one piece of
/// one article, or in none, which makes it furniture.
struct DraftCorrector {
  /// A correction that does not hold on this page, and why.
  struct Unfit {
    var correction: Correction
    /// The lines that it names, as far as they are on this page.
    var lines: [Int]
    var reason: String
  }

  /// Why a correction does not hold.
  private struct Reason: Error {
    var text: String

    init(_ text: String) { self.text = text }
  }

  private(set) var drafts: [Draft]
  private(set) var unfit: [Unfit] = []
  /// The lines that a correction named: what people looked at is doubtful no more.
  private(set) var seen: Set<Int> = []
  private let lines: [PageLine]
  private var indexes: [Int: Int] = [:]
  private var isEdited = false

  init(_ drafts: [Draft], lines: [PageLine]) {
    self.drafts = drafts
    self.lines = lines
  }

  /// Applies corrections in their order; those of whole pages are left to the caller.
  mutating func apply(_ corrections: [Correction]) {
    guard !corrections.isEmpty else { return }
    for (index, line) in lines.enumerated() { for number in line.numbers { indexes[number] = index } }
    for correction in corrections {
      do throws(Reason) { try apply(correction) } catch {
        let lines = correction.lines.filter { indexes[$0] != nil }
        unfit.append(Unfit(correction: correction, lines: lines, reason: error.text))
      }
    }
    guard isEdited else { return }
    for position in drafts.indices { drafts[position].settle() }
    drafts.removeAll { $0.pieces.isEmpty }
  }

  private mutating func apply(_ correction: Correction) throws(Reason) {
    switch correction {
    case .split(let line): try split(correction, line)
    case .merge(let line, let into): try merge(correction, line, into)
    case .move(let lines, let place, let line): try move(correction, lines, place, line)
    case .join(let lines): try join(correction, lines)
    case .part(let line):
      let place = try self.place(of: line)
      _ = try cut(line)
      note(correction, place.draft)
    case .role(let lines, let role): try setRole(correction, lines, role)
    case .kind(let line, _), .headline(let line, _), .credit(let line, _), .uncredit(let line, _):
      let draft = try place(of: line).draft
      drafts[draft].statements.append(correction)
      note(correction, draft)
    case .date, .page, .issue: return
    case .unknown: throw Reason("this program cannot understand it; update zzdaily")
    }
    for line in correction.lines { if let index = indexes[line] { seen.insert(index) } }
  }

  private mutating func note(_ correction: Correction, _ draft: Int) {
    guard !drafts[draft].corrections.contains(correction) else { return }
    drafts[draft].corrections.append(correction)
  }

  // MARK: Places

  private struct Place {
    var draft: Int
    var piece: Int
    var offset: Int
  }

  /// The index of a line of the dump.
  private func index(of line: Int) throws(Reason) -> Int {
    guard let index = indexes[line] else { throw Reason("line \(line) is blank or not on this page") }
    return index
  }

  /// The indexes of lines that can be moved by themselves; printed lines that are read as one with a named one go along.
  private func whole(_ numbers: [Int]) throws(Reason) -> [Int] {
    var indexes: [Int] = []
    for number in numbers {
      let index = try index(of: number)
      if indexes.contains(index) { continue }
      guard lines[index].number == number else {
        throw Reason("line \(number) is read as one with line \(lines[index].number)")
      }
      indexes.append(index)
    }
    return indexes
  }

  private func find(_ index: Int) -> Place? {
    for (draft, article) in drafts.enumerated() {
      for (piece, item) in article.pieces.enumerated() {
        if let offset = item.lines.firstIndex(of: index) {
          return Place(draft: draft, piece: piece, offset: offset)
        }
      }
    }
    return nil
  }

  private func place(of line: Int) throws(Reason) -> Place {
    guard let place = find(try index(of: line)) else { throw Reason("line \(line) belongs to no article") }
    return place
  }

  /// Makes a piece begin with a line; its place then has the offset 0.
  private mutating func cut(_ line: Int) throws(Reason) -> Place {
    guard let index = try whole([line]).first, let place = find(index) else {
      throw Reason("line \(line) belongs to no article")
    }
    guard place.offset > 0 else { return place }
    isEdited = true
    let piece = drafts[place.draft].pieces[place.piece]
    drafts[place.draft].pieces[place.piece].lines.removeSubrange(place.offset...)
    drafts[place.draft].pieces.insert(
      Draft.Piece(role: piece.role, lines: Array(piece.lines[place.offset...])), at: place.piece + 1)
    return Place(draft: place.draft, piece: place.piece + 1, offset: 0)
  }

  /// Takes lines out of wherever they are; gives them back as pieces with the roles that they had, furniture as paragraphs.
  private mutating func take(_ indexes: [Int]) -> [Draft.Piece] {
    isEdited = true
    var taken: [(piece: Draft.Piece, from: Place?)] = []
    for index in indexes {
      let place = find(index)
      let role = place.map { drafts[$0.draft].pieces[$0.piece].role } ?? .body
      if let place, let last = taken.last?.from, last.draft == place.draft, last.piece == place.piece {
        taken[taken.count - 1].piece.lines.append(index)
      } else {
        taken.append((Draft.Piece(role: role, lines: [index]), place))
      }
    }
    let all = Set(indexes)
    for draft in drafts.indices {
      for piece in drafts[draft].pieces.indices {
        drafts[draft].pieces[piece].lines.removeAll { all.contains($0) }
      }
      // Emptied pieces and articles keep their place until all corrections are applied, so that places stay true.
    }
    return taken.map(\.piece)
  }

  // MARK: Corrections

  private mutating func split(_ correction: Correction, _ line: Int) throws(Reason) {
    let place = try cut(line)
    let article = drafts[place.draft]
    if article.pieces[..<place.piece].allSatisfy(\.lines.isEmpty) {
      note(correction, place.draft)
      return
    }
    isEdited = true
    var rest = Draft()
    rest.pieces = Array(article.pieces[place.piece...])
    rest.entries = article.entries
    // A heading inside an article is the headline of the one that begins with it.
    if rest.pieces[0].role == .subhead {
      rest.pieces[0].role = .headline
      for index in rest.pieces[0].lines { rest.roles[index] = .headline }
    }
    rest.corrections = [correction]
    drafts[place.draft].pieces.removeSubrange(place.piece...)
    drafts.insert(rest, at: place.draft + 1)
  }

  private mutating func merge(_ correction: Correction, _ line: Int, _ into: Int) throws(Reason) {
    let (one, other) = (try place(of: line).draft, try place(of: into).draft)
    guard one != other else { return note(correction, other) }
    isEdited = true
    func first(_ draft: Int) -> Int { drafts[draft].pieces.flatMap(\.lines).min() ?? 0 }
    let (front, back) = first(one) < first(other) ? (one, other) : (other, one)
    var later = drafts[back]
    let titles: Set<ItemRole> = [.kicker, .headline, .deck, .series]
    if drafts[front].pieces.contains(where: { $0.role == .headline }) {
      for piece in later.pieces.indices where titles.contains(later.pieces[piece].role) {
        later.pieces[piece].role = .subhead
        for index in later.pieces[piece].lines { later.roles[index] = .subhead }
      }
    }
    drafts[front].absorb(later)
    drafts[back] = Draft()
    note(correction, front)
  }

  private mutating func move(
    _ correction: Correction, _ numbers: [Int], _ side: Correction.Place, _ line: Int
  ) throws(Reason) {
    let indexes = try whole(numbers)
    let target = try index(of: line)
    guard !indexes.contains(target) else { throw Reason("line \(line) cannot stand beside itself") }
    guard find(target) != nil else { throw Reason("line \(line) belongs to no article") }
    let pieces = take(indexes)
    guard let place = find(target) else { throw Reason("line \(line) belongs to no article") }
    drafts[place.draft].pieces.insert(contentsOf: pieces, at: place.piece + (side == .behind ? 1 : 0))
    note(correction, place.draft)
  }

  private mutating func join(_ correction: Correction, _ numbers: [Int]) throws(Reason) {
    let first = try index(of: numbers.first ?? 0)
    let rest = try whole(Array(numbers.dropFirst())).filter { $0 != first }
    guard find(first) != nil else { throw Reason("line \(numbers.first ?? 0) belongs to no article") }
    _ = take(rest)
    guard let place = find(first) else { return }
    drafts[place.draft].pieces[place.piece].lines.insert(contentsOf: rest, at: place.offset + 1)
    note(correction, place.draft)
  }

  private mutating func setRole(_ correction: Correction, _ numbers: [Int], _ role: ItemRole?) throws(Reason)
  {
    let indexes = try whole(numbers)
    guard let role else {
      for index in indexes { if let place = find(index) { note(correction, place.draft) } }
      _ = take(indexes)
      return
    }
    for index in indexes {
      if find(index) == nil { try adopt(index, as: role) }
      guard let place = find(index) else { continue }
      let piece = drafts[place.draft].pieces[place.piece]
      note(correction, place.draft)
      guard piece.role != role else { continue }
      isEdited = true
      // Lines that go on being one item stay one; the others part from them.
      let kept = piece.lines.filter { !indexes.contains($0) }
      let changed = piece.lines.filter(indexes.contains)
      drafts[place.draft].pieces[place.piece] = Draft.Piece(role: role, lines: changed)
      for line in changed { drafts[place.draft].roles[line] = role }
      let before = kept.filter { line in piece.lines.firstIndex(of: line) ?? 0 < place.offset }
      let after = kept.filter { !before.contains($0) }
      if !after.isEmpty {
        drafts[place.draft].pieces.insert(
          Draft.Piece(role: piece.role, lines: after), at: place.piece + 1)
      }
      if !before.isEmpty {
        drafts[place.draft].pieces.insert(Draft.Piece(role: piece.role, lines: before), at: place.piece)
      }
      if role == .headline { keepOneHeadline(index) }
    }
  }

  /// An article has one headline: what was one before a new one is its kicker, what comes behind it its deck.
  private mutating func keepOneHeadline(_ index: Int) {
    guard let place = find(index) else { return }
    for piece in drafts[place.draft].pieces.indices
    where piece != place.piece && drafts[place.draft].pieces[piece].role == .headline {
      let role: ItemRole = piece < place.piece ? .kicker : .deck
      drafts[place.draft].pieces[piece].role = role
      for line in drafts[place.draft].pieces[piece].lines { drafts[place.draft].roles[line] = role }
    }
  }

  /// Gives a line of furniture to an article: a title to the article below it, anything else to the one above.
  private mutating func adopt(_ index: Int, as role: ItemRole) throws(Reason) {
    isEdited = true
    let isTitle = [.section, .kicker, .headline, .deck, .series].contains(role)
    func neighbour(_ step: Int) -> Place? {
      var line = index + step
      while lines.indices.contains(line) {
        if let place = find(line) { return place }
        line += step
      }
      return nil
    }
    guard let place = neighbour(isTitle ? 1 : -1) ?? neighbour(isTitle ? -1 : 1) else {
      var draft = Draft()
      draft.pieces = [Draft.Piece(role: role, lines: [index])]
      draft.roles[index] = role
      drafts.append(draft)
      return
    }
    let isAbove = drafts[place.draft].pieces[place.piece].lines[place.offset] < index
    drafts[place.draft].pieces.insert(
      Draft.Piece(role: role, lines: [index]), at: place.piece + (isAbove ? 1 : 0))
    drafts[place.draft].roles[index] = role
  }
}

extension Draft {
  /// Takes in all of another article, behind what is there.
  fileprivate mutating func absorb(_ other: Draft) {
    pieces += other.pieces
    entries += other.entries
    moved += other.moved
    roles.merge(other.roles) { $1 }
    statements += other.statements
    corrections += other.corrections
  }

  /// Makes lines and states those of the pieces again, after they were edited.
  fileprivate mutating func settle() {
    pieces.removeAll { $0.lines.isEmpty }
    var states: [Int: LineState] = [:]
    for entry in entries { states[entry.line] = entry.state }
    entries = pieces.flatMap { piece in
      piece.lines.map { line in
        let changed = roles[line].map { LineState($0) }
        return Entry(line: line, state: changed ?? states[line] ?? LineState(piece.role))
      }
    }
    let here = Set(entries.map(\.line))
    moved.removeAll { !here.contains($0.line) }
  }
}

extension LineState {
  /// The state of a line whose role a person set.
  fileprivate init(_ role: ItemRole) {
    self =
      switch role {
      case .section: .section
      case .kicker, .headline: .title
      case .deck, .series: .titleMore
      case .byline: .byline
      case .body: .body
      case .subhead: .subhead
      case .caption: .caption
      case .photoCredit: .photoCredit
      case .table: .table
      case .list: .list
      case .note: .note
      case .jump: .jump
      case .repeat: .repeat
      }
  }
}
