"""A reply as its blocks of text and tables, and these written out again in another format.

The blocks are what a reader of formats gives (`cyberflag.replies.document`), so that any reply that can be read can be
written as any other kind of file. `reading_letters.py` measures what is still read of it.
"""

import io
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from email.message import EmailMessage
from html import escape
from itertools import groupby, pairwise

import docx
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from cyberflag.replies.document import Cell, Grid, Line, LineKind
from cyberflag.simulation.canvases import Sheets
from cyberflag.simulation.files import workbooks
from cyberflag.simulation.grids import Grid as SheetGrid

Block = Line | Grid
Blocks = tuple[Block, ...]
Form = Callable[[Blocks], bytes]

SCREEN = 72
"""Characters on a line of a mail."""
UNSEEN = "\u00ad\u200b"
"""A hyphen and a blank that show at the end of a line only."""
WIDE = 7
"""More columns than these are printed on a page laid across."""
_HEADS = (LineKind.TITLE, LineKind.HEADING)
_LETTER_SIGNS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def rows_of(grid: Grid, *, fill: bool = False) -> list[list[str]]:
    """The texts of a table as rows of equal length; ``fill`` says a merged cell again in all that it covers."""
    rows = [[""] * grid.width for _ in range(grid.height)]
    for cell in grid:
        for row in cell.rows if fill else cell.rows[:1]:
            for column in cell.columns if fill else cell.columns[:1]:
                rows[row][column] = _marked(cell)
    return rows


def _marked(cell: Cell | Line) -> str:
    """The text with the marks of its notes as small figures behind, as far as they are figures."""
    text = cell.shown if isinstance(cell, Cell) else cell.text
    marks = ",".join(cell.notes).translate(_LETTER_SIGNS) if all(n.isdecimal() for n in cell.notes) else ""
    return ("  " * cell.indent if isinstance(cell, Cell) else "") + text + marks


def as_text(blocks: Blocks, width: int = 0) -> str:
    """Plain text: a blank line between paragraphs, tables in columns, lines broken at ``width`` where it is given."""
    parts = [_text_block(block, width) for block in blocks]
    joined = ""
    for n, part in enumerate(parts):
        run_on = n and _is_item(blocks[n]) and _is_item(blocks[n - 1])
        joined += ("\n" if run_on else "\n\n" if n else "") + part
    return joined + "\n"


def _is_item(block: Block) -> bool:
    return isinstance(block, Line) and block.kind is LineKind.LIST_ITEM


def _text_block(block: Block, width: int) -> str:
    if isinstance(block, Grid):
        return _columns(rows_of(block, fill=True))
    text = _marked(block)
    if block.kind is LineKind.QUOTED:
        return textwrap.indent(_wrap(text, width - 2 if width else 0), "> ")
    if block.kind in _HEADS and len(text) <= SCREEN:
        return f"{text}\n{'-' * len(text)}"
    if block.kind is LineKind.LIST_ITEM:
        return _wrap(text, width, hanging="  ")
    return _wrap(text, width)


def _wrap(text: str, width: int, hanging: str = "") -> str:
    if not width:
        return text
    wrapper = textwrap.TextWrapper(width, subsequent_indent=hanging, break_on_hyphens=False, break_long_words=False)
    lines = (wrapper.wrap(line) for line in text.split("\n"))
    return "\n".join("\n".join(line) for line in lines)


def _columns(rows: list[list[str]]) -> str:
    """A table set out with blanks: labels to the left, figures to the right; a row that is one merged cell once."""
    rows = [[" ".join(cell.split()) if n else cell.replace("\n", " ") for n, cell in enumerate(row)] for row in rows]
    titles = [len(row) > 1 and bool(row[0].strip()) and len(set(row)) == 1 for row in rows]
    set_out = [row for row, is_title in zip(rows, titles, strict=True) if not is_title]
    widths = [max(map(_width, column)) for column in zip(*set_out, strict=True)]
    lines = []
    for row, is_title in zip(rows, titles, strict=True):
        padding = (
            [" " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)] if not is_title else []
        )
        cells = [row[0]] if is_title else [row[0] + padding[0], *map(str.__add__, padding[1:], row[1:])]
        lines.append("   ".join(cells).rstrip())
    return "\n".join(lines)


