"""Learn how lines of each role are worded: one multinomial logistic regression over the signs of short lines, one over those
of running text (see Sources/PageParsing/Evidence/Wording.swift, which reads the signs). Used by scripts/roles/train.
"""

import collections

import numpy as np

CLASSES = {
    False: "headline subhead kicker deck section row text other".split(),
    True: "opening further caption tabular note otherText".split(),
}
# Signs that stand on fewer lines say nothing; how far weights may stray from 0; the step in which the table keeps them.
LEAST, SPREAD, STEP = 3, 0.35, 0.05
LANES = 8


def line_class(item, place, is_text, is_first_text, is_continuation):
    """The class of a line by its item in the annotation (None: furniture); None where it teaches nothing."""
    role = item["role"] if item else "m"
    if is_text:
        if role == "b":
            if place > 0:
                return None
            if is_first_text:
                return None if is_continuation else "opening"
            return "further"
        return {"c": "caption", "l": "tabular", "t": "tabular", "n": "note"}.get(role, "otherText")
    return {"h": "headline", "u": "subhead", "k": "kicker", "d": "deck", "r": "deck", "s": "section", "l": "row", "t": "row",
            "b": "text"}.get(role, "other")


def examples(page, truth):
    """For each line its class, or None."""
    where = {}
    for article in truth["articles"]:
        text = [line for item in article["items"] if item["role"] in "bltu" for line in item["lines"]]
        for item in article["items"]:
            for place, line in enumerate(item["lines"]):
                where[line] = (item, place, line == min(text, default=0), article["kind"] == "continuation")
    found = []
    for line in page:
        number = line["n"][0]
        if not line["w"] or number not in where and number not in truth["furniture"]:
            found.append(None)
            continue
        item, place, is_first, is_continuation = where.get(number, (None, 0, False, False))
        found.append(line_class(item, place, line["t"], is_first, is_continuation))
    return found


def learn(pages, rounds=150, rate=0.3):
    """For short lines and for text the weights of each sign; natural log units, a list for the classes."""
    return {is_text: learn_one(pages, is_text, rounds, rate) for is_text in (False, True)}


def learn_one(pages, is_text, rounds, rate):
    lines = [(line["w"], name, page["count"]) for page in pages for line, name in zip(page["lines"], page["wording"])
             if name and line["t"] == is_text]
    counts = collections.Counter(sign for signs, _, _ in lines for sign in set(signs))
    signs = sorted(sign for sign, count in counts.items() if count >= LEAST)
    index = {sign: number for number, sign in enumerate(signs)}
    classes = CLASSES[is_text]
    rows, columns = [], []
    for number, (own, _, _) in enumerate(lines):
        for sign in own:
            if sign in index:
                rows.append(number)
                columns.append(index[sign])
    rows, columns = np.array(rows), np.array(columns)
    by_column = np.argsort(columns, kind="stable")
    starts = np.searchsorted(columns[by_column], np.arange(len(signs)))
    row_starts = np.searchsorted(rows, np.arange(len(lines)))
    empty = np.diff(np.append(row_starts, len(rows))) == 0
    truth = np.zeros((len(lines), len(classes)))
    truth[np.arange(len(lines)), [classes.index(name) for _, name, _ in lines]] = 1
    # Words are scarce: each page counts, the samples no more than twice.
    worth = np.array([min(max(count, 1), 2) for _, _, count in lines], float)[:, None]
    theta, bias = np.zeros((len(signs), len(classes))), np.log(truth.mean(0) + 1e-3)
    mean, square = np.zeros_like(theta), np.zeros_like(theta)
    for number in range(1, rounds + 1):
        scores = np.add.reduceat(theta[columns], np.minimum(row_starts, len(rows) - 1), axis=0)
        scores[empty] = 0
        scores += bias
        scores -= scores.max(1, keepdims=True)
        likely = np.exp(scores)
        likely /= likely.sum(1, keepdims=True)
        error = (truth - likely) * worth
        gradient = np.add.reduceat(error[rows[by_column]], starts, axis=0) - theta / SPREAD ** 2
        bias += 0.5 * error.sum(0) / worth.sum()
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient ** 2
        pace = rate * (1 if number < rounds / 2 else 1 - 0.95 * (number - rounds / 2) / (rounds / 2)) * 0.1
        theta += pace * (mean / (1 - 0.9 ** number)) / (np.sqrt(square / (1 - 0.99 ** number)) + 1e-3)
    theta = np.round(theta / STEP) * STEP
    return {sign: theta[number] for sign, number in index.items() if np.abs(theta[number]).max() >= 2 * STEP}


