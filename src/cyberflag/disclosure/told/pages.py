"""Stories and pages as passages: sentences with the heading over them, tooltips, and figures tied to a cell by a link.

A figure's link or footnote is written behind it as ``⟨id⟩``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from cyberflag.disclosure.told.drawings import passages_of_drawing
from cyberflag.disclosure.told.passages import Passage
from cyberflag.model import cell_name

_FOOTNOTE = re.compile(r"^\[\^(\w+)\]:\s*`?([^`:\s]+)`?:\s*([^;]*)", re.MULTILINE)
_MARK = re.compile(r"\[\^(\w+)\]")
_SENTENCE = re.compile(r"(?<=[.!?])(?<!\bNo\.)\s+(?=[\"'(A-Z\d])")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption"})
_BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dd, dt, blockquote, figcaption, caption, summary"
_TOLD_BESIDE = ("title", "aria-label", "aria-description", "alt", "data-label", "data-value", "data-tooltip", "content")


def passages_of_text(text: str, name: str) -> Iterator[Passage]:
    """The passages of a running text or Markdown."""
    notes = {mark: figure for mark, figure, _ in _FOOTNOTE.findall(text)}
    heading = ""
    for number, line in enumerate(text.splitlines(), start=1):
        where = f"{name}, line {number}"
        note = _FOOTNOTE.match(line)
        if note:
            yield Passage(where, f"⟨{note[2]}⟩: {note[3]}", is_label=True)
            continue
        plain = re.sub(r"^\s*(?:[-*>]|#+)\s+|[*_`]{1,2}(?=\S)|(?<=\S)[*_`]{1,2}", "", line)
        plain = _MARK.sub(lambda found: f"⟨{notes[found[1]]}⟩" if found[1] in notes else "", plain)
        if line.lstrip().startswith("#"):
            heading = plain
        for sentence in _SENTENCE.split(plain):
            if sentence.strip():
                yield Passage(where, sentence.strip(), heading if sentence != heading else "")


def passages_of_html(source: str, name: str, ids: Collection[str] = frozenset()) -> Iterator[Passage]:
    """The passages of a page; ``ids`` are those of the cells that its links may name."""
    tree = LexborHTMLParser(source)
    for tag in ("style", "script", "template"):
        for node in tree.css(tag):
            node.decompose()
    for number, node in enumerate(tree.css("svg"), start=1):
        yield from passages_of_drawing(node, f"{name}, drawing {number}")
        node.decompose()
    yield from _linked(tree, name, ids)
    yield from _beside(tree, name)
    yield from _sentences(tree, name)


def _linked(tree: LexborHTMLParser, name: str, ids: Collection[str]) -> Iterator[Passage]:
    """Each figure that links to a cell, and the table in which each cell is listed."""
    for node in tree.css("a[title], a[href^='#']"):
        figure = _id_of(node, ids)
        if figure and not (node.next is not None and (node.next.text() or "").startswith("⟨")):
            text = " ".join(node.text().split())
            node.insert_after(f"⟨{figure}⟩")
            if not _is_in_sentence(node):
                yield Passage(f"{name}, {figure}", f"⟨{figure}⟩: {text}", is_label=True)
    for row in tree.css("tr[id^='rows.']"):
        figure = (row.attributes.get("id") or "").removeprefix("rows.")
        for cell in row.css("td.n") if figure in ids else ():
            text = " ".join(cell.text().split())
            yield Passage(f"{name}, the list of figures, {figure}", f"⟨{figure}⟩: {text}", is_label=True)


def _id_of(node: Any, ids: Collection[str]) -> str:
    told = (node.attributes.get("title") or "", (node.attributes.get("href") or "").removeprefix("#"))
    return next((text.removeprefix("rows.") for text in told if text.removeprefix("rows.") in ids), "")


def _is_in_sentence(node: Any) -> bool:
    parent = node.parent
    return parent is not None and parent.tag in ("p", "li", "dd")


def _beside(tree: LexborHTMLParser, name: str) -> Iterator[Passage]:
    """What attributes say: tooltips and texts for those who cannot see."""
    for attribute in _TOLD_BESIDE:
        for node in tree.css(f"[{attribute}]"):
            text = (node.attributes.get(attribute) or "").strip()
            if re.search(r"\d", text) and not re.fullmatch(r"[\w.+-]+|[^ ]*=[^ ]*", text):
                yield Passage(f"{name}, {attribute} of <{node.tag}>", text, is_label=True)


def _sentences(tree: LexborHTMLParser, name: str) -> Iterator[Passage]:
    heading = ""
    for number, node in enumerate(tree.css(_BLOCKS), start=1):
        text = " ".join(node.text().split())
        if node.tag in _HEADINGS:
            heading = text
        for sentence in _SENTENCE.split(text):
            if sentence:
                yield Passage(f"{name}, paragraph {number}", sentence, heading if text != heading else "")


def passages_of_workbook(rows: list[list[str]], name: str, ids: Collection[str]) -> Iterator[Passage]:
    """The rows of a sheet that name a cell by its id, with the least and the most that they print of it."""
    for line, row in enumerate(rows):
        figure = next((text.strip() for text in reversed(row) if text.strip() in ids), "")
        numbers = [(place, text.strip().replace(",", "")) for place, text in enumerate(row)]
        told = [(place, text) for place, text in numbers if text.isdigit()]
        if not figure or not told:
            continue
        where, (_, least) = f"{name}!{cell_name(line, told[-1][0])}", told[0 if len(told) < 3 else -2]
        most = told[-1][1] if len(told) > 1 else None
        said = f"at least {least}" if most is None else least if most == least else f"between {least} and {most}"
        yield Passage(where, f"⟨{figure}⟩: {said}", is_label=True)
