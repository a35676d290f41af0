"""Changes to the blocks of a reply that alter nothing of what it says."""

import re
from collections.abc import Callable
from dataclasses import replace

from letter_forms import Block, Blocks

from cyberflag.replies.document import Cell, Grid, Line, LineKind

Change = Callable[[Blocks], Blocks]

_FIGURE = re.compile(r"[<>~]?\s?\d[\d,]*\*?|\*|[-–]")
_THOUSANDS = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])")
_LARGE = re.compile(r"\d{4,}")
_LONG_WORD = re.compile(r"\b[A-Za-z]{4}(?=[A-Za-z]{4,}\b)")
_NUMBERED = re.compile(
    r"\W*(?:\(?(?:\d{1,2}|[a-z])[.):]|q(?:uestion)?s?\W*\d)|\b(?:question|point|part)s? \d", re.IGNORECASE
)
_DASH = re.compile(r"(?<=\w) ?[-–] ?(?=\w)|(?<=\w) [-–—] (?=\w)")
_COVER = ("Thank you for your request for information. Please find our response below.",)
_WELSH = "Diolch am eich cais am wybodaeth. Gweler ein hymateb isod."
_WELSH_END = "Os nad ydych yn fodlon ar yr ymateb hwn, gallwch ofyn am adolygiad mewnol o fewn 40 diwrnod gwaith."
_SIGNATURE = (
    "Yours sincerely,",
    "A. Officer",
    "Information Disclosure Unit",
    "Tel: 01632 960 117 | Ext 4471",
    "If you are dissatisfied with this response you may ask for an internal review within 40 working days.",
    "You may then complain to the Information Commissioner, Water Lane, Wilmslow, SK9 5AF, 0303 123 1113.",
    "This message and its 1 attachment are confidential. If you are not the intended recipient, delete them.",
    "In an emergency call 999; otherwise call 101.",
)


def of_texts(rewrite: Callable[[str], str]) -> Change:
    """The change that rewrites every line and every cell."""

    def change(blocks: Blocks) -> Blocks:
        return tuple(
            _with_cells(block, lambda cell: rewrite(cell.shown))
            if isinstance(block, Grid)
            else replace(block, text=rewrite(block.text))
            for block in blocks
        )

    return change


def of_cells(rewrite: Callable[[str], str]) -> Change:
    """The change that rewrites every cell of a table."""

    def change(blocks: Blocks) -> Blocks:
        return tuple(_with_cells(b, lambda c: rewrite(c.shown)) if isinstance(b, Grid) else b for b in blocks)

    return change


def _with_cells(grid: Grid, rewrite: Callable[[Cell], str]) -> Grid:
    return grid.with_cells({place: replace(cell, shown=rewrite(cell)) for place, cell in grid.cells.items()})


def of_lines(rewrite: Callable[[Line, int], Line]) -> Change:
    """The change that rewrites every paragraph of the answer, told how many came before."""

    def change(blocks: Blocks) -> Blocks:
        changed: list[Block] = []
        number = 0
        for block in blocks:
            plain = isinstance(block, Line) and block.kind is LineKind.PARAGRAPH
            changed.append(rewrite(block, number) if plain and isinstance(block, Line) else block)
            number += plain
        return tuple(changed)

    return change


def framed(before: tuple[str, ...] = (), after: tuple[str, ...] = ()) -> Change:
    """The change that writes lines before and after all."""

    def change(blocks: Blocks) -> Blocks:
        return (*(Line(0, text) for text in before), *blocks, *(Line(0, text) for text in after))

    return change


def numbered(mark: Callable[[int], str]) -> Change:
    """The change that counts the paragraphs of a letter in which nothing else is counted."""

    def change(blocks: Blocks) -> Blocks:
        if any(isinstance(block, Line) and _NUMBERED.search(block.text) for block in blocks):
            return blocks
        return of_lines(lambda line, n: replace(line, text=f"{mark(n)} {line.text}"))(blocks)

    return change


def bulleted(line: Line, _number: int) -> Line:
    """The line as an item of a list."""
    return replace(line, kind=LineKind.LIST_ITEM, text=f"• {line.text}")


def heads_in_tables(blocks: Blocks) -> Blocks:
    """Each heading that stands over a table as the first row of the table, merged over all its columns."""
    kept: list[Block] = []
    for block in blocks:
        above = kept[-1] if kept else None
        if isinstance(block, Grid) and isinstance(above, Line) and above.kind is LineKind.HEADING and block.width > 1:
            kept[-1] = _with_head(block, above)
        else:
            kept.append(block)
    return tuple(kept)


def _with_head(grid: Grid, head: Line) -> Grid:
    cells = {(row + 1, column): replace(cell, row=row + 1) for (row, column), cell in grid.cells.items()}
    return replace(grid, cells={(0, 0): Cell(0, 0, head.text, column_span=grid.width, notes=head.notes), **cells})


def of_tables(change: Callable[[Grid], Grid]) -> Change:
    """The change that sets every table out otherwise."""
    return lambda blocks: tuple(
        change(block) if isinstance(block, Grid) and not block.is_sheet and is_plain(block) else block
        for block in blocks
    )