def score(line, model):
    """What the words of a line say, by class; as WordingModel.scores in the parser."""
    if not line["w"]:
        return None
    weights = model[line["t"]]
    values = np.zeros(len(CLASSES[line["t"]]))
    for sign in line["w"]:
        if sign in weights:
            values += weights[sign]
    return np.clip(values, -4, 4)


def opening(features):
    """By how much a text is worded like the opening of an article or like what goes on, for the boundary above it."""
    value = float(np.clip(features.get("words.opening", 0) - features.get("words.further", 0), -4, 4))
    return {"opens" if value > 0 else "goesOn": abs(value)} if value else {}


def add(page, model):
    """The page with what the words of its lines say as features and between lines."""
    lines = []
    for number, line in enumerate(page["lines"]):
        values = score(line, model)
        if values is None:
            lines.append(line)
            continue
        features, between = dict(line["f"]), dict(line["e"])
        for name, value in zip(CLASSES[line["t"]], values):
            features["words." + name] = float(value)
        if line["t"] and number > 0:
            between.update(opening(features))
        lines.append({**line, "f": features, "e": between})
    return {**page, "lines": lines}


def crossed(pages, parts=5):
    """All pages with what their words say by models that were learned from the other pages: what is known of a page by heart
    would be trusted too much."""
    order = sorted({page["name"] for page in pages})
    np.random.RandomState(7).shuffle(order)
    part = {name: number % parts for number, name in enumerate(order)}
    found = []
    for number in range(parts):
        model = learn([page for page in pages if part[page["name"]] != number])
        found += [add(page, model) for page in pages if part[page["name"]] == number]
    return found


def taken_over(layouts, pages):
    """Pages that are laid out anew with what the words of their lines say where they were."""
    known = {(page["name"], line["n"][0]): line for page in pages for line in page["lines"]}
    found = []
    for page in layouts:
        lines = []
        for number, (line, origin) in enumerate(zip(page["lines"], page["origin"])):
            features, between = dict(line["f"]), dict(line["e"])
            source = known.get(tuple(origin))
            if source and source["t"] == line["t"]:
                features.update({name: value for name, value in source["f"].items() if name.startswith("words.")})
                if line["t"] and number > 0:
                    between.update(opening(features))
            lines.append({**line, "f": features, "e": between})
        found.append({**page, "lines": lines})
    return found


def table(model):
    """The table as the parser reads it."""
    rows = []
    for is_text in (False, True):
        for sign, weights in sorted(model[is_text].items()):
            characters = [chr(sign >> shift & 0xFFFF) for shift in (0, 16, 32) if sign >> shift & 0xFFFF]
            if any(character <= " " or 0xD800 <= ord(character) < 0xE000 or character in '"\\' for character in characters):
                continue
            numbers = [int(round(weight / STEP)) for weight in weights] + [0] * (LANES - len(weights))
            rows.append(f"{'st'[is_text]}{sign >> 48}{''.join(characters)} {' '.join(map(str, numbers))}")
    return rows


def between(old, new, share):
    """The rows of a table the share of the way from one to another; what only one has weighs nothing in the other."""
    found = [{row.split(" ")[0]: np.array(row.split(" ")[1:], int) for row in rows if row} for rows in (old, new)]
    nothing = np.zeros(LANES, int)
    rows = []
    for sign in sorted({*found[0], *found[1]}):
        before, after = (table.get(sign, nothing) for table in found)
        weights = np.round(before + share * (after - before)).astype(int)
        if weights.any():
            rows.append(f"{sign} {' '.join(map(str, weights))}")
    return rows
