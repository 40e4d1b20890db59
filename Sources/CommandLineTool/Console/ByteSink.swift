/// Why bytes could not be written.
public enum OutputFailure: Error, Sendable, Hashable {
  /// The other end of the pipe has been closed.
  case readerGone
  /// The system refused, for this reason.
  case failed(String)
}

/// Where bytes go: a file descriptor, or memory in a test.
public protocol ByteSink: AnyObject {
  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(OutputFailure)
}

/// A sink that keeps what is written.
public final class MemorySink: ByteSink {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let capacity: Int

  /// A sink that takes so many bytes and then behaves like a closed pipe.
  public init(capacity: Int = .max) {
    self.capacity = capacity
  }

  /// What was written, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Keeps the bytes.
  public func write(_ bytes: [UInt8]) throws(OutputFailure) {
    guard self.bytes.count + bytes.count <= capacity else { throw .readerGone }
    self.bytes += bytes
  }
}
