import ArchiveModel
import ArchiveStore
import ArgumentParsing
import HanText
import Ingest

/// Corrections as people read them: number, dump, what is said, whether it holds.
struct CorrectionList {
  let context: Context

  /// Writes a line a correction.
  ///
  /// - Parameters:
  ///   - corrections: the corrections.
  ///   - unfit: what is said of those that do not hold, by the hash of their dump.
  /// - Returns: `nothingFound` where there are none.
  /// - Throws: `Failure` when the output cannot be written.
  func write(_ corrections: [KeptCorrection], unfit: [String: [String]]) throws(Failure) -> ExitStatus {
    let width = corrections.map { String($0.id).utf8.count }.max() ?? 0
    for kept in corrections {
      let number = Display.width.padded(String(kept.id), to: width, .right)
      let state = kept.hasDump ? "" : "  " + context.style.dim("(\(context.said(.fixWaiting)))")
      try context.print("\(number)  " + Display.line("\(kept.path): \(kept.correction.text)") + state)
      for message in unfit[kept.sha256] ?? [] where message.contains("“\(kept.correction.text)”") {
        try context.print("   " + Display.line("! " + CorrectionObstacle.told(message, in: context.language)))
      }
    }
    if corrections.isEmpty { context.mention(.nothingFound) }
    return corrections.isEmpty ? .nothingFound : .done
  }
}
