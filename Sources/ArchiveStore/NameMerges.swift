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

/// All names that count as one: those that people declared misprints of others, and those that are printed in several scripts
/// or widths (毛泽东, 毛澤東).
///
/// Articles are kept as printed, and so are their labels: which names are one is applied when the archive is asked. So decisions
/// hold for every later ingest, and are undone without a trace.
public struct NameMerges: Sendable {
  /// The decisions, by name and then by misprint.
  public let merges: [NameMerge]
  /// The names that misprints count under, by the misprint, folded.
  private let names: [String: String]
  /// The names of decisions, by the name, folded.
  private let declared: [String: String]
  /// The name that each spelling counts under, where a name has several.
  private let standard: [String: String]

  /// These decisions; where two speak of one misprint, the last one holds.
  ///
  /// - Parameters:
  ///   - merges: the decisions.
  ///   - spellings: names that read the same folded and are printed in several ways, the ways of each together.
  public init(_ merges: [NameMerge], spellings: [[String]] = []) {
    self.merges = merges.sorted { ($0.name, $0.printed) < ($1.name, $1.printed) }
    names = Dictionary(merges.map { (Label.fold($0.printed), $0.name) }) { $1 }
    declared = Dictionary(self.merges.map { (Label.fold($0.name), $0.name) }) { first, _ in first }
    var standard: [String: String] = [:]
    for forms in spellings where forms.count > 1 {
      guard let name = NameSpelling.standard(of: forms) else { continue }
      for form in forms { standard[form] = name }
    }
    self.standard = standard
  }

  /// Whether every name counts as printed.
  public var isEmpty: Bool { merges.isEmpty && standard.isEmpty }

  /// The name under which a printed name counts; itself where it is no misprint and has but one spelling.
  public func name(of printed: String) -> String {
    guard !merges.isEmpty else { return standard[printed] ?? printed }
    var name = printed
    // A misprint's name may be declared a misprint in its turn. There are no circles, but a file can be edited by others.
    for _ in merges {
      guard let next = names[Label.fold(name)] else { break }
      name = next
    }
    return declared[Label.fold(name)] ?? standard[name] ?? name
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
    /// The spellings folded, each once.
    var folded: [String] {
      var seen: Set<String> = []
      return spellings.map { Label.fold($0) }.filter { seen.insert($0).inserted }
    }
  }

  /// The names with misprints, in order.
  var declaredGroups: [Group] {
    var misprints: [String: [String]] = [:]
    for merge in merges { misprints[name(of: merge.name), default: []].append(merge.printed) }
    return misprints.sorted { $0.key < $1.key }.map { Group(name: $0.key, spellings: [$0.key] + $0.value) }
  }

  /// The names with misprints or several spellings, in order.
  var groups: [Group] {
    var spellings: [String: [String]] = [:]
    for (form, name) in standard { spellings[name, default: []].append(form) }
    let declared = declaredGroups
    let taken = Set(declared.flatMap(\.folded))
    let others = spellings.sorted { $0.key < $1.key }.map {
      Group(name: $0.key, spellings: [$0.key] + $0.value.sorted())
    }
    return declared + others.filter { !$0.folded.contains { taken.contains($0) } }
  }

  /// What the archive keeps; no decisions in an archive of a version that knew none.
  init(_ connection: borrowing Connection) throws(DatabaseError) {
    var merges: [NameMerge] = []
    if try connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'name_merge'") == 1 {
      let rows = try connection.prepare("SELECT name, printed FROM name_merge ORDER BY printed")
      while try rows.step() { merges.append(NameMerge(name: rows.text(0), printed: rows.text(1))) }
    }
    self.init(merges, spellings: try NameSpelling.all(connection))
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
