import ArchiveModel

/// All words in which `explain` names what was seen and what was decided, for those who say them in another language.
package enum ExplainedWords {
  /// What is seen of lines, between them, and of articles.
  package static var seen: [String] {
    let lines = Feature.allCases.map(Explainer.words) + Boundary.allCases.map(Explainer.words)
    return lines + KindFeature.allCases.map(\.words) + KindSigns.Part.allCases.map(\.words)
  }

  /// What a line or an article can be.
  package static var decided: [String] {
    LineState.allCases.map(Explainer.name) + ArticleKind.allCases.map(\.rawValue)
  }
}