def _width(text: str) -> int:
    """How many columns of the screen a text takes; what does not show takes none."""
    return len(text) - sum(text.count(sign) for sign in UNSEEN)


def as_tabs(blocks: Blocks) -> str:
    """Plain text as it is pasted from a sheet: a tab between the cells of a table."""
    return "\n\n".join(
        "\n".join("\t".join(" ".join(c.split()) for c in row) for row in rows_of(block, fill=True))
        if isinstance(block, Grid)
        else _text_block(block, SCREEN)
        for block in blocks
    )


def as_html(blocks: Blocks, *, mail: bool = False) -> str:
    """A page, or the body of a mail, in which paragraphs are set as mail programs set them and heads are bold."""
    parts = []
    for is_list, run in groupby(blocks, _is_item):
        items = "\n".join(_html_table(b) if isinstance(b, Grid) else _html_line(b, mail=mail) for b in run)
        parts.append(f"<ul>\n{items}\n</ul>" if is_list else items)
    return "<html><head><meta charset='utf-8'></head><body>\n" + "\n".join(parts) + "\n</body></html>\n"


def _html_line(line: Line, *, mail: bool) -> str:
    text = escape(line.text).replace("\n", "<br>") + "".join(f"<sup>{escape(n)}</sup>" for n in line.notes)
    if line.kind is LineKind.LIST_ITEM:
        return f"<li>{text}</li>"
    if line.kind is LineKind.QUOTED:
        return f"<blockquote>{text}</blockquote>"
    if line.kind in _HEADS:
        return f"<p class=MsoNormal><b><span>{text}</span></b></p>" if mail else f"<h2>{text}</h2>"
    return f"<p class=MsoNormal><span>{text}</span></p>" if mail else f"<p>{text}</p>"


def _html_table(grid: Grid) -> str:
    covered = {(r, c) for cell in grid for r in cell.rows for c in cell.columns} - set(grid.cells)
    lines = []
    for row in range(grid.height):
        places = [(row, column) for column in range(grid.width) if (row, column) not in covered]
        lines.append("<tr>" + "".join(_html_cell(grid.cells.get(place)) for place in places) + "</tr>")
    return "<table border=1>\n" + "\n".join(lines) + "\n</table>"


def _html_cell(cell: Cell | None) -> str:
    if cell is None:
        return "<td></td>"
    tag = "th" if cell.is_heading else "td"
    spans = f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
    spans += f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
    text = escape(cell.shown).replace("\n", "<br>") + "".join(f"<sup>{escape(n)}</sup>" for n in cell.notes)
    return f"<{tag}{spans}>{'&nbsp;&nbsp;' * cell.indent}{text}</{tag}>"


def as_docx(blocks: Blocks, *, bold_heads: bool = False) -> bytes:
    """A letter of a word processor; ``bold_heads`` sets headings as bold paragraphs and not in a heading's style."""
    document = docx.Document()
    styles = {LineKind.LIST_ITEM: "List Bullet", LineKind.QUOTED: "Quote"}
    for block in blocks:
        if isinstance(block, Grid):
            table = document.add_table(rows=block.height, cols=block.width)
            table.style = "Table Grid"
            _fill_word_table(table, block)
        elif block.kind in _HEADS and not bold_heads:
            _add_run(document.add_heading(level=2), block.text, block.notes)
        else:
            bold = block.kind in _HEADS
            paragraph = document.add_paragraph(style=styles.get(block.kind))
            _add_run(paragraph, block.text, block.notes, bold=bold)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _fill_word_table(table: WordTable, grid: Grid) -> None:
    places = [list(row.cells) for row in table.rows]
    for cell in grid:
        place = places[cell.row][cell.column]
        if cell.is_merged:
            place = place.merge(places[cell.rows[-1]][cell.columns[-1]])
        text = "\u00a0" * (2 * cell.indent) + cell.shown
        _add_run(place.paragraphs[0], text, cell.notes, bold=cell.is_heading)


