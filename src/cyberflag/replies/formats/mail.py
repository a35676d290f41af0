"""An e-mail of either kind as lines and grids: its head, its body, and its attachments as replies of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final

from cyberflag.model import IssueKind
from cyberflag.replies.document import Grid, Line, LineKind
from cyberflag.replies.formats.contents import Contents, trim
from cyberflag.replies.formats.inside import Inside, add_prefixed, explain
from cyberflag.replies.formats.mail_html import read_mail_html
from cyberflag.replies.formats.text import read_lines
from cyberflag.replies.formats.threads import find_frames, find_thread, is_forwarded, quote

_NO_CONTENT: Final = frozenset({".p7s", ".vcf", ".ics", ".asc"})
"""Signatures, business cards and invitations: they come with the post and answer nothing."""
_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".wmz", ".emz"})
_LOGO = re.compile(
    r"(?:image|picture|outlook-|logo|sign|banner|twitter|facebook|instagram|linkedin)[^/]*$", re.IGNORECASE
)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Attachment:
    """A file that came with an e-mail, or another e-mail. ``is_inline`` says that the body shows it."""

    name: str
    content: bytes | Mail
    is_inline: bool = False


@dataclass(frozen=True)
class Mail:
    """What both kinds of e-mail hold: the head, the body as plain text and as a page, and the attachments."""

    sender: str
    subject: str
    sent: str
    plain: str
    html: str
    attachments: tuple[Attachment, ...] = ()
    faults: tuple[str, ...] = ()
    """What could not be read in it, in words with a cure."""


def read_mail(mail: Mail, inside: Inside) -> Contents:
    """The head as lines numbered nought, the body's lines as numbered in it, then what the attachments hold."""
    contents = Contents()
    head = ((mail.sender, LineKind.FURNITURE), (mail.subject, LineKind.TITLE), (mail.sent, LineKind.FURNITURE))
    contents.blocks.extend(Line(0, text, kind) for text, kind in head if text)
    body = _read_body(mail)
    contents.blocks.extend(body.blocks)
    contents.problems.extend(body.problems)
    for fault in mail.faults:
        contents.report("", IssueKind.UNREADABLE, fault)
    for attachment in mail.attachments:
        _add_attachment(attachment, inside, contents)
    if not body.blocks and not mail.attachments and not contents.problems:
        message = "The e-mail has no text and no attachment. Ask the force whether the right file was sent."
        contents.report("", IssueKind.UNREADABLE, message)
    return contents


def _read_body(mail: Mail) -> Contents:
    """The plain text; the page where there is no plain text, or where only the page has the tables."""
    plain = _read_plain(mail)
    if not trim(mail.html):
        return plain
    try:
        page = read_mail_html(mail.html, forwarded=is_forwarded(mail.subject))
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the page, the plain text stands beside it
        if not trim(mail.plain):
            problem = explain(error)
            plain.report("", problem.kind, problem.message)
        return plain
    if not trim(mail.plain) or _count_figures(page.blocks) > _count_figures(plain.blocks) or _is_stub(plain, page):
        return page
    return plain


def _read_plain(mail: Mail) -> Contents:
    lines = mail.plain.split("\n")
    start = find_thread(lines, forwarded=is_forwarded(mail.subject))
    contents = read_lines(lines[:start])
    kinds = find_frames(lines[:start])
    for at, block in enumerate(contents.blocks):
        if isinstance(block, Line) and block.number in kinds:
            contents.blocks[at] = replace(block, kind=kinds[block.number])
    contents.blocks.extend(quote(lines[start:], start + 1))
    return contents


def _count_figures(blocks: Iterable[Grid | Line]) -> int:
    """Cells of tables that hold a digit."""
    return sum(
        any(c.isdigit() for c in cell.shown)
        for grid in blocks
        if isinstance(grid, Grid)
        for cell in grid.cells.values()
    )


def _is_stub(plain: Contents, page: Contents) -> bool:
    """Whether the plain text only says that there is a page, or is cut."""
    words, more = (sum(len(_WORD.findall(b.text)) for b in c.blocks if isinstance(b, Line)) for c in (plain, page))
    return not any(isinstance(b, Grid) for b in plain.blocks) and more > 2 * words + 20


def _add_attachment(attachment: Attachment, inside: Inside, contents: Contents) -> None:
    content = attachment.content
    if isinstance(content, Mail):
        name = inside.take_name(attachment.name)
        try:
            add_prefixed(read_mail(content, inside.deeper()), name, contents)
        except Exception as error:  # noqa: BLE001 - one bad e-mail must not cost the others
            problem = explain(error)
            contents.report(name, problem.kind, problem.message)
    elif not _says_nothing(attachment):
        inside.add(content, attachment.name, contents)


def _says_nothing(attachment: Attachment) -> bool:
    """Whether it is a logo of the signature, a business card or the like; a picture sent as a file may be a scan."""
    suffix = PurePosixPath(attachment.name).suffix.lower()
    if suffix in _NO_CONTENT:
        return True
    return suffix in _PICTURES and (attachment.is_inline or bool(_LOGO.match(attachment.name)))
