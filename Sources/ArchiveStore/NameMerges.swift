import ArchiveModel
import SQLite

/// A decision of people: what is printed so is a misprint of that name.
public struct NameMerge: Sendable, Hashable {
  /// The name as it should read.
  public var name: String
  /// The misprint.
  public var printed: String

  /// A decision.
  public init(name: String, printed: String) {
    self.name = name
    self.printed = printed
  }
}

/// All names that people declared to be one.
///
/// Articles are kept as printed, and so are their labels: the decisions are applied when the archive is asked. So they hold for
/// every later ingest, and are undone without a trace.
public struct NameMerges: Sendable {
  /// The decisions, by name and then by misprint.
  public let merges: [NameMerge]
  private let names: [String: String]

  /// These decisions; where two speak of one misprint, the last one holds.
  public init(_ merges: [NameMerge]) {
    self.merges = merges.sorted { ($0.name, $0.printed) < ($1.name, $1.printed) }
    names = Dictionary(merges.map { (Label.fold($0.printed), $0.name) }) { $1 }
  }

  /// Whether there are none.
  public var isEmpty: Bool { merges.isEmpty }

  /// The name under which a printed name counts; itself where nothing was decided.
  public func name(of printed: String) -> String {
    var name = printed
    // A misprint's name may be declared a misprint in its turn. There are no circles, but a file can be edited by others.
    for _ in merges {
      guard let next = names[Label.fold(name)] else { break }
      name = next
    }
    return name
  }

  /// The article with every person and every credit under the name that counts; each person once.
  public func applied(to article: ArchivedArticle) -> ArchivedArticle {
    guard !isEmpty else { return article }
    var result = article
    var places: [String: Int] = [:]
    result.article.persons = []
    for printed in article.article.persons {
      var person = printed
      person.name = name(of: printed.name)
      if let place = places[person.name] {
        result.article.persons[place].count += person.count
        if person.source == .page { result.article.persons[place].source = .page }
        for title in person.titles where !result.article.persons[place].titles.contains(title) {
          result.article.persons[place].titles.append(title)
        }
      } else {
        places[person.name] = result.article.persons.count
        result.article.persons.append(person)
      }
    }
    for index in result.article.credits.indices {
      result.article.credits[index].name = name(of: article.article.credits[index].name)
    }
    return result
  }

  /// Names that count as one: the name and all that are printed for it.
  struct Group {
    var name: String
    /// The name itself comes first.
    var spellings: [String]
  }

  /// The names with misprints, in order.
  var groups: [Group] {
    var misprints: [String: [String]] = [:]
    for merge in merges { misprints[name(of: merge.name), default: []].append(merge.printed) }
    return misprints.sorted { $0.key < $1.key }.map { Group(name: $0.key, spellings: [$0.key] + $0.value) }
  }

  /// What the archive keeps; nothing in an archive of a version that knew none.
  init(_ connection: borrowing Connection) throws(DatabaseError) {
    var merges: [NameMerge] = []
    if try connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'name_merge'") == 1 {
      let rows = try connection.prepare("SELECT name, printed FROM name_merge ORDER BY printed")
      while try rows.step() { merges.append(NameMerge(name: rows.text(0), printed: rows.text(1))) }
    }
    self.init(merges)
  }
}

extension LabelKind {
  /// Whether its values are names of people.
  var isName: Bool { self == .person || self == .known || self == .reporter || self == .author }
}

extension ArchiveReader {
  /// The names that people declared to be one.
  ///
  /// - Returns: the decisions.
  /// - Throws: `StoreError`.
  public borrowing func nameMerges() throws(StoreError) -> NameMerges {
    do { return try NameMerges(connection) } catch { throw StoreError(error, path: path) }
  }
}