def _add_run(paragraph: WordParagraph, text: str, notes: Sequence[str], *, bold: bool = False) -> None:
    paragraph.add_run(text).bold = bold or None
    for note in notes:
        paragraph.add_run(note).font.superscript = True


def as_pdf(blocks: Blocks, *, ruled: bool = True) -> bytes:
    """A printed letter; its tables with rules between the cells, or with none."""
    out = io.BytesIO()
    style = getSampleStyleSheet()
    wide = any(isinstance(b, Grid) and b.width > WIDE for b in blocks)
    flow: list[Flowable] = []
    for block in blocks:
        if isinstance(block, Grid):
            flow += [_pdf_table(block, ruled=ruled), Spacer(1, 10)]
            continue
        kind = "Heading3" if block.kind in _HEADS else "BodyText"
        bullet = {"bulletText": "•"} if block.kind is LineKind.LIST_ITEM else {}
        flow.append(Paragraph(_pdf_text(block.text, block.notes), style[kind], **bullet))
    SimpleDocTemplate(out, pagesize=landscape(A4) if wide else A4).build(flow)
    return out.getvalue()


def _pdf_text(text: str, notes: Sequence[str]) -> str:
    return escape(text).replace("\n", "<br/>") + "".join(f"<super>{escape(n)}</super>" for n in notes)


