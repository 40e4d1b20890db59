/// The forms of the subheads that stand in each article.
struct SubheadForms {
  private var forms: [SequenceForm?] = []
  /// Where the forms of each article begin; one more at the end.
  private var starts: [Int] = []

  /// - Parameters:
  ///   - subheads: article and form of each, articles in rising order.
  ///   - count: the number of articles.
  init(_ subheads: [(article: Int, form: SequenceForm?)], count: Int) {
    forms.reserveCapacity(subheads.count)
    starts.reserveCapacity(count + 1)
    for subhead in subheads {
      while starts.count <= subhead.article { starts.append(forms.count) }
      forms.append(subhead.form)
    }
    while starts.count <= count { starts.append(forms.count) }
  }

  /// Whether a subhead is formed as the others of an article are; `nil` where it has no others.
  ///
  /// - Parameters:
  ///   - form: the subhead's form.
  ///   - article: the article that may have it.
  ///   - isOwn: whether the subhead stands there already.
  /// - Returns: whether one of the others has its form.
  func isAlike(_ form: SequenceForm?, in article: Int, isOwn: Bool) -> Bool? {
    let own = isOwn ? 1 : 0
    let others = starts[article]..<starts[article + 1]
    guard others.count > own else { return nil }
    return others.count { forms[$0] == form } > own
  }
}
