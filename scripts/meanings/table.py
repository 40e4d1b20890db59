"""Vectors in the form of the table that the program reads: quantized by parts (H. Jégou, M. Douze, C. Schmid, Product
quantization for nearest neighbor search, 2011): of each six numbers the nearest of 256 sixes, and how much the word weighs."""

import collections

import numpy as np

PARTS, CENTRES = 16, 256
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def centres_of(points, random, rounds=12):
    """Centres of clusters by Lloyd's algorithm, with the cluster of each point."""
    centres = points[random.choice(len(points), CENTRES, replace=False)].copy()
    for _ in range(rounds):
        nearest = ((centres ** 2).sum(1)[None] - 2 * points @ centres.T).argmin(1)
        for number in range(CENTRES):
            if (nearest == number).any():
                centres[number] = points[nearest == number].mean(0)
    return centres, ((centres ** 2).sum(1)[None] - 2 * points @ centres.T).argmin(1)


def letters(values, bits):
    """Whole numbers of so many bits in letters of six, the highest first."""
    whole = "".join(format(int(value), f"0{bits}b") for value in values)
    whole += "0" * (-len(whole) % 6)
    return "".join(LETTERS[int(whole[start:start + 6], 2)] for start in range(0, len(whole), 6))


def quantized(vectors):
    """The weights from 0 to 63, the centres and for each vector the number of the centre of each part."""
    random = np.random.RandomState(0)
    lengths = np.linalg.norm(vectors, axis=1)
    # The longest of a thousand are cut.
    scale = 63 / np.quantile(lengths, 0.999)
    weights = np.minimum(63, np.round(lengths * scale)).astype(int)
    points = vectors / (lengths[:, None] + 1e-9)
    width = vectors.shape[1] // PARTS
    centres, codes = zip(*(centres_of(points[:, part * width:(part + 1) * width], random) for part in range(PARTS)))
    return weights, np.concatenate(centres), np.stack(codes, axis=1)


def restored(weights, centres, codes):
    """The vectors as the program has them."""
    parts = [centres[part * CENTRES + codes[:, part]] for part in range(PARTS)]
    return (np.concatenate(parts, axis=1) * weights[:, None]).astype(np.float32)


def lines(names, weights, centres, codes):
    """The line of centres, in steps of 1/2048 moved by 2048, and those of the words: one for each first character."""
    steps = np.clip(np.round(centres.ravel() * 2048) + 2048, 0, 4095)
    heads = collections.defaultdict(list)
    for name, weight, own in zip(names, weights, codes):
        if weight > 0:
            heads[name[0]].append(name[1:] + LETTERS[weight] + letters(own, 8))
    return letters(steps, 12), [head + "".join(sorted(heads[head])) for head in sorted(heads)]
