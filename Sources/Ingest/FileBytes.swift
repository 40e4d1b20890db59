import Glibc

/// Reads a whole file.
enum FileBytes {
  /// The largest file that is read: a page has some 20 KB, a year's issues in one file some 50 MB.
  static let largest = 256 << 20

  /// The bytes, or what stands in the way.
  static func read(_ path: String) -> Result<[UInt8], FailureReason> {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return .failure(FailureReason(errno: errno)) }
    defer { close(file) }
    return read(file)
  }

  /// The bytes of an open file up to its end.
  static func read(_ file: Int32) -> Result<[UInt8], FailureReason> {
    var status = stat()
    let size = unsafe fstat(file, &status) == 0 ? Int(status.st_size) : 0
    if status.st_mode & S_IFMT == S_IFDIR { return .failure(FailureReason.isFolder) }
    guard size <= largest else { return .failure(.tooLarge) }
    // One byte more than the size, so that the end is seen with the first read.
    var bytes = [UInt8](repeating: 0, count: max(size + 1, 1 << 14))
    var count = 0
    while true {
      if count == bytes.count {
        guard count <= largest else { return .failure(.tooLarge) }
        bytes += [UInt8](repeating: 0, count: bytes.count)
      }
      let filled = count
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(file, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if got < 0 {
        if errno == EINTR { continue }
        return .failure(FailureReason(errno: errno))
      }
      if got == 0 { break }
      count += got
    }
    bytes.removeSubrange(count...)
    return .success(bytes)
  }
}
