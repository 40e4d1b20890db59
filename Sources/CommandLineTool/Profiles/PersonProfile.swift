import ArchiveModel
import ArchiveStore
import ArgumentParsing

/// What the paper tells of one person: taken together from all articles that name or credit the person.
struct PersonProfile {
  private(set) var titles: [(title: String, tenure: Tenure)] = []
  private(set) var whole = Tenure()
  private(set) var years = Tally()
  private(set) var months = Tally()
  private(set) var together = Tally()
  private(set) var districts = Tally()
  private(set) var authors = Tally()
  private var indexOfTitle: [String: Int] = [:]

  /// Takes in an article in which the person is named or, for a writer, credited.
  mutating func add(_ article: ArchivedArticle, name: String, isWriter: Bool) {
    whole.add(article)
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
    for title in Set(own).sorted() { add(title: title, article) }
  }

  private mutating func add(title: String, _ article: ArchivedArticle) {
    let index = indexOfTitle[title] ?? titles.count
    if index == titles.count {
      titles.append((title, Tenure()))
      indexOfTitle[title] = index
    }
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
