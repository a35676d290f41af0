"""What a date format of a workbook shows: ``mmmm yyyy`` on 31 March 2016 shows ``March 2016``."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Protocol

MACHINE_FORMATS = frozenset({"mm-dd-yy", "m/d/yy h:mm", "[$-f800]dddd, mmmm dd, yyyy", "m/d/yy", "m/d/yyyy"})
"""Formats that each machine shows in its own country's order. They are shown in ISO form, which cannot be misread."""


class Piece(Protocol):
    """A piece of a format: its kind and its text."""

    @property
    def kind(self) -> str:
        """What it is: ``date``, ``elapsed``, ``ampm``, ``literal``..."""

    @property
    def text(self) -> str:
        """How it is written."""


def show_date(value: date | time | timedelta, pieces: Sequence[Piece], number_format: str) -> str:
    """A date or time as its format shows it; in ISO form where the format is the machine's own or shows no date."""
    if isinstance(value, timedelta):
        return _show_elapsed(value, pieces)
    if isinstance(value, time):
        moment = datetime.combine(date(1900, 1, 1), value)
    else:
        moment = value if isinstance(value, datetime) else datetime.combine(value, time())
    if number_format.lower() in MACHINE_FORMATS or not any(p.kind == "date" for p in pieces):
        return _show_iso(moment, value)
    twelve = any(p.kind == "ampm" for p in pieces)
    shown = []
    for place, piece in enumerate(pieces):
        if piece.kind == "date":
            shown.append(_show_part(moment, piece.text.lower(), twelve, _means_minutes(pieces, place)))
        elif piece.kind == "elapsed":
            shown.append(f"{moment.hour:02d}" if piece.text.startswith("h") else f"{moment.minute:02d}")
        elif piece.kind == "ampm":
            shown.append("AM" if moment.hour < 12 else "PM")
        elif piece.kind in ("literal", "slash", "comma", "percent"):
            shown.append(piece.text)
        elif piece.kind in ("space", "point"):
            shown.append(" " if piece.kind == "space" else ".")
    return "".join(shown)


def _show_iso(moment: datetime, value: date | time) -> str:
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    if moment.time() == time():
        return moment.date().isoformat()
    return moment.isoformat(sep=" ", timespec="minutes")


def _means_minutes(pieces: Sequence[Piece], place: int) -> bool:
    """Whether an ``m`` stands after hours or before seconds."""
    parts = [i for i, p in enumerate(pieces) if p.kind in ("date", "elapsed")]
    here = parts.index(place) if place in parts else 0
    before = pieces[parts[here - 1]].text.lower() if here else ""
    after = pieces[parts[here + 1]].text.lower() if here + 1 < len(parts) else ""
    return before.startswith("h") or after.startswith("s")


def _show_part(moment: datetime, part: str, twelve: bool, minutes: bool) -> str:
    width = len(part)
    if part[0] in "yeb":
        return f"{moment.year:04d}" if width > 2 or part[0] == "e" else f"{moment.year % 100:02d}"
    if part[0] == "m" and not minutes:
        names = {3: calendar.month_abbr[moment.month], 4: calendar.month_name[moment.month]}
        names[5] = names[4][0]
        return names.get(width, f"{moment.month:0{min(width, 2)}d}")
    if part[0] == "d" and width > 2:
        return (calendar.day_abbr if width == 3 else calendar.day_name)[moment.weekday()]
    hour = (moment.hour % 12 or 12) if twelve else moment.hour
    number = {"m": moment.minute, "d": moment.day, "h": hour, "s": moment.second}[part[0]]
    return f"{number:0{min(width, 2)}d}"


def _show_elapsed(value: timedelta, pieces: Sequence[Piece]) -> str:
    seconds = round(value.total_seconds())
    sign = "-" if seconds < 0 else ""
    minutes, second = divmod(abs(seconds), 60)
    hour, minute = divmod(minutes, 60)
    if any(p.kind == "date" and p.text.lower().startswith("s") for p in pieces):
        return f"{sign}{hour}:{minute:02d}:{second:02d}"
    return f"{sign}{hour}:{minute:02d}"
