"""Learn the small network over the signs of lines (Sources/PageParsing/Evidence/LineNetwork.swift), for the roles of lines
together with the weights of the random field above it. Used by scripts/roles/train and scripts/wraps/train.
"""

import re
import sys

import numpy as np

# As in LineNetwork.swift.
REACH, INNER, OUTER, STRIDE = 2, 48, 32, 2
EPOCHS, RATE, DROP, DECAY = 16, 0.003, 0.3, 0.001
KEYS = ("inputs", "inputBias", "near", "nearBias", "far", "farBias", "outputs")


def start(inputs, states):
    numbers = np.random.RandomState(0)
    return {"inputs": numbers.randn(inputs, INNER).astype(np.float32) * 0.15, "inputBias": np.zeros(INNER, np.float32),
            "near": numbers.randn(2 * REACH + 1, INNER, OUTER).astype(np.float32) / np.sqrt(3 * INNER).astype(np.float32),
            "nearBias": np.zeros(OUTER, np.float32),
            "far": numbers.randn(2 * REACH + 1, OUTER, OUTER).astype(np.float32) / np.sqrt(3 * OUTER).astype(np.float32),
            "farBias": np.zeros(OUTER, np.float32), "outputs": np.zeros((OUTER, states), np.float32)}


def forward(batch, theta, numbers=None):
    """What the network says of each line and state; with `numbers`, for learning, units are dropped at random (Srivastava et
    al. 2014)."""
    x = np.concatenate([batch.features, batch.between], 2)
    pages, lines, width = x.shape
    is_line = batch.is_line[:, :, None].astype(np.float32)

    def dropped(units):
        if numbers is None:
            return np.float32(1)
        return (numbers.random_sample(units.shape) > DROP).astype(np.float32) / np.float32(1 - DROP)

    raw = (x.reshape(-1, width) @ theta["inputs"]).reshape(pages, lines, INNER) + theta["inputBias"]
    keep = dropped(raw)
    inner = np.maximum(raw, 0) * is_line * keep
    around = padded(inner, REACH)
    raw_outer = sum(around[:, offset:offset + lines] @ theta["near"][offset] for offset in range(2 * REACH + 1))
    raw_outer = raw_outer + theta["nearBias"]
    keep_outer = dropped(raw_outer)
    outer = np.maximum(raw_outer, 0) * is_line * keep_outer
    wide = padded(outer, REACH * STRIDE)
    raw_third = sum(wide[:, offset * STRIDE:offset * STRIDE + lines] @ theta["far"][offset] for offset in range(2 * REACH + 1))
    raw_third = raw_third + theta["farBias"]
    keep_third = dropped(raw_third)
    top = outer + np.maximum(raw_third, 0) * is_line * keep_third
    return top @ theta["outputs"], (x, raw, keep, around, raw_outer, keep_outer, wide, raw_third, keep_third, top, is_line)


def padded(layer, edge):
    """A layer with lines that say nothing before and behind it."""
    return np.pad(layer, ((0, 0), (edge, edge), (0, 0)))


def backward(theta, seen, gradient):
    """The gradient of the network's weights from that of what it says."""
    x, raw, keep, around, raw_outer, keep_outer, wide, raw_third, keep_third, top, is_line = seen
    pages, lines, width = x.shape
    flat = lambda array: array.reshape(-1, array.shape[-1])
    found = {"outputs": flat(top).T @ flat(gradient)}
    of_top = gradient @ theta["outputs"].T
    of_third = of_top * keep_third * (raw_third > 0) * is_line
    found["farBias"] = of_third.sum((0, 1))
    found["far"] = np.zeros_like(theta["far"])
    of_wide = np.zeros_like(wide)
    for offset in range(2 * REACH + 1):
        own = slice(offset * STRIDE, offset * STRIDE + lines)
        found["far"][offset] = flat(wide[:, own]).T @ flat(of_third)
        of_wide[:, own] += of_third @ theta["far"][offset].T
    of_outer = (of_top + of_wide[:, REACH * STRIDE:REACH * STRIDE + lines]) * keep_outer * (raw_outer > 0) * is_line
    found["nearBias"] = of_outer.sum((0, 1))
    found["near"] = np.zeros_like(theta["near"])
    of_around = np.zeros_like(around)
    for offset in range(2 * REACH + 1):
        found["near"][offset] = flat(around[:, offset:offset + lines]).T @ flat(of_outer)
        of_around[:, offset:offset + lines] += of_outer @ theta["near"][offset].T
    of_inner = of_around[:, REACH:REACH + lines] * keep * (raw > 0) * is_line
    found["inputBias"] = of_inner.sum((0, 1))
    found["inputs"] = flat(x).T @ flat(of_inner)
    return found


