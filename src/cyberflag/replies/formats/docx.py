"""Word documents: paragraphs as lines and tables as grids, in reading order, as they read once every tracked change is accepted."""

from __future__ import annotations

import io
import re
from typing import Any, Final

from docx import Document as open_document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn

from cyberflag.model import IssueKind
from cyberflag.replies.document import Line, LineKind
from cyberflag.replies.formats.containers import open_container
from cyberflag.replies.formats.contents import Contents, UnreadableError, trim
from cyberflag.replies.formats.docx_tables import read_table
from cyberflag.replies.formats.docx_text import gather

_LIST_STYLE = re.compile(r"list|bullet|number", re.IGNORECASE)
_QUOTE_STYLE = re.compile(r"quote", re.IGNORECASE)
_HEADING_STYLE = re.compile(r"heading|title|subtitle", re.IGNORECASE)
_TRANSPARENT: Final = tuple(
    qn(name) for name in ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag")
)
_P, _TBL = qn("w:p"), qn("w:tbl")


def read_docx(data: bytes) -> Contents:
    """The letter as lines and grids. Raises `UnreadableError` where it cannot be opened."""
    open_container(data)
    try:
        document = open_document(io.BytesIO(data))
    except (OpcError, KeyError, ValueError, AttributeError, SyntaxError) as error:
        raise UnreadableError(
            "The document is damaged. Open it in Word, let it repair the file, and save a new copy."
        ) from error
    return _Reader(document).read()


class _Reader:
    """Walks the body of one document and counts its lines and tables."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._contents = Contents()
        self._styles = _style_names(document)
        self._number = 0
        self._tables = 0
        self._hidden = 0

    def read(self) -> Contents:
        """Headers, body, notes, footers."""
        self._read_furniture("header")
        self._walk(self._document.element.body)
        self._read_footnotes()
        self._read_furniture("footer")
        if self._hidden:
            message = f"The document holds {self._hidden} passages of hidden text. They were left out; look whether they answer anything."
            self._contents.report("", IssueKind.HIDDEN_CONTENT, message)
        return self._contents

    def _walk(self, parent: Any) -> None:
        """Blocks in order; content controls and tracked insertions are looked into. Kept iterative: documents can nest deep."""
        stack = [iter(parent)]
        while stack:
            block = next(stack[-1], None)
            if block is None:
                stack.pop()
            elif block.tag == _P:
                self._read_paragraph(block)
            elif block.tag == _TBL:
                self._tables = read_table(block, self._tables, self._contents, self._styles)
            elif block.tag in _TRANSPARENT:
                stack.append(iter(block))

    def _read_paragraph(self, paragraph: Any) -> None:
        gathered = gather(paragraph)
        self._hidden += gathered.hidden
        if gathered.text:
            self._number += 1
            self._contents.blocks.append(Line(self._number, gathered.text, self._kind(paragraph), gathered.notes))
        for box in gathered.boxes:
            self._walk(box)

    def _kind(self, paragraph: Any) -> LineKind:
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return LineKind.PARAGRAPH
        style = properties.find(qn("w:pStyle"))
        name, is_list = self._styles.get(style.get(qn("w:val")), ("", False)) if style is not None else ("", False)
        if _HEADING_STYLE.search(name) or properties.find(qn("w:outlineLvl")) is not None:
            return LineKind.HEADING
        if _QUOTE_STYLE.search(name):
            return LineKind.QUOTED
        numbered = properties.find(qn("w:numPr"))
        if is_list or _LIST_STYLE.search(name) or numbered is not None:
            return LineKind.LIST_ITEM
        return LineKind.PARAGRAPH

    def _read_footnotes(self) -> None:
        """Footnotes often say what a star stands for. They are no counted lines."""
        for part in self._document.part.package.iter_parts():
            if str(part.partname) not in ("/word/footnotes.xml", "/word/endnotes.xml"):
                continue
            from lxml import etree  # noqa: PLC0415 - only documents with notes need it here

            root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
            for note in root:
                if note.get(qn("w:type")):
                    continue
                text = trim("\n".join(filter(None, (gather(p).text for p in note.iter(_P)))))
                if text:
                    self._contents.blocks.append(Line(0, text, LineKind.PARAGRAPH, (note.get(qn("w:id")) or "",)))

    def _read_furniture(self, which: str) -> None:
        """The text of headers or footers, each once however many sections share it."""
        seen = set()
        for relation in self._document.part.rels.values():
            if relation.is_external or not relation.reltype.endswith(f"/{which}"):
                continue
            for paragraph in relation.target_part.element.iter(_P):
                text = gather(paragraph).text
                if text and text not in seen:
                    seen.add(text)
                    self._contents.blocks.append(Line(0, text, LineKind.FURNITURE))


def _style_names(document: Any) -> dict[str, tuple[str, bool]]:
    """For each style id its name, and whether it or a style it is based on makes a list."""
    found: dict[str, tuple[str, str | None, bool]] = {}
    try:
        styles = document.styles.element
    except (KeyError, AttributeError):
        return {}
    for style in styles.iter(qn("w:style")):
        name, base = style.find(qn("w:name")), style.find(qn("w:basedOn"))
        is_list = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
        key = style.get(qn("w:styleId")) or ""
        found[key] = (
            (name.get(qn("w:val")) or "") if name is not None else "",
            base.get(qn("w:val")) if base is not None else None,
            is_list,
        )
    names = {}
    for key, (name, base, is_list) in found.items():
        seen = {key}
        while base in found and base not in seen and not is_list:
            seen.add(base)
            is_list = is_list or found[base][2]
            base = found[base][1]
        names[key] = (name, is_list)
    return names
