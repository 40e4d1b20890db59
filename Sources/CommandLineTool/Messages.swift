import ArgumentParsing

/// All that the program says on standard error, in both languages: one case, one sentence.
///
/// What a message is about stands in `%1` … `%9`; `{file|files}` goes with the number before it (`Wording`). Help texts stand with the commands that they explain.
enum Message: CaseIterable {
  case isFolder
  case undecodable
  case cannotWrite
  case archiveMissing
  case archiveNotOurs
  case archiveTooNew
  case archiveLocked
  case archiveDamaged
  case archiveFull
  case archiveFailed
  case noSuchArticle
  case ambiguousArticle
  case ambiguousArticles
  case nothingFound
  case queryAt
  case querySuggestion
  case queryAnd
  case queryOr
  case queryNot
  case sqlAt
  case sqlRefused
  case sqlNotReading
  case sqlParameters
  case sqlEmpty
  case sqlZeroByte
  case sqlCut
  case inputUnreadable
  case badDate
  case badDay
  case backwardDays
  case ingestReport
  case ingestProgress
  case ingestFailure
  case ingestCopies
  case ingestMoved
  case ingestSkipped
  case manifestUnused
  case manifestUnreadable
  case manifestColumn
  case manifestNoPath
  case manifestCells
  case manifestDate
  case manifestIssue
  case noHome
  case unanswerable
  case archiveStale
  case archiveNotWritable
  case noFullTextSearch
  case hits
  case hitShown
  case hitsShown
  case hitsAtLeast
  case bounded
  case placesShown
  case exported
  case unknownDump
  case parsedReport
  case fixWhat
  case fixOneMode
  case fixNoEdit
  case fixUnfit
  case fixHolds
  case fixFurniture
  case fixKept
  case fixUndone
  case fixNoSuch
  case fixWaiting
  case mergeWhat
  case mergeSame
  case mergeTaken
  case mergeCircle
  case mergeKept
  case mergeKnown
  case mergeUnseen
  case mergeUndone
  case mergeNoSuch
  case correctionsUnreadable
  case correctionsMistake
  case correctionsNoDump
  case noAnnotations
  case annotationUnreadable
  case annotationProblem
  case annotationOfOtherText
  case dumpNotThere
  case dumpUnknown
  case dumpAmbiguous
  case differencesFound
  case correctedArticles
  case sound
  case optimized
  case reparsed
  case removeReport
  case removePlan
  case removeStays
  case removeKept
  case removeCorrections
  case removeUnknown
  case refreshed
  case refreshProgress
  case refreshDisturbed
  case refreshDue

