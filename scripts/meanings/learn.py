"""Vectors of words and characters under which the lines of one article lie together and those of others on the page apart.

A line is the sum of the vectors of its words and characters, each once. Of each line of text the article is guessed: the
likelier, the nearer (by the cosine) the sum of the article's other lines, the direction that all of the page share taken out.
The vectors are those under which the right articles are likeliest: contrastive learning (R. Hadsell, S. Chopra, Y. LeCun, 2006)
by stochastic gradient descent with a step for each number of its own (RMSprop, G. Hinton, 2012), from the vectors of a far
greater corpus, most words left out at random each time (dropout, N. Srivastava et al., 2014), since what is learned shall
hold for other words too.
"""

import numpy as np

DROPPED = 0.8
STEPS = {"vectors": 0.008, "map": 0.001, "size": 0.004, "scale": 0.02}
DECAY, BATCH = 0.95, 8


class Page:
    """Lines as arrays: tokens line by line, where each line begins, its article, whether it is asked about."""

    def __init__(self, lines):
        lines = [(tokens, article, asked) for tokens, article, asked in lines if len(tokens)]
        numbers = {}
        self.tokens = np.concatenate([tokens for tokens, _, _ in lines]).astype(np.int32)
        self.line = np.repeat(np.arange(len(lines)), [len(tokens) for tokens, _, _ in lines])
        self.article = np.array([numbers.setdefault(article, len(numbers)) for _, article, _ in lines])
        self.asked = np.array([asked for _, _, asked in lines], bool)
        self.lines, self.articles = len(lines), len(numbers)
        self.member = np.zeros((self.lines, self.articles), np.float32)
        self.member[np.arange(self.lines), self.article] = 1


def sums(values, line, count):
    """The sum of the values of each line; the values stand in the order of the lines."""
    found = np.zeros((count, values.shape[1]), np.float32)
    starts = np.flatnonzero(np.diff(line, prepend=-1))
    if len(starts):
        found[line[starts]] = np.add.reduceat(values, starts, axis=0)
    return found


