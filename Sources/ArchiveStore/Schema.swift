/// The archive file's layout. Docs/schema.md says what each table and column means.
enum Schema {
  /// Marks a SQLite file as an archive of zzdaily: "zzda" in ASCII.
  static let applicationID = 0x7A7A_6461

  /// The version of the layout, kept in `user_version`: the number of migrations.
  static var version: Int { migrations.count }

  /// What brings a file from one version to the next, in order. Only ever added to: files of every version exist.
  static let migrations = [version1, version2, version3, version4, version5, version6]

  /// The few labels that are printed otherwise than folded, so that a name in two scripts is found without a look at all.
  private static let version6 = """
    CREATE INDEX label_by_spelling ON label (facet, folded) WHERE value <> folded;
    """

  /// Persons whom other pages name: what `refresh` found, and what a refresh under way has found so far.
  private static let version5 = """
    CREATE TABLE known_name (
      name TEXT PRIMARY KEY,
      articles INTEGER NOT NULL,
      pages INTEGER NOT NULL,
      titled INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      doubts INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE known_mention (
      article INTEGER NOT NULL,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      printed TEXT NOT NULL,
      count INTEGER NOT NULL,
      titles TEXT NOT NULL,
      lines TEXT NOT NULL,
      weight REAL NOT NULL,
      PRIMARY KEY (article, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE refresh_name (
      name TEXT PRIMARY KEY,
      articles INTEGER NOT NULL,
      pages INTEGER NOT NULL,
      titled INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      doubts INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE refresh_mention (
      article INTEGER NOT NULL,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      printed TEXT NOT NULL,
      count INTEGER NOT NULL,
      titles TEXT NOT NULL,
      lines TEXT NOT NULL,
      weight REAL NOT NULL,
      PRIMARY KEY (article, position)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO setting (name, value) SELECT 'articles_changed', '1' WHERE EXISTS (SELECT 1 FROM meta);

    DROP VIEW persons;
    CREATE VIEW persons AS
      SELECT article.public_id AS article, entry.value ->> 0 AS name, entry.value ->> 1 AS count,
        entry.value ->> 2 AS title, 'page' AS source
      FROM article, json_each(article.record, '$.persons') AS entry
      UNION ALL
      SELECT article.public_id, known_mention.printed, known_mention.count, known_mention.titles ->> 0, 'archive'
      FROM known_mention JOIN article ON article.id = known_mention.article;
    """

  /// Names that people declared to be misprints of others.
  private static let version4 = """
    CREATE TABLE name_merge (
      printed TEXT PRIMARY KEY,
      name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Labels packed for counting. Every block of the articles that there are is stale (no bytes) until the next ingest ends.
  private static let version3 = """
    CREATE TABLE facet_block (
      id INTEGER PRIMARY KEY,
      entries BLOB NOT NULL
    ) STRICT;

