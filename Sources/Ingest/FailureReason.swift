import Glibc

/// Why a file did not go in, or not as it should: what a program can tell apart, and a user's language can say.
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

  /// What is wrong and what to do about it, in English, without the path.
  public var message: String {
    switch self {
    case .noSuchFile: "there is no such file; check the path"
    case .unreadable: "cannot be read; check its permissions (ls -l)"
    case .circularLinks: "its links lead round in a circle; name the file itself"
    case .isFolder: "is a folder where a file is meant"
    case .pathTooLong: "the path is too long; move the file nearer to the root"
    case .notFolder: "a part of the path is a file, not a folder; check the path"
    case .system(let number): Self.systemText(number)
    case .tooLarge: "is larger than 256 MB, which no dump is; split it into pages"
    case .empty: "is empty; transcribe the page again or remove the file"
    case .notText: "is not text (it has NUL bytes); only transcriptions can be ingested"
    case .blank: "holds nothing but white space; transcribe the page again"
    case .unknownEncoding: "is not text in UTF-8, UTF-16, UTF-32 or GB18030; convert it to UTF-8"
    case .undecodable(let count):
      "\(count) places cannot be decoded and became U+FFFD, the rest is there; zzdaily check --code undecodable tells where"
    case .overfullDay(let day):
      "there would be more than 4,096 articles on \(day), more than a day can have; "
        + "the date of some dumps must be wrong: give them their own (--date, --manifest)"
    case .correctionUnfit(let message): message
    }
  }

  /// The system's own words for an error number.
  public static func systemText(_ number: Int32) -> String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  }
}
