"""Crimes found by a search for the word of a device (``webcam``), which tells of no service that they were on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cyberflag.model import ALL, Basis, Count
from cyberflag.replies.tables import Table
from cyberflag.vocabularies.platforms import DEVICES, understand_platform


def of_devices_searched_for(counts: Sequence[Count], tables: Iterable[Table]) -> tuple[Count, ...]:
    """The counts, those of one device of all platforms where a search for its word found every one of them. Where
    others stand beside them, or a label of a table is the device, it is what parts the figures and stays.
    """
    devices = {count.platform for count in counts}
    if len(devices) != 1 or not devices <= DEVICES or any(c.basis is not Basis.KEYWORD or c.corrected for c in counts):
        return tuple(counts)
    if any(_is_label(device, table) for device in devices for table in tables):
        return tuple(counts)
    return tuple(replace(count, platform=ALL) for count in counts)


def _is_label(device: str, table: Table) -> bool:
    labels = (understand_platform(cell.shown) for cell in table.grid.cells.values())
    return any(label is not None and label.value == device for label in labels)