    INSERT INTO facet_block (id, entries)
    SELECT DISTINCT CASE WHEN article < 1721426 << 12 THEN article >> 24 ELSE article >> 17 END, x'' FROM meta;
    """

  private static let version1 = """
    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dump (
      id INTEGER PRIMARY KEY,
      sha256 BLOB NOT NULL UNIQUE,
      path TEXT NOT NULL,
      size INTEGER NOT NULL,
      encoding TEXT NOT NULL,
      line_count INTEGER NOT NULL,
      undecodable INTEGER NOT NULL,
      given TEXT NOT NULL,
      packing INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT;

    CREATE TABLE source (
      path TEXT PRIMARY KEY,
      dump_id INTEGER NOT NULL REFERENCES dump (id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX source_by_dump ON source (dump_id);

    CREATE TABLE page (
      id INTEGER PRIMARY KEY,
      dump_id INTEGER NOT NULL REFERENCES dump (id),
      number INTEGER NOT NULL,
      newspaper TEXT NOT NULL,
      date TEXT,
      date_source TEXT,
      date_confidence REAL,
      issue_number INTEGER,
      label TEXT,
      first_article INTEGER NOT NULL,
      article_count INTEGER NOT NULL,
      furniture TEXT NOT NULL,
      diagnostics TEXT NOT NULL
    ) STRICT;

    CREATE INDEX page_by_dump ON page (dump_id, number);

    CREATE INDEX page_by_article ON page (first_article);

    CREATE INDEX page_by_issue ON page (issue_number) WHERE issue_number IS NOT NULL;

    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      public_id TEXT NOT NULL,
      page_id INTEGER NOT NULL REFERENCES page (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      headline TEXT,
      body TEXT NOT NULL,
      title TEXT NOT NULL,
      other TEXT NOT NULL,
      record TEXT NOT NULL
    ) STRICT;

    CREATE TABLE label (
      id INTEGER PRIMARY KEY,
      facet TEXT NOT NULL,
      value TEXT NOT NULL,
      folded TEXT NOT NULL,
      UNIQUE (facet, value)
    ) STRICT;

    CREATE INDEX label_by_folded ON label (facet, folded);

    CREATE TABLE meta (
      article INTEGER PRIMARY KEY,
      dump_id INTEGER NOT NULL,
      labels TEXT NOT NULL
    ) STRICT;

    CREATE TABLE jump (
      article INTEGER NOT NULL,
      direction TEXT NOT NULL,
      page TEXT,
      mark TEXT,
      target INTEGER,
      PRIMARY KEY (article, direction)
    ) STRICT, WITHOUT ROWID;

    CREATE VIEW article_index AS
      SELECT article.id, article.body, article.title, article.other, meta.labels
      FROM article JOIN meta ON meta.article = article.id;

    CREATE VIRTUAL TABLE article_text USING fts5 (
      body, title, other, labels,
      content = 'article_index', content_rowid = 'id', columnsize = 0, tokenize = 'han'
    );
    INSERT INTO article_text (article_text, rank) VALUES ('automerge', 16);
    INSERT INTO article_text (article_text, rank) VALUES ('crisismerge', 64);

    CREATE VIEW articles AS
      SELECT article.public_id AS id, page.newspaper, page.date AS publication_date, page.date_source,
        page.date_confidence, page.issue_number, page.label AS page, article.position, article.kind,
        article.headline, article.record ->> '$.byline' AS byline, article.body AS text, dump.path AS source
      FROM article JOIN page ON page.id = article.page_id JOIN dump ON dump.id = page.dump_id;

    CREATE VIEW persons AS
      SELECT article.public_id AS article, entry.value ->> 0 AS name, entry.value ->> 1 AS count,
        entry.value ->> 2 AS title
      FROM article, json_each(article.record, '$.persons') AS entry;

    CREATE VIEW credits AS
      SELECT article.public_id AS article, entry.value ->> 0 AS name, entry.value ->> 1 AS role
      FROM article, json_each(article.record, '$.credits') AS entry;

    CREATE VIEW districts AS
      SELECT article.public_id AS article, entry.value AS district
      FROM article, json_each(article.record, '$.districts') AS entry;

    CREATE VIEW diagnostics AS
      SELECT article.public_id AS article, entry.value ->> 0 AS code, entry.value ->> 1 AS severity,
        entry.value ->> 2 AS lines, entry.value ->> 3 AS message
      FROM article, json_each(article.record, '$.diagnostics') AS entry;
    """

  /// What people corrected. No reference to `dump`: corrections may be there before their dump, and outlive it.
  private static let version2 = """
    CREATE TABLE correction (
      id INTEGER PRIMARY KEY,
      sha256 BLOB NOT NULL,
      path TEXT NOT NULL,
      edit TEXT NOT NULL
    ) STRICT;

    CREATE INDEX correction_by_dump ON correction (sha256, id);

    CREATE VIEW page_diagnostics AS
      SELECT dump.path AS source, page.number AS page, entry.value ->> 0 AS code, entry.value ->> 1 AS severity,
        entry.value ->> 2 AS lines, entry.value ->> 3 AS message
      FROM page JOIN dump ON dump.id = page.dump_id, json_each(page.diagnostics) AS entry;
    """
}
