"""Pictures inside a document: a table pasted as a picture holds figures as any other does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from typing import Final

from cyberflag.model import IssueKind
from cyberflag.replies.document import Grid
from cyberflag.replies.formats.contents import Contents, UnreadableError
from cyberflag.replies.formats.inside import add_prefixed, explain
from cyberflag.replies.formats.pdf_pages.words import UNSURE
from cyberflag.replies.formats.sniffing import FileKind, sniff

LARGE: Final = 0.05
"""Of a page: a picture of that size may hold a table."""
LARGE_EMU: Final = LARGE * 595 * 842 * 12_700**2
"""The same of A4, in the square units of Office's drawings."""
MOST_PICTURES: Final = 10
"""Pictures that are read of one document, or of one page of a PDF."""
_LOOK: Final = "Look whether figures stand in it, and enter them by hand."


def read_pictures(pictures: Iterable[bytes], contents: Contents) -> None:
    """Read the pictures of a document by OCR; those without a figure, such as a crest, are passed over.

    What stands in the second of them has ``picture 2/`` before its place.
    """
    for number, data in enumerate(pictures, start=1):
        name = f"picture {number}"
        if number > MOST_PICTURES:
            message = (
                f"The document holds more than {MOST_PICTURES} large pictures, and the rest were not read. {_LOOK}"
            )
            contents.report(name, IssueKind.UNREADABLE, message)
            return
        if sniff(data) is not FileKind.IMAGE:
            message = f"{name.capitalize()} of the document is a drawing of a kind that is not read. {_LOOK}"
            contents.report(name, IssueKind.UNSUPPORTED, message)
            continue
        add_picture(partial(_read_image, data), name, contents)


def add_picture(read: Callable[[], Contents], name: str, contents: Contents) -> None:
    """Add what ``read`` finds in a picture, if there are figures in it; what stops it is a problem at the picture."""
    try:
        found = read()
    except UnreadableError as error:
        contents.report(name, error.kind, error.message)
    except Exception as error:  # noqa: BLE001 - a damaged picture must not take its document with it
        problem = explain(error)
        contents.report(name, problem.kind, f"{name.capitalize()}: {problem.message}")
    else:
        if _holds_figures(found):
            add_prefixed(found, name, contents)


def _read_image(data: bytes) -> Contents:
    # few documents hold a picture that is worth loading OCR for
    found: Contents = import_module("cyberflag.replies.formats.image").read_image(data)
    return found


def _holds_figures(found: Contents) -> bool:
    texts = [
        text
        for block in found.blocks
        for text in ([c.shown for c in block] if isinstance(block, Grid) else [block.text])
    ]
    return any(UNSURE in text or any(c.isdigit() for c in text) for text in texts)
