import Glibc

guard let options = BenchOptions(Array(CommandLine.arguments.dropFirst())) else {
  print(BenchOptions.usage)
  exit(2)
}
do {
  var bench = Bench(options: options)
  try bench.run()
  if options.writes, options.make == nil {
    let path = "Benchmarks/\(BenchTable.today)-\(bench.pageCount)-pages.md"
    try Folder.write(path, Array(bench.table.text(title: "Benchmark of \(BenchTable.today)").utf8))
    print("written to \(path)")
  }
} catch {
  print("bench: \(error)")
  exit(1)
}
