"""Draws one reply after each stage of its reading, for the page ``explanation/how-a-reply-is-read.md``.

The reply is made up here, written as a workbook and read as any other; nothing in the pictures is drawn by hand. Run as
``make docs``; with ``--check`` it only names the pictures that are not current.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook
from svg_grid import DrawnCell, Look, Picture, draw

from cyberflag.model import Basis, Count, Marker, Measure, PrintedSum, Request, Verdict, cell_position
from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.inspecting.inspected import lay_out
from cyberflag.replies.inspecting.inspection import Role
from cyberflag.replies.reading import read_stages
from cyberflag.replies.resolving.resolve import ResolvedTable
from cyberflag.replies.stages import Stages
from cyberflag.replies.tables import Side

FOLDER = Path(__file__).resolve().parent / "explanation" / "pictures"
REQUEST = Request(basis=Basis.FLAG, measure=Measure.OFFENCES)
FOLLOWED = "C8"
"""The cell whose figure is followed to its count."""
CORNER = "A5"

ROWS: tuple[tuple[object, ...], ...] = (
    ("Kent Police, freedom of information reply 0417",),
    ("Recorded offences with the online flag, victims under 18",),
    (),
    (None, "2017/18", None, None, "2018/19"),
    ("Offence", "Female", "Male", "Total", "Female", "Male", "Total", "Change"),
    ("Sexual communication with a child", 30, 11, 41, 38, 9, 47, "15%"),
    ("Rape of a female child under 13", 7, None, 7, 6, None, 6, "-14%"),
    ("Indecent images of children", 12, "*", 15, 20, 5, 25, "67%"),
    ("Total", 49, 14, 63, 64, 14, 87, "38%"),
    (),
    ("* stands for a number from 1 to 4, withheld under section 40(2).",),
)
"""The reply. Its numbers are made up, and so is the slip in the last total."""

LOOKS: Mapping[str, Look] = {
    "title": Look("#ededed", "#8c8c8c", "title"),
    "period": Look("#cfe3f6", "#3a78b0", "heading, outer level"),
    "heading": Look("#e6f1fb", "#3a78b0", "heading, inner level"),
    "stub": Look("#dcefd4", "#4c8a35", "row label"),
    "value": Look("#ffffff", "#5a5a5a", "figure"),
    "total": Look("#fff1c4", "#a07a00", "total"),
    "left out": Look("#f2f2f2", "#9a9a9a", "left out", dashed=True),
    "note": Look("#f4e4f6", "#8d4a99", "note"),
    "fails": Look("#ffd9d2", "#b3261e", "does not add up", dashed=True),
    "settled": Look("#d9f2f0", "#1b7f79", "settled by arithmetic or a note"),
    "followed": Look("#fde6c8", "#b85c00", "the figure that is followed"),
}
_KINDS = {Role.TITLE: "title", Role.STUB: "stub", Role.VALUE: "value", Role.TOTAL: "total", Role.NOTE: "note"}


def read_example() -> Stages:
    """The example written as a workbook and read like any reply."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Flagged"
    for row in ROWS:
        sheet.append(row)
    sheet.merge_cells("B4:D4")
    sheet.merge_cells("E4:G4")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Kent.xlsx"
        book.save(path)
        return read_stages(path, path.name, REQUEST)


