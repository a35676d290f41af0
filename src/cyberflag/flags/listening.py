"""Reading the marks of texts, and what the whole wording leans to (`cyberflag.flags.leanings`). Compiled by numba."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.automaton import FILLER_BYTE, STOP_BYTE
from cyberflag.flags.compiling import Array, Number, Tables, compiled, inlined, unsigned
from cyberflag.flags.decisions import NOT_ASKED
from cyberflag.flags.kernel import DECISION, INVOLVED, SPAN_END
from cyberflag.flags.kernel import POINTS as POINTS_OF
from cyberflag.flags.kernel import RULE as RULE_OF
from cyberflag.flags.lanes import USED, lay_records
from cyberflag.flags.leanings import BEGINNINGS, BLANK, ENDING, PRIME, START
from cyberflag.flags.senses import CLS, INVOLVEMENT
from cyberflag.flags.tokens import SENTENCE_ENDS
from cyberflag.flags.weighing import NOT_ONLINE, ONLINE, REVIEW, name_platforms

BIAS, WITHIN, SURE, TURNS, LEAST, MOST, LEANS = range(7)
"""Places of the settings: those of `Leanings`, between which numbers points are held, and the number of the first of
the rules by which a leaning decides.
"""

POINTS, TEXTS, GROUP, RULE, AFFIRMED, STATUS, SEVERAL, WAY, FEATURES = range(9)
"""Where the features of each kind begin, in the order of `features.feature_names`, and how many there are."""

_SHORT, _LONG = BEGINNINGS
_STAR, _BLANK, _NOUGHT = unsigned(ord("*")), unsigned(BLANK), unsigned(ord("0"))
_HALF = unsigned(32)
_NONE = unsigned(0)
"""The hash of what is no mark: it stands in every place that is free."""

_APART, _STOP, _LEAST_PART = 0, 1, ord("0")


def _fold_bytes() -> NDArray[np.uint64]:
    """What a byte is in a word: its small letter or itself; `_STOP` where it ends a sentence, else `_APART`."""
    folded = np.zeros(256, np.uint64)
    folded[[ord(sign) for sign in SENTENCE_ENDS]] = _STOP
    for byte in range(256):
        if chr(byte).isascii() and chr(byte).isalnum():
            folded[byte] = ord(chr(byte).lower())
    folded[0x80:] = range(0x80, 256)
    folded[FILLER_BYTE], folded[STOP_BYTE] = _APART, _STOP
    return folded


_FOLDED = _fold_bytes()


@inlined
def _on(hashed: Number, byte: Number) -> Number:
    """The hash with one more byte."""
    return (hashed ^ byte) * PRIME


@inlined
def _weight_of(hashed: Number, table: Tables, number: int) -> int:
    """What a mark weighs, once in a record. Nothing is asked on the way: what is not known weighs nought."""
    hashes, weights, seen = table
    last = unsigned(len(hashes) - 1)
    place = (hashed >> _HALF) & last
    place = place if hashes[place] == hashed else hashed & last
    known = hashes[place] == hashed
    fresh = known & (seen[place] != number)
    seen[place] = number if known else seen[place]
    return int(weights[place] * fresh)


@inlined
def _hear_ending(plain: Array, end: int, table: Tables, number: int) -> int:
    """What the last letters of a word weigh."""
    ending = _on(START, _STAR)
    for at in range(end - ENDING, end):
        ending = _on(ending, _FOLDED[plain[at]])
    return int(_weight_of(ending, table, number))


@compiled
def _hear(plain: Array, used: int, table: Tables, number: int) -> int:
    """What the marks of a text weigh together."""
    total, before, at = 0, _NONE, 0
    while at < used:
        byte = _FOLDED[plain[at]]
        if byte < _LEAST_PART:
            before = _NONE if byte == _STOP else before
            at += 1
            continue
        own, short, long, length, digits = START, _NONE, _NONE, 0, 0
        while byte >= _LEAST_PART:
            own = _on(own, byte)
            length += 1
            digits += byte <= ord("9")
            short = own if length == _SHORT else short
            long = own if length == _LONG else long
            at += 1
            byte = _FOLDED[plain[at]]
        total += _weight_of(_on(short, _STAR) if length > _SHORT else _NONE, table, number)
        total += _weight_of(_on(long, _STAR) if length > _LONG else _NONE, table, number)
        if length > ENDING:
            total += _hear_ending(plain, at, table, number)
        own = _on(START, _NOUGHT) if digits == length else own
        total += _weight_of(own, table, number)
        total += _weight_of(_on(before, _BLANK) ^ own if before != _NONE else _NONE, table, number)
        before = own
    return total


@compiled
def _sum_findings(number: int, first: int, records: Tables, found: Tables, weighed: Tables) -> int:
    """What the findings of the rules on a record weigh together; its spans begin with the ``first``."""
    _, _, groups, rules = records
    decided, _, spans, senses = found
    weights, starts, settings = weighed
    total = weights[starts[POINTS]] * min(max(decided[number, POINTS_OF], settings[LEAST]), settings[MOST])
    total += weights[starts[TEXTS]] * rules[number]
    total += weights[starts[GROUP] + groups[number]] + weights[starts[RULE] + decided[number, RULE_OF]]
    affirmed, classes, statuses = 0, 0, 0
    for span in range(first, decided[number, SPAN_END]):
        status, cls = spans[span, 3], senses[spans[span, 2], CLS]
        if status < 0:
            affirmed += 1
            total += 0 if classes >> cls & 1 else weights[starts[AFFIRMED] + cls]
            classes |= 1 << cls
        else:
            total += 0 if statuses >> status & 1 else weights[starts[STATUS] + status]
            statuses |= 1 << status
    if affirmed > 1:
        total += weights[starts[SEVERAL]]
    for way in range(starts[FEATURES] - starts[WAY]):
        if decided[number, INVOLVED] >> way & 1:
            total += weights[starts[WAY] + way]
    return int(total)


@compiled
def _blank_aside(number: int, first: int, found: Tables, plain: Array) -> None:
    """Put blanks in the place of the mentions that a cue set aside."""
    decided, _, spans, _ = found
    for span in range(first, decided[number, SPAN_END]):
        if spans[span, 3] >= 0:
            for at in range(spans[span, 0], spans[span, 1]):
                plain[at] = BLANK


@compiled
def _show(number: int, first: int, found: Tables) -> None:
    """Put down the platforms and the ways of the affirmed mentions of a record that the rules showed none of."""
    decided, platforms, spans, senses = found
    for span in range(first, decided[number, SPAN_END]):
        if spans[span, 3] < 0:
            sense = spans[span, 2]
            decided[number, INVOLVED] |= senses[sense, INVOLVEMENT]
            name_platforms(senses, sense, platforms, number)


@compiled
def _turn(number: int, first: int, total: int, found: Tables, settings: Array) -> None:
    """Decide a record by its sum: the rules' decision stays, or that of the leanings takes its place."""
    decided, platforms, _, _ = found
    before, after = decided[number, DECISION], REVIEW
    if abs(total) >= settings[SURE]:
        after = NOT_ONLINE if total < 0 else ONLINE if decided[number, SPAN_END] > first else REVIEW
    if abs(after - before) == ONLINE and abs(total) < settings[TURNS]:
        after = REVIEW
    if after != before:
        decided[number, DECISION], decided[number, RULE_OF] = after, settings[LEANS] + after
        if before == NOT_ONLINE:
            _show(number, first, found)
        if after == NOT_ONLINE:
            decided[number, INVOLVED] = 0
            for word in range(platforms.shape[1]):
                platforms[number, word] = unsigned(0)


@compiled
def lean(records: Tables, found: Tables, weighed: Tables, table: Tables, tracks: Tables, sums: Array) -> None:
    """Put down the sum of each record, in thousandths, or `NOT_ASKED`, and decide anew what was asked.

    - ``records``: as `kernel.decide_records` takes them;
    - ``found``: what that put down: the columns of what is decided, the platforms and the spans; and the senses;
    - ``weighed``: the weights of the features, where those of each kind begin, and the settings;
    - ``table``: the hashes and weights of the marks, and room for the record in which each was seen last (-1: none);
    - ``tracks``: room for the lanes and the texts in them.
    """
    text, offsets, _, _ = records
    decided, settings = found[0], weighed[2]
    lanes, plain = tracks
    first = 0
    for number in range(len(offsets) - 1):
        sums[number] = NOT_ASKED
        total = settings[BIAS] + _sum_findings(number, first, records, found, weighed)
        if abs(total) <= settings[WITHIN]:
            lay_records(text, offsets[number : number + 2], 0, plain, lanes)
            _blank_aside(number, first, found, plain)
            total += _hear(plain, lanes[0, USED] - 1, table, number)
            sums[number] = total
            _turn(number, first, total, found, settings)
        first = decided[number, SPAN_END]
