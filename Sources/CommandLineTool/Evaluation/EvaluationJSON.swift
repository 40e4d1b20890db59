import Evaluation

/// Figures for programs: one object.
enum EvaluationJSON {
  static func write(_ score: Score, to console: Console) throws(Failure) {
    var writer = JSONWriter(layout: .pretty)
    writer.object { writer in
      writer.member("pages", score.dumps)
      writer.member("articles", score.articles)
      writer.member("lines", score.lines)
      writer.member("figures", score.figures) { writer, figure in
        writer.member("name", figure.name)
        writer.member("value", figure.value)
        write(score.intervals[figure.name], to: &writer)
      }
      writer.member("fields", score.fields) { writer, field in
        writer.member("field", field.field.rawValue)
        writer.member("level", field.level.rawValue)
        writer.member("precision", field.tally.precision)
        writer.member("recall", field.tally.recall)
        writer.member("f1", field.tally.f1)
        write(field.interval, to: &writer)
        writer.member("right", field.tally.hit)
        writer.member("found", field.tally.found)
        writer.member("wanted", field.tally.wanted)
      }
      writer.member("least_similarity", TextMatch.leastSimilarity)
      writer.key("bootstrap")
      writer.object(inline: true) { writer in
        writer.member("draws", Bootstrap.draws)
        writer.member("seed", Int(Bootstrap.seed))
      }
      writer.member("differences", score.differences) { writer, difference in
        writer.member("file", difference.file)
        writer.member("line", difference.line)
        writer.member("field", difference.field)
        writer.member("message", difference.message)
      }
    }
    try console.write(writer.take() + [UInt8(ascii: "\n")])
  }

  private static func write(_ interval: ClosedRange<Double>?, to writer: inout JSONWriter) {
    writer.member("low", interval?.lowerBound)
    writer.member("high", interval?.upperBound)
  }
}