def is_plain(grid: Grid) -> bool:
    """Whether a table is heads above, labels to the left, and a figure or blank in all that is right and below."""
    first_row, first_column = corner_of(grid)
    labels = [grid.cells.get((row, 0)) for row in range(first_row, grid.height)]
    inside = [c for c in grid if c.row >= first_row and c.column >= first_column]
    return (
        0 < first_row < grid.height
        and 0 < first_column < grid.width
        and all(label is not None and label.shown.strip() for label in labels)
        and all(_FIGURE.fullmatch(c.shown.strip()) or not c.shown.strip() for c in inside)
        and not any(cell.indent for cell in grid)
        and all(grid.cells[row, c].shown for row in range(first_row) for c in range(1) if (row, c) in grid.cells)
    )


def corner_of(grid: Grid) -> tuple[int, int]:
    """The first row and column of the figures: behind the last row, and the last column, that holds none."""
    figures = [c for c in grid if _FIGURE.fullmatch(c.shown.strip()) and not _is_year(c)]
    columns = {c.column for c in figures if c.column > 0}
    first_column = min(columns, default=0)
    return min((c.row for c in figures if c.column >= first_column > 0), default=0), first_column


def _is_year(cell: Cell) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", cell.shown.strip()) is not None


def transposed(grid: Grid) -> Grid:
    """The table with its rows as columns."""
    turned = {
        (c.column, c.row): replace(
            c, row=c.column, column=c.row, row_span=c.column_span, column_span=c.row_span, is_heading=False
        )
        for c in grid
    }
    return replace(grid, cells=turned)


def columns_reversed(grid: Grid) -> Grid:
    """The table with its columns of figures from last to first."""
    _, first = corner_of(grid)
    moved = [replace(c, column=grid.width - c.columns[-1] + first - 1) if c.column >= first else c for c in grid]
    return replace(grid, cells={(c.row, c.column): c for c in moved})


def rows_reversed(grid: Grid) -> Grid:
    """The table with its rows of figures from last to first."""
    first, _ = corner_of(grid)
    moved = [replace(c, row=grid.height - c.rows[-1] + first - 1) if c.row >= first else c for c in grid]
    return replace(grid, cells={(c.row, c.column): c for c in moved})


def with_thousands(mark: str) -> Change:
    """The change that parts the thousands of the figures of tables by a mark."""

    def rewrite(text: str) -> str:
        plain = _THOUSANDS.sub(lambda m: m[0].replace(",", ""), text)
        is_figure = _LARGE.fullmatch(plain) and not 1990 <= int(plain) <= 2050
        return f"{int(plain):,}".replace(",", mark) if is_figure else text

    return of_cells(rewrite)


DRESSES: dict[str, Change] = {
    "a cover before": framed(before=("Dear Applicant,", *_COVER)),
    "a signature and disclaimer behind": framed(after=_SIGNATURE),
    "Welsh before and behind": framed((_WELSH,), (_WELSH_END,)),
    "bullets before lines": of_lines(bulleted),
    "numbers before lines": numbered(lambda n: f"{n + 1}."),
    "numbers like 1.1 before lines": numbered(lambda n: f"1.{n + 1}"),
    "letters before lines": numbered(lambda n: f"({'abcdefghijklmnopqrstuvwxyz'[n % 26]})"),
    "capitals": of_texts(str.upper),
    "headings as rows of tables": heads_in_tables,
    "tables transposed": of_tables(transposed),
    "columns in another order": of_tables(columns_reversed),
    "rows in another order": of_tables(rows_reversed),
    "thousands by a comma": with_thousands(","),
    "thousands by a blank": with_thousands(" "),
    "thousands by a narrow blank": with_thousands("\u202f"),
    "thousands by nothing": with_thousands(""),
    "blanks that do not break": of_texts(lambda text: text.replace(" ", "\u00a0")),
    "two blanks after full stops": of_texts(lambda text: text.replace(". ", ".  ")),
    "hyphens for dashes": of_texts(lambda text: re.sub("[–—]", "-", text)),
    "en dashes": of_texts(lambda text: _DASH.sub(lambda m: m[0].replace("-", "–").replace("—", "–"), text)),
    "hyphens that do not break": of_texts(lambda text: _DASH.sub(lambda m: re.sub("[-–]", "\u2011", m[0]), text)),
    "minus signs for dashes": of_texts(lambda text: _DASH.sub(lambda m: re.sub("[-–]", "\u2212", m[0]), text)),
    "soft hyphens": of_texts(lambda text: _LONG_WORD.sub(lambda m: f"{m[0]}\u00ad", text)),
    "blanks of no width": of_texts(lambda text: text.replace("/", "/\u200b").replace("-", "-\u200b")),
    "ligatures": of_texts(lambda text: text.replace("fi", "\ufb01").replace("ff", "\ufb00")),
    "curly quotation marks": of_texts(lambda text: re.sub(r"(?<=\w)'", "’", text).replace('"', "”")),
    "straight quotation marks": of_texts(lambda text: re.sub("[‘’]", "'", re.sub("[“”]", '"', text))),
}
"""Each change by its name."""
