import Glibc

/// Why a file did not go in, or not as it should: what a program can tell apart, and put in its user's language.
public enum FailureReason: Error, Sendable, Hashable {
  /// There is no such file.
  case noSuchFile
  /// The user may not read it.
  case unreadable
  /// Its links lead round in a circle.
  case circularLinks
  /// It is a folder where a file is meant.
  case isFolder
  /// The path is longer than the system allows.
  case pathTooLong
  /// A part of the path is a file.
  case notFolder
  /// Anything else that the system reports, by its number (`errno`).
  case system(Int32)
  /// It is larger than 256 MB.
  case tooLarge
  /// It has no bytes.
  case empty
  /// It is a picture, an archive, a program.
  case notText
  /// It holds nothing but white space.
  case blank
  /// It is text in an encoding that is not known.
  case unknownEncoding
  /// So many places could not be decoded; the rest went in.
  case undecodable(Int)
  /// The day (`2021-06-04`) has as many articles as a day can have.
  case overfullDay(String)
  /// A correction does not fit the dump; the rest went in. The text says which and why, in English.
  case correctionUnfit(String)

  /// What an error number of the system means.
  public init(errno number: Int32) {
    self =
      switch number {
      case ENOENT: .noSuchFile
      case EACCES, EPERM: .unreadable
      case ELOOP: .circularLinks
      case EISDIR: .isFolder
      case ENAMETOOLONG: .pathTooLong
      case ENOTDIR: .notFolder
      default: .system(number)
      }
  }

  /// The system's own words for an error number.
  public static func systemText(_ number: Int32) -> String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  }
}
