"""Lay annotated pages out anew, so that the trainer sees what a page's layout can be and not only what it happened to be: other
articles beside each other, rests behind other articles or back in their place, paragraphs cut by other columns, headings
marked, plain or as they were, other blank lines. Every line keeps its role, and its text but for the cuts. Used by
scripts/roles/train.
"""

import collections
import random
import re


class Source:
    """An annotated page with its lines; articles as blocks of lines that stand together."""

    def __init__(self, name, truth, text):
        self.name, self.truth = name, truth
        self.lines = [line.rstrip("\r") for line in text.split("\n")]
        day = truth.get("publication_date")
        self.year = int(day[:4]) if day else None
        self.roles = {line: item["role"] for article in truth["articles"] for item in article["items"] for line in item["lines"]}
        owner = {line: number for number, article in enumerate(truth["articles"])
                 for item in article["items"] for line in item["lines"]}
        self.blocks = collections.defaultdict(list)
        last = None
        for line in range(1, len(self.lines) + 1):
            if not self.lines[line - 1].strip():
                continue
            own = owner.get(line, -1)
            if own != last:
                self.blocks[own].append([])
            self.blocks[own][-1].append(line)
            last = own

    def gap(self, line):
        """Blank lines before a line; two at most."""
        count = 0
        while line - 2 - count >= 0 and not self.lines[line - 2 - count].strip():
            count += 1
        return min(count, 2)


def plain(text):
    """A line without its marks."""
    return re.sub(r"^\s*#{1,6}\s*", "", text.replace("**", ""))


# How many pages have paragraphs cut, and how many of their blocks end in one.
CUT_PAGES, CUT_BLOCKS = 0.5, 0.35
STOPS = "。！？!?”：:；;，,、"


def cut(block, numbers):
    """A block up to a place in the middle of one of its last paragraphs, and what comes behind; None where it has no long one."""
    places = [place for place, (page, line, _) in enumerate(block)
              if page.roles.get(line) == "b" and len(page.lines[line - 1]) >= 40]
    if not places:
        return None
    place = places[-1] if numbers.random() < 0.5 else numbers.choice(places)
    page, line, _ = block[place]
    text = page.lines[line - 1]
    at = numbers.randint(8, len(text) - 8)
    if text[at - 1] in STOPS:
        return None
    return block[:place] + [(page, line, (0, at))], [(page, line, (at, len(text)))] + block[place + 1:]


def with_cuts(order, numbers):
    """The blocks of a page with some paragraphs cut: their rests stand behind one or two of the blocks that follow."""
    if numbers.random() >= CUT_PAGES:
        return order
    found, waiting = [], []
    for block in order:
        parts = cut(block, numbers) if numbers.random() < CUT_BLOCKS else None
        found.append(parts[0] if parts else block)
        found += [rest for after, rest in waiting if after <= 1]
        waiting = [(after - 1, rest) for after, rest in waiting if after > 1]
        if parts:
            waiting.append((numbers.randint(1, 2), parts[1]))
    return found + [rest for _, rest in waiting]


def mixed(source, mates, numbers, is_own):
    """The blocks of a new page in reading order: (source, line, part of the line or None)."""
    own = [number for number in source.blocks if number >= 0]
    numbers.shuffle(own)
    chosen = [(source, number) for number in own]
    if not is_own and mates:
        near = [mate for mate in mates if mate.year and source.year and abs(mate.year - source.year) <= 12]
        mate = numbers.choice(near or mates)
        others = [number for number in mate.blocks if number >= 0]
        numbers.shuffle(others)
        chosen = chosen[:max(2, len(own) * 2 // 3)] + [(mate, number) for number in others[:max(1, len(others) // 3)]]
        numbers.shuffle(chosen)
    edges = source.blocks.get(-1, [])
    # A scrap of a page, an article alone: whoever tries the program on a few lines sees no page either.
    if numbers.random() < 0.2:
        chosen = chosen[:numbers.choice([1, 1, 2])]
        edges = edges if numbers.random() < 0.5 else []
    order = [[(source, line) for line in block] for block in edges if block[0] <= 3]
    waiting = []
    for page, number in chosen:
        first, *rests = page.blocks[number]
        if numbers.random() < 0.5:
            first, rests = first + [line for rest in rests for line in rest], []
        order.append([(page, line) for line in first])
        order += [block for after, block in waiting if after <= 1]
        waiting = [(after - 1, block) for after, block in waiting if after > 1]
        waiting += [(numbers.randint(1, 2), [(page, line) for line in rest]) for rest in rests]
    order += [block for _, block in waiting]
    order += [[(source, line) for line in block] for block in edges[-1:] if block[0] > 3]
    return with_cuts([[(page, line, None) for page, line in block] for block in order], numbers)


def laid_out(order, numbers):
    """The text of a new page, its annotation and for each of its lines the source's name and line; 0 for the rest of one."""
    style = numbers.choice(["kept", "kept", "plain", "plain", "marked"])
    blanks = numbers.choice(["kept", "none", "all", "blocks"])
    text, where, origin, furniture = [], collections.defaultdict(list), {}, []
    for block in order:
        for place, (page, line, part) in enumerate(block):
            role = page.roles.get(line, "m")
            words = page.lines[line - 1] if style == "kept" or part else plain(page.lines[line - 1])
            words = words[slice(*part)] if part else words
            if style == "marked" and (role in "hu" or role in "skd" and numbers.random() < 0.5):
                words = ("## " if role == "h" else "### ") + words
            gap = {"kept": page.gap(line), "none": 0, "all": 1, "blocks": int(place == 0)}[blanks]
            if text:
                text += [""] * gap
            text.append(words)
            where[page, line].append(len(text))
            origin[len(text)] = (page.name, 0 if part and part[0] else line)
            if role == "m":
                furniture.append(len(text))
    articles = []
    for page in dict.fromkeys(page for page, _ in where):
        for article in page.truth["articles"]:
            items = [{"role": item["role"], "lines": [new for line in item["lines"] if (page, line) in where for new in where[page, line]]}
                     for item in article["items"]]
            items = [item for item in items if item["lines"]]
            if items:
                articles.append({"kind": article["kind"], "items": items})
    return "\n".join(text) + "\n", {"articles": articles, "furniture": furniture}, origin


def pages(sources, copies, group):
    """New pages, `copies` of each source, mixed with pages of the same group only: (source, text, annotation, origin)."""
    numbers = random.Random(5)
    groups = collections.defaultdict(list)
    for source in sources:
        groups[group(source.name)].append(source)
    for source in sources:
        mates = [mate for mate in groups[group(source.name)] if mate is not source]
        for number in range(copies):
            yield source, *laid_out(mixed(source, mates, numbers, number % 2 == 1), numbers)
