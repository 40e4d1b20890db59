import ArchiveModel
import Testing

@testable import Evaluation

@Suite struct ScorerTests {
  /// A page of two articles over six lines, and its truth.
  private static let lines = [
    1: "株洲日报", 2: "喜 讯", 3: "本报讯 (记者 张三)第一段。", 4: "第二段,", 5: "完。", 6: "第二篇", 7: "正文。",
  ]

  private static var truth: Annotation {
    Annotation(
      file: "a.txt", date: "2021-06-04",
      articles: [
        Annotation.Article(
          kind: "news", items: [(.headline, [2]), (.body, [3]), (.body, [4, 5])],
          credits: [Credit(name: "张三", role: .reporter)], persons: ["李四"], districts: ["荷塘区"]),
        Annotation.Article(kind: "news", items: [(.headline, [6]), (.body, [7])]),
      ], furniture: [1])
  }

  private static func article(_ items: [(ItemRole, [Int])], position: Int = 1) -> Article {
    Article(
      position: position,
      items: items.map { role, numbers in
        Item(role: role, text: numbers.compactMap { lines[$0] }.joined(), lines: numbers)
      })
  }

  private static var perfect: [Article] {
    var first = article([(.headline, [2]), (.body, [3]), (.body, [4, 5])])
    first.credits = [Credit(name: "张三", role: .reporter)]
    first.persons = [PersonMention(name: "李四")]
    first.districts = ["荷塘区"]
    return [first, article([(.headline, [6]), (.body, [7])], position: 2)]
  }

  private static func score(_ articles: [Article], date: String? = "2021-06-04") -> Score {
    var scorer = Scorer()
    scorer.add(PageReading(articles: articles, dates: [date], lines: lines), against: truth)
    return scorer.score
  }

  private func tally(_ score: Score, _ field: Field, _ level: MatchLevel = .strict) throws -> Tally {
    try #require(score.fields.first { $0.field == field && $0.level == level }).tally
  }