def learn(theta, batches, prior, spread, field_gradient, answers, begun=None, seed=1, onwards=None):
    """The field's weights with those of the network, by stochastic gradient ascent with Adam's step sizes.

    `field_gradient(theta, batch, said)` gives the log likelihood, the gradient of the field's weights and that of what the
    network says; `answers` is how many numbers it says of each line. Without a field `theta` is empty. `begun` is a network
    that was learned before: then its weights are learned on from there, in as many epochs and at the rate of the pair `onwards`, and
    held near what they were. `seed` says in what order batches come and which units are dropped.
    """
    field = list(theta)
    nothing = start(batches[0].features.shape[2] + batches[0].between.shape[2], answers)
    held_near = begun or {key: np.zeros_like(value) for key, value in nothing.items()}
    theta = {**theta, **(begun or nothing)}
    epochs, rate = onwards if begun else (EPOCHS, RATE)
    numbers = np.random.RandomState(seed)
    worth = sum(float(batch.counts.sum()) for batch in batches)
    mean = {key: np.zeros_like(value) for key, value in theta.items()}
    square = {key: np.zeros_like(value) for key, value in theta.items()}
    step, steps, average, averaged = 0, epochs * len(batches), None, 0
    for epoch in range(epochs):
        total = 0.0
        for place in numbers.permutation(len(batches)):
            batch = batches[place]
            step += 1
            said, seen = forward(batch, theta, numbers)
            value, gradient, of_said = field_gradient(theta, batch, said)
            gradient.update(backward(theta, seen, of_said))
            total += value
            share = float(batch.counts.sum()) / worth
            for key in theta:
                held = ((theta[key] - prior[key]) / spread[key] ** 2 if key in field
                        else DECAY * worth * (theta[key] - held_near[key]))
                slope = gradient[key].astype(np.float32) - np.float32(share) * held
                mean[key] = 0.9 * mean[key] + 0.1 * slope
                square[key] = 0.99 * square[key] + 0.01 * slope * slope
                pace = rate * (1 - 0.95 * step / steps)
                theta[key] = theta[key] + np.float32(pace) * (mean[key] / (1 - 0.9 ** step)) / (
                    np.sqrt(square[key] / (1 - 0.99 ** step)) + 1e-4).astype(np.float32)
        # The mean over the last epochs is steadier than the last state (Polyak, Juditsky 1992).
        if epoch >= epochs * 0.6:
            averaged += 1
            average = average or {key: value.copy() for key, value in theta.items()}
            for key in theta:
                average[key] += (theta[key] - average[key]) / averaged
        print(f"epoch {epoch + 1}: log likelihood {total:.0f}", file=sys.stderr, flush=True)
    return average


def table(theta, inputs):
    """The table as the parser reads it; `inputs` names the features and boundaries in the order of the batches."""
    def row(name, values):
        return " ".join([name] + [str(int(round(float(value) * 100))) for value in values])

    rows = [row(name, values) for name, values in zip(inputs, theta["inputs"])] + [row("*", theta["inputBias"])]
    rows += [row(f"{offset - REACH}.{unit}", theta["near"][offset][unit])
             for offset in range(2 * REACH + 1) for unit in range(INNER)]
    rows += [row("+", theta["nearBias"])]
    rows += [row(f"@{offset - REACH}.{unit}", theta["far"][offset][unit])
             for offset in range(2 * REACH + 1) for unit in range(OUTER)]
    rows += [row("@", theta["farBias"])]
    return rows + [row(f"={unit}", theta["outputs"][unit]) for unit in range(OUTER)]


def rows_of(path):
    """The rows of a generated table."""
    return path.read_text(encoding="utf-8").split('#"""\n')[1].split('\n"""#')[0].rstrip("\n").split("\n")


def read(rows, inputs, states):
    """The weights of a table, by the inputs that are named; an input that the table does not have weighs nothing."""
    theta = start(len(inputs), states)
    theta["inputs"][:] = 0
    # A third layer that a table does not have begins with what says little, not with nothing, of which nothing can be learned.
    theta["far"] *= np.float32(0.1)
    where = {name: number for number, name in enumerate(inputs)}
    for line in rows:
        name, *words = line.split(" ")
        values = np.array(words, np.float32) / 100
        kind, place = name[0], name.lstrip("@=")
        if name in ("*", "+", "@"):
            theta[{"*": "inputBias", "+": "nearBias", "@": "farBias"}[name]][:] = values
        elif kind == "=":
            theta["outputs"][int(place)] = values
        elif re.fullmatch(r"@?-?\d+\.\d+", name):
            offset, unit = place.split(".")
            theta["far" if kind == "@" else "near"][int(offset) + REACH, int(unit)] = values
        elif name in where:
            theta["inputs"][where[name]] = values
    return theta
