"""The vectors of words that learning begins with, and the words and characters that get one.

Sources: the word vectors that synonyms 3.8.0 (PyPI, MIT licence, (c) 2017 Hai Liang Wang) ships, learned with word2vec
(T. Mikolov et al., 2013) from the Chinese Wikipedia; word frequencies of jieba 0.42.1 (PyPI, MIT licence, (c) 2013 Sun
Junyi).

Kept: the 40,000 most frequent words of two to four characters but for the very common, whose vectors, without the two
directions that all words share (J. Mu, P. Viswanath, All-but-the-top, 2018), are cut to 96 dimensions and turned at random; and
characters, which begin with the mean of the words that have them.
"""

import collections
import math

import numpy as np

WORDS, SIZE = 40_000, 96
# Words more frequent than one in exp(6) are everywhere; a word's weight is the logarithm of its rarity beyond that.
COMMON, TOTAL = 6.0, 60_101_967
# What a character weighs at most, and in how many words or lines it has to stand.
CHARACTER, LEAST_WORDS, LEAST_LINES = 6.0, 10, 3


def is_han(character):
    return "\u4e00" <= character <= "\u9fff"


def read_vectors(path):
    with open(path, "rb") as source:
        count, size = map(int, source.readline().split())
        words, vectors = [], np.zeros((count, size), np.float32)
        for number in range(count):
            word = bytearray()
            while (byte := source.read(1)) != b" ":
                if byte != b"\n":
                    word += byte
            words.append(word.decode("utf-8", "replace"))
            vectors[number] = np.frombuffer(source.read(4 * size), np.float32)
    return words, vectors


def words(vectors_path, frequencies_path):
    """The words that are kept, and their vectors, as long as they weigh."""
    words, vectors = read_vectors(vectors_path)
    frequencies = {}
    for line in open(frequencies_path, encoding="utf-8"):
        word, frequency, _ = line.split()
        frequencies[word] = int(frequency)
    vectors -= vectors.mean(0)
    shared = np.linalg.svd(vectors[:30_000], full_matrices=False)[2][:2]
    vectors -= vectors @ shared.T @ shared
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    kept = [number for number, word in enumerate(words)
            if 2 <= len(word) <= 4 and all(map(is_han, word)) and word in frequencies
            and math.log(TOTAL / frequencies[word]) > COMMON]
    kept.sort(key=lambda number: (-frequencies[words[number]], words[number]))
    kept = kept[:WORDS]
    axes = np.linalg.svd(vectors[kept], full_matrices=False)[2][:SIZE]
    turn = np.linalg.qr(np.random.RandomState(0).randn(SIZE, SIZE))[0]
    points = (vectors[kept] @ axes.T @ turn).astype(np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    weights = [math.log(TOTAL / frequencies[words[number]]) - COMMON for number in kept]
    return [words[number] for number in kept], points * np.array(weights, np.float32)[:, None]


def with_characters(words, vectors, lines):
    """The words and the characters that stand in enough of them or of the lines, and their vectors.

    A character weighs the more, the fewer lines have it.
    """
    within = collections.defaultdict(list)
    for number, word in enumerate(words):
        for character in set(word):
            within[character].append(number)
    counts = collections.Counter(character for line in lines for character in set(line) if is_han(character))
    characters = sorted(character for character in set(within) | set(counts)
                        if len(within[character]) >= LEAST_WORDS or counts[character] >= LEAST_LINES)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    points = vectors / lengths
    found = np.zeros((len(characters), vectors.shape[1]), np.float32)
    for place, character in enumerate(characters):
        if within[character]:
            found[place] = points[within[character]].mean(0)
        rarity = math.log(len(lines) / max(1, counts[character])) / 6
        found[place] *= CHARACTER * min(1, max(0.1, rarity))
    return words + characters, np.concatenate([vectors, found])


class Tokens:
    """The words and characters of texts by number, each once, as the parser finds them: of words the longest at each place."""

    def __init__(self, names):
        self.numbers = {name: number for number, name in enumerate(names)}

    def __call__(self, text):
        found, after = {}, 0
        for place, character in enumerate(text):
            if place >= after:
                for length in (4, 3, 2):
                    word = text[place:place + length]
                    if len(word) == length and word in self.numbers:
                        found[self.numbers[word]] = None
                        after = place + length
                        break
            if character in self.numbers:
                found[self.numbers[character]] = None
        return np.array(list(found), np.int32)
