"""The decision over the bytes and offsets of a column of text, compiled by numba, without an object per record.

Two records are read side by side, one byte of each in turn: a step waits for one look into a large table, and two that
do not wait for each other cost little more than one. What is found in a record is weighed as soon as its end is
reached.
The steps are those of `cyberflag.flags.reference`, and the tests hold the two to the same answers.

The kernels release the interpreter's lock and are kept compiled in numba's cache, next to this file or, where that may
not be written, in the user's cache folder.
"""

from __future__ import annotations

from typing import Any

from cyberflag.flags.automaton import EMITS, SIGN, SPECIAL
from cyberflag.flags.scanning import SENSE, SENTENCE_END, compiled, inlined, special_sign, take_term
from cyberflag.flags.senses import KIND, STATUS
from cyberflag.flags.weighing import (
    MENTION,
    NEGATED,
    NO_STATUS,
    NOT_ONLINE,
    REACH_MOST,
    STATUSES,
    UNSET,
    conclude,
    find_cue,
    keep_span,
    name_rule,
    speak,
    survey,
)

MASK, EMITS_BIT = EMITS - 1, 30

DECISION, RULE, POINTS, INVOLVED, SPAN_END = range(5)
"""Columns of what is decided on a record."""

Array = Any
"""A numpy array, to numba's eyes."""

Tables = Any
"""Several arrays that go together. A plain tuple: numba's cache could not outlive a change to a named one."""


@compiled
def _weigh(
    number: int, begin: int, count: int, kept: int, group: int, weights: Array, prior: int, book: Tables, desk: Tables
) -> int:
    """Decide a record, which begins at a byte, on its events; the new number of spans kept."""
    senses, settings, decided, platforms = book
    events, spans, points, cues, _ = desk
    points[:] = UNSET
    involvement, best, aside, denied = 0, 0, NO_STATUS, False
    first, at = kept, 0
    while at < count:
        end = at
        while end < count and events[end, SENSE] != SENTENCE_END:
            end += 1
        gives, ways, cued = survey(events, at, end, cues, senses)
        spoken = 0
        for one in range(at, end):
            sense = events[one, SENSE]
            if senses[sense, KIND] != MENTION:
                continue
            cue = find_cue(events, one, at, end, cues, cued, group, senses, settings[REACH_MOST])
            status = int(senses[events[cue, SENSE] if cue >= 0 else sense, STATUS])
            keep_span(spans, kept, events, one, status, cue, begin)
            kept += 1
            if status < 0:
                worth, way = speak(sense, gives, weights, points, platforms, number, senses)
                spoken, involvement = max(spoken, worth), involvement | way
            else:
                aside, denied = min(aside, status), denied or status == settings[NEGATED]
        best = max(best, spoken)
        if spoken:
            involvement |= ways
        at = end + 1
    total, decision = conclude(points, 0 if denied else prior, prior, best == 2, settings)
    decided[number, DECISION], decided[number, POINTS], decided[number, SPAN_END] = decision, total, kept
    decided[number, RULE] = name_rule(points, decision, kept > first, aside, settings[STATUSES])
    decided[number, INVOLVED] = involvement if decision != NOT_ONLINE else 0
    if decision == NOT_ONLINE:
        platforms[number] = 0
    return kept


@inlined
def _step(
    text: Array, at: int, end: int, state: int, word: int, count: int, hits: Array, machine: Tables
) -> tuple[int, int, int, int]:
    """Read one sign: the next place, the next state, where the word begins, and the number of hits.

    A hit is a place before which a term ends, with the state and the word. It is put down in any case and counted only
    where one ends: that costs less than asking.
    """
    table, byte_class, edge = machine[0], machine[5], machine[7]
    cls, long = int(byte_class[text[at]]), 1
    if cls == SPECIAL:
        cls, long = special_sign(text, at, end, byte_class)
    entry = int(table[state + cls])
    hits[count, 0] = at
    hits[count, 1] = state
    hits[count, 2] = word
    return at + long, entry & MASK, at + long if cls < edge else word, count + (entry >> EMITS_BIT)


