"""E-mails as Outlook saves them (.msg): the few properties that a reader of the reply sees.

A message is an OLE file whose streams are named by property and type, as [MS-OXMSG] fixes them:
``__substg1.0_0037001F`` is the subject (0037) as UTF-16 text (001F).
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

import olefile

from cyberflag.replies.formats.contents import CUT_OFF, Contents, UnreadableError, trim
from cyberflag.replies.formats.decoding import decode
from cyberflag.replies.formats.inside import MAX_DEPTH, Inside
from cyberflag.replies.formats.mail import Attachment, Mail, read_mail

_SUBJECT, _SENDER, _SENDER_ADDRESS, _SENDER_SMTP = 0x0037, 0x0C1A, 0x0C1F, 0x5D01
_BODY, _HTML, _RICH_TEXT = 0x1000, 0x1013, 0x1009
_ATTACHED, _NAME, _SHORT_NAME, _DISPLAY_NAME, _CONTENT_ID = 0x3701, 0x3707, 0x3704, 0x3001, 0x3712
_CODE_PAGE, _SENT, _RECEIVED, _HIDDEN = 0x3FFD, 0x0039, 0x0E06, 0x7FFE
_FIXED: Final = "__properties_version1.0"
_STREAM: Final = "__substg1.0_"
_ATTACHMENT = re.compile(r"__attach_version1\.0_#[0-9A-F]{8}", re.IGNORECASE)
_ENTRY: Final = 16
_EPOCH: Final = datetime(1601, 1, 1, tzinfo=UTC)

_Path = tuple[str, ...]


def read_msg(data: bytes, inside: Inside) -> Contents:
    """The message's head, body and attachments. Raises `UnreadableError` for a damaged file."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            mail = _Message(ole, ()).read(depth=inside.depth)
    except (OSError, struct.error, IndexError) as error:
        raise UnreadableError(CUT_OFF) from error
    return read_mail(mail, inside)


class _Message:
    """A message in an OLE file: the file itself, or the storage of one that is attached to it."""

    def __init__(self, ole: olefile.OleFileIO, path: _Path) -> None:
        self._ole = ole
        self._path = path
        self._fixed = self._read_fixed(path, header=32 if not path else 24)
        page = self._fixed.get(_CODE_PAGE, b"")
        self._encoding = f"cp{struct.unpack('<I', page[:4])[0]}" if page else "cp1252"

    def read(self, depth: int) -> Mail:
        """The message with all that is attached."""
        html, plain = self._html(), self._text(self._path, _BODY)
        faults = []
        if not trim(plain) and not trim(html) and self._bytes(self._path, _RICH_TEXT):
            faults.append(
                "The text of the message is kept as rich text only and was not read. Save the message as text or "
                "web page beside it."
            )
        return Mail(
            sender=self._sender(),
            subject=" ".join(self._text(self._path, _SUBJECT).split()),
            sent=self._time(),
            plain=plain,
            html=html,
            attachments=tuple(self._attachments(depth)),
            faults=tuple(faults),
        )

    def _sender(self) -> str:
        name = trim(self._text(self._path, _SENDER))
        address = self._text(self._path, _SENDER_SMTP) or self._text(self._path, _SENDER_ADDRESS)
        return f"{name} <{trim(address)}>".strip() if "@" in address and address != name else name

    def _html(self) -> str:
        raw = self._bytes(self._path, _HTML)
        return decode(raw, is_html=True) if raw else self._text(self._path, _HTML)

    def _time(self) -> str:
        raw = self._fixed.get(_SENT) or self._fixed.get(_RECEIVED)
        if not raw:
            return ""
        try:
            sent = _EPOCH + timedelta(microseconds=struct.unpack("<Q", raw)[0] // 10)
        except OverflowError:
            return ""
        return f"{sent:%a, %d %b %Y %H:%M:%S +0000}"

    def _attachments(self, depth: int) -> Iterator[Attachment]:
        names = {entry[len(self._path)] for entry in self._entries() if len(entry) > len(self._path)}
        for number, name in enumerate(sorted(n for n in names if _ATTACHMENT.fullmatch(n)), 1):
            path = (*self._path, name)
            shown = next((t for p in (_NAME, _SHORT_NAME, _DISPLAY_NAME) if (t := trim(self._text(path, p)))), "")
            stored = (*path, f"{_STREAM}{_ATTACHED:04X}000D")
            if self._ole.exists([*stored, _FIXED]):
                if depth < MAX_DEPTH:
                    inner = _Message(self._ole, stored).read(depth + 1)
                    yield Attachment(shown or f"{inner.subject or f'message {number}'}.msg", inner)
                else:
                    yield Attachment(shown or f"message {number}.msg", Mail("", "", "", "", ""))
                continue
            fixed = self._read_fixed(path, header=8)
            is_inline = bool(self._text(path, _CONTENT_ID)) or any(fixed.get(_HIDDEN, b""))
            yield Attachment(shown or f"attachment {number}", self._bytes(path, _ATTACHED), is_inline)

    def _entries(self) -> list[list[str]]:
        return [e for e in self._ole.listdir(streams=True, storages=True) if tuple(e[: len(self._path)]) == self._path]

    def _bytes(self, path: _Path, number: int) -> bytes:
        return self._stream((*path, f"{_STREAM}{number:04X}0102"))

    def _text(self, path: _Path, number: int) -> str:
        """A property kept as UTF-16, or as bytes of the message's code page."""
        if raw := self._stream((*path, f"{_STREAM}{number:04X}001F")):
            text = raw.decode("utf-16-le", errors="replace")
        else:
            raw = self._stream((*path, f"{_STREAM}{number:04X}001E"))
            try:
                text = raw.decode(self._encoding)
            except (LookupError, UnicodeDecodeError):
                text = decode(raw)
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")

    def _stream(self, path: _Path) -> bytes:
        name = list(path)
        if not self._ole.exists(name) or self._ole.get_type(name) != olefile.STGTY_STREAM:
            return b""
        with self._ole.openstream(name) as stream:
            return bytes(stream.read())

    def _read_fixed(self, path: _Path, header: int) -> dict[int, bytes]:
        """The properties of fixed size: their eight bytes by number."""
        data = self._stream((*path, _FIXED))
        entries = (data[at : at + _ENTRY] for at in range(header, len(data) - _ENTRY + 1, _ENTRY))
        return {struct.unpack("<HH", entry[:4])[1]: entry[8:] for entry in entries}
