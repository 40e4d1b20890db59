import ArchiveStore
import ArgumentParsing

extension OptionSpec {
  static let sqlFormat = OptionSpec.value(
    "format", "FORMAT", short: "f", choices: RowFormat.allCases.map(\.rawValue),
    Wording("for people (the default), or rows for programs", "给人看（默认），或给程序用的数据"))
  static let noHeader = OptionSpec.flag(
    "no-header", Wording("leave out the names of columns in table, csv and tsv", "table、csv、tsv 不写列名"))
}

extension Command {
  static let sql = Command(
    CommandSpec(
      name: "sql", summary: Wording("ask the archive in plain SQL, read only", "用 SQL 查询档案库，只读"),
      discussion: [
        Wording(
          "The archive is a SQLite file; zzdaily sql \"SELECT name, sql FROM sqlite_schema\" shows what is in it, Docs/schema.md says what it means. The views articles, persons, credits, districts and diagnostics are made to be asked. Nothing can be written, attached or set. SQL is an operand, one statement or several with semicolons; - or nothing is standard input.",
          "档案库是一个 SQLite 文件，zzdaily sql \"SELECT name, sql FROM sqlite_schema\" 列出其中的表和视图，含义见 Docs/schema.md；视图 articles、persons、credits、districts、diagnostics 便于查询。不能写入、附加文件或更改设置。SQL 写作参数，可有多条语句，以分号隔开；写 - 或不写则读标准输入。"
        ),
        Wording(
          "MATCH searches article_text (columns title, body, other), whose rowid is article.id. Every character is a token, so a word finds exactly these characters in a row: '渌口'. With punctuation or blanks it stands in double quotes: '\"5G+工业\"'. 'title : 渌口', '渌口 NOT 醴陵', 'NEAR(渌口 学校, 10)' are FTS5's own forms.",
          "MATCH 检索 article_text（列 title、body、other），其 rowid 即 article.id。每个字为一个词元，所以一个词恰好找到连续的这几个字，如 '渌口'；含标点或空格的词放在双引号内：'\"5G+工业\"'。'title : 渌口'、'渌口 NOT 醴陵'、'NEAR(渌口 学校, 10)' 是 FTS5 的写法。"
        ),
        Wording(
          "Several statements give several results: tables with an empty line between them, in csv and tsv each with its header, in json an array each. NULL is NULL in a table, an empty cell in csv (an empty text is \"\"), null in json; bytes are hexadecimal digits. A table on a terminal is cut to fit, everything else is whole.",
          "多条语句各出一份结果：表格之间空一行，csv、tsv 各有列名，json 各为一个数组。空值在表格中为 NULL，在 csv 中为空单元格（空文本为 \"\"），在 json 中为 null；字节以十六进制表示。终端上的表格会截短以适应宽度，其余格式都给出全文。"
        ),
      ],
      operands: [
        OperandSpec("SQL", Wording("statements; - is standard input", "语句；- 为标准输入"))
      ],
      groups: [OptionGroup(UsageHeadings.output, [.sqlFormat, .noHeader, .byteOrderMark])],
      examples: [
        ExampleSpec(
          "zzdaily sql 'SELECT substr(publication_date, 1, 4) AS year, count(*) FROM articles GROUP BY year'",
          Wording("articles a year", "每年的文章数")),
        ExampleSpec(
          "zzdaily sql 'SELECT name, count(*) AS articles FROM persons GROUP BY name ORDER BY 2 DESC LIMIT 10' -f csv",
          Wording("who is named most, for a spreadsheet", "提到最多的人，供表格软件使用")),
        ExampleSpec("zzdaily sql - < query.sql", Wording("SQL of a file", "读文件中的 SQL")),
      ])
  ) { arguments, context throws(Failure) in
    let texts = try SQLInput.texts(arguments, context)
    let archive = try Archive.open(arguments, context)
    let hasHeader = !arguments.has(.noHeader)
    let format = arguments.value(of: .sqlFormat).flatMap(RowFormat.init) ?? .table
    let writer: any RowWriter =
      switch format {
      case .table: RowTable(hasHeader: hasHeader)
      case .csv, .tsv: DelimitedRowWriter(isTabbed: format == .tsv, hasHeader: hasHeader)
      case .json: JSONRowWriter(.json)
      case .ndjson: JSONRowWriter(.ndjson)
      }
    if format == .csv || format == .tsv, arguments.has(.byteOrderMark) {
      try context.console.write("\u{FEFF}")
    }
    var output = RowOutput(writer, context)
    for text in texts {
      do { try archive.run(sql: text, into: &output) } catch { throw Failure(any: error) }
    }
    if (output.writer as? RowTable)?.wasCut == true { context.mention(.sqlCut) }
    if output.count == 0 { context.mention(.nothingFound) }
    return output.count == 0 ? .nothingFound : .done
  }
}

/// Where the SQL of a run comes from.
private enum SQLInput {
  static func texts(_ arguments: ParsedArguments, _ context: Context) throws(Failure) -> [String] {
    var operands = arguments.operands
    if operands.isEmpty {
      // Whoever types a command without SQL has forgotten it; a pipe has it.
      guard !context.console.inputIsTerminal else {
        throw .usage(
          UsageError(
            .missingOperand("SQL"), command: arguments.command.name,
            example: "zzdaily sql 'SELECT count(*) FROM articles'"))
      }
      operands = ["-"]
    }
    var texts: [String] = []
    for operand in operands {
      guard operand == "-" else {
        texts.append(operand)
        continue
      }
      guard let bytes = context.console.input() else { throw .unanswerable(context.said(.inputUnreadable)) }
      texts.append(String(decoding: bytes, as: UTF8.self))
    }
    return texts
  }
}
