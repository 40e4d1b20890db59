/// A value of JSON (RFC 8259), as far as annotations need it.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The member of an object; `nil` for anything else.
  public subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The text of a string.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The elements of an array; empty for anything else.
  public var elements: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  /// A whole number.
  public var integer: Int? {
    guard case .number(let value) = self else { return nil }
    return Int(exactly: value)
  }
}

/// A text that is not JSON, with the byte at which that shows.
public struct JSONError: Error, Sendable, Equatable {
  /// The offset of the byte, from 0.
  public var offset: Int
  /// What was expected there.
  public var expected: String
}

/// Reads JSON from UTF-8 bytes.
public struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that the bytes hold.
  ///
  /// - Parameter bytes: the text in UTF-8.
  /// - Returns: the value.
  /// - Throws: `JSONError` where the text is not JSON.
  public static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.index == bytes.count else { throw reader.error("the end") }
    return value
  }

  private func error(_ expected: String) -> JSONError { JSONError(offset: index, expected: expected) }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipBlanks()
    guard index < bytes.count, depth < 200 else { throw error("a value") }
    depth += 1
    defer { depth -= 1 }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw error(word) }
    index += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = index
    while index < bytes.count, "+-.eE0123456789".utf8.contains(bytes[index]) { index += 1 }
    guard let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)) else {
      throw error("a number")
    }
    return .number(value)
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    index += 1
    var values: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(values) }
    repeat { values.append(try value()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw error("]") }
    return .array(values)
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    index += 1
    var members: [String: JSONValue] = [:]
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipBlanks()
      let key = try text()
      guard take(UInt8(ascii: ":")) else { throw error(":") }
      members[key] = try value()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw error("}") }
    return .object(members)
  }

  private mutating func text() throws(JSONError) -> String {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw error("a string") }
    index += 1
    var decoded: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] != UInt8(ascii: "\\") {
        decoded.append(bytes[index])
        index += 1
        continue
      }
      guard index + 1 < bytes.count else { throw error("an escape") }
      let sign = bytes[index + 1]
      index += 2
      switch sign {
      case UInt8(ascii: "n"): decoded.append(0x0A)
      case UInt8(ascii: "t"): decoded.append(0x09)
      case UInt8(ascii: "r"): decoded.append(0x0D)
      case UInt8(ascii: "b"): decoded.append(0x08)
      case UInt8(ascii: "f"): decoded.append(0x0C)
      case UInt8(ascii: "u"): decoded += Array(String(try escaped()).utf8)
      default: decoded.append(sign)
      }
    }
    guard index < bytes.count else { throw error("the end of a string") }
    index += 1
    return String(decoding: decoded, as: UTF8.self)
  }

  /// The character of `\uXXXX`, a surrogate pair included.
  private mutating func escaped() throws(JSONError) -> Character {
    let high = try unit()
    if (0xD800..<0xDC00).contains(high), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\") {
      index += 2
      let low = try unit()
      let value = 0x10000 + (high - 0xD800) << 10 + (low &- 0xDC00) & 0x3FF
      return Character(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return Character(Unicode.Scalar(high) ?? "\u{FFFD}")
  }

  private mutating func unit() throws(JSONError) -> UInt32 {
    guard index + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw error("four hexadecimal digits") }
    index += 4
    return value
  }
}
