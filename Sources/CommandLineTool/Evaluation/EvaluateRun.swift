import ArchiveStore
import ArgumentParsing
import Evaluation

/// One run of `evaluate`: annotations in, figures out.
struct EvaluateRun {
  private let arguments: ParsedArguments
  private let context: Context

  init(arguments: ParsedArguments, context: Context) {
    self.arguments = arguments
    self.context = context
  }

  func run() throws(Failure) -> ExitStatus {
    let files = AnnotationFiles(arguments.operands)
    for failure in files.failures { context.say(failure) }
    guard !files.paths.isEmpty else {
      if files.failures.isEmpty {
        throw .nothing(.noAnnotations, [arguments.operands.joined(separator: " ")])
      }
      return .doneInPart
    }
    var scorer = Scorer()
    var isWhole = files.failures.isEmpty
    var corrected = 0
    func take(
      _ path: String, _ annotation: Annotation, _ found: Result<AnnotatedDump, AnnotatedDumps.Problem>
    ) {
      if case .success(let dump) = found { corrected += dump.correctedArticles }
      if !compare(path, annotation, found, &scorer) { isWhole = false }
    }
    if let folder = arguments.value(of: .dumps) {
      let lexicon = try LexiconOption.read(arguments, context)
      for path in files.paths {
        guard let annotation = AnnotationFiles.read(path, context) else {
          isWhole = false
          continue
        }
        take(path, annotation, AnnotatedDumps.parse(annotation, in: folder, lexicon))
      }
    } else {
      let archive = try Archive.open(arguments, context)
      for path in files.paths {
        guard let annotation = AnnotationFiles.read(path, context) else {
          isWhole = false
          continue
        }
        take(path, annotation, try AnnotatedDumps.find(annotation, in: archive))
      }
    }
    if corrected > 0 { context.mention(.correctedArticles, String(corrected)) }
    let score = scorer.score
    guard score.dumps > 0 else { return .doneInPart }
    if arguments.value(of: .evaluateFormat) == "json" {
      try EvaluationJSON.write(score, to: context.console)
    } else {
      try EvaluationText(context: context).write(score, withDifferences: arguments.has(.differences))
    }
    return isWhole ? .done : .doneInPart
  }

  /// Compares one page; says what stands in the way, and returns whether nothing did.
  private func compare(
    _ path: String, _ annotation: Annotation, _ found: Result<AnnotatedDump, AnnotatedDumps.Problem>,
    _ scorer: inout Scorer
  ) -> Bool {
    let dump: AnnotatedDump
    switch found {
    case .failure(let problem):
      context.say(.annotationProblem, path, problem.text(in: context.language))
      return false
    case .success(let found): dump = found
    }
    if let sha256 = annotation.sha256, sha256 != dump.sha256 {
      context.say(.annotationOfOtherText, path, dump.path)
      return false
    }
    let reading = dump.reading
    let mistakes = annotation.mistakes + annotation.contradictions(with: Set(reading.lines.keys))
    for mistake in mistakes { context.say(.annotationProblem, path, mistake) }
    scorer.add(reading, against: annotation)
    return mistakes.isEmpty
  }
}
