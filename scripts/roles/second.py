"""Learn the second reading of titles (Sources/PageParsing/Evidence/SecondReading.swift). Used by scripts/roles/train.

A quarter of the pages after the other is read by models that had not seen it; what these first readings show of the lines
that may be titles, and what the annotation says of them, is what a small network learns from: what the first reading
said of each answer, and what the network adds.
"""

import json
import subprocess
import sys

import numpy as np

ANSWERS = ({"title", "kicker", "section", "photo"}, {"subhead"}, {"titleMore", "deck", "series"})
# As in SecondReading.swift.
UNITS, LEAST, FURTHEST = 48, 0.003, 4
EPOCHS, RATE, DROP_SIGNS, DROP_UNITS, DECAY, BATCH = 25, 0.002, 0.2, 0.3, 1e-3, 128


def answer(allowed):
    """What a line is that may be these states; None where the annotation leaves it open."""
    if len(allowed) > 10:
        return None
    return next((number for number, states in enumerate(ANSWERS) if states & allowed), 3)


def first_readings(tool, tables, dumps):
    """The names of the signs, and for each dump what the first reading shows of its lines that may be titles."""
    names, found = None, []
    for start in range(0, len(dumps), 200):
        seen = subprocess.run([*tool, "--titles", tables, *dumps[start:start + 200]], check=True, capture_output=True,
                              text=True).stdout.splitlines()
        names = seen[0].split()
        found += [json.loads(line) for line in seen[1:]]
    return names, found


class Examples:
    """Lines with the values of their signs, what the first reading said of the answers, and the right one."""

    def __init__(self):
        self.signs, self.before, self.right, self.counts = [], [], [], []

    def add(self, rows, allowed, count):
        """`allowed` are the states of the line that begins with a line of the dump."""
        for row in rows:
            right = answer(allowed.get(row["n"][0], set(range(99))))
            if right is not None:
                self.signs.append(row["x"])
                self.before.append(row["p"])
                self.right.append(right)
                self.counts.append(count)

    def arrays(self):
        before = np.log(np.array(self.before, np.float32) + np.float32(LEAST))
        return np.array(self.signs, np.float32), before, np.array(self.right), np.array(self.counts, np.float32)


def learn(examples, seed=0):
    """The weights, by stochastic gradient descent with Adam's step sizes; signs and units are dropped at random."""
    signs, before, right, counts = examples
    mean, spread = signs.mean(0), signs.std(0) + np.float32(0.05)
    signs = np.clip((signs - mean) / spread, -FURTHEST, FURTHEST)
    numbers = np.random.RandomState(seed)
    width = signs.shape[1]
    theta = {"inputs": numbers.randn(width, UNITS) / np.sqrt(width), "bias": np.zeros(UNITS), "outputs": np.zeros((UNITS, 4)),
             "outputBias": np.zeros(4), "first": np.ones(1)}
    theta = {key: value.astype(np.float32) for key, value in theta.items()}
    average = {key: np.zeros_like(value) for key, value in theta.items()}
    square = {key: np.zeros_like(value) for key, value in theta.items()}
    step, steps = 0, EPOCHS * (len(signs) // BATCH)
    for _ in range(EPOCHS):
        order = numbers.permutation(len(signs))
        for start in range(0, len(signs) - BATCH + 1, BATCH):
            chosen = order[start:start + BATCH]
            step += 1
            keep = (numbers.random_sample((BATCH, width)) > DROP_SIGNS) / np.float32(1 - DROP_SIGNS)
            x = signs[chosen] * keep.astype(np.float32)
            raw = x @ theta["inputs"] + theta["bias"]
            keep = ((numbers.random_sample(raw.shape) > DROP_UNITS) / np.float32(1 - DROP_UNITS)).astype(np.float32)
            units = np.maximum(raw, 0) * keep
            odds = units @ theta["outputs"] + theta["outputBias"] + before[chosen] * theta["first"]
            odds -= odds.max(1, keepdims=True)
            likely = np.exp(odds)
            likely /= likely.sum(1, keepdims=True)
            likely[np.arange(BATCH), right[chosen]] -= 1
            error = likely * (counts[chosen] / counts[chosen].sum())[:, None]
            back = (error @ theta["outputs"].T) * keep * (raw > 0)
            gradient = {"outputs": units.T @ error + 2 * DECAY * theta["outputs"], "outputBias": error.sum(0),
                        "first": np.array([(error * before[chosen]).sum()], np.float32), "bias": back.sum(0),
                        "inputs": x.T @ back + 2 * DECAY * theta["inputs"]}
            pace = RATE * (1 - 0.97 * step / steps)
            for key, slope in gradient.items():
                average[key] = 0.9 * average[key] + 0.1 * slope
                square[key] = 0.99 * square[key] + 0.01 * slope * slope
                theta[key] = (theta[key] - pace * (average[key] / (1 - 0.9 ** step)) / (
                    np.sqrt(square[key] / (1 - 0.99 ** step)) + 1e-6)).astype(np.float32)
    return {**theta, "mean": mean, "spread": spread}


def likely(theta, signs, before):
    """How likely each answer is by the second reading."""
    x = np.clip((signs - theta["mean"]) / theta["spread"], -FURTHEST, FURTHEST)
    odds = np.maximum(x @ theta["inputs"] + theta["bias"], 0) @ theta["outputs"] + theta["outputBias"] + before * theta["first"]
    odds = np.exp(odds - odds.max(1, keepdims=True))
    return odds / odds.sum(1, keepdims=True)


def tell(groups):
    """How much better the second reading is than the first, on groups of pages left out in turn."""
    loss, right, lines = [0.0, 0.0], [0, 0], 0
    for number in range(len(groups)):
        others = [np.concatenate(parts) for parts in zip(*(groups[other] for other in range(len(groups)) if other != number))]
        signs, before, truth, counts = groups[number]
        real = counts > 0
        signs, before, truth = signs[real], before[real], truth[real]
        first = np.exp(before)
        first /= first.sum(1, keepdims=True)
        for place, said in enumerate((first, likely(learn(others), signs, before))):
            loss[place] -= float(np.log(said[np.arange(len(truth)), truth] + 1e-9).sum())
            right[place] += int((said.argmax(1) == truth).sum())
        lines += len(truth)
    print(f"{lines} lines that may be titles: first reading loss {loss[0] / lines:.4f}, {right[0]} right; "
          f"second {loss[1] / lines:.4f}, {right[1]} right", file=sys.stderr, flush=True)


def table(theta, names):
    """The table as the parser reads it."""
    def whole(values, scale):
        return " ".join(str(int(round(float(value) * scale))) for value in values)

    rows = [f"{name} {whole([mean, spread], 1000)} {whole(weights, 100)}"
            for name, mean, spread, weights in zip(names, theta["mean"], theta["spread"], theta["inputs"])]
    rows.append("* " + whole(theta["bias"], 100))
    rows += [f"={unit} {whole(values, 100)}" for unit, values in enumerate(theta["outputs"])]
    return rows + ["+ " + whole(list(theta["outputBias"]) + list(theta["first"]), 100)]
