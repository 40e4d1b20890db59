import ArchiveModel

extension Draft {
  /// Takes in all of another article, behind what is there.
  mutating func absorb(_ other: Draft) {
    pieces += other.pieces
    entries += other.entries
    moved += other.moved
    roles.merge(other.roles) { $1 }
    statements += other.statements
    corrections += other.corrections
  }

  /// Makes lines and states those of the pieces again, after they were edited.
  mutating func settle() {
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
  init(_ role: ItemRole) {
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
