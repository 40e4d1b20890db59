import Glibc

/// The few things that the bench does with files.
enum Folder {
  /// All files below a folder, sorted.
  static func files(_ path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var found: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe start.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let inner = path + "/" + name
      var status = stat()
      guard unsafe stat(inner, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { found += files(inner) } else { found.append(inner) }
    }
    return found.sorted()
  }

  static func size(_ path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  static func bytes(_ path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "r") else { return [] }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: size(path))
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  /// Why a file could not be written.
  struct WriteError: Error {
    var path: String
  }

  static func write(_ path: String, _ bytes: [UInt8]) throws(WriteError) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      unsafe mkdir(path.hasPrefix("/") ? folder : String(folder.dropFirst()), 0o755)
    }
    guard let file = unsafe fopen(path, "w") else { throw WriteError(path: path) }
    defer { unsafe fclose(file) }
    guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw WriteError(path: path) }
  }
}
