"""The platforms of decided records, out of the mentions that speak for the flag."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from cyberflag.flags.compiling import Array, Tables, compiled, inlined
from cyberflag.flags.lexicon import Lexicon
from cyberflag.flags.weighing import SPEAKS, SPEAKS_LAST

_SENSE = 2
"""The column of a span that holds its sense (`weighing.keep_span`)."""

_MOST_OF_A_SENSE = 2
"""The platform of a sense, and the one beside it."""


class PlatformNames:
    """The platforms that the senses of a lexicon name. Threads may share it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._named = np.ascontiguousarray(np.stack([lexicon.platform, lexicon.beside], axis=1), dtype=np.int32)

    def of(
        self, decision: NDArray[Any], span_ends: NDArray[np.int64], spans: NDArray[np.int32], speaks: NDArray[np.uint8]
    ) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """The numbers of the platforms of each record that is online or for review, in order and each once, and where
        those of each end: those of its ``spans`` that speak or, where these name none, of those that speak last. The
        rows are those of `Decided`.
        """
        places = np.empty(_MOST_OF_A_SENSE * len(spans), np.int32)
        ends = np.empty(len(decision), np.int64)
        shown = np.ascontiguousarray(decision > 0)
        up_to = np.ascontiguousarray(span_ends)
        number = _list_platforms(shown, up_to, (spans, speaks), self._named, (places, ends))
        return places[:number], ends


@compiled
def _list_platforms(shown: Array, span_ends: Array, mentions: Tables, named: Array, listed: Tables) -> int:
    spans, speaks = mentions
    places, ends = listed
    first, kept = 0, 0
    for number in range(len(shown)):
        begin, end = kept, span_ends[number]
        for way in (SPEAKS, SPEAKS_LAST):
            if shown[number] and kept == begin:
                for span in range(first, end):
                    if speaks[span] == way:
                        for platform in named[spans[span, _SENSE]]:
                            kept = _put(places, begin, kept, platform)
        first = end
        ends[number] = kept
    return kept


@inlined
def _put(places: Array, begin: int, end: int, platform: int) -> int:
    """Put a platform (none: below nought) among those in order from a place to an end, unless it stands there; the new
    end.
    """
    at = end
    while at > begin and places[at - 1] > platform:
        at -= 1
    if platform < 0 or (at > begin and places[at - 1] == platform):
        return end
    for moved in range(end, at, -1):
        places[moved] = places[moved - 1]
    places[at] = platform
    return end + 1
