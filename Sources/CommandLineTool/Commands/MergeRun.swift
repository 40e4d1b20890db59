import ArchiveStore
import ArgumentParsing

/// One run of `people merge`.
struct MergeRun {
  private let arguments: ParsedArguments
  private let context: Context
  private let names: [String]

  /// The run; `nil` where the command line asks for the list of people.
  init?(_ arguments: ParsedArguments, _ context: Context) throws(Failure) {
    self.arguments = arguments
    self.context = context
    names = Array(arguments.operands.dropFirst())
    let isAsked = !names.isEmpty || arguments.has(.listMerges) || arguments.has(.undoMerge)
    // The word alone is a pattern like any other: there may be such a name.
    guard arguments.operands.first == "merge", isAsked else {
      if isAsked { throw Self.usage(.mergeWhat) }
      return nil
    }
  }

  func run() throws(Failure) -> ExitStatus {
    let isList = arguments.has(.listMerges)
    let isUndo = arguments.has(.undoMerge)
    guard names.count == (isList || isUndo ? 0 : 2), !(isList && isUndo), !arguments.has(.suspect),
      !arguments.has(.together)
    else { throw Self.usage(.mergeWhat) }
    if isList { return try list() }
    // Opening for reading first tells a missing archive, which a writer would make.
    _ = try Archive.open(arguments, context)
    let path = try Archive.path(arguments, context)
    guard !isUndo else {
      do throws(StoreError) { return try undo(path) } catch { throw Failure(error) }
    }
    let merge = NameMerge(name: names[0], printed: names[1])
    let outcome: ArchiveWriter.MergeOutcome
    do throws(StoreError) {
      var writer = try ArchiveWriter(path: path)
      outcome = try writer.keep(merge)
      try writer.finish()
    } catch { throw Failure(error) }
    return try told(outcome, merge)
  }

  private func told(_ outcome: ArchiveWriter.MergeOutcome, _ merge: NameMerge) throws(Failure) -> ExitStatus {
    switch outcome {
    case .kept(let unseen):
      context.mention(.mergeKept, merge.printed, merge.name)
      for name in unseen { context.mention(.mergeUnseen, name) }
    case .known: context.mention(.mergeKnown, merge.printed, merge.name)
    case .same: throw Self.usage(.mergeSame, merge.name, merge.printed)
    case .taken(let other): throw Self.usage(.mergeTaken, other.printed, other.name)
    case .circle: throw Self.usage(.mergeCircle, merge.name, merge.printed)
    }
    return .done
  }

  private func undo(_ path: String) throws(StoreError) -> ExitStatus {
    var writer = try ArchiveWriter(path: path)
    let wanted = arguments.values(of: .undoMerge)
    var count = 0
    for printed in wanted {
      if let gone = try writer.forgetMerge(of: printed) {
        count += 1
        context.mention(.mergeUndone, gone.printed, gone.name)
      } else {
        context.say(.mergeNoSuch, printed)
      }
    }
    try writer.finish()
    return count == wanted.count ? .done : count == 0 ? .nothingFound : .doneInPart
  }

  private func list() throws(Failure) -> ExitStatus {
    let merges = try Archive.open(arguments, context).merges().merges
    switch arguments.value(of: .peopleFormat) ?? "text" {
    case "graphml": throw Self.usage(.mergeWhat)
    case "csv":
      try context.console.write("name,printed\r\n")
      for merge in merges { try context.console.write(TableWriter.row([merge.name, merge.printed])) }
    case "text":
      for merge in merges {
        try context.print("\(Display.line(merge.name))  \(Display.line(merge.printed))")
      }
    case let format:
      var stream = ArticleStream(format: format == "json" ? .json : .ndjson)
      for merge in merges {
        try stream.write(to: context.console) { writer in
          writer.object(inline: true) { writer in
            writer.member("name", merge.name)
            writer.member("printed", merge.printed)
          }
        }
      }
      try stream.finish(to: context.console)
    }
    if merges.isEmpty { context.mention(.nothingFound) }
    return merges.isEmpty ? .nothingFound : .done
  }

  private static func usage(_ message: Message, _ values: String...) -> Failure {
    .usage(UsageError(.other(message.wording, values), command: "people"))
  }
}
