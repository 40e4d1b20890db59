/// What may follow what on a page: the grammar of newspaper articles as weights in natural log units.
///
/// What is not listed is very unlikely but never impossible: damaged pages break every rule.
enum Transitions {
  private static let unlisted: Float = -7

  private static let afterText: [(LineState, Float)] = [
    (.body, 0), (.rest, -0.4), (.subhead, -2.6), (.caption, -1.5), (.photoCredit, -2.2), (.title, -1),
    (.section, -2.2),
    (.table, -1.6), (.list, -1.6), (.note, -1.8), (.jump, -1), (.furniture, -1.4), (.lead, -4.2),
    (.signature, -1),
    (.repeat, 0), (.start, -5), (.byline, -6),
  ]

  private static let afterTitle: [(LineState, Float)] = [
    (.titleMore, -0.8), (.byline, 0), (.lead, 0.4), (.body, -0.8), (.caption, -0.9), (.photoCredit, -1.2),
    (.table, -1.6),
    (.list, -1.2), (.note, -1.2), (.subhead, -4.2), (.jump, -3.5), (.furniture, -2), (.repeat, -2),
    (.title, -6),
    (.section, -6), (.rest, -7), (.signature, -6), (.start, -8),
  ]

  private static let table: [(LineState?, [(LineState, Float)])] = [
    (
      nil,
      [
        (.section, -1.5), (.title, 0), (.start, -2), (.lead, -1.6), (.furniture, 0), (.jump, -1),
        (.caption, -1.6),
        (.table, -3), (.list, -3), (.note, -2.4), (.byline, -4), (.body, -7), (.subhead, -4),
        (.photoCredit, -3),
      ]
    ),
    (
      .furniture,
      [
        (.furniture, 0.6), (.title, 0), (.section, -1), (.body, -1.4), (.start, -2.4), (.lead, -1.4),
        (.byline, -2), (.caption, -1.2), (.list, -1.6), (.table, -1.6), (.note, -1.6), (.subhead, -2),
        (.jump, -0.8),
        (.rest, -1.6), (.photoCredit, -2), (.titleMore, -3), (.repeat, -1), (.signature, -3),
      ]
    ),
    (
      .section,
      [
        (.section, -1), (.title, -0.2), (.note, -0.6), (.body, -4), (.lead, -2), (.byline, -5),
        (.caption, -3),
        (.list, -2), (.table, -3), (.furniture, -3), (.start, -4), (.jump, -2),
      ]
    ),
    (.title, afterTitle),
    (.titleMore, afterTitle.map { $0.0 == .titleMore ? (.titleMore, -1.1) : $0 }),
    (
      .byline,
      [
        (.byline, -0.4), (.body, 0), (.lead, -3), (.caption, -1), (.subhead, -1.4), (.note, -0.9),
        (.title, -4),
        (.section, -4), (.list, -1.5), (.table, -1.6), (.photoCredit, -1.4), (.furniture, -3), (.repeat, -3),
        (.rest, -6),
        (.titleMore, -3.5), (.jump, -3),
      ]
    ),
    (
      .signature,
      [
        (.title, 0), (.section, -0.8), (.signature, -0.8), (.body, -1), (.caption, -1.6), (.note, -0.8),
        (.furniture, -0.6), (.list, -2.5), (.table, -2.5), (.jump, -1.5), (.lead, -2), (.start, -3),
        (.subhead, -1.8),
        (.photoCredit, -2), (.repeat, -1.5),
      ]
    ),
    (.lead, afterText), (.body, afterText), (.rest, afterText), (.start, afterText), (.repeat, afterText),
    (
      .subhead,
      [
        (.body, 0.4), (.rest, -5), (.list, -2.2), (.table, -1.8), (.subhead, -3.4), (.caption, -2.6),
        (.note, -2),
        (.title, -5), (.section, -5), (.lead, -5), (.byline, -2.6), (.jump, -3), (.furniture, -3),
        (.repeat, -2),
        (.photoCredit, -2.5), (.signature, -5),
      ]
    ),
    (
      .caption,
      [
        (.caption, -0.4), (.photoCredit, 0), (.body, -0.5), (.lead, 0), (.title, -0.8), (.section, -1.8),
        (.subhead, -1.8), (.byline, -0.8), (.table, -2), (.list, -1.8), (.note, -1.8), (.jump, -1.4),
        (.furniture, -1.2),
        (.rest, -2.6), (.repeat, -0.6), (.signature, -3), (.start, -3), (.titleMore, -5),
      ]
    ),
    (
      .photoCredit,
      [
        (.caption, -0.6), (.photoCredit, -1), (.body, -1), (.lead, -0.4), (.title, -0.3), (.section, -1.2),
        (.subhead, -2), (.byline, -0.8), (.jump, -1.2), (.furniture, -0.8), (.note, -1.6), (.rest, -3),
        (.table, -2.5),
        (.list, -2.2), (.start, -3), (.titleMore, -3),
      ]
    ),
    (
      .table,
      [
        (.table, 1), (.note, -0.4), (.subhead, -0.8), (.body, -1), (.title, -1.2), (.section, -2),
        (.list, -2),
        (.caption, -2), (.furniture, -1.2), (.lead, -3), (.signature, -2), (.photoCredit, -3), (.jump, -1.8),
        (.repeat, -1),
        (.rest, -4),
      ]
    ),
    (
      .list,
      [
        (.list, 0.8), (.note, -0.9), (.subhead, -1.1), (.body, -1.2), (.title, -1.2), (.section, -2),
        (.table, -2),
        (.caption, -2), (.furniture, -1.2), (.lead, -3), (.signature, -1.8), (.jump, -1.6), (.rest, -2.2),
        (.repeat, -1),
        (.photoCredit, -3),
      ]
    ),
    (
      .note,
      [
        (.body, -0.7), (.note, -1), (.title, -0.7), (.section, -1.5), (.lead, -0.5), (.byline, -0.8),
        (.list, -1.4),
        (.caption, -1.6), (.subhead, -1.4), (.furniture, -1), (.table, -1.8), (.signature, -1.2),
        (.rest, -2.2), (.jump, -1.4),
        (.repeat, -1),
      ]
    ),
    (
      .jump,
      [
        (.title, 0), (.section, -0.8), (.body, -1), (.furniture, -0.4), (.caption, -1.2), (.lead, -2),
        (.note, -1.6),
        (.subhead, -1), (.start, -1.6), (.list, -1.6), (.table, -2), (.jump, -1), (.rest, -2), (.repeat, -2),
      ]
    ),
  ]

  /// `weight[from + 1][to]`; row 0 is the beginning of the page.
  static let weight: [[Float]] = {
    let count = LineState.allCases.count
    var dense = [[Float]](repeating: [Float](repeating: unlisted, count: count), count: count + 1)
    for (from, row) in table {
      for (to, weight) in row { dense[(from?.rawValue ?? -1) + 1][to.rawValue] = weight }
    }
    return dense
  }()
}