  var wording: Wording {
    switch self {
    case .isFolder:
      Wording("%1: is a folder where a file is meant", "%1：是文件夹，这里要的是文件")
    case .undecodable:
      Wording(
        "%1: %2 byte {sequence|sequences} could not be decoded and became U+FFFD; the rest was read",
        "%1：有 %2 处字节无法解码，已换成 U+FFFD，其余照常读入")
    case .cannotWrite:
      Wording("cannot write the output: %1", "无法写出结果：%1")
    case .archiveMissing:
      Wording(
        "%1: there is no archive; make one with: zzdaily ingest FOLDER, or name another with --db",
        "%1：没有档案库；可用 zzdaily ingest 文件夹 建立，或用 --db 指定")
    case .archiveNotOurs:
      Wording(
        "%1: is not an archive of zzdaily; it was left untouched", "%1：不是 zzdaily 的档案库，未作任何改动")
    case .archiveTooNew:
      Wording(
        "%1: was written by a newer zzdaily; update the program (%2)", "%1：由更新版本的 zzdaily 写成，请升级程序（%2）")
    case .archiveLocked:
      Wording("%1: is in use by another program; try again later", "%1：正被其他程序占用，请稍后再试")
    case .archiveDamaged:
      Wording(
        "%1: is damaged (%2); restore a copy or ingest the dumps anew", "%1：已损坏（%2），请恢复备份或重新收录")
    case .archiveFull:
      Wording(
        "%1: no room is left on its disk; the archive is sound and has what went in before; make room and run the command again",
        "%1：磁盘已满；档案库完好，此前收录的都在；腾出空间后重新运行即可")
    case .archiveFailed:
      Wording("the archive cannot be used: %1", "档案库无法使用：%1")
    case .noSuchArticle:
      Wording(
        "there is no article '%1'; ids are the first column of: zzdaily search",
        "没有编号为“%1”的文章；编号见 zzdaily search 的第一列")
    case .ambiguousArticle:
      Wording("'%1' stands for several articles: %2", "“%1”对应多篇文章：%2")
    case .ambiguousArticles:
      Wording("'%1' stands for %3 {article|articles}: %2 …", "“%1”对应 %3 篇文章：%2 ……")
    case .nothingFound:
      Wording("nothing found", "没有找到")
    case .queryAt:
      Wording("in the query, column %1: %2", "检索式第 %1 列：%2")
    case .querySuggestion:
      Wording("try: %1", "可以试试：%1")
    case .queryAnd:
      Wording(
        "AND is looked for as a word; for texts with both words write: a b (\"AND\" in quotes is the word)",
        "“AND”按普通词检索；两词都要请写：甲 乙（查这个词本身请加引号）")
    case .queryOr:
      Wording(
        "OR is looked for as a word; for texts with either word write: a|b (\"OR\" in quotes is the word)",
        "“OR”按普通词检索；任一即可请写：甲|乙（查这个词本身请加引号）")
    case .queryNot:
      Wording(
        "NOT is looked for as a word; for texts without a word write: a -b (\"NOT\" in quotes is the word)",
        "“NOT”按普通词检索；排除某词请写：甲 -乙（查这个词本身请加引号）")
    case .sqlAt:
      Wording("in the SQL, line %1, column %2: %3", "SQL 第 %1 行第 %2 列：%3")
    case .sqlRefused:
      Wording("%1", "%1")
    case .sqlNotReading:
      Wording(
        "zzdaily sql only reads: this would write, begin a transaction, attach a file or change a setting",
        "zzdaily sql 只读：此语句会写入、开始事务、附加文件或更改设置")
    case .sqlParameters:
      Wording(
        "there is no value for ?, :name or @name here; write the value itself",
        "没有可填入 ?、:name、@name 的值，请直接写值")
    case .sqlEmpty:
      Wording("there is no statement", "没有语句")
    case .sqlZeroByte:
      Wording("a zero byte; SQL is text", "有零字节；SQL 应为纯文本")
    case .sqlCut:
      Wording(
        "cells were cut to fit the terminal (…); --format csv, tsv, json or ndjson gives all of them",
        "有单元格为适应终端而截短（…）；--format csv、tsv、json、ndjson 给出全文")
    case .inputUnreadable:
      Wording("standard input cannot be read", "无法读取标准输入")
    case .badDate:
      Wording("option '%1' wants a day, month or year, not '%2'", "选项“%1”要日期、月份或年份，不能是“%2”")
    case .backwardDays:
      Wording("--from %1 is after --to %2: no day is between them", "--from %1 晚于 --to %2，其间没有日子")
    case .badDay:
      Wording("option '%1' wants a day like 2021-06-04, not '%2'", "选项“%1”要一个日期，如 2021-06-04，不能是“%2”")
    case .ingestReport:
      Wording(
        "%1 new, %2 changed, %3 unchanged, %4 failed; %5 {article|articles}",
        "新增 %1，更新 %2，未变 %3，失败 %4；共 %5 篇文章")
    case .ingestProgress:
      Wording("%1 of %2 {dump|dumps}", "%1 / %2 份")
    case .ingestCopies:
      Wording("%1 {file holds|files hold} what another path brought in already", "%1 个文件与已收录的内容相同")
    case .ingestMoved:
      Wording(
        "%1 {file has|files have} moved and {is|are} known by the new path: %2 → %3",
        "%1 个文件已移动，改用新路径：%2 → %3")
    case .ingestSkipped:
      Wording(
        "%1 {file was|files were} passed over for not looking like {a dump|dumps}: %2; what is named itself is taken in",
        "有 %1 个文件不像文字稿，已略过（%2）；逐个指名即可收录")
    case .manifestUnused:
      Wording(
        "%1 {row|rows} of the manifest {has|have} a path that is none of these dumps (%2); a path is written as ingest tells it, or the file's name alone",
        "清单中有 %1 行的路径不在这批文字稿中（%2）；路径要与收录时一致，或只写文件名")
    case .manifestUnreadable:
      Wording("%1: the manifest cannot be read (%2)", "%1：无法读取清单（%2）")
    case .manifestColumn:
      Wording(
        "%1:%2: there is no column '%3'; the columns are path, date, page, issue",
        "%1 第 %2 行：没有“%3”列，可用的列为 path、date、page、issue")
    case .manifestNoPath:
      Wording("%1:%2: the first line must name the column path", "%1 第 %2 行：第一行须有 path 列")
    case .manifestCells:
      Wording("%1:%2: %3 {cell|cells}, not as many as the first line", "%1 第 %2 行：有 %3 格，与第一行不符")
    case .manifestDate:
      Wording("%1:%2: '%3' is not a day like 2021-06-04", "%1 第 %2 行：“%3”不是日期（如 2021-06-04）")
    case .manifestIssue:
      Wording("%1:%2: '%3' is not an issue number", "%1 第 %2 行：“%3”不是期号")
    case .ingestFailure:
      Wording("%1: %2", "%1：%2")
    case .noHome:
      Wording(
        "no place for the archive: set HOME or ZZDAILY_DB, or use --db FILE",
        "找不到存放档案库的位置：请设置 HOME 或 ZZDAILY_DB，或用 --db 指定")
    case .unanswerable:
      Wording("%1", "%1")
    case .archiveStale:
      Wording(
        "%1: the index follows older rules; run zzdaily ingest once to renew it",
        "%1：索引规则已更新，请运行一次 zzdaily ingest")
    case .archiveNotWritable:
      Wording(
        "%1: the archive cannot be opened or written there; check that its folder exists and its permissions, or name another with --db",
        "%1：无法在此打开或写入档案库；请检查文件夹是否存在及其权限，或用 --db 另行指定")
    case .noFullTextSearch:
      Wording(
        "this machine's SQLite (%1) has no FTS5, which archives need", "本机的 SQLite（%1）没有 FTS5，无法使用档案库")
    case .hits:
      Wording("%1 {article|articles}", "共 %1 篇")
    case .hitShown:
      Wording("article %1 of %2; more with --limit or --offset", "第 %1 篇，共 %2 篇；用 --limit 或 --offset 看更多")
    case .hitsShown:
      Wording(
        "%1 to %2 of %3 {article|articles}; more with --limit or --offset",
        "第 %1–%2 篇，共 %3 篇；用 --limit 或 --offset 看更多")
    case .hitsAtLeast:
      Wording("%1+", "%1+")
    case .placesShown:
      Wording("%1 of %2 {place|places}; more with --limit", "共 %2 处，列出 %1 处；用 --limit 看更多")
    case .bounded:
      Wording(
        "ordered by relevance among the newest candidates only; narrow the query for all",
        "只在较新的候选文章中按相关度排序，缩小范围可比较全部")
    case .exported:
      Wording("%1 {article|articles}", "%1 篇文章")
    case .unknownDump:
      Wording("%1: the archive does not hold this dump any more", "%1：档案库里已没有这份文字稿")
    case .reparsed:
      Wording(
        "%1 {dump|dumps} read anew, %2 read otherwise than before; %3 {article|articles} in these",
        "已重新解析 %1 份，其中 %2 份结果有变，共 %3 篇")
    case .removeReport:
      Wording(
        "%1 {path|paths} taken out, with %2 {dump|dumps} and %3 {article|articles}",
        "已移出 %1 个路径，连同 %2 份文字稿、%3 篇文章")
    case .removePlan:
      Wording(
        "%1 {path|paths} would be taken out, with %2 {dump|dumps} and %3 {article|articles}",
        "将移出 %1 个路径，连同 %2 份文字稿、%3 篇文章")
    case .removeStays:
      Wording("the text stays, known by %1", "内容保留，另见 %1")
    case .removeKept:
      Wording(
        "of %1 {path|paths} the text stays, being known by another path too: %2 = %3",
        "其中 %1 个路径的内容另有路径指向，予以保留：%2 = %3")
    case .removeCorrections:
      Wording(
        "%1 {correction is|corrections are} kept for when the text comes back; zzdaily fix --list shows {it|them}",
        "保留 %1 条更正，内容再次收录时应用；见 zzdaily fix --list")
    case .removeUnknown:
      Wording(
        "%1: nothing was ingested from there; paths are as they were ingested: zzdaily sql 'SELECT path FROM source'",
        "%1：没有从这里收录过内容；路径须与收录时一致，可用 zzdaily sql 'SELECT path FROM source' 查看")
    case .refreshed:
      Wording(
        "%1 {mention|mentions} of %2 {person|persons} whom other pages name; %3 {article|articles} changed",
        "据其他版面识别出人名 %1 处，涉及 %2 人；%3 篇文章有变动")
    case .refreshProgress:
      Wording("%1 of %2 {article|articles} read", "已读 %1 / %2 篇")
    case .refreshDisturbed:
      Wording(
        "the archive changed meanwhile, nothing was refreshed; run zzdaily refresh again",
        "其间档案库有变动，未作刷新；请再次运行 zzdaily refresh")
    case .refreshDue:
      Wording(
        "articles came or went since the last refresh; zzdaily refresh recognises persons whom other pages name",
        "上次刷新之后文章有增减；运行 zzdaily refresh 可据其他版面识别人名")
    case .optimized:
      Wording("%1: %2 MB, before %3 MB", "%1：现为 %2 MB，原为 %3 MB")
    case .sound:
      Wording("the archive is sound", "档案库完好")
    case .fixWhat:
      Wording("name a dump and a correction of it: %1", "请写明文字稿和更正：%1")
    case .fixOneMode:
      Wording("these cannot go together: %1", "这些选项不能同时使用：%1")
    case .fixNoEdit:
      Wording("with %1 there is no correction to write", "使用 %1 时不能另写更正")
    case .fixUnfit:
      Wording("nothing was kept: %1", "未作更正：%1")
    case .fixHolds:
      Wording("the page is read so already; the correction sees to it that it stays so", "本来就是这样解析的；此更正可保其不变")
    case .fixFurniture:
      Wording("only lines that belong to no article change", "只影响不属于任何文章的行")
    case .fixKept:
      Wording("%1 {correction|corrections} kept", "已记下更正：%1 条")
    case .fixUndone:
      Wording("undone: %1: %2", "已撤销：%1：%2")
    case .fixNoSuch:
      Wording(
        "there is no correction %1; zzdaily fix --list shows their numbers",
        "没有编号为 %1 的更正；编号见 zzdaily fix --list")
    case .fixWaiting:
      Wording("waits for its dump", "等待文字稿收录")
    case .mergeWhat:
      Wording(
        "write people merge NAME MISPRINT, people merge --list or people merge --undo MISPRINT",
        "请写 people merge 姓名 误排、people merge --list 或 people merge --undo 误排")
    case .mergeSame:
      Wording("%1 and %2 are one name already, or one is empty", "“%1”与“%2”本来就是同一姓名，或其中一个为空")
    case .mergeTaken:
      Wording(
        "%1 counts as %2; take that back first: zzdaily people merge --undo %1",
        "“%1”已归入“%2”；请先撤销：zzdaily people merge --undo %1")
    case .mergeCircle:
      Wording(
        "%1 counts as %2 itself; take that back first (zzdaily people merge --list)",
        "“%1”本身已归入“%2”；请先撤销（zzdaily people merge --list）")
    case .mergeKept: Wording("%1 counts as %2 from now on", "“%1”今后归入“%2”")
    case .mergeKnown: Wording("%1 counts as %2 already", "“%1”已归入“%2”")
    case .mergeUnseen: Wording("no article names %1 yet", "目前没有文章提到“%1”")
    case .mergeUndone: Wording("%1 no longer counts as %2", "“%1”不再归入“%2”")
    case .mergeNoSuch:
      Wording(
        "%1 counts as no other name; zzdaily people merge --list shows those that do",
        "“%1”未归入其他姓名；清单见 zzdaily people merge --list")
    case .correctionsUnreadable:
      Wording("%1: the corrections cannot be read (%2)", "%1：无法读取更正（%2）")
    case .correctionsMistake:
      Wording("%1:%2: %3; nothing was kept", "%1 第 %2 行：%3；未作任何更正")
    case .correctionsNoDump:
      Wording("a line 'dump HASH PATH' must come first", "前面须有一行“dump 散列值 路径”")
    case .noAnnotations:
      Wording(
        "%1: there is no annotation (*.gold.json) here; zzdaily annotate DUMP writes one",
        "%1：这里没有标注（*.gold.json）；可用 zzdaily annotate 生成")
    case .annotationUnreadable:
      Wording("%1:%2: this is no annotation: %3 was expected here", "%1 第 %2 行：不是标注，此处应为 %3")
    case .annotationProblem:
      Wording("%1: %2", "%1：%2")
    case .annotationOfOtherText:
      Wording(
        "%1: %2 is another text than the one that was annotated; annotate it anew", "%1：%2 的内容与标注时不同，请重新标注")
    case .dumpNotThere:
      Wording(
        "the archive has no dump '%1'; ingest it, or name the folder of the dumps with --dumps",
        "档案库里没有文字稿“%1”；请先收录，或用 --dumps 指定文字稿所在文件夹")
    case .dumpUnknown:
      Wording(
        "the archive has no dump '%1'; name it by its path, the end of its path, its hash, or an article's id (zzdaily search)",
        "档案库里没有文字稿“%1”；可写路径、路径末尾、散列值，或文章编号（见 zzdaily search）")
    case .dumpAmbiguous:
      Wording("'%1' stands for several dumps: %2", "“%1”对应多份文字稿：%2")
    case .correctedArticles:
      Wording(
        "%1 of these articles {was|were} corrected by hand; --dumps measures the parser alone",
        "其中 %1 篇经人工更正；用 --dumps 可只测解析器")
    case .differencesFound:
      Wording("%1 {difference|differences}; --differences lists {it|them}", "共 %1 处差异，可用 --differences 逐条列出")
    case .parsedReport:
      Wording("%1 {dump|dumps}, %2 {article|articles}, %3 failed", "%1 份文字稿，%2 篇文章，失败 %3")
    }
  }
}