class Example:
    """The stages of the example, looked up by cell."""

    def __init__(self, stages: Stages) -> None:
        self.stages = stages
        self.grid: Grid = stages.document.grids[0]
        self.table: ResolvedTable = stages.tables[0]
        laid_out = lay_out(stages).tables[0]
        self.roles = {
            (laid_out.top + r, laid_out.left + c): cell
            for r, row in enumerate(laid_out.cells)
            for c, cell in enumerate(row)
        }
        self.counts: dict[tuple[int, int], Count] = {
            cell_position(c.provenance.source.rpartition("!")[2]): c for c in stages.reading.counts
        }
        self.sums: dict[tuple[int, int], list[PrintedSum]] = defaultdict(list)
        for one in stages.reading.sums:
            self.sums[cell_position(one.total.provenance.source.rpartition("!")[2])].append(one)

    @property
    def blanks(self) -> list[tuple[int, int]]:
        """The cells of figures that print nothing."""
        return [place for place, count in self.counts.items() if not count.printed]

    def kind(self, row: int, column: int) -> str:
        """The look of a cell by its role."""
        found = self.roles[row, column]
        if found.role is Role.HEADING:
            outer = next(v.level.index for v in self.table.levels if v.level.side is Side.COLUMNS)
            return "period" if row == outer else "heading"
        if (row, column) in self.counts:
            return "total" if self.counts[row, column].total else "value"
        return _KINDS.get(found.role, "left out" if found.text.strip() else "")

    def cells(self) -> Iterator[tuple[Cell, int]]:
        """Every cell with how many columns it takes up; a text that stands alone in its row runs over all."""
        alone = defaultdict(list)
        for cell in self.grid:
            alone[cell.row].append(cell)
        for cell in self.grid:
            lonely = len(alone[cell.row]) == 1 and cell.column == 0
            yield cell, self.grid.width if lonely else cell.column_span


def draw_reply(example: Example) -> Picture:
    """The sheet as it shows."""
    return Picture(
        "1-the-reply",
        "The reply as it shows",
        "A sheet with two titles, headings in two rows (years above Female, Male and Total), three offences, a row of "
        "totals, a column of changes in per cent, blanks, a star, and a note on the star.",
        tuple(DrawnCell(c.row, c.column, c.shown, columns=span) for c, span in example.cells()),
    )


def draw_found(example: Example) -> Picture:
    """What each cell was taken for."""
    words = {"period": "heading, level 1", "heading": "heading, level 2", "stub": "row label", "value": "figure"}
    cells = [DrawnCell(*place, "", "figure, blank", "value") for place in example.blanks]
    for cell, span in example.cells():
        kind = example.kind(cell.row, cell.column)
        kind = "value" if kind == "total" else kind
        small = "names the row labels" if cell.name == CORNER else words.get(kind, kind)
        cells.append(DrawnCell(cell.row, cell.column, cell.shown, small, kind, span))
    return Picture(
        "2-find",
        "Find: what each cell is",
        "The same sheet, each cell coloured and named: titles, headings of level 1 (the years) and level 2, row "
        "labels, figures, a column left out because it holds changes, and the note.",
        tuple(cells),
    )


def draw_resolved(example: Example) -> Picture:
    """What each heading means, and what follows for one figure."""
    followed = cell_position(FOLLOWED)
    cells = []
    for cell, span in example.cells():
        place = (cell.row, cell.column)
        kind, small = example.kind(*place), ""
        if place == followed:
            kind, small = "followed", "counts what?"
        elif kind in ("period", "heading", "stub"):
            small = "names the rows: offence" if cell.name == CORNER else example.roles[place].meaning
        else:
            kind = ""
        cells.append(DrawnCell(*place, cell.shown, small, kind, span))
    count = example.counts[followed]
    return Picture(
        "3-resolve",
        "Resolve: what each heading means",
        "The same sheet; below each heading its meaning, as period 2017/18, sex male, offence 071/17. The star in C8 "
        "is marked: it lies below 2017/18 and Male and right of Indecent images of children.",
        tuple(cells),
        (
            f"{FOLLOWED}, by its headings: offence {count.offence}, period {count.period.label}, sex {count.sex}.",
            f"From the titles: force {count.force}, basis {count.basis}. From the request: measure {count.measure}.",
        ),
    )


