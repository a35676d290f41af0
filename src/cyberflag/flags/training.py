"""Learning from a force's own reviewers: a logistic model over the rules' features, held against the rules.

The reviewed records are parted by a hash of their references: two thirds to learn from, one third held back. On the
held-back part a decision is *right* where it is that of the reviewers; a record for review is right for nobody. The
model is of use only if it wins twice there:

- by the records on which only one of the two is right: the exact one-sided test of McNemar (1947, *Note on the sampling
  error of the difference between correlated proportions*, Psychometrika 12) at `LEVEL`;
- by the share of all records that is decided rightly: each record counts for those that it was drawn for, and the
  difference must stay above nought in all but `LEVEL` of draws with replacement within the strata.

The model may send no more records to review than the rules do: its two thresholds are set so on the part learned from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from cyberflag.errors import InputError, MissingExtraError
from cyberflag.flags.decisions import likely
from cyberflag.flags.features import POINTS, POINTS_SCALE, Features
from cyberflag.flags.learned import ONE, Learned

LEVEL = 0.05
"""How often a model that is no better may be taken for better."""

LEAST, LEAST_EACH = 90, 15
"""Reviewed records that must be there, and of them online and not online."""

STRENGTHS = (0.01, 0.03, 0.1, 0.3, 1.0)
"""Inverse strengths of regularisation that are tried."""

EDGES = (0.0, 0.1, 0.5, 0.9, 1.0)
"""Bands of scores in which scores and findings are compared."""

_HELD_BACK_ONE_IN = 3
_DRAWS = 2000
_FOLDS = 5
_REVIEW = 1


@dataclass(frozen=True)
class Reviewed:
    """Records that people have decided: arrays of one length.

    ``online`` is what they found; ``weight`` the records that each was drawn for, within its ``stratum``; ``features``
    have the columns ``names``; ``decision`` and ``score`` are the rules', ``mentioned`` whether they found any mention.
    """

    references: Sequence[str]
    online: NDArray[np.bool_]
    weight: NDArray[np.float64]
    stratum: NDArray[np.int64]
    features: Features
    names: tuple[str, ...]
    decision: NDArray[np.int64]
    score: NDArray[np.float64]
    mentioned: NDArray[np.bool_]


@dataclass(frozen=True)
class Band:
    """Records with scores of a band: how many, their mean score, and the share found online. Weighted, but for the
    number.
    """

    low: float
    high: float
    records: int
    mean_score: float
    online: float


@dataclass(frozen=True)
class Contest:
    """The model against the rules on the records held back.

    ``only_model`` and ``only_rules``: records that only one of the two decides rightly; ``chance``: McNemar's, of so
    many or more for the model were both alike; ``gain``: the model's share decided rightly less the rules', weighted,
    and ``gain_at_least`` what it exceeds in all but `LEVEL` of draws; ``brier_...``: the mean squared error of scores.
    """

    records: int
    rules_right: float
    model_right: float
    rules_review: float
    model_review: float
    only_model: int
    only_rules: int
    chance: float
    gain: float
    gain_at_least: float
    brier_rules: float
    brier_model: float
    bands_rules: tuple[Band, ...]
    bands_model: tuple[Band, ...]

    @property
    def is_won(self) -> bool:
        """Whether the model may be used."""
        return self.chance <= LEVEL and self.gain_at_least > 0


@dataclass(frozen=True)
class Training:
    """What came of a training: the model, how it did on the records held back, and its decision on every reviewed
    record (``held_back`` says which were).
    """

    model: Learned
    contest: Contest
    decision: NDArray[np.int64]
    held_back: NDArray[np.bool_]


def train(reviewed: Reviewed, content: str, *, seed: int = 0) -> Training:
    """Learn from the reviewed records under a pack (by its ``content`` hash), and hold the model against the rules.

    Raises ``MissingExtraError`` without scikit-learn, ``InputError`` where too few records were reviewed.
    """
    check_learning()
    held = _is_held_back(reviewed.references)
    for part, least in ((~held, 2), (held, 1)):
        found = reviewed.online[part]
        if len(found) < least * LEAST // 3 or min(found.sum(), (~found).sum()) < least * LEAST_EACH // 3:
            raise InputError(
                f"{len(reviewed.references)} reviewed records are too few to learn from.",
                f"Have at least {LEAST} reviewed, {LEAST_EACH} of them online and {LEAST_EACH} not; some hundreds are "
                "better.",
            )
    bias, weights, learned_sums = _fit(reviewed, ~held, seed)
    low, high = _thresholds(learned_sums, reviewed, ~held)
    plain = Learned(content, weights, bias, high, low, {})
    sums = plain.sums_of(reviewed.features, reviewed.names)
    decision = plain.decide(sums, reviewed.mentioned)
    contest = _contend(reviewed, held, decision, likely(sums / ONE), seed)
    told = {
        "records": contest.records,
        "only_model": contest.only_model,
        "only_rules": contest.only_rules,
        "chance": round(contest.chance, 6),
        "gain": round(contest.gain, 6),
        "gain_at_least": round(contest.gain_at_least, 6),
    }
    return Training(Learned(content, weights, bias, high, low, told), contest, decision, held)


def check_learning() -> None:
    """Raises ``MissingExtraError`` where scikit-learn is not installed."""
    if find_spec("sklearn") is None:
        raise MissingExtraError(
            "Learning from reviewers needs scikit-learn, which is not installed.",
            "Install it: pip install 'cyberflag[train]'",
        )


def _is_held_back(references: Sequence[str]) -> NDArray[np.bool_]:
    """One reference in three, by its hash: the same whatever else is reviewed."""
    drawn = [int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big") for text in references]
    held: NDArray[np.bool_] = np.array(drawn) % _HELD_BACK_ONE_IN == 0
    return held


def _fit(reviewed: Reviewed, part: NDArray[np.bool_], seed: int) -> tuple[int, dict[str, int], NDArray[np.int64]]:
    """The bias and the weights in millionths, and for each record of the part its sum by a fit without it."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - the extra, asked for where it is used
    from sklearn.model_selection import StratifiedKFold, cross_val_predict  # noqa: PLC0415 - the same

    scale = np.where(np.array(reviewed.names) == POINTS, POINTS_SCALE, 1)
    given = (reviewed.features / scale)[part]
    online, weight = reviewed.online[part], _levelled(reviewed.weight[part])
    folds = list(StratifiedKFold(_FOLDS, shuffle=True, random_state=seed).split(given, online))

    def out_of_fold(strength: float) -> NDArray[np.float64]:
        model = LogisticRegression(C=strength, max_iter=2000)
        said: NDArray[np.float64] = cross_val_predict(
            model, given, online, cv=folds, params={"sample_weight": weight}, method="decision_function"
        )
        return said

    tried = {strength: out_of_fold(strength) for strength in STRENGTHS}
    best = min(STRENGTHS, key=lambda strength: _loss(tried[strength], online, weight))
    model: Any = LogisticRegression(C=best, max_iter=2000).fit(given, online, sample_weight=weight)
    whole = np.rint(model.coef_[0] / scale * ONE).astype(np.int64)
    weights = {name: int(one) for name, one in zip(reviewed.names, whole, strict=True) if one}
    return round(float(model.intercept_[0]) * ONE), weights, np.rint(tried[best] * ONE).astype(np.int64)


