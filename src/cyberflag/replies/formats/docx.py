"""Word documents: paragraphs as lines and tables as grids, in reading order, as they read once every tracked change is
accepted.
"""

from __future__ import annotations

import io
import re
from typing import Any, Final

from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from cyberflag.model import IssueKind
from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.formats.containers import open_container
from cyberflag.replies.formats.contents import Contents, UnreadableError, trim
from cyberflag.replies.formats.docx_pages.numbering import Numbering
from cyberflag.replies.formats.docx_pages.pictures import add_pictures
from cyberflag.replies.formats.docx_pages.styles import NUMBERED, Style, numbered_level, read_styles
from cyberflag.replies.formats.docx_pages.tables import find_blocks, read_table
from cyberflag.replies.formats.docx_pages.tabs import set_out_tables
from cyberflag.replies.formats.docx_pages.text import Gathered, gather, is_floating, paragraph_style
from cyberflag.replies.formats.nested_tables import number_lines

_LIST_STYLE = re.compile(r"\b(list|bullets?|numbered)\b")
_HEADING_STYLE = re.compile(r"\b(heading|title|subtitle)\b")
_P, _TBL = qn("w:p"), qn("w:tbl")
_BLOCKS: Final = frozenset({_P, _TBL})
_NOTE_PARTS: Final = frozenset({"/word/footnotes.xml", "/word/endnotes.xml"})


def read_docx(data: bytes) -> Contents:
    """The letter as lines and grids. Raises `UnreadableError` where it cannot be opened."""
    open_container(data)
    try:
        document = Document(io.BytesIO(data))
        body = document.element.body
    except Exception as error:
        # python-docx meets a damaged package with KeyError, ValueError, AttributeError or lxml's errors, by the part
        # that is damaged
        raise UnreadableError(
            "The document is damaged. Open it in Word, let it repair the file, and save a new copy."
        ) from error
    reader = _Reader(document)
    reader.read(body)
    return reader.contents


class _Reader:
    """Walks the body of one document and counts its lines and tables."""

    def __init__(self, document: Any) -> None:
        self.contents = Contents()
        self._document = document
        self._styles = read_styles(document)
        self._numbering = Numbering(document, self._styles)
        self._number = 0
        self._leads: dict[int, str] = {}
        self._tables = 0
        self._hidden = 0

    def read(self, body: Any) -> None:
        """Headers, body, notes, footers."""
        self._read_furniture("header")
        self._walk(body)
        self.contents.blocks = set_out_tables(self.contents.blocks, self._leads)
        self._read_notes()
        add_pictures(body, self._document.part, self.contents)
        self._read_furniture("footer")
        if self._hidden:
            passages = "a passage" if self._hidden == 1 else f"{self._hidden} passages"
            message = (
                f"The document holds {passages} of hidden text, which were left out; look whether they answer anything."
            )
            self.contents.report("", IssueKind.HIDDEN_CONTENT, message)

    def _walk(self, parent: Any) -> None:
        """Blocks in order, a text box where it stands between paragraphs; those that float beside text come last."""
        waiting = [parent]
        while waiting:
            waiting.extend(self._read_part(waiting.pop(0)))

    def _read_part(self, part: Any) -> list[Any]:
        """Add the blocks of a part; gives the text boxes that float beside its text. One that hangs on a paragraph
        without text has nothing to float beside, and stands in its place.
        """
        floating = []
        for block in find_blocks(part, _BLOCKS):
            if block.tag == _TBL:
                self._read_table(block)
                continue
            gathered = self._read_paragraph(block)
            for box in gathered.boxes:
                floating += [box] if gathered.text and is_floating(box) else self._read_part(box)
        return floating

    def _read_table(self, table: Any) -> None:
        since = len(self.contents.blocks)
        self._tables, hidden = read_table(table, self._tables, self.contents, self._styles)
        self._number = number_lines(self.contents.blocks, since, self._number)
        self._hidden += hidden

    def _read_paragraph(self, paragraph: Any) -> Gathered:
        """Add a paragraph's line; gives what stands in it, the text boxes that hang on it among that."""
        gathered = gather(paragraph, self._styles)
        self._hidden += gathered.hidden
        mark = self._numbering.mark(paragraph, gathered.text)
        if gathered.text:
            self._number += 1
            self._leads[self._number] = gathered.lead
            kind = self._kind(paragraph)
            depth = self._level(paragraph) if kind is LineKind.LIST_ITEM else gathered.indent
            line = Line(self._number, mark + gathered.text, kind, gathered.notes, is_whole=True, depth=depth)
            self.contents.blocks.append(line)
        return gathered

    def _kind(self, paragraph: Any) -> LineKind:
        style = self._styles.get(paragraph_style(paragraph), Style())
        if _HEADING_STYLE.search(style.name) or paragraph.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") is not None:
            return LineKind.HEADING
        if "quote" in style.name:
            return LineKind.QUOTED
        is_numbered = paragraph.find(NUMBERED) is not None
        if is_numbered or style.is_list or _LIST_STYLE.search(style.name):
            return LineKind.LIST_ITEM
        return LineKind.PARAGRAPH

    def _level(self, paragraph: Any) -> int:
        """The level of an item in a list of lists, from 1: by its own numbering, else by its style."""
        return numbered_level(paragraph) or self._styles.get(paragraph_style(paragraph), Style()).level

    def _read_notes(self) -> None:
        """Footnotes often say what a star stands for. They are no counted lines; each has its mark in its ``notes``."""
        for part in self._document.part.package.iter_parts():
            if str(part.partname) not in _NOTE_PARTS:
                continue
            root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
            for note in root:
                if note.get(qn("w:type")):
                    continue  # the ruled line above the notes
                text = trim("\n".join(filter(None, (gather(p, self._styles).text for p in note.iter(_P)))))
                if text:
                    self.contents.blocks.append(Line(0, text, LineKind.PARAGRAPH, (note.get(qn("w:id")) or "",)))

    def _read_furniture(self, which: str) -> None:
        """The text of headers or footers, each once however many sections share it."""
        seen = set()
        for relation in self._document.part.rels.values():
            if relation.is_external or not relation.reltype.endswith(f"/{which}"):
                continue
            root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
            for paragraph in root.iter(_P):
                text = gather(paragraph, self._styles).text
                if text and text not in seen:
                    seen.add(text)
                    self.contents.blocks.append(Line(0, text, LineKind.FURNITURE))
