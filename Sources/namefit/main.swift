import ArchiveModel
import Evaluation
import Foundation
import HanText
import Lexicon
import NameRecognition

// namefit CORPUS OUT FOLDER…: learns the weights of names from the corpus of 人民日报 and from folders of annotated pages.

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
  print("usage: namefit 199801.txt OUT.swift FOLDER…")
  exit(2)
}
func bytes(_ path: String) -> [UInt8] { FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? [] }
func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

let corpus = bytes(arguments[0])
var pages =
  PeopleDaily.pages(corpus, inventor: nil) + PeopleDaily.pages(corpus, inventor: NameInventor(seed: 1957))
for folder in arguments.dropFirst(2) {
  let parts = folder.split(separator: ":").map(String.init)
  for name in try FileManager.default.contentsOfDirectory(atPath: parts[0]).sorted()
  where name.hasSuffix(".gold.json") {
    let truth = try Annotation(json: bytes(parts[0] + "/" + name))
    pages.append(TrainingPage(bytes((parts.count > 1 ? parts[1] : parts[0]) + "/" + truth.file), truth))
  }
}
say("\(pages.count) pages, \(pages.count { $0.isLocal }) of them the project's")
let model = NameFit(pages).learn()
try Data(ModelText.write(model).utf8).write(to: URL(fileURLWithPath: arguments[1]))
say("\(model.count) weights")
