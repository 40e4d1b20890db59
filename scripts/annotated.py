"""The annotated pages of the repository that weights are learned from; those of `heldout` and `unseen` never are."""

import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Each set with the folder of its dumps, where that is not its own.
SETS = {"samples": ROOT / "seeds", "development": None, "training": None, "practice": None, "further": None, "columns": None,
        "broad": None}


def folders(name):
    """Where the annotations and the dumps of a set stand."""
    own = ROOT / "Tests/Pages" / name
    return own, SETS[name] or own
