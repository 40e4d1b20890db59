/// Cuts the decoded lines of a page into articles in page order, before fragments are put back.
enum ArticleSplitter {
  /// For each line the ordinal of the article that it stands in, `-1` for furniture. The openings of texts below a stack of
  /// headlines (`HeadlineStack`) begin no article: their headlines have.
  static func split(
    _ readings: [LineReading], _ decoded: [DecodedLine], stacks: [HeadlineStack.Headline] = []
  ) -> (article: [Int], count: Int) {
    let headed = Set(stacks.flatMap(\.opening))
    var article = [Int](repeating: -1, count: decoded.count)
    var current = -1
    var hasText = false
    var hasTitle = false
    var ended = false
    for index in decoded.indices {
      let state = decoded[index].state
      if state == .furniture { continue }
      var begins = current < 0
      switch state {
      case .section, .title, .kicker:
        // 相关链接 right below a headline is of its article.
        let isLabel = hasTitle && !hasText && readings[index].has(.sectionWord)
        begins = begins || (hasText || hasTitle) && !isLabel
      case .series: begins = begins || hasText && standsAboveTitle(index, decoded)
      case .start: begins = true
      // A photo below a title is that title's.
      case .photo: begins = begins || hasText || !hasTitle
      case .lead: begins = begins || hasText
      case .jump: if readings[index].jump?.isContinuation == true { begins = begins || hasText || !hasTitle }
      case .caption, .photoCredit, .note, .list, .table, .body, .byline:
        if ended { begins = begins || state == .byline && hasText }
      default: break
      }
      if headed.contains(index), current >= 0 { begins = false }
      if begins {
        current += 1
        (hasText, hasTitle, ended) = (false, false, false)
      }
      article[index] = current
      switch state {
      // 系列报道之三 may stand above the headline or below it.
      case .section, .kicker, .series: break
      case .title, .titleMore, .deck: hasTitle = true
      case .signature: (hasText, ended) = (true, true)
      case .byline, .caption, .photoCredit, .note, .jump: break
      default: hasText = true
      }
    }
    return (article, current + 1)
  }

  /// Whether a headline is the next line that is of a title block.
  private static func standsAboveTitle(_ line: Int, _ decoded: [DecodedLine]) -> Bool {
    for next in decoded[(line + 1)...] {
      switch next.state {
      case .series, .section, .kicker, .furniture: continue
      default: return next.state == .title
      }
    }
    return false
  }
}
