"""The two small networks of Sources/PageParsing/Articles/SeamModel.swift: one reads what stands before a seam, one what stands
behind it, and the product of what they say is how much the one goes on in the other.

Learned by contrast (A. van den Oord et al., Representation learning with contrastive predictive coding, 2018): of the ends and the
beginnings of a group of paragraphs that were cut in two, which belong together.
"""

import jax
import jax.numpy as jnp
import numpy as np

import cuts

# As in SeamModel.swift.
CHARACTER, INNER, OUTER = 48, 96, 48
SIDES = ("before", "behind")
STEPS, GROUPS, RATE, DROP, DECAY = 9_000, 48, 0.003, 0.2, 1e-6


def start(vectors, seed=1):
    """Weights to begin with; `vectors` are the characters'."""
    random = np.random.RandomState(seed)
    weights = {"characters": vectors}
    inputs = (cuts.NEAR + 1) * CHARACTER
    for side in SIDES:
        weights[side + "1"] = random.randn(inputs, INNER) / np.sqrt(inputs / 2)
        weights[side + "1bias"] = np.zeros(INNER)
        weights[side + "2"] = random.randn(INNER, OUTER) / np.sqrt(INNER) / OUTER ** 0.25
        weights[side + "2bias"] = np.zeros(OUTER)
    return {name: jnp.array(value, jnp.float32) for name, value in weights.items()}


def read(weights, characters, side, key=None):
    """What a network says of the characters of one side of seams; with a key some of what it sees is left out."""
    seen = weights["characters"][characters] * (characters > 0)[..., None]
    near = seen[..., :cuts.NEAR, :].reshape(*characters.shape[:-1], -1)
    seen = jnp.concatenate([near, seen[..., cuts.NEAR:, :].sum(-2) / 8], -1)
    if key is not None:
        seen = seen * jax.random.bernoulli(key, 1 - DROP, seen.shape) / (1 - DROP)
    inner = jax.nn.relu(seen @ weights[side + "1"] + weights[side + "1bias"])
    return inner @ weights[side + "2"] + weights[side + "2bias"]


def scores(weights, before, behind, key=None):
    """How much each end of a group goes on in each beginning."""
    keys = (None, None) if key is None else jax.random.split(key)
    return jnp.einsum("gio,gjo->gij", read(weights, before, "before", keys[0]), read(weights, behind, "behind", keys[1]))


def logs(scores, is_cut):
    """The log likelihood of each right pair, by its end and by its beginning."""
    none = jnp.where(is_cut, 0, -1e9)
    by_end = jax.nn.log_softmax(scores + none[:, None, :], -1)
    by_beginning = jax.nn.log_softmax(scores + none[:, :, None], 1)
    return jnp.diagonal(by_end, axis1=1, axis2=2), jnp.diagonal(by_beginning, axis1=1, axis2=2)


def loss(weights, before, behind, is_cut, key):
    by_end, by_beginning = logs(scores(weights, before, behind, key), is_cut)
    own = -((by_end + by_beginning) * is_cut).sum() / is_cut.sum() / 2
    return own + DECAY * sum((value ** 2).sum() for value in weights.values())


@jax.jit
def step(weights, mean, square, number, before, behind, is_cut, key):
    """One step of Adam (Kingma, Ba 2015), smaller and smaller."""
    value, slope = jax.value_and_grad(loss)(weights, before, behind, is_cut, key)
    mean = jax.tree.map(lambda old, new: 0.9 * old + 0.1 * new, mean, slope)
    square = jax.tree.map(lambda old, new: 0.99 * old + 0.01 * new * new, square, slope)
    pace = RATE * (1 - 0.97 * number / STEPS)
    weights = jax.tree.map(
        lambda old, first, second: old - pace * (first / (1 - 0.9 ** number)) / (jnp.sqrt(second / (1 - 0.99 ** number)) + 1e-6),
        weights, mean, square)
    return weights, mean, square, value


def learn(vectors, cutter, tell):
    """The weights; `tell` is called now and then with what was done and the mean loss."""
    weights = start(vectors)
    mean = jax.tree.map(jnp.zeros_like, weights)
    square, values = mean, []
    for number in range(1, STEPS + 1):
        weights, mean, square, value = step(weights, mean, square, float(number), *cutter.groups(GROUPS), jax.random.PRNGKey(number))
        values.append(float(value))
        if number % 2000 == 0:
            tell(number, np.mean(values[-500:]))
    return weights


def tried(weights, cutter, count=400):
    """Of how many cuts the right beginning is the likeliest of its group, and the mean loss."""
    before, behind, is_cut = cutter.groups(count)
    found = scores(weights, before, behind)
    by_end, by_beginning = logs(found, is_cut)
    best = np.where(is_cut[:, None, :], found, -np.inf).argmax(-1)
    right = (best == np.arange(cuts.GROUP)[None])[is_cut].mean()
    return right, -float(((by_end + by_beginning) * is_cut).sum() / is_cut.sum() / 2)
