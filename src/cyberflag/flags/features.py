"""What the rules found in each record, as a row of whole numbers: what a learned model may go by, and nothing else."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.decisions import AFFIRMED, Decided, rule_names
from cyberflag.flags.lexicon import Lexicon

Features = NDArray[np.int32]
"""A row a record, a column a name of `feature_names`."""

POINTS = "points"
"""The feature that is a number; every other one is 0 or 1."""

POINTS_SCALE = 50
"""Points of one unit of that feature where a model is fitted."""

LEAST, MOST = -50, 150
"""Between which numbers points are held."""


def feature_names(lexicon: Lexicon) -> tuple[str, ...]:
    """The names of the features, in the order of the columns.

    ``points`` (held between -50 and 150); whether plain texts count; the offence's group; the rule that decided; of
    which classes there is an affirmed mention, and of which statuses a mention; whether several are affirmed; the ways
    in which it was online.
    """
    return tuple(name for kind in feature_kinds(lexicon) for name in kind)


def feature_kinds(lexicon: Lexicon) -> tuple[tuple[str, ...], ...]:
    """The same names, kind by kind."""
    pack = lexicon.pack
    return (
        (POINTS,),
        ("texts-count",),
        tuple(f"group {group.name}" for group in pack.groups),
        tuple(f"rule {name}" for name in rule_names(pack)),
        tuple(f"affirmed {cls}" for cls in pack.classes),
        tuple(f"status {status}" for status in pack.statuses),
        ("several-affirmed",),
        tuple(f"way {way}" for way in lexicon.involvements),
    )


def features_of(
    lexicon: Lexicon, decided: Decided, groups: NDArray[np.int32], counts_texts: NDArray[np.bool_]
) -> Features:
    """The features of records: what was decided on them, the groups of their offences, and whether texts count."""
    pack, rows = lexicon.pack, len(groups)
    spans = decided.spans
    record = np.repeat(np.arange(rows), np.diff(decided.span_ends, prepend=0))
    affirmed = spans[:, 3] == AFFIRMED
    classes = lexicon.cls[spans[:, 2]]
    ways = decided.involvement[:, None] >> np.arange(len(lexicon.involvements)) & 1
    several = np.bincount(record[affirmed], minlength=rows) > 1
    parts = (
        np.clip(decided.points, LEAST, MOST)[:, None],
        counts_texts[:, None],
        _one_of(groups, len(pack.groups)),
        _one_of(decided.rule, len(rule_names(pack))),
        _any_of(rows, record[affirmed], classes[affirmed], len(pack.classes)),
        _any_of(rows, record[~affirmed], spans[~affirmed, 3], len(pack.statuses)),
        several[:, None],
        ways,
    )
    return np.concatenate([part.astype(np.int32) for part in parts], axis=1)


def silent_classes(lexicon: Lexicon) -> NDArray[np.int64]:
    """The classes, as bits, of which no mention speaks by whether the rule counts plain texts, and the offence's group:
    those that are worth nothing there until it counts them.
    """
    of_texts = np.array([cls in lexicon.pack.texts for cls in lexicon.pack.classes])
    silent = np.zeros(lexicon.weights.shape[:2], np.int64)
    silent[0] = (of_texts & (lexicon.weights[0].max(axis=1) <= 0)) @ (1 << np.arange(len(of_texts)))
    return silent


def may_speak(
    lexicon: Lexicon, decided: Decided, groups: NDArray[np.int32], counts_texts: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Which mentions are affirmed and of no silent class, a row a span."""
    silent = silent_classes(lexicon)[counts_texts.astype(np.int64), groups]
    of_record = np.repeat(silent, np.diff(decided.span_ends, prepend=0))
    kept: NDArray[np.bool_] = (decided.spans[:, 3] == AFFIRMED) & (
        of_record >> lexicon.cls[decided.spans[:, 2]] & 1 == 0
    )
    return kept


def ways_spoken_of(lexicon: Lexicon, decided: Decided, kept: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The ways of the mentions that are ``kept`` of each record, as a bit mask over the lexicon's."""
    record = np.repeat(np.arange(len(decided.span_ends)), np.diff(decided.span_ends, prepend=0))[kept]
    ways = np.zeros(len(decided.span_ends), np.int64)
    np.bitwise_or.at(ways, record, lexicon.involvement[decided.spans[kept, 2]].astype(np.int64))
    return ways


def _one_of(numbers: NDArray[Any], kinds: int) -> Features:
    marked: Features = (numbers[:, None] == np.arange(kinds)).astype(np.int32)
    return marked


def _any_of(rows: int, record: NDArray[Any], kind: NDArray[Any], kinds: int) -> Features:
    found = np.zeros((rows, kinds), np.int32)
    found[record, kind] = 1
    return found
