"""Bytes of a text to characters, by the mark at its start, else by trial."""

from __future__ import annotations

import re

_UTF_32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)


def decode(data: bytes, *, is_html: bool = False) -> str:
    """The text of the bytes, with one kind of line end, a line feed. What cannot be decoded shows as a replacement
    mark.
    """
    text = _decode(data, is_html)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def _decode(data: bytes, is_html: bool) -> str:
    if name := _wide_encoding(data):
        return data.decode(name, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _DECLARED.search(data[:4096]) if is_html else None
    if declared:
        try:
            return data.decode(declared[1].decode("ascii"), errors="replace")
        except LookupError:
            return _guess(data)  # a name that Python does not know
    return _guess(data)


def _wide_encoding(data: bytes) -> str:
    """The encoding of text whose characters take two or four bytes, else nothing."""
    if data.startswith(_UTF_32):
        return "utf-32"
    if data.startswith(_UTF_16):
        return "utf-16"
    if b"\x00" not in data[:4096]:
        return ""
    odd, even = data[1:4096:2], data[:4096:2]
    return "utf-16-le" if odd.count(0) >= even.count(0) else "utf-16-be"


def _guess(data: bytes) -> str:
    """Most replies that are not UTF-8 come from Windows in Britain; only what cp1252 cannot hold is guessed at."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to load and seldom needed

        best = from_bytes(data[:200_000]).best()
        return data.decode(best.encoding if best else "cp1252", errors="replace")