def _pdf_table(grid: Grid, *, ruled: bool) -> Table:
    style = getSampleStyleSheet()
    small = style["BodyText"].clone("small", fontSize=8, leading=10)
    values: list[list[object]] = [[""] * grid.width for _ in range(grid.height)]
    looks: list[tuple[object, ...]] = [("FONTSIZE", (0, 0), (-1, -1), 8), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    looks += [("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if ruled else []
    for cell in grid:
        text = "&nbsp;" * (4 * cell.indent) + _pdf_text(cell.shown, cell.notes)
        values[cell.row][cell.column] = Paragraph(f"<b>{text}</b>" if cell.is_heading else text, small)
        if cell.is_merged:
            looks.append(("SPAN", (cell.column, cell.row), (cell.columns[-1], cell.rows[-1])))
    page = 730 if grid.width > WIDE else 440
    first = min(180, page / 2)
    widths = [first, *[(page - first) / max(1, grid.width - 1)] * (grid.width - 1)]
    return Table(values, colWidths=widths, style=TableStyle(looks), repeatRows=0)


def as_mail(body: str, kind: str = "plain") -> bytes:
    """A mail with this body."""
    message = EmailMessage()
    message["From"] = "Freedom of Information <disclosure@example.org>"
    message["Subject"] = "Your request for information"
    message["Date"] = "Mon, 02 Jun 2025 10:00:00 +0000"
    message.set_content(body, subtype=kind)
    return bytes(message)


def as_workbook(blocks: Blocks, write: Callable[[Sheets], bytes], *, one_sheet: bool) -> bytes:
    """Sheets: each block below the last, on a sheet of its own where the block is one and not ``one_sheet``."""
    sheets: list[SheetGrid] = []
    row = 0
    for block in blocks:
        if not sheets or (isinstance(block, Grid) and block.is_sheet and not one_sheet and sheets[-1].cells):
            sheets.append(SheetGrid(block.name if isinstance(block, Grid) and block.is_sheet else "Sheet1"))
            row = 0
        sheet = sheets[-1]
        if isinstance(block, Line):
            sheet.write(row, 0, _marked(block), head=block.kind in _HEADS)
            row += 1
            continue
        row += 0 if block.is_sheet or not row else 1
        _write_cells(sheet, block, row, spans=write is not workbooks.write_csv)
        row += block.height + 1
    canvas = Sheets("Sheet1", file_kind="csv" if write is workbooks.write_csv else "xlsx")
    canvas.grids = sheets
    return write(canvas)


def _write_cells(sheet: SheetGrid, grid: Grid, top: int, *, spans: bool) -> None:
    for cell in grid:
        text = _marked(cell)
        plain = text.replace(",", "") if cell.row_span == 1 else text
        value = int(plain) if plain.isdecimal() and str(int(plain)) == plain else text
        flat = cell.column_span == 1 or not spans
        for column in [cell.column] if not flat or cell.column_span == 1 else cell.columns:
            sheet.write(top + cell.row, column, value, head=cell.is_heading)
        if not flat:
            sheet.merges.append((top + cell.row, cell.column, top + cell.row, cell.columns[-1]))


def part_sheet(grid: Grid) -> Blocks:
    """A sheet as a letter has it: its titles and notes as lines, its tables as tables, those beside one another in
    turn.
    """
    blocks: list[Block] = []
    for rows in _runs(row for cell in grid if cell.shown.strip() for row in cell.rows):
        filled = [cell for cell in grid if cell.row in rows and cell.shown.strip()]
        for columns in _runs(column for cell in filled for column in cell.columns):
            blocks += _part_region([cell for cell in filled if cell.column in columns])
    return tuple(blocks)


def _runs(numbers: Iterable[int]) -> Iterator[set[int]]:
    """The numbers parted where one is missing."""
    ordered = sorted(set(numbers))
    for _, run in groupby(enumerate(ordered), lambda item: item[1] - item[0]):
        yield {number for _, number in run}


def _part_region(cells: Sequence[Cell]) -> list[Block]:
    """Lines before the first row of several cells, the table, and the lines behind its last."""
    several = [cell.row for cell, other in pairwise(cells) if cell.row == other.row]
    if not several:
        return [_line_of(cell, LineKind.PARAGRAPH) for cell in cells]
    first, last = several[0], several[-1]
    table = [cell for cell in cells if first <= cell.row <= last]
    left = min(cell.column for cell in table)
    moved = {(c.row - first, c.column - left): replace(c, row=c.row - first, column=c.column - left) for c in table}
    before = [_line_of(cell, LineKind.HEADING) for cell in cells if cell.row < first]
    after = [_line_of(cell, LineKind.PARAGRAPH) for cell in cells if cell.row > last]
    return [*before, Grid("table", moved), *after]


def _line_of(cell: Cell, kind: LineKind) -> Line:
    return Line(0, cell.shown, kind, cell.notes)


FORMS: dict[str, tuple[str, Form]] = {
    "txt": (".txt", lambda b: as_text(b).encode()),
    "txt of 72 columns": (".txt", lambda b: as_text(b, SCREEN).encode()),
    "html": (".html", lambda b: as_html(b).encode()),
    "eml, plain": (".eml", lambda b: as_mail(as_text(b, SCREEN))),
    "eml, html": (".eml", lambda b: as_mail(as_html(b, mail=True), "html")),
    "eml, tabs": (".eml", lambda b: as_mail(as_tabs(b))),
    "docx": (".docx", as_docx),
    "pdf, ruled": (".pdf", as_pdf),
    "pdf, unruled": (".pdf", lambda b: as_pdf(b, ruled=False)),
    "xlsx": (".xlsx", lambda b: as_workbook(b, workbooks.write_xlsx, one_sheet=False)),
    "xls": (".xls", lambda b: as_workbook(b, workbooks.write_xls, one_sheet=False)),
    "ods": (".ods", lambda b: as_workbook(b, workbooks.write_ods, one_sheet=False)),
    "csv": (".csv", lambda b: as_workbook(b, workbooks.write_csv, one_sheet=True)),
}
"""Each form by its name: the ending of its files, and what writes them."""
SHEETS = ("xlsx", "xls", "ods")
"""Forms that keep a sheet as it is; the others take its titles for lines."""
