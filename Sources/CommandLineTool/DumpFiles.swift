import Glibc

/// Files of the file system, as far as a pure filter needs them.
enum DumpFiles {
  /// Why a path gave nothing.
  enum Trouble: Error {
    case missing
    case unreadable(String)
    case isFolder
    case empty
    case notText
  }

  /// The files that a path stands for: itself, or all files below a folder in the order of their names; hidden
  /// files and folders are passed over.
  static func list(_ path: String) throws(Trouble) -> [String] {
    guard isFolder(path) else { return [path] }
    guard let folder = unsafe opendir(path) else { throw .unreadable(systemMessage(errno)) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    var files: [String] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      files += (try? list(path.hasSuffix("/") ? path + name : path + "/" + name)) ?? []
    }
    return files
  }

  /// The bytes of a file.
  static func read(_ path: String) throws(Trouble) -> [UInt8] {
    if isFolder(path) { throw .isFolder }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .unreadable(systemMessage(errno)) }
    defer { close(descriptor) }
    guard let bytes = readAll(descriptor: descriptor) else { throw .unreadable(systemMessage(errno)) }
    return bytes
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFDIR
  }
}

extension Context {
  /// Says why a path gave nothing.
  func report(_ trouble: DumpFiles.Trouble, _ path: String) {
    switch trouble {
    case .missing: say(.notFound, path)
    case .unreadable(let reason): say(.cannotRead, path, reason)
    case .isFolder: say(.isFolder, path)
    case .empty: say(.emptyFile, path)
    case .notText: say(.notText, path)
    }
  }
}
