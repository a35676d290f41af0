"""A model learned from a force's own reviewers, as data: whole numbers by the names of features, and no code.

A record's sum of weights is a sum of whole numbers, so that it is the same to the digit on every machine and in every
batch. What a model may not do: decide a record online in which no mention was found.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cyberflag.errors import NotFoundError, UsageError
from cyberflag.flags.features import Features, feature_names
from cyberflag.flags.lexicon import Lexicon

ONE = 1_000_000
"""Weights, sums and thresholds are in millionths."""

FORM = "cyberflag learned flag 1"
"""What a file of a model says it is."""

RULE = "learned"
"""The rule that decides where the model says something else than the rules."""

_NOT_ONLINE, _REVIEW, _ONLINE = 0, 1, 2
_CURE = "Train one for this pack: cyberflag flags train RECORDS --reviewed SAMPLE.xlsx -o MODEL.json"


@dataclass(frozen=True)
class Learned:
    """A logistic model over the rules' features that won on a held-back part.

    ``content`` is the hash of the pack whose features it weighs; ``weights`` and ``bias`` are in millionths; a record
    is online where its sum is at least ``online_from``, not online where it is at most ``not_online_to``, and else for
    a person. ``held_back`` says how it won, in numbers.
    """

    content: str
    weights: Mapping[str, int]
    bias: int
    online_from: int
    not_online_to: int
    held_back: Mapping[str, float]

    @property
    def label(self) -> str:
        """The first digits of the hash of all that decides; it stands behind the pack on every row."""
        return hashlib.sha256(_as_json(self, told=False).encode()).hexdigest()[:8]

    def sums_of(self, features: Features, names: tuple[str, ...]) -> NDArray[np.int64]:
        """The sum of each record, in millionths."""
        weights = np.array([self.weights.get(name, 0) for name in names], np.int64)
        return features.astype(np.int64) @ weights + self.bias

    def decide(self, sums: NDArray[np.int64], mentioned: NDArray[np.bool_]) -> NDArray[np.int64]:
        """The decision (an index in `decisions.DECISIONS`) on each record; where nothing is ``mentioned`` at most for a
        person to see.
        """
        most = np.where(mentioned, _ONLINE, _REVIEW)
        decision = np.where(
            sums >= self.online_from, _ONLINE, np.where(sums <= self.not_online_to, _NOT_ONLINE, _REVIEW)
        )
        return np.minimum(decision, most)


def write_learned(model: Learned) -> str:
    """The model as the text of a JSON file."""
    return _as_json(model, told=True) + "\n"


def load_learned(path: Path, lexicon: Lexicon) -> Learned:
    """The model in a JSON file. Raises ``NotFoundError``, ``UsageError`` where it is none, or one of another pack."""
    if not path.is_file():
        raise NotFoundError(f"There is no model {path}.", _CURE)
    try:
        said: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        form = said.pop("form")
        model = Learned(**said)
        whole = [*model.weights.values(), model.bias, model.online_from, model.not_online_to]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UsageError(f"{path.name} is no model that cyberflag flags train wrote.", _CURE) from None
    if form != FORM or not all(type(number) is int for number in whole):
        raise UsageError(f"{path.name} is no model of this form ({FORM}).", _CURE)
    if model.content != lexicon.pack.content or not set(model.weights) <= set(feature_names(lexicon)):
        raise UsageError(
            f"{path.name} was trained with another rule pack ({model.content[:12]}) than {lexicon.pack.label}.", _CURE
        )
    return model


def _as_json(model: Learned, *, told: bool) -> str:
    said = {"form": FORM, **asdict(model)}
    if not told:
        said.pop("held_back")
    return json.dumps(said, indent=1, sort_keys=True)
