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
    func call(_ part: Part, _ text: HanScalars, isText: Bool) {
      WordingSigns.forEach(text, isText: isText) { body($0 + (part.rawValue * stride) << 48) }
    }
    call(.section, sight.section, isText: false)
    call(.headline, sight.headline, isText: false)
    let text = sight.draft.pieces.filter { $0.role == .body || $0.role == .list || $0.role == .caption }
    if let first = text.first { call(.opening, sight.text(of: first), isText: true) }
    if text.count > 1, let last = text.last {
      call(.closing, HanScalars(sight.text(of: last).reversed()), isText: true)
    }
  }
}
