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
    var reason: CorrectionObstacle
  }

  var drafts: [Draft]
  private(set) var unfit: [Unfit] = []
  /// The lines that a correction named: what people looked at is doubtful no more.
  private(set) var seen: Set<Int> = []
  let lines: [PageLine]
  private var indexes: [Int: Int] = [:]
  var isEdited = false

  init(_ drafts: [Draft], lines: [PageLine]) {
    self.drafts = drafts
    self.lines = lines
  }

  /// Applies corrections in their order; those of whole pages are left to the caller.
  mutating func apply(_ corrections: [Correction]) {
    guard !corrections.isEmpty else { return }
    for (index, line) in lines.enumerated() { for number in line.numbers { indexes[number] = index } }
    // What is said of the article with a line is said of the one that has it in the end.
    for correction in corrections.filter({ !$0.isStatement }) + corrections.filter(\.isStatement) {
      do throws(CorrectionObstacle) { try apply(correction) } catch {
        let lines = correction.lines.filter { indexes[$0] != nil }
        unfit.append(Unfit(correction: correction, lines: lines, reason: error))
      }
    }
    guard isEdited else { return }
    for position in drafts.indices { drafts[position].settle() }
    drafts.removeAll { $0.pieces.isEmpty }
  }

  private mutating func apply(_ correction: Correction) throws(CorrectionObstacle) {
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
    case .unknown: throw .notUnderstood
    }
    for line in correction.lines { if let index = indexes[line] { seen.insert(index) } }
  }

  mutating func note(_ correction: Correction, _ draft: Int) {
    guard !drafts[draft].corrections.contains(correction) else { return }
    drafts[draft].corrections.append(correction)
  }

  struct Place {
    var draft: Int
    var piece: Int
    var offset: Int
  }

  /// The index of a line of the dump.
  func index(of line: Int) throws(CorrectionObstacle) -> Int {
    guard let index = indexes[line] else { throw .noSuchLine(line) }
    return index
  }

  /// The indexes of lines that can be moved by themselves; printed lines that are read as one with a named one go along.
  func whole(_ numbers: [Int]) throws(CorrectionObstacle) -> [Int] {
    var indexes: [Int] = []
    for number in numbers {
      let index = try index(of: number)
      if indexes.contains(index) { continue }
      guard lines[index].number == number else {
        throw .readAsOne(number, with: lines[index].number)
      }
      indexes.append(index)
    }
    return indexes
  }

  func find(_ index: Int) -> Place? {
    for (draft, article) in drafts.enumerated() {
      for (piece, item) in article.pieces.enumerated() {
        if let offset = item.lines.firstIndex(of: index) {
          return Place(draft: draft, piece: piece, offset: offset)
        }
      }
    }
    return nil
  }

  func place(of line: Int) throws(CorrectionObstacle) -> Place {
    guard let place = find(try index(of: line)) else { throw .noArticle(line) }
    return place
  }

  /// Makes a piece begin with a line; its place then has the offset 0.
  mutating func cut(_ line: Int) throws(CorrectionObstacle) -> Place {
    guard let index = try whole([line]).first, let place = find(index) else {
      throw .noArticle(line)
    }
    guard place.offset > 0 else { return place }
    isEdited = true
    let piece = drafts[place.draft].pieces[place.piece]
    drafts[place.draft].pieces[place.piece].lines.removeSubrange(place.offset...)
    drafts[place.draft].pieces.insert(
      Draft.Piece(role: piece.role, lines: Array(piece.lines[place.offset...])), at: place.piece + 1)
    return Place(draft: place.draft, piece: place.piece + 1, offset: 0)
  }

  /// Takes lines out of wherever they are, and notes it there; gives them back as pieces with the roles that they had,
  /// furniture as paragraphs.
  mutating func take(_ indexes: [Int], for correction: Correction) -> [Draft.Piece] {
    isEdited = true
    var taken: [(piece: Draft.Piece, from: Place?)] = []
    for index in indexes {
      let place = find(index)
      if let place { note(correction, place.draft) }
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
}

extension Correction {
  /// Whether it is said of an article as a whole, which it leaves as it is.
  fileprivate var isStatement: Bool {
    switch self {
    case .kind, .headline, .credit, .uncredit: true
    default: false
    }
  }
}