@compiled
def _gather(text: Array, begin: int, hits: Array, number: int, events: Array, machine: Tables) -> int:
    """Make events of the hits of a record; their number."""
    _, classes, chain_start, chain, signs, byte_class, byte_kind, _ = machine
    count = 0
    for one in range(number):
        row = hits[one, 1] // classes
        place, places = int(chain_start[row]), int(chain_start[row + 1])
        end, word = hits[one, 0], hits[one, 2]
        count = take_term(text, place, places, end, begin, word, chain, signs, byte_class, byte_kind, events, count)
    return count


@compiled
def _decide_span(
    first: int, last: int, at: int, state: int, word: int, count: int, kept: int,
    records: Tables, machine: Tables, worth: Tables, book: Tables, desk: Tables,
) -> int:  # fmt: skip
    """Decide the records from ``first`` up to ``last``, the first of them from a place on; the spans kept."""
    text, offsets, groups, rules = records
    weights, priors = worth
    table, events, hits = machine[0], desk[0], desk[4]
    for number in range(first, last):
        begin, end = offsets[number], offsets[number + 1]
        while at < end:
            at, state, word, count = _step(text, at, end, state, word, count, hits, machine)
        if table[state + SIGN] & EMITS:  # a term that ends with the text
            hits[count, 0], hits[count, 1], hits[count, 2] = end, state, word
            count += 1
        count = _gather(text, begin, hits, count, events, machine)
        group = groups[number]
        kept = _weigh(number, begin, count, kept, group, weights[rules[number], group], priors[group], book, desk)
        at, state, word, count = end, 0, end, 0
    return kept


@compiled
def decide_records(
    records: Tables, machine: Tables, worth: Tables, book: Tables, desk_a: Tables, desk_b: Tables
) -> tuple[int, int]:
    """Decide every record, the first half of them and the second side by side; the spans kept of each half.

    - ``records``: the bytes and the offsets of the column, the groups of the offences, and 1 where plain text messages
      count, else 0;
    - ``machine``: the tables of the `Automaton`, with the number of signs of each sense;
    - ``worth``: the weights and the priors of the `Lexicon`;
    - ``book``: the senses, the settings, and where the decisions and the platforms go;
    - a desk for each half: room for the events of a record, for spans, for points by class, for sentence cues and for
      hits.
    """
    text, offsets = records[0], records[1]
    last = len(offsets) - 1
    a, b = 0, (last + 1) // 2
    middle, kept_a, kept_b = b, 0, 0
    state_a, state_b, count_a, count_b = 0, 0, 0, 0
    at_a, word_a, end_a = offsets[a], offsets[a], offsets[min(a + 1, last)]
    at_b, word_b, end_b = offsets[b], offsets[b], offsets[min(b + 1, last)]
    while a < middle and b < last:
        while at_a < end_a and at_b < end_b:
            at_a, state_a, word_a, count_a = _step(text, at_a, end_a, state_a, word_a, count_a, desk_a[4], machine)
            at_b, state_b, word_b, count_b = _step(text, at_b, end_b, state_b, word_b, count_b, desk_b[4], machine)
        if at_a >= end_a:
            kept_a = _decide_span(
                a, a + 1, at_a, state_a, word_a, count_a, kept_a, records, machine, worth, book, desk_a
            )
            a, at_a, word_a, state_a, count_a = a + 1, end_a, end_a, 0, 0
            end_a = offsets[min(a + 1, last)]
        else:
            kept_b = _decide_span(
                b, b + 1, at_b, state_b, word_b, count_b, kept_b, records, machine, worth, book, desk_b
            )
            b, at_b, word_b, state_b, count_b = b + 1, end_b, end_b, 0, 0
            end_b = offsets[min(b + 1, last)]
    kept_a = _decide_span(a, middle, at_a, state_a, word_a, count_a, kept_a, records, machine, worth, book, desk_a)
    kept_b = _decide_span(b, last, at_b, state_b, word_b, count_b, kept_b, records, machine, worth, book, desk_b)
    return kept_a, kept_b
