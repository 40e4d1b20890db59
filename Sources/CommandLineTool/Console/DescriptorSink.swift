import Glibc

/// A sink that writes to a file descriptor.
public final class DescriptorSink: ByteSink {
  private let descriptor: Int32

  /// A sink for an open descriptor; it stays open.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Writes all bytes, however many calls that takes.
  public func write(_ bytes: [UInt8]) throws(OutputFailure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw .readerGone
      } else if errno != EINTR && errno != EAGAIN {
        throw .failed(systemMessage(errno))
      }
    }
  }
}

/// What the system says about an error number.
func systemMessage(_ number: Int32) -> String {
  guard let text = unsafe strerror(number) else { return "error \(number)" }
  return unsafe String(cString: text)
}
