"""Crimes found by a search for the word of a device (``webcam``), which tells of no service that they were on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, Basis, Count
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.platforms import DEVICES, understand_platform

_SEARCHED: Final = re.compile(
    r"\b(?:(?:key)?words?|terms?|search\w*|mention\w*|contain\w*|notes|free[ -]?text)\b", re.IGNORECASE
)
_QUOTES: Final = ('"', "'", "“", "‘", "«")


def of_devices_searched_for(
    counts: Sequence[Count], tables: Iterable[Table], sentences: Iterable[Sentence]
) -> tuple[Count, ...]:
    """The counts, those of one device of all platforms where a search for its word found every one of them. Where
    others stand beside them, or anything names the device as more than the word of a search, be it a label, a title or
    a line (``Webcam: 12``, ``crimes committed by webcam``), it is what the figures are of and stays.
    """
    devices = {count.platform for count in counts}
    if (
        len(devices) != 1
        or not devices <= DEVICES.keys()
        or any(c.basis is not Basis.KEYWORD or c.corrected for c in counts)
    ):
        return tuple(counts)
    device, tables = devices.pop(), tuple(tables)
    titles = (text for table in tables for text in (table.grid.own_name, *(title.text for title in table.titles)))
    texts = (*titles, *(sentence.text for sentence in sentences))
    if any(_is_label(device, table) for table in tables) or any(_names_itself(device, text) for text in texts):
        return tuple(counts)
    return tuple(replace(count, platform=ALL) for count in counts)


def _is_label(device: str, table: Table) -> bool:
    labels = (understand_platform(cell.shown) for cell in table.grid.cells.values())
    return any(label is not None and label.value == device for label in labels)


def _names_itself(device: str, text: str) -> bool:
    """Whether a text names a device, and neither in quotation marks nor beside the words of a search."""
    named = DEVICES[device].finditer(text)
    return _SEARCHED.search(text) is None and any(not text[: found.start()].endswith(_QUOTES) for found in named)
