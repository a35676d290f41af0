"""Lines and tables as docx, html or txt."""

from __future__ import annotations

import io
import textwrap
from html import escape

import docx

from cyberflag.simulation.canvases import Letter, Line
from cyberflag.simulation.files.archives import settle
from cyberflag.simulation.grids import Grid

_PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>{title}</title>
<style>body{{font-family:sans-serif}}td,th{{border:1px solid #777;padding:0.2em}}</style>
</head><body>
<header><p>Skip to content</p>
<nav><a href="#">Report</a> <a href="#">Advice</a> <a href="#">Publications</a></nav></header>
<main>
{body}
</main>
<footer><p>Your area | Accessibility | Cookies</p></footer>
</body></html>
"""


def write_docx(letter: Letter) -> bytes:
    """A letter of a word processor."""
    document = docx.Document()
    for block in letter.blocks:
        if isinstance(block, Grid):
            _add_table(document, block)
        elif block.kind in {"title", "heading"}:
            document.add_heading(block.text, level=1 if block.kind == "title" else 2)
        else:
            document.add_paragraph(block.text, style="List Bullet" if block.kind == "item" else None)
    out = io.BytesIO()
    document.save(out)
    return settle(out.getvalue())


def write_html(letter: Letter) -> bytes:
    """A page of a disclosure log."""
    parts: list[str] = []
    in_list = False
    for block in letter.blocks:
        is_item = isinstance(block, Line) and block.kind == "item"
        if is_item != in_list:
            parts.append("<ul>" if is_item else "</ul>")
            in_list = is_item
        parts.append(_html_table(block) if isinstance(block, Grid) else _html_line(block))
    if in_list:
        parts.append("</ul>")
    title = next((block.text for block in letter.blocks if isinstance(block, Line)), "Disclosure")
    return _PAGE.format(title=escape(title), body="\n".join(parts)).encode()


def write_txt(letter: Letter) -> bytes:
    """Plain text: lines wrapped at 78 characters, tables in columns."""
    parts: list[str] = []
    for block in letter.blocks:
        if isinstance(block, Grid):
            parts.append(_text_table(block))
        elif block.kind == "title":
            parts.append(f"{block.text}\n{'=' * len(block.text)}")
        elif block.kind == "item":
            parts.append(block.text)
        else:
            parts.append(textwrap.fill(block.text, 78))
    text = ""
    for n, part in enumerate(parts):
        item = isinstance(block := letter.blocks[n], Line) and block.kind == "item"
        follows = n + 1 < len(parts) and isinstance(after := letter.blocks[n + 1], Line) and after.kind == "item"
        text += part + ("\n" if item and follows else "\n\n")
    return text.rstrip("\n").encode() + b"\n"


def _add_table(document: docx.document.Document, grid: Grid) -> None:
    table = document.add_table(rows=grid.height, cols=grid.width)
    table.style = "Table Grid"
    for row, line in enumerate(table.rows):
        # The cells of a row are looked up once: looking each up by its place takes seconds on a large table.
        for cell, value in zip(line.cells, (grid.cells.get((row, n)) for n in range(grid.width)), strict=True):
            if value is not None:
                cell.text = str(value)
    for top, left, bottom, right in grid.merges:
        table.cell(top, left).merge(table.cell(bottom, right))


def _html_line(line: Line) -> str:
    tag = {"title": "h1", "heading": "h2", "item": "li"}.get(line.kind, "p")
    return f"<{tag}>{escape(line.text)}</{tag}>"


def _html_table(grid: Grid) -> str:
    spans = {(top, left): right - left + 1 for top, left, _, right in grid.merges}
    covered = {(top, column) for top, left, _, right in grid.merges for column in range(left + 1, right + 1)}
    lines = ["<table>"]
    for row, values in enumerate(grid.rows()):
        cells = []
        for column, value in enumerate(values):
            if (row, column) in covered:
                continue
            tag = "th" if (row, column) in grid.heads else "td"
            span = f' colspan="{spans[row, column]}"' if (row, column) in spans else ""
            cells.append(f"<{tag}{span}>{escape('' if value is None else str(value))}</{tag}>")
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return "\n".join([*lines, "</table>"])


def _text_table(grid: Grid) -> str:
    rows = [["" if value is None else str(value) for value in row] for row in grid.rows()]
    widths = [max(len(row[column]) for row in rows) for column in range(grid.width)]
    lines = []
    for row in rows:
        first = row[0].ljust(widths[0])
        others = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        lines.append("  ".join([first, *others]))
    return "\n".join(line.rstrip() for line in lines)
