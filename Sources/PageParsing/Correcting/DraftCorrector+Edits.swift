import ArchiveModel

/// What each correction does to the articles of a page.
extension DraftCorrector {
  mutating func split(_ correction: Correction, _ line: Int) throws(CorrectionObstacle) {
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
    rest.moved = article.moved
    rest.roles = article.roles
    // A heading inside an article is the headline of the one that begins with it.
    if rest.pieces[0].role == .subhead {
      rest.pieces[0].role = .headline
      for index in rest.pieces[0].lines { rest.roles[index] = .headline }
    }
    rest.corrections = article.corrections + [correction]
    note(correction, place.draft)
    drafts[place.draft].pieces.removeSubrange(place.piece...)
    drafts.insert(rest, at: place.draft + 1)
  }

  mutating func merge(_ correction: Correction, _ line: Int, _ into: Int) throws(CorrectionObstacle) {
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

  mutating func move(
    _ correction: Correction, _ numbers: [Int], _ side: Correction.Place, _ line: Int
  ) throws(CorrectionObstacle) {
    let indexes = try whole(numbers)
    let target = try index(of: line)
    guard !indexes.contains(target) else { throw .besideItself(line) }
    guard find(target) != nil else { throw .noArticle(line) }
    let pieces = take(indexes, for: correction)
    guard let place = find(target) else { throw .noArticle(line) }
    drafts[place.draft].pieces.insert(contentsOf: pieces, at: place.piece + (side == .behind ? 1 : 0))
    note(correction, place.draft)
  }

  mutating func join(_ correction: Correction, _ numbers: [Int]) throws(CorrectionObstacle) {
    let first = try index(of: numbers.first ?? 0)
    let rest = try whole(Array(numbers.dropFirst())).filter { $0 != first }
    guard find(first) != nil else { throw .noArticle(numbers.first ?? 0) }
    _ = take(rest, for: correction)
    guard let place = find(first) else { return }
    drafts[place.draft].pieces[place.piece].lines.insert(contentsOf: rest, at: place.offset + 1)
    note(correction, place.draft)
  }

  mutating func setRole(_ correction: Correction, _ numbers: [Int], _ role: ItemRole?)
    throws(CorrectionObstacle)
  {
    let indexes = try whole(numbers)
    guard let role else {
      _ = take(indexes, for: correction)
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
  mutating func keepOneHeadline(_ index: Int) {
    guard let place = find(index) else { return }
    for piece in drafts[place.draft].pieces.indices
    where piece != place.piece && drafts[place.draft].pieces[piece].role == .headline {
      let role: ItemRole = piece < place.piece ? .kicker : .deck
      drafts[place.draft].pieces[piece].role = role
      for line in drafts[place.draft].pieces[piece].lines { drafts[place.draft].roles[line] = role }
    }
  }

  /// Gives a line of furniture to an article: a title to the article below it, anything else to the one above.
  mutating func adopt(_ index: Int, as role: ItemRole) throws(CorrectionObstacle) {
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