class Model:
    """The vectors being learned: those given, what is added to them, how much each word counts, a map for all."""

    def __init__(self, given):
        self.given = given
        size = given.shape[1]
        self.values = {"vectors": np.zeros_like(given), "size": np.zeros((len(given), 1), np.float32),
                       "map": np.eye(size, dtype=np.float32), "scale": np.float32([7])}
        self.squares = {name: np.zeros_like(value) for name, value in self.values.items()}

    def vectors(self):
        """As they stand."""
        return (self.given + self.values["vectors"]) * np.exp(self.values["size"]) @ self.values["map"]

    def read(self, page, random=None):
        """How likely the articles of a page are, and with `random` by what that changes.

        Returns the sum of the logarithms of the likelihoods of the right articles, how many of them are the likeliest, how many
        were asked, and the gradients.
        """
        keep = slice(None) if random is None else random.rand(len(page.tokens)) >= DROPPED
        tokens, line = page.tokens[keep], page.line[keep]
        size = np.exp(self.values["size"][tokens])
        plain = (self.given[tokens] + self.values["vectors"][tokens]) * size
        before = sums(plain, line, page.lines)
        told = before @ self.values["map"]
        whole = told.sum(0)
        length = np.linalg.norm(whole) + 1e-6
        shared = whole / length
        along = told @ shared
        own = told - along[:, None] * shared
        member = page.member
        article = member.T @ own
        product = own @ article.T
        square = (own * own).sum(1)
        others = product - member * square[:, None]
        othersSquare = (article * article).sum(1)[None] - member * (2 * product - square[:, None])
        a, b = np.maximum(othersSquare, 1e-4), np.maximum(square, 1e-4)[:, None]
        root = np.sqrt(a * b)
        cosine = others / root
        there = (member.sum(0)[None] - member) > 0.5
        scores = np.where(there, self.values["scale"] * cosine, -1e9)
        scores -= scores.max(1, keepdims=True)
        likely = np.exp(scores)
        likely /= likely.sum(1, keepdims=True)
        asked = page.asked & (there & (member > 0)).any(1)
        right = likely[np.arange(page.lines), page.article]
        loss = -np.log(np.maximum(right[asked], 1e-9)).sum()
        hits = (likely.argmax(1) == page.article)[asked].sum()
        if random is None or not asked.any():
            return loss, hits, asked.sum(), None
        # Backwards.
        error = (likely - member) * asked[:, None] * there
        scale = (error * np.where(there, cosine, 0)).sum()
        dCosine = error * self.values["scale"]
        dOthers = dCosine / root
        dRoot = -dCosine * others / (root * root)
        dA = np.where(othersSquare > 1e-4, dRoot * b / (2 * root), 0)
        dB = np.where(square > 1e-4, (dRoot * a / (2 * root)).sum(1), 0)
        dProduct = dOthers - 2 * member * dA
        dSquare = dB - (member * dOthers).sum(1) + (member * dA).sum(1)
        dArticle = dProduct.T @ own + 2 * dA.sum(0)[:, None] * article
        dOwn = dProduct @ article + 2 * dSquare[:, None] * own + member @ dArticle
        dTold = dOwn - (dOwn @ shared)[:, None] * shared
        dShared = -(along[:, None] * dOwn).sum(0) - ((dOwn @ shared)[:, None] * told).sum(0)
        dTold += ((dShared - shared * (shared @ dShared)) / length)[None]
        dPlain = (dTold @ self.values["map"].T)[line]
        order = np.argsort(tokens, kind="stable")
        rows, starts = np.unique(tokens[order], return_index=True)
        gradients = {
            "map": before.T @ dTold, "scale": np.float32([scale]), "rows": rows,
            "vectors": np.add.reduceat((dPlain * size)[order], starts, axis=0),
            "size": np.add.reduceat((dPlain * plain).sum(1, keepdims=True)[order], starts, axis=0)}
        return loss, hits, asked.sum(), gradients

    def step(self, found, share):
        """Takes a step along the gradients of some pages."""
        asked = sum(count for count, _ in found)
        for name in ("map", "scale"):
            self._move(name, slice(None), sum(gradients[name] for _, gradients in found) / asked, share)
        rows = np.concatenate([gradients["rows"] for _, gradients in found])
        order = np.argsort(rows, kind="stable")
        numbers, starts = np.unique(rows[order], return_index=True)
        for name in ("vectors", "size"):
            values = np.concatenate([gradients[name] for _, gradients in found])[order]
            self._move(name, numbers, np.add.reduceat(values, starts, axis=0) / asked, share)

    def _move(self, name, rows, gradient, share):
        squares = self.squares[name]
        squares[rows] = DECAY * squares[rows] + (1 - DECAY) * gradient * gradient
        self.values[name][rows] -= share * STEPS[name] * gradient / (np.sqrt(squares[rows]) + 1e-7)


def mixed(pages, count, random):
    """Pages of about half the articles of two pages each."""
    found = []
    for _ in range(count):
        lines = []
        for side in range(2):
            page = pages[random.randint(len(pages))]
            chosen = {article: random.rand() < 0.5 for article in sorted({article for _, article, _ in page})}
            lines += [(tokens, (side, article), asked) for tokens, article, asked in page if chosen[article]]
        if len({article for tokens, article, _ in lines if len(tokens)}) > 1:
            found.append(lines)
    return found


def tried(model, pages):
    """The mean logarithm of the likelihoods, the share of right lines, how many there are."""
    found = [model.read(page)[:3] for page in pages]
    loss, hits, asked = (sum(values) for values in zip(*found))
    return loss / asked, hits / asked, asked


def learn(given, pages, rounds, mixes):
    """The model that pages teach, and so many times as many pages mixed of theirs."""
    random = np.random.RandomState(1)
    model = Model(given)
    for number in range(rounds):
        mine = [Page(lines) for lines in pages + mixed(pages, mixes * len(pages), random)]
        share = 1.0 if number < 0.6 * rounds else 0.3
        batch = []
        for place in random.permutation(len(mine)):
            _, _, asked, gradients = model.read(mine[place], random)
            if gradients:
                batch.append((asked, gradients))
            if len(batch) == BATCH:
                model.step(batch, share)
                batch = []
    return model
