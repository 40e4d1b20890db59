import ArchiveModel
import Evaluation
import Foundation
import HanText
import Lexicon
import NameRecognition

// namefit CORPUS PHRASES OUT FOLDER…: learns the weights of names from the corpus of 人民日报, from phrases of what is named for
// persons and from folders of annotated pages (FOLDER or ANNOTATIONS:DUMPS), and says what is found on pages that were left out.
// namefit --compare FOLDER…: lists where the built-in weights differ from the annotations.
// With --list before it, learning lists the differences of the pages that were left out; a folder with a ? before it is
// not learned from but compared with all that was learned.

var arguments = Array(CommandLine.arguments.dropFirst())
let isListing = arguments.first == "--list"
if isListing { arguments.removeFirst() }
guard arguments.count >= 2 else {
  print("usage: namefit [--list] 199801.txt PHRASES.tsv OUT.swift [?]FOLDER… | namefit --compare FOLDER…")
  exit(2)
}
func bytes(_ path: String) -> [UInt8] { FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? [] }
func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

/// The annotated pages of a folder.
func annotated(_ folder: String) throws -> [TrainingPage] {
  let parts = folder.split(separator: ":").map(String.init)
  return try FileManager.default.contentsOfDirectory(atPath: parts[0]).sorted()
    .filter { $0.hasSuffix(".gold.json") }.map { name in
      let truth = try Annotation(json: bytes(parts[0] + "/" + name))
      return TrainingPage(bytes((parts.count > 1 ? parts[1] : parts[0]) + "/" + truth.file), truth)
    }
}

if arguments[0] == "--compare" {
  var comparison = Comparison(isListing: true)
  for folder in arguments.dropFirst() {
    for page in try annotated(folder) { comparison.add(page, NameRecognizer(lexicon: .zhuzhou)) }
  }
  say(comparison.summary)
} else {
  let corpus = bytes(arguments[0])
  var pages = PeopleDaily.pages(corpus, inventor: nil)
  pages += PeopleDaily.pages(corpus, inventor: NameInventor(seed: 1957))
  pages += CounterExamples.pages(bytes(arguments[1]))
  for folder in arguments.dropFirst(3) where folder.first != "?" { pages += try annotated(folder) }
  say("\(pages.count) pages, \(pages.count { $0.isLocal }) of them the project's")
  var fit = NameFit(pages)
  let model = fit.learn()
  fit.compare(listing: isListing)
  for folder in arguments.dropFirst(3) where folder.first == "?" {
    var comparison = Comparison(isListing: isListing)
    let recognizer = NameRecognizer(lexicon: .zhuzhou, model: NameModel(model))
    for page in try annotated(String(folder.dropFirst())) { comparison.add(page, recognizer) }
    say("fresh pages of \(folder.dropFirst()):\n" + comparison.summary)
  }
  try Data(ModelText.write(model).utf8).write(to: URL(fileURLWithPath: arguments[2]))
  say("\(model.count) weights")
}
