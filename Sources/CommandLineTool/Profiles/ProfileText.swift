import ArchiveStore
import ArgumentParsing
import HanText

/// A profile as people read it, and as JSON.
struct ProfileReport {
  private static let shownNames = 10

  let name: String
  let profile: PersonProfile
  let isWriter: Bool

  func writeText(to context: Context) throws(Failure) {
    let articles = Wording("%1 {article|articles}", "%1 篇").text(
      in: context.language, [String(profile.whole.count)])
    try context.print(
      context.style.bold(Display.line(name)) + "  \(articles)  \(profile.whole.span)")
    if profile.printed.names != [name] {
      try plot(Wording("Printed as", "印作"), profile.printed.ranked, context)
    }
    try heading(isWriter ? Wording("Credited as", "署名") : Wording("Titles", "职务"), context)
    let cells = profile.titles.map { Display.width.cells($0.title) }.max() ?? 0
    for (title, tenure) in profile.titlesInOrder {
      let shown = Display.width.padded(Display.line(title), to: cells)
      let ids = [tenure.firstArticle, tenure.lastArticle].compactMap { $0 }
      try context.print(
        "  \(shown)  \(tenure.span)  \(tenure.count)  "
          + context.style.dim(ids.first == ids.last ? ids.first ?? "" : ids.joined(separator: " … ")))
    }
    let years = profile.years.ordered
    try plot(Wording("Articles over time", "时间分布"), years.count > 1 ? years : profile.months.ordered, context)
    try plot(Wording("Named beside", "同时提到"), Array(profile.together.ranked.prefix(10)), context)
    try plot(Wording("Districts", "区县"), profile.districts.ranked, context)
    try plot(
      isWriter ? Wording("Written with", "合写者") : Wording("Written by", "报道者"),
      Array(profile.authors.ranked.prefix(ProfileReport.shownNames)), context)
  }

  func writeJSON(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("format_version", ArticleJSON.formatVersion)
      writer.member("name", name)
      writer.member("printed", profile.printed.ranked) { CountJSON.write($1, to: &$0) }
      profile.whole.write(to: &writer)
      writer.member(isWriter ? "roles" : "titles", profile.titlesInOrder) { writer, entry in
        writer.member(isWriter ? "role" : "title", entry.title)
        entry.tenure.write(to: &writer)
      }
      for (key, counts) in [
        ("years", profile.years.ordered), ("months", profile.months.ordered),
        ("together", profile.together.ranked),
        ("districts", profile.districts.ranked), ("authors", profile.authors.ranked),
      ] {
        writer.member(key, counts) { CountJSON.write($1, to: &$0) }
      }
    }
  }

  private func heading(_ wording: Wording, _ context: Context) throws(Failure) {
    try context.print(context.style.bold(wording.text(in: context.language)))
  }

  private func plot(_ title: Wording, _ counts: [FacetCount], _ context: Context) throws(Failure) {
    guard !counts.isEmpty else { return }
    try heading(title, context)
    try CountTable(counts).write(to: context)
  }
}
