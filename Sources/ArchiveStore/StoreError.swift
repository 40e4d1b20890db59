public import SQLite

/// Why an archive cannot be used.
public enum StoreError: Error, Sendable, Hashable {
  /// There is no such file.
  case missing(path: String)
  /// The file is something else: another program's database, or no database at all. It was not touched.
  case notAnArchive(path: String)
  /// A newer program made the archive. It was not touched.
  case newerArchive(path: String, found: Int, supported: Int)
  /// The index was made with other rules than this program's: the next `ArchiveWriter` makes it anew.
  case staleIndex(path: String, found: String, needed: String)
  /// Another process is writing.
  case locked(path: String)
  /// The file or its folder cannot be opened or written.
  case notWritable(path: String)
  /// The file is damaged.
  case damaged(path: String, detail: String)
  /// No room is left on the disk. What was written before is sound.
  case full(path: String)
  /// The SQLite library at hand was built without FTS5.
  case noFullTextSearch(libraryVersion: String)
  /// The query or a filter asks for what cannot be answered, in plain words.
  case unanswerable(String)
  /// Anything else that SQLite reports.
  case database(DatabaseError)
}

extension StoreError: CustomStringConvertible {
  /// What is wrong and what to do about it.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no archive here; 'zzdaily ingest FOLDER' makes one"
    case .notAnArchive(let path):
      "\(path): this is not an archive of zzdaily; it was left as it is"
    case .newerArchive(let path, let found, let supported):
      "\(path): a newer zzdaily made this archive (version \(found), this program knows \(supported)); update zzdaily"
    case .staleIndex(let path, let found, let needed):
      "\(path): the index follows older rules (\(found), needed \(needed)); run 'zzdaily ingest' once to renew it"
    case .locked(let path):
      "\(path): another process is writing to this archive; try again when it is done"
    case .notWritable(let path):
      "\(path): the archive cannot be opened or written there; check its folder and the permissions"
    case .damaged(let path, let detail):
      "\(path): the archive is damaged (\(detail)); 'zzdaily verify' says more"
    case .full(let path):
      "\(path): no room is left on the disk of this archive; what went in before is kept"
    case .noFullTextSearch(let version):
      "the SQLite library in use (\(version)) was built without FTS5, which archives need"
    case .unanswerable(let reason):
      reason
    case .database(let error):
      error.description
    }
  }

  /// The error of an operation on that file, as far as its code tells.
  init(_ error: DatabaseError, path: String) {
    self =
      switch error.primaryCode {
      case ResultCode.busy: .locked(path: path)
      case ResultCode.readOnly, ResultCode.cannotOpen: .notWritable(path: path)
      case ResultCode.full: .full(path: path)
      case ResultCode.notADatabase: .notAnArchive(path: path)
      case ResultCode.corrupt: .damaged(path: path, detail: error.message)
      default: .database(error)
      }
  }
}
