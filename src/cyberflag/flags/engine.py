"""The fast engine: a lexicon and its automaton ready to decide columns of texts."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from cyberflag.flags.automaton import Automaton, build_automaton
from cyberflag.flags.decisions import NOT_ASKED, Decided
from cyberflag.flags.families import Status
from cyberflag.flags.heeding import Listener
from cyberflag.flags.kernel import decide_records
from cyberflag.flags.lanes import LANES, room_for
from cyberflag.flags.lexicon import Lexicon
from cyberflag.flags.masks import WIDTH, on_lines
from cyberflag.flags.ordering import count_visits, order_states
from cyberflag.flags.platforms import PlatformNames
from cyberflag.flags.senses import tabulate_senses
from cyberflag.flags.weighing import (
    BARE,
    DECISION,
    DOUBT,
    ENOUGH,
    FIRM,
    INVOLVED,
    LISTED,
    NEGATED,
    NO_STATUS,
    POINTS,
    REACH_MOST,
    RULE,
    SENTENCE,
    SPAN,
    SPAN_END,
    STATUSES,
    TELLING,
    YIELDS,
)

COLUMNS = 5
"""What is decided on a record: see `cyberflag.flags.kernel`."""


class Engine:
    """A lexicon ready to decide columns of texts. It holds no state between calls, so threads may share it."""

    def __init__(self, lexicon: Lexicon, automaton: Automaton | None = None) -> None:
        self.lexicon = lexicon
        self._senses = tabulate_senses(lexicon)
        self.automaton = built = automaton or build_automaton(lexicon)
        self._machine = (built.byte_class, built.table, built.chain, np.uint32(built.ending))
        self._settings = _settings_of(lexicon)
        self._listener = Listener(lexicon)
        self._platforms = PlatformNames(lexicon)
        self._sentence_cues = int(((lexicon.directions & SENTENCE) != 0).sum())

    def ordered_by(self, summaries: pa.Array) -> Engine:
        """The same engine, quicker on texts like these: the states that they use lie side by side."""
        text, offsets = _bytes_of(summaries)
        built = self.automaton
        visits = np.zeros(len(built.table) // built.width, np.int64)
        tracks = _make_tracks(int(np.diff(offsets).max(initial=0)))[:3]
        count_visits((text, offsets), (built.byte_class, built.table, np.uint32(built.width)), tracks, visits)
        return Engine(self.lexicon, order_states(built, visits))

    def decide(self, summaries: pa.Array, groups: NDArray[np.int32], counts_texts: NDArray[np.bool_]) -> Decided:
        """Decide every text of a column; ``groups`` are the groups of the offences (`Lexicon.group_of`), and
        ``counts_texts`` says under which records the rule counts plain text messages. A null text is an empty one.
        """
        text, offsets = _bytes_of(summaries)
        number, longest = len(offsets) - 1, int(np.diff(offsets).max(initial=0))
        decided = np.zeros((number, COLUMNS), np.int64)
        desk = self._make_desk(longest, int(offsets[-1] - offsets[0]) + number)
        tracks, records = _make_tracks(longest), (text, offsets, groups, counts_texts.astype(np.uint8))
        leaning = np.full(number, NOT_ASKED, np.int64)
        kept = decide_records(
            records,
            self._machine,
            (self.lexicon.weights, self.lexicon.priors, self.lexicon.untold),
            (self._senses, self._settings, decided),
            tracks,
            desk,
            self._listener.make_ears(leaning, len(tracks[1])),
            self._listener.hears,
        )
        spans, speaks = desk[1][:kept], desk[5][:kept]
        named, ends = self._platforms.of(decided[:, DECISION], decided[:, SPAN_END], spans, speaks)
        return Decided(
            decision=decided[:, DECISION],
            rule=decided[:, RULE],
            points=decided[:, POINTS],
            involvement=decided[:, INVOLVED],
            span_ends=decided[:, SPAN_END],
            spans=spans,
            speaks=speaks,
            platforms=named,
            platform_ends=ends,
            leaning=leaning,
        )

    def _make_desk(self, longest: int, size: int) -> tuple[NDArray[Any], ...]:
        """Room for the events of the longest record, which have a byte each; for the most mentions that ``size`` bytes
        can hold, those that part records among them: each has one, and another that parts it from the next; for points
        by class, sentence cues, the mentions of a sentence, and which mentions of all speak.
        """
        return (
            np.empty((longest + 1, 4), np.uint32),
            np.empty((size // 2 + 1, SPAN), np.int32),
            np.empty(len(self.lexicon.pack.classes), np.int32),
            np.empty(self._sentence_cues + 1, np.int64),
            np.empty(longest + 1, np.int64),
            np.empty(size // 2 + 1, np.uint8),
        )


def _make_tracks(longest: int) -> tuple[NDArray[Any], ...]:
    """Room for lanes of records of up to so many bytes."""
    room = room_for(longest)
    return (
        np.empty((LANES + 1, 2), np.int64),
        on_lines(room, np.uint8),
        on_lines(room, np.uint32),
        *(np.empty(room // WIDTH, np.uint64) for _ in range(5)),
        np.empty(room, np.uint32),
    )


def _bytes_of(summaries: pa.Array) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The bytes of a column of texts and where each begins, the last one's end after them; nothing is copied but the
    offsets of a narrow column.
    """
    large = summaries if pa.types.is_large_string(summaries.type) else summaries.cast(pa.large_string())
    if large.null_count:
        large = large.fill_null("")
    _, offsets, data = large.buffers()
    places = np.frombuffer(offsets, np.int64, len(large) + 1, large.offset * 8) if len(large) else np.zeros(1, np.int64)
    text = np.frombuffer(data, np.uint8) if data is not None and data.size else np.empty(0, np.uint8)
    for array in (text, places):  # the kernel is compiled for what may not be written, wherever the column comes from
        array.setflags(write=False)
    return text, places


def _settings_of(lexicon: Lexicon) -> NDArray[np.int64]:
    pack = lexicon.pack
    settings = np.full(YIELDS + len(pack.classes) + len(pack.statuses), -1, np.int64)
    settings[REACH_MOST] = lexicon.reach.max()
    settings[STATUSES] = len(pack.statuses)
    settings[NEGATED] = pack.statuses.index(Status.NEGATED) if Status.NEGATED in pack.statuses else NO_STATUS
    settings[ENOUGH], settings[DOUBT] = pack.online, pack.review
    settings[FIRM], settings[LISTED], settings[TELLING] = pack.firm, pack.listed, pack.telling
    settings[BARE] = sum(1 << pack.classes.index(name) for name in pack.bare)
    for one, other in pack.yields.items():
        settings[YIELDS + pack.classes.index(one)] = pack.classes.index(other)
    for at, status in enumerate(pack.statuses, start=YIELDS + len(pack.classes)):
        settings[at] = sum(1 << pack.classes.index(name) for name in pack.named_last.get(status, ()))
    return settings
