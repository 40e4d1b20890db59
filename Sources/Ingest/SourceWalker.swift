import Glibc

/// Finds the dumps among files and folders.
struct SourceWalker {
  /// A dump to read, or what stands in its way.
  enum Entry: Sendable {
    case file(String)
    case standardInput
    case failed(IngestReport.Failure)
  }

  /// What was found, in order of path within each argument; a path that is reached twice stands here once.
  private(set) var entries: [Entry] = []
  /// Files of folders that do not look like dumps: hidden ones, and other extensions.
  private(set) var skipped = 0
  /// The path of the first of these.
  private(set) var firstSkipped: String?
  private var seen: Set<String> = []
  /// The folders between the argument and here, by device and inode: a link to one of them would lead round and round.
  private var above: [FileIdentity] = []

  private struct FileIdentity: Equatable {
    var device: UInt
    var inode: UInt
  }

  /// Extensions of files in folders that are taken for dumps; files that are named are always taken.
  private static let extensions: Set<String> = ["", "txt", "text", "md", "markdown"]

  /// Adds a file, a folder with all that is in it, or `-`.
  mutating func add(_ argument: String) {
    if argument == "-" {
      if seen.insert("-").inserted { entries.append(.standardInput) }
      return
    }
    walk(SourcePath.normalized(argument), isNamed: true)
  }

  private mutating func walk(_ path: String, isNamed: Bool) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      // A link to nowhere in a folder is not a dump.
      if isNamed || errno != ENOENT { fail(path, FailureReason(errno: errno)) } else { passOver(path) }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      let identity = FileIdentity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
      guard !above.contains(identity) else { return }
      above.append(identity)
      walkFolder(path)
      above.removeLast()
    case S_IFREG:
      guard isNamed || SourceWalker.extensions.contains(SourceWalker.fileExtension(path)) else {
        passOver(path)
        return
      }
      if seen.insert(path).inserted { entries.append(.file(path)) }
    default:
      // A pipe may be named (`<(…)`); in a folder it would only block.
      guard isNamed else {
        passOver(path)
        return
      }
      if seen.insert(path).inserted { entries.append(.file(path)) }
    }
  }

  private mutating func walkFolder(_ path: String) {
    guard let folder = unsafe opendir(path) else { return fail(path, FailureReason(errno: errno)) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe start.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      names.append(name)
    }
    unsafe closedir(folder)
    let prefix = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
    let hidden = names.filter { $0.hasPrefix(".") }
    for name in hidden.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { passOver(prefix + name) }
    names.removeAll { $0.hasPrefix(".") }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      walk(prefix + name, isNamed: false)
    }
  }

  private mutating func passOver(_ path: String) {
    skipped += 1
    if firstSkipped == nil { firstSkipped = path }
  }

  private mutating func fail(_ path: String, _ reason: FailureReason) {
    entries.append(.failed(IngestReport.Failure(path: path, reason)))
  }

  private static func fileExtension(_ path: String) -> String {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
