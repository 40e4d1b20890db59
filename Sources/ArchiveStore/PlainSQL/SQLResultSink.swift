public import SQLite

/// Takes the rows of statements, one at a time. What it throws ends the run and is passed on.
public protocol SQLResultSink {
  /// A statement begins to give rows.
  ///
  /// - Parameter columns: the names of its columns, as SQLite tells them; two may be the same.
  /// - Throws: where the rows cannot be taken.
  mutating func begin(columns: [String]) throws
  /// Takes a row.
  ///
  /// - Parameter row: a value for each column.
  /// - Throws: where the row cannot be taken.
  mutating func take(row: [Value]) throws
  /// The statement has given all its rows.
  ///
  /// - Throws: where what is still held cannot be handed on.
  mutating func end() throws
}
