import Glibc
import HanText

/// GB18030 (a superset of GBK and GB2312) through the C library's converter.
enum GB18030 {
  /// The characters; what cannot be decoded is U+FFFD. `nil` when the C library lacks the converter (a system
  /// without its gconv modules).
  static func decode(_ bytes: [UInt8]) -> HanScalars? {
    guard let converter = unsafe iconv_open("UTF-32LE", "GB18030"), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { unsafe _ = iconv_close(converter) }
    var units = [UInt32](repeating: 0, count: bytes.count + 1)
    var produced = 0
    var input = bytes.map { CChar(bitPattern: $0) }
    let total = input.count
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe units.withUnsafeMutableBytes { target in
        guard let sourceBase = source.baseAddress, let targetBase = target.baseAddress else { return }
        var consumed = 0
        while consumed < total {
          var from: UnsafeMutablePointer<CChar>? = unsafe sourceBase + consumed
          var left = total - consumed
          let offset = produced * 4
          var to: UnsafeMutablePointer<CChar>? = unsafe (targetBase + offset).assumingMemoryBound(
            to: CChar.self)
          var room = target.count - offset
          let before = room
          _ = unsafe iconv(converter, &from, &left, &to, &room)
          produced += (before - room) / 4
          consumed = total - left
          guard left > 0, room >= 4 else { break }
          // An ill-formed or cut sequence: one replacement character for one byte, then go on.
          unsafe target.storeBytes(
            of: UInt32(0xFFFD).littleEndian, toByteOffset: produced * 4, as: UInt32.self)
          produced += 1
          consumed += 1
        }
      }
    }
    return units[..<produced].map { Unicode.Scalar(UInt32(littleEndian: $0)) ?? "\u{FFFD}" }
  }
}
