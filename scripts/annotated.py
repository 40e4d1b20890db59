"""The annotated pages of the repository that weights are learned from; those of `heldout`, `unseen`, `apart` and
`spared` never are."""

import pathlib
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Each set with the folder of its dumps, where that is not its own.
SETS = {"samples": ROOT / "seeds", "development": None, "training": None, "practice": None, "further": None, "columns": None,
        "broad": None, "wide": None, "mixed": None}


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