  @Test func aPerfectReadingIsRightInEveryFieldAtEveryLevel() throws {
    let score = Self.score(Self.perfect)
    for field in score.fields { #expect(field.tally.isPerfect, "\(field.field) \(field.level)") }
    for figure in score.figures { #expect(figure.value == 1) }
    #expect(score.differences.isEmpty)
    #expect(try tally(score, .article) == Tally(hit: 2, found: 2, wanted: 2))
    #expect(try tally(score, .headline) == Tally(hit: 2, found: 2, wanted: 2))
    #expect(try tally(score, .captions) == Tally())
  }

  @Test func aHeadlineThatReadsOtherwiseIsRightAtTheLevelThatItReaches() throws {
    var articles = Self.perfect
    articles[0].items[0].text = "喜讯!"
    let score = Self.score(articles)
    #expect(try tally(score, .headline).hit == 1)
    #expect(try tally(score, .headline, .soft).hit == 2)
    #expect(try tally(score, .article).hit == 1 && tally(score, .article, .soft).hit == 2)
    #expect(score["headline_f1"] == 1)
    #expect(score.differences.map(\.description) == ["a.txt:2 headline: reads “喜讯!” for “喜 讯”"])
  }

  @Test func aSplitParagraphIsToldWithItsLines() throws {
    var articles = Self.perfect
    articles[0] = Self.article([(.headline, [2]), (.body, [3]), (.body, [4]), (.body, [5])])
    let score = Self.score(articles)
    #expect(try tally(score, .body) == Tally(hit: 1, found: 2, wanted: 2))
    #expect(try tally(score, .body, .soft).hit == 2)
    #expect(score["article_exact_f1"] == 1)
    #expect(score.differences.contains { $0.description == "a.txt:4 paragraph: [4 5] for [4+5]" })
  }

  @Test func anArticleTooManyCostsPrecisionAndALostOneRecall() throws {
    let split = [
      Self.perfect[0], Self.article([(.headline, [6])], position: 2),
      Self.article([(.body, [7])], position: 3),
    ]
    let extra = Self.score(split)
    #expect(try tally(extra, .article) == Tally(hit: 1, found: 3, wanted: 2))
    let lost = Self.score([Self.perfect[0]])
    #expect(try tally(lost, .article) == Tally(hit: 1, found: 1, wanted: 2))
    #expect(try tally(lost, .headline) == Tally(hit: 1, found: 1, wanted: 2))
    #expect(lost.differences.contains { $0.description == "a.txt:6 lines: the article was not found" })
  }

  @Test func theWholeArticleNeedsNamesAndItsReadingDoesNot() throws {
    var articles = Self.perfect
    articles[0].persons = []
    let score = Self.score(articles)
    #expect(try tally(score, .reading).hit == 2)
    #expect(try tally(score, .article).hit == 1)
    #expect(try tally(Self.score(Self.perfect, date: nil), .reading).hit == 0)
  }

  @Test func theListOfAuthorsCountsAsAWhole() throws {
    var articles = Self.perfect
    articles[0].credits.append(Credit(name: "王五", role: .reporter))
    let score = Self.score(articles)
    #expect(try tally(score, .authors) == Tally(hit: 0, found: 1, wanted: 1))
    #expect(try tally(score, .credits) == Tally(hit: 1, found: 2, wanted: 1))
  }

  @Test func withoutTheDumpOnlyLinesAreCompared() {
    var scorer = Scorer()
    scorer.add(Self.perfect, dates: ["2021-06-04"], against: Self.truth)
    #expect(scorer.score.fields.isEmpty)
    #expect(scorer.score["credits_f1"] == 1)
  }

  @Test func intervalsHoldTheFigureAndAreTheSameEveryTime() throws {
    func score() -> Score {
      var scorer = Scorer()
      for page in 0..<12 {
        var articles = Self.perfect
        if page % 3 == 0 { articles[0].persons = [] }
        if page % 4 == 0 { articles.removeLast() }
        scorer.add(
          PageReading(articles: articles, dates: ["2021-06-04"], lines: Self.lines), against: Self.truth)
      }
      return scorer.score
    }
    let (first, second) = (score(), score())
    #expect(first.intervals == second.intervals)
    for (name, value) in first.figures {
      let interval = try #require(first.intervals[name])
      #expect(interval.contains(value), "\(name)")
      #expect((0...1).contains(interval.lowerBound) && (0...1).contains(interval.upperBound))
    }
    let exact = try #require(first.intervals["article_exact_f1"])
    #expect(exact.upperBound - exact.lowerBound > 0.02 && exact.upperBound < 1.0001)
    // 12 pages without a mistake in 12 dates: the least that Wilson allows is 12 / (12 + 1.96²).
    let dates = try #require(first.intervals["publication_date_accuracy"])
    #expect(abs(dates.lowerBound - 12 / (12 + 3.8415)) < 1e-4 && dates.upperBound == 1)
    // One page tells no spread.
    #expect(Self.score(Self.perfect).intervals.isEmpty)
  }
}

@Suite struct AnnotationTests {
  private func annotation(_ text: String) throws -> Annotation { try Annotation(json: Array(text.utf8)) }

  @Test func whatCannotBeUnderstoodIsTold() throws {
    let annotation = try annotation(
      """
      \u{FEFF}{"file": "a.txt", "publication_date": "2021-02-30", "articles": [
        {"kind": "new", "items": [{"role": "h", "lines": [1]}, {"role": "z", "lines": [2]}],
         "credits": {"reporter": ["张三", "李四"], "boss": ["王五"]}}]}
      """)
    #expect(
      annotation.mistakes == [
        "article 1: there is no kind 'new'", "article 1: there is no role 'z'",
        "article 1: there is no credit 'boss'", "publication_date '2021-02-30' is not a day like 2021-06-04",
      ])
    #expect(annotation.articles[0].credits.map(\.name) == ["张三", "李四"])
    #expect(annotation.issueNumber == nil && annotation.page == nil)
  }

  @Test func contradictionsWithTheDumpAreTold() throws {
    let annotation = try annotation(
      """
      {"file": "a.txt", "issue_number": null, "page": "A1", "furniture": [1, 2], "articles": [
        {"items": [{"role": "headline", "lines": [2]}, {"role": "b", "lines": [9, 4]}]}]}
      """)
    #expect(
      annotation.contradictions(with: [1, 2, 4, 5, 6]) == [
        "lines 2 are annotated twice", "lines 9 are not in the dump or blank", "lines 5, 6 are not annotated",
      ])
    #expect(annotation.contradictions(with: [1, 4, 9]).count == 2)
    #expect(annotation.issueNumber == .some(nil) && annotation.page == "A1")
  }

  @Test(arguments: ["", "{", "[]", "{\"file\": \"a\"}", "{\"articles\": []}"])
  func whatIsNoAnnotationIsRefused(text: String) {
    #expect(throws: JSONError.self) { try annotation(text) }
  }
}