def _levelled(weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights with a mean of one, so that the strength of regularisation means the same in every sample."""
    levelled: NDArray[np.float64] = weight / weight.mean()
    return levelled


def _loss(sums: NDArray[np.float64], online: NDArray[np.bool_], weight: NDArray[np.float64]) -> float:
    """The weighted logarithmic loss."""
    return float(np.average(np.logaddexp(0.0, np.where(online, -sums, sums)), weights=weight))


def _thresholds(sums: NDArray[np.int64], reviewed: Reviewed, part: NDArray[np.bool_]) -> tuple[int, int]:
    """Between which two sums a record goes to a person: so wide that the share (weighted) is no more than that of the
    rules.
    """
    weight = reviewed.weight[part]
    allowed = weight[reviewed.decision[part] == _REVIEW].sum()
    order = np.argsort(np.abs(sums), kind="stable")
    taken = np.cumsum(weight[order]) <= allowed
    width = int(np.abs(sums)[order][taken].max()) if taken.any() else 0
    return -width - 1, width + 1 if width else 0


def _contend(
    reviewed: Reviewed, held: NDArray[np.bool_], decision: NDArray[np.int64], score: NDArray[np.float64], seed: int
) -> Contest:
    online, weight = reviewed.online[held], reviewed.weight[held]
    wanted = np.where(online, 2, 0)
    rules, model = reviewed.decision[held] == wanted, decision[held] == wanted
    only_model, only_rules = int((model & ~rules).sum()), int((rules & ~model).sum())
    apart = only_model + only_rules
    scores = (reviewed.score[held], score[held])
    return Contest(
        records=int(held.sum()),
        rules_right=float(np.average(rules, weights=weight)),
        model_right=float(np.average(model, weights=weight)),
        rules_review=float(np.average(reviewed.decision[held] == _REVIEW, weights=weight)),
        model_review=float(np.average(decision[held] == _REVIEW, weights=weight)),
        only_model=only_model,
        only_rules=only_rules,
        chance=float(stats.binomtest(only_model, apart, alternative="greater").pvalue) if apart else 1.0,
        gain=float(np.average(model.astype(float) - rules, weights=weight)),
        gain_at_least=_least_gain(model.astype(float) - rules, weight, reviewed.stratum[held], seed),
        brier_rules=float(np.average((scores[0] - online) ** 2, weights=weight)),
        brier_model=float(np.average((scores[1] - online) ** 2, weights=weight)),
        bands_rules=_bands(scores[0], online, weight),
        bands_model=_bands(scores[1], online, weight),
    )


def _least_gain(gain: NDArray[np.float64], weight: NDArray[np.float64], stratum: NDArray[np.int64], seed: int) -> float:
    """What the weighted mean gain exceeds in all but `LEVEL` of draws with replacement within the strata."""
    rng = np.random.default_rng(seed)
    total = np.zeros(_DRAWS)
    for one in np.unique(stratum):
        here, heavy = gain[stratum == one], weight[stratum == one]
        drawn = rng.integers(0, len(here), (_DRAWS, len(here)))
        total += (here * heavy)[drawn].sum(axis=1)
    return float(np.quantile(total / weight.sum(), LEVEL))


def _bands(score: NDArray[np.float64], online: NDArray[np.bool_], weight: NDArray[np.float64]) -> tuple[Band, ...]:
    bands = []
    for low, high in pairwise(EDGES):
        here = (score >= low) & ((score < high) | (high == EDGES[-1]))
        if here.any():
            mean, found = (float(np.average(what[here], weights=weight[here])) for what in (score, online))
            bands.append(Band(low, high, int(here.sum()), mean, found))
    return tuple(bands)
