"""The table of a seam model as SeamModel.swift reads it: numbers in 64 steps, a letter each."""

import numpy as np

import model

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def steps(values):
    """Whole steps from -32 to 31, and what a step is worth: some that lie far out are cut off, so that the others are finer."""
    values = np.asarray(values, np.float64)
    worth = [np.quantile(np.abs(values), share) / 31 for share in (0.99, 0.995, 0.999, 1)]
    error = lambda step: ((np.clip(np.round(values / step), -32, 31) * step - values) ** 2).sum()
    best = min((step for step in worth if step > 0), key=error, default=1.0)
    best = float(f"{best:.4g}")
    return np.clip(np.round(values / best), -32, 31).astype(int), best


def rounded(weights):
    """The weights as the table keeps them."""
    return {name: (lambda found: (found[0] * found[1]).astype(np.float32))(steps(value)) for name, value in weights.items()}


def lines(weights, characters):
    """The lines of the table: for each array its name and what a step is worth, then its rows; those of characters begin with the
    number of the character in Unicode, 0 for all that are seldom."""
    found = []
    for name, value in weights.items():
        whole, worth = steps(value)
        found.append(f"{name} {worth}")
        letters = ["".join(LETTERS[step + 32] for step in row) for row in np.atleast_2d(whole)]
        if name == "characters":
            codes = ["0"] + [f"{ord(character):X}" for character in characters.kept]
            letters = [f"{code} {row}" for code, row in zip(codes, letters[1:])]
        found += letters
    return found
