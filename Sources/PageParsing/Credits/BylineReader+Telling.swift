import ArchiveModel
import HanText
import Lexicon

/// Brackets that tell of the writer or the source.
extension BylineReader {
  /// Whom a bracket names that tells of the writer or the source: (作者单位:市文联 步青), (作者系市政协委员 张三),
  /// (张三编译自法国《西部报》).
  func told(_ text: HanScalars, _ range: Range<Int>) -> BylineReading? {
    let inner = range.dropFirst().dropLast()
    var name: Range<Int>
    if Self.posts.match(in: text, at: inner.lowerBound, before: inner.upperBound) != nil {
      // Behind the first wide blank, or the last.
      guard let blank = text[inner].lastIndex(where: \.isBlank) else { return nil }
      name = blank + 1..<inner.upperBound
      // 步 青
      if name.count == 1, let before = text[inner.lowerBound..<blank].lastIndex(where: \.isBlank),
        blank - before == 2
      {
        name = before + 1..<inner.upperBound
      }
    } else if let word = Self.translated.first(in: text, inner), word.range.lowerBound > inner.lowerBound {
      name = inner.lowerBound..<word.range.lowerBound
    } else {
      return nil
    }
    let core = HanScalars(text[name].filter { !$0.isBlank })
    guard (2...4).contains(core.count), core.allSatisfy(\.isHan),
      resolver.nameOdds(core[...]) > (name.count > core.count ? -6 : 0)
    else { return nil }
    return BylineReading(
      range: range, credits: [(name, .author)], agency: nil, isPhoto: false, strength: 3, isSaid: true)
  }

  /// What says where a text was taken from, behind the name of who did it.
  private static let translated = Vocabulary<Void>(["编译自", "译自", "编译", "编自", "整理自", "摘自", "摘编自", "辑自"])
}