def draw_reconciled(example: Example) -> Picture:
    """What the sums say: totals that hold, one that does not, and blanks that they settle."""
    cells = []
    blank = example.blanks
    texts = {(c.row, c.column): (c.shown, span) for c, span in example.cells()} | dict.fromkeys(blank, ("", 1))
    for place, (text, span) in sorted(texts.items()):
        kind, small = "", ""
        if place in example.sums:
            sums = example.sums[place]
            fails = [s for s in sums if s.verdict is Verdict.CONTRADICTED]
            kind = "fails" if fails else "total"
            small = f"parts: {_added(fails[0])}" if fails else _sum_words(sums)
        elif place in blank:
            kind, small = "settled", "blank: 0"
        elif place in example.counts and example.counts[place].marker is Marker.SUPPRESSED:
            kind, small = "settled", f"{example.counts[place].bounds}"
        elif place in example.counts:
            kind = "value"
        cells.append(DrawnCell(*place, text, small, kind, span))
    return Picture(
        "4-reconcile",
        "Reconcile: what the sums say",
        "The same sheet. Totals name the sum that holds. The two blanks are noughts, since their rows add up without "
        "them. The star is 1 to 4 by the note. The last total, 87, fails: its parts add to 78 both ways.",
        tuple(cells),
    )


def _sum_words(sums: list[PrintedSum]) -> str:
    if len(sums) > 1:
        return f"{len(sums)} sums hold"
    return "= " + " + ".join(part.printed or "0" for part in sums[0].parts)


def _added(one: PrintedSum) -> int:
    return sum(part.bounds.low for part in one.parts)


def draw_counts(example: Example) -> Picture:
    """The counts with their bounds, one in full, and the issues."""
    followed = cell_position(FOLLOWED)
    cells = []
    troubled = {issue.provenance for issue in example.stages.reading.issues}
    for place, count in sorted(example.counts.items()):
        kind = "followed" if place == followed else "total" if count.total else "value"
        has_issue = count.provenance in troubled
        small = "with an issue" if has_issue else str(count.marker)
        cells.append(DrawnCell(*place, str(count.bounds), small, "fails" if has_issue else kind))
    for cell, span in example.cells():
        if (cell.row, cell.column) not in example.counts:
            kind = example.kind(cell.row, cell.column)
            look = kind if kind in ("period", "heading", "stub") else ""
            cells.append(DrawnCell(cell.row, cell.column, cell.shown, "", look, span))
    count = example.counts[followed]
    kinds = ", ".join(sorted({f"{i.kind} at {i.provenance.source}" for i in example.stages.reading.issues}))
    row = {
        "source": count.provenance.source,
        "force": count.force,
        "period": count.period.label,
        "measure": count.measure,
        "offence": count.offence,
        "sex": count.sex,
    }
    rest = {
        "basis": count.basis,
        "low": count.bounds.low,
        "high": count.bounds.high,
        "marker": count.marker,
        "printed": count.printed,
    }
    return Picture(
        "5-annotate",
        "Annotate: counts with bounds",
        "Each figure as a count with its bounds; the star is 1 to 4, suppressed. Below, the row of counts.csv that it "
        "becomes, and the issue.",
        tuple(cells),
        (*(", ".join(f"{name} {value}" for name, value in part.items()) for part in (row, rest)), f"Issue: {kinds}"),
    )


def draw_all() -> dict[Path, str]:
    """Every picture by the file it belongs in."""
    example = Example(read_example())
    pictures = (
        draw_reply(example),
        draw_found(example),
        draw_resolved(example),
        draw_reconciled(example),
        draw_counts(example),
    )
    return {FOLDER / f"{picture.name}.svg": draw(picture, LOOKS) for picture in pictures}


def main() -> int:
    """Write every picture, or only name those that differ where ``--check`` is given."""
    check = "--check" in sys.argv
    stale = []
    for path, text in draw_all().items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(path.name)
            if not check:
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
    for name in stale:
        print(f"{name}: " + ("not current; run make docs" if check else "drawn anew"))
    return 1 if stale and check else 0


if __name__ == "__main__":
    sys.exit(main())
