"""The workbook of a dip sample: reviewers fill it in, and it carries the design that the estimates need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dataframely as dy
import openpyxl
import polars as pl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

from cyberflag.audits.frame import AuditFrame
from cyberflag.audits.reviews import Answer, Review
from cyberflag.audits.sampling import AuditSample, Cells, Strata
from cyberflag.errors import TableError
from cyberflag.model import day_in_words
from cyberflag.records.workbooks import open_workbook
from cyberflag.vocabularies.crimes.offence_list import title_of
from cyberflag.vocabularies.flag_rules import read_flag_rules

ABOUT, REVIEW, SAMPLE, STRATA, CELLS = "About", "Review", "Sample", "Strata", "Cells"
"""The sheets: what to do, what reviewers fill in, and (hidden) the design."""

ANSWERS = ("reviewer_1", "reviewer_2", "agreed")
_ALWAYS = ("crime_reference", "recorded_on", "offence_code", "station")
_OPEN = ("decision", "score", "officer_flag")
_WIDTHS = {"summary": 80, "crime_reference": 22, "note": 40, "offence": 40}
_WRAPPED = ("summary", "offence", "note")
_DAY = "dd/mm/yyyy"
_CURE = "Use the workbook that `cyberflag audit sample` wrote, and fill in the sheet Review only."


_RULES = "The rule goes by the day on which the crime was recorded (recorded_on):"
_WHAT_TO_DO = (
    "Fill in the sheet Review, one row a crime record. Read the record, then choose under reviewer_1:",
    "yes where the rule of the online flag in force on the recording date applies; no where it does not;",
    "cannot tell where the record does not say.",
    "A second reviewer fills in reviewer_2 without looking at reviewer_1.",
    "The rows stand in an order of chance, so that the first hundred are a fair part.",
    "Where the two differ, talk it over and write what you settled on under agreed.",
    "Change nothing else; rows may be sorted. Hidden sheets hold how the sample was drawn.",
    "Then: cyberflag audit report THIS-FILE FLAGGED -o REPORT",
)
_WARNING = "The sheet Review holds summaries of crimes: keep this file where crime records may be kept."


@dataclass(frozen=True)
class SampleSheet:
    """A sample as a workbook holds it, and the answers that were filled in."""

    sample: AuditSample
    reviews: tuple[Review, ...]


def write_sample(sample: AuditSample, path: Path, *, blind: bool, summaries: Mapping[str, str] | None = None) -> None:
    """Write the workbook. ``blind`` leaves decision, score and officer's flag out of what reviewers see; ``summaries``
    (by reference) are shown to them where they are given. Raises ``OSError``.
    """
    book = openpyxl.Workbook()
    about = book.active
    about.title = ABOUT
    _write_about(about, sample, with_summaries=summaries is not None)
    columns = [*_ALWAYS, *(() if blind else _OPEN)]
    review = sample.rows.select(columns).with_columns(pl.col(pl.Enum).cast(pl.String))
    titles = pl.Series("offence", [title_of(code) for code in review["offence_code"]], dtype=pl.String)
    review = review.insert_column(columns.index("offence_code") + 1, titles)
    if summaries is not None:
        texts = [summaries.get(reference, "") for reference in review["crime_reference"]]
        review = review.with_columns(pl.Series("summary", texts, dtype=pl.String))
    review = review.with_columns(pl.lit("").alias(name) for name in (*ANSWERS, "note"))
    _add_drop_downs(_write_table(book, REVIEW, review), review.columns, review.height)
    for name, table in ((SAMPLE, sample.rows), (STRATA, sample.strata), (CELLS, sample.cells)):
        sheet = _write_table(book, name, table.with_columns(pl.col(pl.Enum).cast(pl.String)))
        sheet.sheet_state = "hidden"
    book.save(path)


def read_sample(path: Path) -> SampleSheet:
    """A workbook that `write_sample` wrote, with the answers that reviewers filled in.

    Raises ``InputError`` where it may not be opened or is under a password, ``TableError`` (sheet, cell, cure) where a
    sheet is missing or an answer is not understood.
    """
    book = open_workbook(path, _CURE)
    missing = [name for name in (REVIEW, SAMPLE, STRATA, CELLS) if name not in book.sheetnames]
    if missing:
        raise TableError(f"{path.name} has no sheet {missing[0]}.", _CURE)
    sample = AuditSample(
        _read_table(book, SAMPLE, AuditFrame), _read_table(book, STRATA, Strata), _read_table(book, CELLS, Cells)
    )
    return SampleSheet(sample, _read_reviews(path, book[REVIEW], set(sample.rows["crime_reference"])))


def _write_about(sheet: Any, sample: AuditSample, *, with_summaries: bool) -> None:
    drawn = f"{sample.rows.height} of {sample.strata['records'].sum():,} records, drawn by chance from "
    lines = ["Dip sample of the online flag", f"{drawn}{sample.strata.height} strata.", *_WHAT_TO_DO, *_rules()]
    if with_summaries:
        lines.append(_WARNING)
    for row, line in enumerate(lines, start=1):
        cell = sheet.cell(row, 1, line)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.column_dimensions["A"].width = 100


def _rules() -> list[str]:
    """Every version of the rule with the first day on which it holds: what the reviewers are asked about."""
    versions = [
        f"from {day_in_words(rule.valid_from)}: {rule.wording}. Plain text messages "
        f"{'count' if rule.counts_texts else 'do not count'}."
        for rule in read_flag_rules()
    ]
    return [_RULES, *versions]


def _write_table(book: Any, name: str, table: pl.DataFrame) -> Any:
    """A sheet with one marked-up table whose head stays in sight. Texts are texts, whatever sign they begin with."""
    sheet = book.create_sheet(name)
    sheet.append(table.columns)
    for number, row in enumerate(table.iter_rows(), start=2):
        for place, value in enumerate(row, start=1):
            cell = sheet.cell(number, place)
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
    for place, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(column, 16)
        sheet.cell(1, place).font = Font(bold=True)
    for row in sheet.iter_rows(min_row=2):
        for cell, column in zip(row, table.columns, strict=True):
            cell.alignment = Alignment(wrap_text=column in _WRAPPED, vertical="top")
            if table.schema[column] == pl.Date:
                cell.number_format = _DAY
    sheet.freeze_panes = "B2"
    corner = f"{get_column_letter(len(table.columns))}{max(table.height, 1) + 1}"
    marked = Table(displayName=name, ref=f"A1:{corner}")
    marked.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(marked)
    return sheet


def _add_drop_downs(sheet: Any, columns: Sequence[str], rows: int) -> None:
    choices = DataValidation(type="list", formula1=f'"{",".join(Answer)}"', allow_blank=True, showErrorMessage=True)
    choices.errorTitle, choices.error = "Not an answer", f"Choose one of: {', '.join(Answer)}."
    sheet.add_data_validation(choices)
    for name in ANSWERS:
        letter = get_column_letter(columns.index(name) + 1)
        choices.add(f"{letter}2:{letter}{rows + 1}")


def _read_table(book: Any, name: str, schema: type[dy.Schema]) -> Any:
    rows = list(book[name].iter_rows(values_only=True))
    kinds = schema.create_empty().schema
    if not rows or list(rows[0][: len(kinds)]) != list(kinds):
        raise TableError(f"The sheet {name} was changed.", _CURE)
    cells = [[_plain(cell, kind) for cell, kind in zip(row, kinds.values(), strict=False)] for row in rows[1:]]
    try:
        table = pl.DataFrame(cells, schema=dict.fromkeys(kinds, pl.String), orient="row")
        return schema.validate(table.with_columns(_typed(name, kind) for name, kind in kinds.items()), cast=True)
    except (pl.exceptions.PolarsError, dy.exc.ValidationError):
        raise TableError(f"The sheet {name} was changed.", _CURE) from None


def _plain(cell: object, kind: pl.DataType) -> str | None:
    """A cell as text; a day without its time."""
    if cell is None:
        return None
    return str(cell)[:10] if kind == pl.Date else str(cell)


def _typed(name: str, kind: pl.DataType) -> pl.Expr:
    if kind == pl.Boolean:
        return pl.col(name).str.to_lowercase() == "true"
    return pl.col(name).str.to_date() if kind == pl.Date else pl.col(name).cast(kind)


def _read_reviews(path: Path, sheet: Any, known: set[str]) -> tuple[Review, ...]:
    head = [str(cell.value or "") for cell in sheet[1]]
    wanted = ("crime_reference", *ANSWERS)
    for name in wanted:
        if name not in head:
            raise TableError(f"{path.name}, sheet {REVIEW}: the column {name} is gone.", _CURE)
    places = [head.index(name) for name in wanted]
    reviews: dict[str, Review] = {}
    for row in sheet.iter_rows(min_row=2):
        reference = "" if row[places[0]].value is None else str(row[places[0]].value)
        if not reference:
            continue
        if reference not in known or reference in reviews:
            where = f"{path.name}, {REVIEW}!{row[places[0]].coordinate}"
            raise TableError(f"{where}: this reference was not drawn, or stands twice.", _CURE)
        reviews[reference] = Review(reference, *(_answer(path, row[place]) for place in places[1:]))
    return tuple(reviews.values())


def _answer(path: Path, cell: Any) -> Answer | None:
    said = str(cell.value or "").strip().casefold()
    short = {"y": Answer.YES, "n": Answer.NO}
    if not said:
        return None
    if said in short or said in list(Answer):
        return short.get(said) or Answer(said)
    raise TableError(
        f"{path.name}, {REVIEW}!{cell.coordinate}: the answer is none of {', '.join(Answer)}.", "Choose from the list."
    )
