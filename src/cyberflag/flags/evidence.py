"""The evidence of decisions: the mentions of each record with their spans, and the words that a leaning went by."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from cyberflag.flags.decisions import AFFIRMED, LEANING, Decided, rule_names, status_name
from cyberflag.flags.leanings import telling_words, without
from cyberflag.flags.lexicon import Lexicon

MENTION = pa.struct(
    [
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("status", pa.string()),
        ("family", pa.string()),
        ("cue_start", pa.int32()),
        ("cue_end", pa.int32()),
    ]
)
"""A mention: its span in bytes, its status, the family of wordings that it is one of, and the span of the cue that set
the status. The words that a leaning went by have the status and the family ``leaning``.
"""

_BYTE = 8


class Evidence:
    """The evidence of batches of decided records, under a lexicon. Threads may share it."""

    def __init__(self, lexicon: Lexicon) -> None:
        pack = lexicon.pack
        self._lexicon = lexicon
        self._leaning = len(pack.statuses)
        self._leaning_rules = [number for number, name in enumerate(rule_names(pack)) if name.startswith(LEANING)]
        self._families = pa.array([*(family.name for family in pack.families), LEANING], pa.string())
        statuses = [str(status_name(pack, number)) for number in range(AFFIRMED, len(pack.statuses))]
        self._statuses = pa.array([*statuses, LEANING], pa.string())

    def of(self, summaries: pa.Array, decided: Decided) -> tuple[pa.Array, pa.Array]:
        """The words of each record's evidence, byte for byte, and its mentions as a list of structures; after the
        mentions of a record that a leaning decided come the words it went by.
        """
        spans, ends = self._with_leanings(summaries, decided)
        return self._words(summaries, spans, ends), self._mentions(spans, ends)

    def _with_leanings(self, summaries: pa.Array, decided: Decided) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """The spans and their ends, as `Decided` has them, with the words that leanings went by: they have no sense
        (-1), and a status behind those of the pack.
        """
        leanings, ends = self._lexicon.pack.leanings, decided.span_ends
        turned = np.flatnonzero(np.isin(decided.rule, self._leaning_rules))
        if leanings is None or not len(turned):
            return decided.spans, ends
        rows, places, more = [], [], np.zeros(len(ends), np.int64)
        for record in turned.tolist():
            text = without((summaries[record].as_py() or "").encode(), decided.aside(record))
            words = telling_words(text, leanings, towards=int(np.sign(decided.leaning[record])))
            rows += [(start, end, -1, self._leaning, -1, -1) for start, end in words]
            places += [int(ends[record])] * len(words)
            more[record] = len(words)
        if not rows:
            return decided.spans, ends
        return np.insert(decided.spans, places, np.array(rows, np.int32), axis=0), ends + np.cumsum(more)

    def _mentions(self, spans: NDArray[np.int32], ends: NDArray[np.int64]) -> pa.Array:
        family = np.where(spans[:, 2] < 0, len(self._families) - 1, self._lexicon.family[spans[:, 2]])
        cued = spans[:, 4] >= 0
        cues = [pa.array(spans[:, column], mask=~cued) for column in (4, 5)]
        columns = [
            pa.array(spans[:, 0]),
            pa.array(spans[:, 1]),
            self._statuses.take(pa.array(spans[:, 3] - AFFIRMED)),
            self._families.take(pa.array(family)),
            *cues,
        ]
        return listed(ends, pa.StructArray.from_arrays(columns, fields=list(MENTION)))

    def _words(self, summaries: pa.Array, spans: NDArray[np.int32], ends: NDArray[np.int64]) -> pa.Array:
        kept = np.isin(spans[:, 3], (AFFIRMED, self._leaning))
        record = np.repeat(np.arange(len(ends)), np.diff(ends, prepend=0))[kept]
        _, offsets, data = summaries.buffers()
        begins = np.frombuffer(offsets, np.int64, len(summaries) + 1, summaries.offset * _BYTE)[record] + spans[kept, 0]
        lengths = (spans[kept, 1] - spans[kept, 0]).astype(np.int64)
        word_ends = np.cumsum(lengths)
        places = np.repeat(begins - (word_ends - lengths), lengths) + np.arange(int(lengths.sum()))
        words = np.frombuffer(data, np.uint8)[places] if data is not None and len(places) else np.empty(0, np.uint8)
        starts = np.concatenate([[0], word_ends]).astype(np.int32)
        texts = pa.StringArray.from_buffers(len(lengths), pa.py_buffer(starts), pa.py_buffer(words))
        return listed(np.cumsum(np.bincount(record, minlength=len(summaries))), texts)


def listed(ends: NDArray[np.int64], values: pa.Array) -> pa.Array:
    """Lists of the values, each up to its end."""
    offsets: NDArray[Any] = np.concatenate([[0], ends]).astype(np.int32)
    return pa.ListArray.from_arrays(pa.array(offsets), values)
