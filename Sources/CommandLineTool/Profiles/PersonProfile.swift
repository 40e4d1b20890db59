import ArchiveModel
import ArchiveStore
import ArgumentParsing
import HanText

/// What the paper tells of one person: taken together from all articles that name or credit the person.
struct PersonProfile {
  private(set) var titles: [(title: String, tenure: Tenure)] = []
  private(set) var whole = Tenure()
  /// How the name is printed.
  private(set) var printed = Tally()
  private(set) var years = Tally()
  private(set) var months = Tally()
  private(set) var together = Tally()
  private(set) var districts = Tally()
  private(set) var authors = Tally()
  /// The place of each title, by the title folded.
  private var indexOfTitle: [String: Int] = [:]

  /// Takes in an article in which the person is named or, for a writer, credited.
  ///
  /// - Parameters:
  ///   - article: the article, its names as they count.
  ///   - name: the person's name as it counts.
  ///   - forms: how it is printed in the article.
  ///   - isWriter: whether the person is credited.
  mutating func add(_ article: ArchivedArticle, name: String, printed forms: Set<String>, isWriter: Bool) {
    whole.add(article)
    for form in forms { printed.add(form) }
    if let day = article.issueDate?.date.description {
      years.add(String(day.prefix(4)))
      months.add(String(day.prefix(7)))
    }
    for district in article.article.districts { districts.add(district) }
    let credited = Set(article.article.credits.map(\.name)).subtracting([name])
    let named = Set(article.article.persons.map(\.name)).subtracting([name])
    for author in credited { authors.add(author) }
    for person in named { together.add(person) }
    let own =
      isWriter
      ? article.article.credits.filter { $0.name == name }.map(\.role.rawValue)
      : article.article.persons.filter { $0.name == name }.flatMap(\.titles)
    // 副市長 is 副市长, told in plain characters where it is printed so anywhere.
    var forms: [String: String] = [:]
    for title in Set(own).sorted() {
      let folded = String(scalars: Folding.fold(title.unicodeScalars))
      if forms[folded] == nil || title == folded { forms[folded] = title }
    }
    for (folded, title) in forms.sorted(by: { $0.key < $1.key }) {
      add(title: title, folded: folded, article)
    }
  }

  private mutating func add(title: String, folded: String, _ article: ArchivedArticle) {
    let index = indexOfTitle[folded] ?? titles.count
    if index == titles.count {
      titles.append((title, Tenure()))
      indexOfTitle[folded] = index
    }
    if title == folded { titles[index].title = title }
    titles[index].tenure.add(article)
  }

  /// The titles by the day on which they are first seen.
  var titlesInOrder: [(title: String, tenure: Tenure)] {
    titles.sorted { a, b in
      switch (a.tenure.first, b.tenure.first) {
      case (let x?, let y?) where x != y: x < y
      case (nil, _?): false
      case (_?, nil): true
      default: a.title < b.title
      }
    }
  }
}
