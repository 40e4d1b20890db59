import ArchiveModel

/// Applies what people said of whole articles and pages once the fields are made.
enum ArticleCorrector {
  /// What is said of an article: kind, headline, credits.
  static func apply(_ statements: [Correction], to article: inout Article) {
    for statement in statements {
      switch statement {
      case .kind(_, let kind): article.kind = kind
      case .headline(_, let text): setHeadline(text, of: &article)
      case .credit(_, let credit) where !article.credits.contains(credit): article.credits.append(credit)
      case .uncredit(_, let credit): article.credits.removeAll { $0 == credit }
      default: break
      }
    }
  }

  /// The headline is what an item says, so that searches find it: the item of the printed headline, or one without lines.
  private static func setHeadline(_ text: String, of article: inout Article) {
    article.headline = text
    if let item = article.items.firstIndex(where: { $0.role == .headline }) {
      article.items[item].text = text
    } else {
      let above: Set<ItemRole> = [.section, .kicker]
      let place = article.items.firstIndex { !above.contains($0.role) } ?? article.items.endIndex
      article.items.insert(Item(role: .headline, text: text, lines: []), at: place)
    }
  }

  /// The diagnostic that says by whom an article was read so.
  static func diagnostic(_ corrections: [Correction]) -> Diagnostic? {
    guard !corrections.isEmpty else { return nil }
    return Diagnostic(
      .corrected, .note, lines: Array(Set(corrections.flatMap(\.lines))).sorted(),
      "corrected by hand: \(corrections.map(\.text).joined(separator: "; "))")
  }

  /// The diagnostic of a correction that does not hold.
  static func diagnostic(_ unfit: DraftCorrector.Unfit) -> Diagnostic {
    Diagnostic(
      .correctionUnfit, .warning, lines: unfit.lines,
      unfit.reason.message(on: unfit.correction))
  }

  /// What the user knows of a page with what was corrected of all pages of the dump; the correction wins.
  static func options(_ options: PageParser.Options) -> PageParser.Options {
    var options = options
    for correction in options.corrections {
      switch correction {
      case .date(let day): options.date = day
      case .page(let label): options.pageLabel = label
      case .issue(let number): options.issueNumber = number
      default: break
      }
    }
    return options
  }

  /// Takes from a page what a person says that nothing tells, and notes what was said of the page.
  static func settle(_ page: inout Page, _ corrections: [Correction]) {
    var said: [Correction] = []
    for correction in corrections {
      switch correction {
      case .date(let day):
        if day == nil { page.issueDate = nil }
        page.diagnostics.removeAll { $0.code == .dateUnknown || $0.code == .dateConflict }
      case .page(let label): if label == nil { page.label = nil }
      case .issue(let number): if number == nil { page.issueNumber = nil }
      default: continue
      }
      said.append(correction)
    }
    if let diagnostic = diagnostic(said) { page.diagnostics.append(diagnostic) }
  }
}
