"""The decision over the bytes and offsets of a column of text, compiled by numba, without an object per record.

Some hundred records at a time are laid out in lanes and read side by side (`cyberflag.flags.lanes`); then what was
found is weighed, one record after the other. The steps are those of `cyberflag.flags.reference`, and the tests hold the
two to the same answers.
"""

from __future__ import annotations

from cyberflag.flags.automaton import CUES, GIVES, MENTIONS, SPANS_SENTENCE
from cyberflag.flags.compiling import Array, Tables, compiled
from cyberflag.flags.lanes import FIRST, LANE, LANES, USED, lay_records, mark_lanes, read_lanes
from cyberflag.flags.scanning import ENDED, SENSE, SORTS, START, find_events, is_parted, list_places
from cyberflag.flags.senses import STATUS
from cyberflag.flags.weighing import (
    NEGATED,
    NO_STATUS,
    NOT_ONLINE,
    REACH_MOST,
    STATUSES,
    add_up,
    conclude,
    find_cue,
    keep_span,
    name_rule,
    speak,
    survey,
)

DECISION, RULE, POINTS, INVOLVED, SPAN_END = range(5)
"""Columns of what is decided on a record."""


@compiled
def _end_sentence(events: Array, at: int, count: int, stops: Array) -> tuple[int, int]:
    """The first event of the next sentence, and what those of this one do, as bits."""
    end, sorts = at + 1, events[at, SORTS]
    while end < count and not is_parted(events[end - 1, ENDED], events[end, START], stops):
        sorts |= events[end, SORTS]
        end += 1
    return end, sorts


@compiled
def _weigh(
    number: int, begin: int, count: int, kept: int, stops: Array, group: int, weights: Array, prior: int,
    book: Tables, desk: Tables,
) -> int:  # fmt: skip
    """Decide a record, which begins at a byte, on its events; the new number of spans kept."""
    senses, settings, decided, platforms = book
    events, spans, points, cues = desk
    involvement, best, aside, denied, spoke_of = 0, 0, NO_STATUS, False, 0
    first, at = kept, 0
    while at < count:
        end, sorts = _end_sentence(events, at, count, stops)
        if sorts & MENTIONS:
            gives, ways, cued = 0, 0, 0
            if sorts & (GIVES | SPANS_SENTENCE):
                gives, ways, cued = survey(events, at, end, cues, senses)
            spoken = 0
            for one in range(at, end):
                if not events[one, SORTS] & MENTIONS:
                    continue
                sense = events[one, SENSE]
                cue = -1
                if sorts & CUES:
                    cue = find_cue(events, one, at, end, cues, cued, group, senses, settings[REACH_MOST])
                status = int(senses[events[cue, SENSE] if cue >= 0 else sense, STATUS])
                keep_span(spans, kept, events, one, status, cue, begin)
                kept += 1
                if status < 0:
                    worth, way, spoke_of = speak(sense, gives, weights, points, spoke_of, platforms, number, senses)
                    spoken, involvement = max(spoken, worth), involvement | way
                else:
                    aside, denied = min(aside, status), denied or status == settings[NEGATED]
            best = max(best, spoken)
            if spoken:
                involvement |= ways
        at = end
    total, loudest = add_up(points, spoke_of, settings)
    total, decision = conclude(total + (0 if denied else prior), prior, best == 2, settings)
    decided[number, DECISION], decided[number, POINTS], decided[number, SPAN_END] = decision, total, kept
    decided[number, RULE] = name_rule(loudest, decision, kept > first, aside, len(points), settings[STATUSES])
    decided[number, INVOLVED] = involvement if decision != NOT_ONLINE else 0
    if decision == NOT_ONLINE:
        platforms[number] = 0
    return kept


@compiled
def decide_records(records: Tables, machine: Tables, worth: Tables, book: Tables, tracks: Tables, desk: Tables) -> int:
    """Decide every record; the number of spans kept.

    - ``records``: the bytes and the offsets of the column, the groups of the offences, and 1 where plain text messages
      count, else 0;
    - ``machine``: the tables and numbers of the `Automaton`, in its order;
    - ``worth``: the weights and the priors of the `Lexicon`;
    - ``book``: the senses, the settings, and where the decisions and the platforms go;
    - ``tracks``: room for the lanes, the texts in them, the states before each of their bytes, and three bits a byte;
    - ``desk``: room for the events of a record, for spans, for points by class and for sentence cues.
    """
    text, offsets, groups, rules = records
    byte_class, table, chain, ending, chained = machine
    weights, priors = worth
    lanes, plain, states, begins, ends, stops, places = tracks
    number, kept = 0, 0
    while number < len(offsets) - 1:
        lay_records(text, offsets, number, plain, lanes)
        read_lanes(plain, lanes, table, byte_class, states)
        mark_lanes(plain, lanes, states, ending, begins, ends, stops)
        for lane in range(LANES):
            begin, at = lane * LANE, 0
            list_places(ends, begin, begin + lanes[lane, USED], places)
            while number < lanes[lane + 1, FIRST]:
                end = begin + offsets[number + 1] - offsets[number]
                count, at = find_events(end, places, at, states, begins, (table, chained, chain), desk[0])
                group = groups[number]
                kept = _weigh(
                    number, begin, count, kept, stops, group, weights[rules[number], group], priors[group], book, desk
                )
                begin = end + 1
                number += 1
    return kept
