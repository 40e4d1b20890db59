import HanText
import Lexicon

/// Gives each line of text the article that it belongs to: fragments that stand behind other articles go back to the
/// article that they continue.
///
/// The page is read from top to bottom with a beam of hypotheses (`PageAssembly`); each knows where every article so far
/// stops. A line of text goes on in the article at hand or in one whose last line it continues better: a word that stands
/// across the seam, quotes that close, the same subject, an end that was left open. Time is linear in the number of lines.
struct Reassembler {
  let seams: SeamScorer
  let weights: AssemblyWeights
  /// How paragraphs begin.
  var beginnings = BeginningModel.trained
  /// Who learns from an annotation what to choose.
  var observer: AssemblyObserver?

  /// How many of the latest articles a fragment is looked for in, the one at hand not counted.
  static let reach = ArticleTopics.window - 1

  /// The article of each line and for moved lines how sure that is. The openings of texts below a stack of headlines go to
  /// their headlines.
  func assign(
    _ readings: [LineReading], _ decoded: [DecodedLine], _ split: (article: [Int], count: Int),
    _ topics: TopicIndex, stacks: [HeadlineStack.Headline] = []
  ) -> (article: [Int], moved: [Int: Double]) {
    guard split.count > 1 else { return (split.article, [:]) }
    var assembly = PageAssembly(self, readings, decoded, split, topics, stacks)
    for index in readings.indices where split.article[index] >= 0 { assembly.read(index) }
    return assembly.finish()
  }
}
