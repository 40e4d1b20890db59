package import ArchiveModel
package import HanText
import Lexicon

/// The persons' names in the items of a page, as its text alone tells them.
package struct PageReading {
  /// Where names stand in each item.
  package private(set) var names: [[Range<Int>]]

  /// Reads items that were folded and masked before.
  package init(_ items: [(role: ItemRole, text: HanScalars)], _ finder: CandidateFinder) {
    var finder = finder
    var page = PageNames()
    var found = items.map { item in
      finder.find(
        item.text, places: RecognitionArticle.places(in: item.text, lexicon: .zhuzhou), role: item.role)
    }
    for candidates in found { page.add(candidates) }
    let columns = NameColumn.read(zip(items, found).map { ($0.text, $1) })
    names = items.indices.map { index in
      finder.score(&found[index], items[index].text, page, columns[index])
      return NameSelection.best(found[index]).map(\.range)
    }
  }
}
