import ArchiveModel
import HanText

/// The signs of an article's wording: those of its section, its headline, how its text opens and how it closes, as
/// `WordingSigns` reads them, each with what it was read of.
enum KindSigns {
  /// What a sign was read of.
  enum Part: UInt64, CaseIterable { case section, headline, opening, closing }

  /// How many numbers a part has for kinds of signs.
  private static let stride: UInt64 = 8

  /// The part that a sign was read of.
  static func part(_ sign: UInt64) -> Part? { Part(rawValue: (sign >> 48) / stride) }

  /// Calls `body` with each sign.
  static func forEach(_ sight: KindSight, _ body: (UInt64) -> Void) {
    func call(_ part: Part, _ text: some Sequence<Unicode.Scalar>, isText: Bool) {
      WordingSigns.forEach(text, isText: isText) { body($0 + (part.rawValue * stride) << 48) }
    }
    call(.section, sight.section, isText: false)
    call(.headline, sight.headline, isText: false)
    let pieces = sight.draft.pieces
    guard let first = pieces.firstIndex(where: isOfText), let last = pieces.lastIndex(where: isOfText) else {
      return
    }
    call(.opening, sight.text(of: pieces[first]), isText: true)
    if last > first { call(.closing, sight.text(of: pieces[last]).reversed(), isText: true) }
  }

  private static func isOfText(_ piece: Draft.Piece) -> Bool {
    piece.role == .body || piece.role == .list || piece.role == .caption
  }
}
