import CSQLite

/// Cuts text into tokens for FTS5 (https://www.sqlite.org/fts5.html#custom_tokenizers).
public protocol FTS5Tokenizer: Sendable {
  /// Gives each token of the text to the sink, in order, until the sink says to stop.
  ///
  /// - Parameters:
  ///   - text: the bytes of a column or of a query, UTF-8 as far as anybody promised.
  ///   - sink: takes the tokens.
  static func tokenize(_ text: Span<UInt8>, into sink: inout FTS5TokenSink)
}

/// Takes the tokens of one text.
@safe public struct FTS5TokenSink {
  typealias Callback =
    @convention(c) (
      UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Int32, Int32
    ) -> Int32

  private let callback: Callback
  private let context: UnsafeMutableRawPointer?
  fileprivate var code: Int32 = SQLITE_OK

  fileprivate init(_ callback: @escaping Callback, _ context: UnsafeMutableRawPointer?) {
    unsafe self.callback = unsafe callback
    unsafe self.context = context
  }

  /// Takes one token.
  ///
  /// - Parameters:
  ///   - token: its bytes; two tokens are the same if their bytes are.
  ///   - range: the bytes of the text that it stands for.
  /// - Returns: whether to go on.
  public mutating func take(_ token: Span<UInt8>, range: Range<Int>) -> Bool {
    code = unsafe token.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe callback(
          context, 0, characters.baseAddress, Int32(truncatingIfNeeded: characters.count),
          Int32(truncatingIfNeeded: range.lowerBound), Int32(truncatingIfNeeded: range.upperBound))
      }
    }
    return code == SQLITE_OK
  }
}

/// Carries a tokenizer's function through C, which knows no generics.
private final class TokenizerBox {
  let tokenize: (Span<UInt8>, inout FTS5TokenSink) -> Void

  init<Tokenizer: FTS5Tokenizer>(_: Tokenizer.Type) {
    tokenize = { text, sink in Tokenizer.tokenize(text, into: &sink) }
  }
}

extension Connection {
  /// Makes a tokenizer known to this connection under a name for `tokenize=`.
  ///
  /// - Parameters:
  ///   - tokenizer: the type that cuts text.
  ///   - name: its name in SQL.
  /// - Throws: `DatabaseError` when this SQLite has no FTS5.
  public borrowing func register(
    _ tokenizer: (some FTS5Tokenizer).Type, as name: String
  ) throws(DatabaseError) {
    guard let api = unsafe fts5API() else {
      throw DatabaseError(
        code: SQLITE_ERROR, message: "this SQLite (\(Connection.libraryVersion)) was built without FTS5")
    }
    // The state of a tokenizer is the box itself: FTS5 hands the pointer back at each call.
    var callbacks = unsafe fts5_tokenizer(
      xCreate: { context, _, _, out in
        unsafe out?.pointee = context.map { OpaquePointer($0) }
        return SQLITE_OK
      },
      xDelete: { _ in },
      xTokenize: { tokenizer, context, _, bytes, count, callback in
        guard let tokenizer = unsafe tokenizer, let bytes = unsafe bytes, count > 0,
          let callback = unsafe callback
        else { return SQLITE_OK }
        let box = unsafe Unmanaged<TokenizerBox>.fromOpaque(UnsafeRawPointer(tokenizer)).takeUnretainedValue()
        var sink = unsafe FTS5TokenSink(callback, context)
        unsafe UnsafeRawPointer(bytes).withMemoryRebound(to: UInt8.self, capacity: Int(count)) { start in
          unsafe box.tokenize(UnsafeBufferPointer(start: start, count: Int(count)).span, &sink)
        }
        return sink.code
      })
    let box = unsafe Unmanaged.passRetained(TokenizerBox(tokenizer)).toOpaque()
    guard let create = unsafe api.pointee.xCreateTokenizer else { return }
    let code = unsafe create(api, name, box, &callbacks) { context in
      guard let context = unsafe context else { return }
      unsafe Unmanaged<TokenizerBox>.fromOpaque(context).release()
    }
    guard code == SQLITE_OK else { throw handle.error(code) }
  }

  /// The connection's entry to FTS5, or `nil` when SQLite has none.
  ///
  /// The type tag must outlive the statement, so it is a `StaticString`.
  private borrowing func fts5API() -> UnsafeMutablePointer<fts5_api>? {
    var statement: OpaquePointer?
    defer { unsafe sqlite3_finalize(statement) }
    guard unsafe sqlite3_prepare_v2(handle.pointer, "SELECT fts5(?1)", -1, &statement, nil) == SQLITE_OK
    else {
      return nil
    }
    var api: UnsafeMutablePointer<fts5_api>?
    let tag: StaticString = "fts5_api_ptr"
    unsafe withUnsafeMutablePointer(to: &api) { slot in
      unsafe UnsafeRawPointer(tag.utf8Start).withMemoryRebound(
        to: CChar.self, capacity: tag.utf8CodeUnitCount + 1
      ) { name in
        unsafe sqlite3_bind_pointer(statement, 1, slot, name, nil)
        unsafe sqlite3_step(statement)
      }
    }
    return unsafe api
  }
}
