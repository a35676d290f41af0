"""Bytes to grids of cells and lines of text. Nothing is interpreted here, and no file, however broken, stops the
reading.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import Final, cast

from cyberflag.model import IssueKind
from cyberflag.replies.document import Document
from cyberflag.replies.formats.containers import MAX_FILE
from cyberflag.replies.formats.contents import CUT_OFF, LOCKED, Contents, UnreadableError
from cyberflag.replies.formats.extents import settle_extents
from cyberflag.replies.formats.inside import Inside, explain, fold_problems
from cyberflag.replies.formats.ocr.lettering import settle_lettering
from cyberflag.replies.formats.sniffing import FileKind, sniff

__all__ = ["SUPPORTED", "read_bytes", "read_document"]

SUPPORTED: Final[frozenset[str]] = frozenset(
    {".xlsx", ".xlsm", ".xltx", ".xls", ".ods", ".csv", ".tsv", ".html", ".htm", ".docx", ".docm", ".pdf", ".txt"}
    | {".eml", ".msg", ".zip", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".bmp"}
)
"""The endings, in small letters with their dot, of the kinds of file that are read."""

_READERS: Final = {
    FileKind.XLSX: ("xlsx", "read_xlsx"),
    FileKind.XLS: ("xls", "read_xls"),
    FileKind.ODS: ("ods", "read_ods"),
    FileKind.DELIMITED: ("delimited", "read_delimited"),
    FileKind.HTML: ("html", "read_html"),
    FileKind.DOCX: ("docx", "read_docx"),
    FileKind.PDF: ("pdf", "read_pdf"),
    FileKind.TEXT: ("text", "read_text"),
    FileKind.EMAIL: ("eml", "read_eml"),
    FileKind.OUTLOOK: ("msg", "read_msg"),
    FileKind.ZIP: ("archive", "read_archive"),
    FileKind.IMAGE: ("image", "read_image"),
}
_CONTAINERS: Final = frozenset({FileKind.EMAIL, FileKind.OUTLOOK, FileKind.ZIP})
"""Kinds that hold files of their own."""
_CURES: Final = {
    FileKind.DOC: "Save it as .docx",
    FileKind.RTF: "Save it as .docx",
    FileKind.ODT: "Save it as .docx",
    FileKind.XLSB: "Save it as .xlsx",
    FileKind.XML_WORKBOOK: "Save it as .xlsx",
    FileKind.WEB_ARCHIVE: "Save the page as .html or the workbook as .xlsx",
    FileKind.ARCHIVE: "Unpack it and put its files into the folder",
    FileKind.SLIDES: "Enter its figures by hand, or ask the force for the figures as a workbook",
}


def read_document(path: Path, reply: str) -> Document:
    """Read a reply of any kind as what its bytes are, whatever its name says.

    ``reply`` is its path relative to the folder that is read. It never raises for a bad file: what is broken, locked,
    too large or of a kind
    that is not read yet comes back as a document with a problem that says what it is and what to do.
    """
    try:
        contents = read_bytes(_load(path), path.name)
    except Exception as error:  # noqa: BLE001 - libraries raise many kinds on damaged bytes; one must not stop the rest
        return Document(reply, (), (explain(error),))
    return Document(reply, tuple(contents.blocks), tuple(contents.problems))


def read_bytes(data: bytes, name: str, inside: Inside | None = None) -> Contents:
    """Read the bytes of a file; ``name`` is text, and its ending only decides between kinds of plain text.

    ``inside`` says how deep in a reply the file stands; None for the reply itself. Raises `UnreadableError`, and
    whatever a library raises on damaged bytes; `explain` turns both into a problem.
    """
    suffix = PurePosixPath(name).suffix.lower()
    kind = sniff(data, suffix)
    _refuse(kind, suffix)
    module, function = _READERS[kind]
    # each reader's library is loaded only when a file of its kind turns up
    read = cast(Callable[..., Contents], getattr(import_module(f"{__name__}.{module}"), function))
    more = (inside.deeper() if inside else Inside(read_bytes),) if kind in _CONTAINERS else ()
    contents = read(data, *more)
    settle_extents(contents)
    settle_lettering(contents)
    if kind in _CONTAINERS and inside is None:
        fold_problems(contents)
    if not contents.blocks and not contents.problems:
        message = f"The file is {kind} in which nothing is written. Ask the force whether the right file was sent."
        contents.report("", IssueKind.UNREADABLE, message)
    return contents


def _load(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            raise UnreadableError(
                f"The file is larger than {MAX_FILE // 1024**2} MB and was not read. Ask for a smaller copy, or split "
                "it."
            )
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise UnreadableError(
            f"The file cannot be opened ({reason}). Check that it is there and may be read."
        ) from error


def _refuse(kind: FileKind, suffix: str) -> None:
    """Raise `UnreadableError` for a kind without a reader."""
    if kind in _READERS:
        return
    if kind is FileKind.EMPTY:
        raise UnreadableError("The file is empty. Ask the force to send it again.")
    if kind is FileKind.LOCKED:
        raise UnreadableError(LOCKED)
    if kind is FileKind.BROKEN_ZIP or (kind is FileKind.BINARY and suffix in SUPPORTED):
        raise UnreadableError(CUT_OFF)
    cure = _CURES.get(kind, "Save it as .xlsx, .docx or .csv, or enter its figures by hand")
    raise UnreadableError(f"The file is {kind}, which this version does not read. {cure}.", IssueKind.UNSUPPORTED)
