"""The canonical return of a force: an accessible workbook that is read back to the very counts it was written from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo

from cyberflag.model import UNKNOWN_AGE, Count, Marker, day_in_words
from cyberflag.returns.from_records import BREAKDOWNS, ForceReturn, Scope, SmallNumbers, figures_of
from cyberflag.vocabularies.crimes.offence_list import title_of
from cyberflag.vocabularies.forces import FORCES
from cyberflag.vocabularies.platforms import PLATFORMS

OFFICER, CORRECTED = "Online flag set by officers", "Online flag corrected"
"""The heads of the two columns of figures."""

NOTES = "Notes"
_HEADS = {"offence": "Offence", "age": "Age of victim", "sex": "Sex of victim", "platform": "Platform"}
_SCOPES = {
    Scope.CHILD_SEXUAL: "sexual offences against children (victims under 18, or a child by the offence itself)",
    Scope.EVERY_OFFENCE: "offences of every kind",
}
_RULES = {
    SmallNumbers.SHOWN: "Every figure is shown as it is; 0 is a true nought.",
    SmallNumbers.UNDER_5: "Figures of 1 to 4 are shown as <5; 0 is a true nought.",
    SmallNumbers.ROUNDED: "All figures are rounded to the nearest 5.",
}
_NOTES = (
    f"{OFFICER}: the flag as it stands in the record; not set where nobody set it.",
    f"{CORRECTED}: set where the rule in force on the recording date applies by the decision of cyberflag.",
    "Where a person must still look, the corrected flag is as the officers set it.",
    "A crime through several platforms stands once, under Other.",
    "Not counted: crimes removed later (C1 to C5).",
    "From April 2024 the Home Office helps the flag with a text tool, and plain text messages count.",
    "Figures before and after April 2024 are not comparable.",
)
_WIDTHS = {"Year": 12, "Offence": 90}


def write_return(made: ForceReturn, path: Path) -> None:
    """Write the workbook: a sheet of notes, then one table a sheet (by year, and by year and each breakdown).

    No cell is joined or blank, each table has one row of heads and is marked as a table. Raises ``OSError``.
    """
    book = openpyxl.Workbook()
    _write_notes(book.active, made)
    for by in ("", *BREAKDOWNS):
        counts = figures_of(made.counts, by)
        name = f"By {by or 'year'}"
        title = f"Offences with the online flag by year{f' and {_HEADS[by].lower()}' if by else ''}"
        _write_sheet(book.create_sheet(name), f"{title}, {_name_of(made.force)}", by, counts)
    book.save(path)


def _write_notes(sheet: Any, made: ForceReturn) -> None:
    sheet.title = NOTES
    days = f"{day_in_words(made.first_day)} to {day_in_words(made.last_day)}"
    lines = [
        f"Return of recorded crimes with the online flag, {_name_of(made.force)}",
        f"Counted are recorded offences: {_SCOPES[made.scope]}.",
        f"Years run from April to March. The records counted were recorded from {days}.",
        *_NOTES,
        _RULES[made.small],
    ]
    for row, line in enumerate(lines, start=1):
        sheet.cell(row, 1, line).alignment = Alignment(wrap_text=True, vertical="top")
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.column_dimensions["A"].width = 100


def _write_sheet(sheet: Any, title: str, by: str, counts: list[Count]) -> None:
    heads = ["Year", *([_HEADS[by]] if by else []), OFFICER, CORRECTED]
    sheet.append([title])
    sheet.append(heads)
    pairs = zip(counts[::2], counts[1::2], strict=True)
    for officer, corrected in pairs:
        labels = [officer.period.label, *([_LABELS[by](officer)] if by else [])]
        sheet.append([*labels, _figure(officer), _figure(corrected)])
    sheet["A1"].font = Font(bold=True, size=14)
    for place, head in enumerate(heads, start=1):
        sheet.cell(2, place).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(head, 28)
    marked = Table(
        displayName=sheet.title.replace(" ", "_"), ref=f"A2:{get_column_letter(len(heads))}{2 + len(counts) // 2}"
    )
    marked.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(marked)
    sheet.freeze_panes = "A3"


def _figure(count: Count) -> int | str:
    return count.printed if count.marker is Marker.SUPPRESSED else int(count.printed)


def _offence(count: Count) -> str:
    title = title_of(count.offence)
    return f"{count.offence} {title}" if count.offence[0].isdigit() else title


def _age(count: Count) -> int | str:
    if count.age == UNKNOWN_AGE:
        return "Not recorded"
    return f"{count.age.low} and over" if count.age.high is None else count.age.low


def _sex(count: Count) -> str:
    return {"female": "Female", "male": "Male"}.get(count.sex, "Not recorded")


def _platform(count: Count) -> str:
    named = {platform.slug: platform.name for platform in PLATFORMS}
    return {"unknown": "Not recorded", "other": "Other"}.get(count.platform) or named[count.platform]


_LABELS: dict[str, Callable[[Count], int | str]] = {
    "offence": _offence,
    "age": _age,
    "sex": _sex,
    "platform": _platform,
}


def _name_of(force: str) -> str:
    return next((known.name for known in FORCES if known.id == force), force)
