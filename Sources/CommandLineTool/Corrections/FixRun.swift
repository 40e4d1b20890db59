import ArchiveModel
import ArchiveStore
import ArgumentParsing
import HanText
import Ingest

/// One run of `fix`.
struct FixRun {
  private let arguments: ParsedArguments
  private let context: Context

  init(arguments: ParsedArguments, context: Context) {
    self.arguments = arguments
    self.context = context
  }

  func run() throws(Failure) -> ExitStatus {
    let modes = [OptionSpec.listFixes, .undo, .exportFixes, .applyFixes].filter(arguments.has)
    if modes.count > 1 { throw usage(.fixOneMode, modes.map { "--" + $0.long }.joined(separator: " ")) }
    let words = Array(arguments.operands.dropFirst())
    if let mode = modes.first {
      guard words.isEmpty else { throw usage(.fixNoEdit, "--" + mode.long) }
      switch mode {
      case .listFixes: return try CorrectionList(context: context).write(try kept(), unfit: try unfit())
      case .exportFixes: return try export()
      case .undo: return try undo()
      default: return try apply()
      }
    }
    guard let page = arguments.operands.first, !words.isEmpty else {
      throw usage(.fixWhat, Correction.forms.map(\.verb).joined(separator: ", "))
    }
    let correction: Correction
    do throws(Correction.Mistake) { correction = try Correction(words.joined(separator: " ")) } catch {
      throw .usage(UsageError(.other(error.wording, error.values), command: "fix"))
    }
    return try add(correction, to: page)
  }

  private func usage(_ message: Message, _ values: String...) -> Failure {
    .usage(UsageError(.other(message.wording, values), command: "fix"))
  }

  /// Opening for reading first tells a missing archive, which a writer would make.
  private func withArchive<Value>(_ body: (borrowing ArchiveReader) throws(Failure) -> Value) throws(Failure)
    -> Value
  {
    let archive = try Archive.open(arguments, context)
    return try body(archive)
  }

  /// The corrections of the dump that the command line names, or all.
  private func kept() throws(Failure) -> [KeptCorrection] {
    try withArchive { archive throws(Failure) in
      let all: [KeptCorrection]
      do throws(StoreError) { all = try archive.corrections() } catch { throw Failure(error) }
      guard let page = arguments.operands.first else { return all }
      let dump = try DumpChoice.dump(page, archive)
      return all.filter { $0.sha256 == dump.sha256 }
    }
  }

  /// What is said of corrections that do not hold, by the hash of their dump.
  private func unfit() throws(Failure) -> [String: [String]] {
    var messages: [String: [String]] = [:]
    let hashes = Set(try kept().filter(\.hasDump).map(\.sha256))
    return try withArchive { archive throws(Failure) in
      do {
        for hash in hashes {
          for dump in try archive.dumps(named: hash) {
            messages[hash] = try archive.pages(of: dump).flatMap(\.diagnostics)
              .filter { $0.code == .correctionUnfit }.map(\.message)
          }
        }
        return messages
      } catch { throw Failure(any: error) }
    }
  }

  // MARK: One correction

  private func add(_ correction: Correction, to page: String) throws(Failure) -> ExitStatus {
    let lexicon = try LexiconOption.read(arguments, context)
    let (dump, before, after) = try withArchive { archive throws(Failure) in
      let dump = try DumpChoice.dump(page, archive)
      do {
        guard let bytes = try archive.dump(sha256: dump.sha256) else {
          throw Failure.nothing(.unknownDump, [dump.path])
        }
        let old = try archive.corrections().filter { $0.sha256 == dump.sha256 }.map(\.correction)
        let corrector = Corrector(lexicon: lexicon)
        return (
          dump, corrector.read(dump, bytes, old), corrector.read(dump, bytes, old + [correction])
        )
      } catch { throw Failure(any: error) }
    }
    let known = Set(before.unfitCorrections)
    if let reason = after.unfitCorrections.first(where: { !known.contains($0) }) {
      throw usage(.fixUnfit, CorrectionObstacle.told(reason, in: context.language))
    }
    try CorrectionEffect(context: context).write(dump, before, after)
    guard !arguments.has(.dryRun) else { return .done }
    return try change([.keep([correction], sha256: dump.sha256, path: dump.path)])
  }

  // MARK: Many

  private func undo() throws(Failure) -> ExitStatus {
    var ids: [Int] = []
    for value in arguments.values(of: .undo) {
      guard let id = Int(value), id > 0 else {
        throw .usage(
          UsageError(.notANumber(option: "undo", value: value, range: 1...Int.max), command: "fix"))
      }
      ids.append(id)
    }
    let known = Set(try kept().map(\.id))
    let missing = ids.filter { !known.contains($0) }
    for id in missing { context.say(.fixNoSuch, String(id)) }
    guard missing.count < ids.count else { return .nothingFound }
    let status = arguments.has(.dryRun) ? .done : try change([.forget(ids)])
    return missing.isEmpty ? status : .doneInPart
  }

  private func export() throws(Failure) -> ExitStatus {
    var entries: [CorrectionFile.Entry] = []
    for kept in try kept() {
      if let place = entries.firstIndex(where: { $0.sha256 == kept.sha256 }) {
        entries[place].corrections.append(kept.correction)
      } else {
        entries.append(
          CorrectionFile.Entry(sha256: kept.sha256, path: kept.path, corrections: [kept.correction]))
      }
    }
    // The file is to be kept and sent: what a path can do to a terminal is not its business, but lines are.
    try context.console.write(CorrectionFile(entries).text)
    if entries.isEmpty { context.mention(.nothingFound) }
    return entries.isEmpty ? .nothingFound : .done
  }

  private func apply() throws(Failure) -> ExitStatus {
    guard let path = arguments.value(of: .applyFixes) else { return .done }
    let file = try CorrectionFiles.read(path, context)
    let changes = file.entries.map {
      Corrector.Change.keep($0.corrections, sha256: $0.sha256, path: $0.path)
    }
    guard !arguments.has(.dryRun) else {
      try context.console.write(file.text)
      return .done
    }
    return try change(changes)
  }

  private func change(_ changes: [Corrector.Change]) throws(Failure) -> ExitStatus {
    _ = try Archive.open(arguments, context)
    let path = try Archive.path(arguments, context)
    let report: Corrector.Report
    let lexicon = try LexiconOption.read(arguments, context)
    do throws(StoreError) { report = try Corrector(lexicon: lexicon).apply(changes, to: path) } catch {
      throw Failure(error)
    }
    for gone in report.forgotten { context.mention(.fixUndone, gone.path, gone.correction.text) }
    if case .keep? = changes.first { context.mention(.fixKept, String(report.kept)) }
    for failure in report.failures { context.say(failure) }
    return report.failures.isEmpty ? .done : .doneInPart
  }
}
