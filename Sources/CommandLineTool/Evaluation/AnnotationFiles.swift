import Evaluation
import Glibc
import Ingest

/// The annotations that a user names: files, or folders that hold them.
struct AnnotationFiles {
  /// How the files of a folder are known.
  static let suffix = ".gold.json"

  /// The paths of the annotations, each once, in the order of the arguments and of the names in a folder.
  private(set) var paths: [String] = []
  /// Arguments that could not be looked at.
  private(set) var failures: [IngestReport.Failure] = []

  init(_ arguments: [String]) {
    for argument in arguments {
      var status = stat()
      guard unsafe stat(argument, &status) == 0 else {
        failures.append(IngestReport.Failure(path: argument, FailureReason(errno: errno)))
        continue
      }
      let found = status.st_mode & S_IFMT == S_IFDIR ? AnnotationFiles.files(of: argument) : [argument]
      for path in found where !paths.contains(path) { paths.append(path) }
    }
  }

  private static func files(of folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe start.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasSuffix(suffix), !name.hasPrefix(".") { names.append(name) }
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { prefix + $0 }
  }

  /// Reads one annotation; `nil` after saying what is wrong with it.
  static func read(_ path: String, _ context: Context) -> Annotation? {
    guard let bytes = readAll(path: path) else {
      context.say(IngestReport.Failure(path: path, FailureReason(errno: errno)))
      return nil
    }
    do throws(JSONError) { return try Annotation(json: bytes) } catch {
      let line = 1 + bytes.prefix(error.offset).count { $0 == UInt8(ascii: "\n") }
      context.say(.annotationUnreadable, path, String(line), error.expected)
      return nil
    }
  }
}
