import ArgumentParsing

/// A command: its declaration and what it does.
struct Command: Sendable {
  let spec: CommandSpec
  let run: @Sendable (ParsedArguments, Context) throws(Failure) -> ExitStatus

  init(
    _ spec: CommandSpec, run: @escaping @Sendable (ParsedArguments, Context) throws(Failure) -> ExitStatus
  ) {
    self.spec = spec
    self.run = run
  }

  /// Every command in the order in which the help shows them.
  static let all: [Command] = [
    .ingest, .parse, .search, .show, .export, .stats, .people, .person, .office, .reporters, .reporter,
    .districts,
    .timeline, .sql, .check, .verify, .optimize, .reparse, .refresh, .remove, .fix, .annotate, .evaluate,
    .help,
    .completions, .man,
  ]
}
