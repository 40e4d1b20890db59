import ArchiveStore
import Glibc

/// How the path of a dump is written, and where it leads.
enum SourcePath {
  /// The path without `./` in front, doubled and closing slashes.
  static func normalized(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    let joined = parts.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? (path.isEmpty ? "" : ".") : joined
  }

  /// The name of a dump that came on standard input; it leads to no file.
  static func ofStandardInput(_ sha256: [UInt8]) -> String {
    standardInput + Hexadecimal.text(sha256.prefix(8))
  }

  private static let standardInput = "stdin-"

  /// What a typed path may be called in an archive: as it is, and seen from the folder at hand.
  static func spellings(_ typed: String) -> [String] {
    let path = normalized(typed)
    guard let folder = currentFolder, !path.isEmpty else { return [path] }
    if !path.hasPrefix("/") { return [path, path == "." ? folder : normalized(folder + "/" + path)] }
    if path == folder { return [path, "."] }
    let prefix = folder == "/" ? folder : folder + "/"
    return path.hasPrefix(prefix) ? [path, String(path.dropFirst(prefix.count))] : [path]
  }

  /// Whether a file that the archive knows by an old path has moved to a new one: its bytes are at the new path, and nothing
  /// is at the old one.
  ///
  /// A relative path may be meant from another folder than the one at hand. Seen from an absolute one it counts as left
  /// only where the file's name is the same, so that nothing is lost that a name tells (a date, a page).
  static func hasMoved(from old: String, to new: String) -> Bool {
    guard !old.hasPrefix(standardInput), isFile(new) else { return false }
    func name(_ path: String) -> Substring? { path.split(separator: "/").last }
    guard old.hasPrefix("/") || !new.hasPrefix("/") || name(old) == name(new) else { return false }
    var status = stat()
    return unsafe lstat(old, &status) != 0 && (errno == ENOENT || errno == ENOTDIR)
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static var currentFolder: String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
