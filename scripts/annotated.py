"""The annotated pages of the repository that weights are learned from; those of `heldout`, `unseen`, `apart`,
`spared`, `reserve` and `withheld` never are."""

import json
import pathlib
import subprocess
import sys
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Each set with the folder of its dumps, where that is not its own.
SETS = {"samples": ROOT / "seeds", "development": None, "training": None, "practice": None, "further": None, "columns": None,
        "broad": None, "wide": None, "mixed": None, "varied": None, "assorted": None, "sundry": None}


def folders(name):
    """Where the annotations and the dumps of a set stand."""
    own = ROOT / "Tests/Pages" / name
    return own, SETS[name] or own


# What lines speak of is told by vectors that are learned from the same pages (scripts/meanings/train). Whoever learns from what
# they tell of a page reads it by vectors that were learned without it: those of its fold.
FOLDS = 4
MEANINGS = ROOT / ".build/meanings"


def fold(path):
    """The fold of a page by the name of its annotation or dump, the same for both."""
    return zlib.crc32(pathlib.Path(path).name.split(".")[0].encode()) % FOLDS


def meanings(path):
    """The table of meanings that was learned without a page."""
    return MEANINGS / str(fold(path))


# How text goes on across seams is learned from the same pages too (scripts/seams/train), with tables of the same kind.
SEAMS = ROOT / ".build/seams"


def seams(path):
    """The table of seams that was learned without a page."""
    return SEAMS / str(fold(path))


class Text:
    """The folded lines of an annotated dump."""

    def __init__(self, gold, truth, lines):
        self.fold, self.lines = fold(gold), lines
        self.where = {number: (article, item_number, item["role"])
                      for article, told in enumerate(truth["articles"])
                      for item_number, item in enumerate(told["items"]) for number in item["lines"]}

    def rows(self):
        """Each line with its article, its item and its role; `None` for one that belongs to no article."""
        return [(line["s"], self.where.get(line["n"][0])) for line in self.lines]


def texts():
    """The texts of all annotated pages."""
    subprocess.run(["swift", "build", "-c", "release", "--product", "features"], cwd=ROOT, check=True, stdout=sys.stderr)
    pages = []
    for name in SETS:
        folder, dumps = folders(name)
        for gold in sorted(folder.glob("*.gold.json")):
            truth = json.loads(gold.read_text(encoding="utf-8"))
            pages.append((gold, truth, dumps / truth["file"]))
    found = []
    for start in range(0, len(pages), 200):
        part = pages[start:start + 200]
        seen = subprocess.run([ROOT / ".build/release/features", "--text", *(dump for *_, dump in part)], check=True,
                              capture_output=True, text=True).stdout
        found += [Text(gold, truth, json.loads(line)) for (gold, truth, _), line in zip(part, seen.splitlines())]
    return found
