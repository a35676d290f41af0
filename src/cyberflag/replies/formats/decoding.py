"""Bytes of a text to characters, by the mark at its start, else by trial."""

from __future__ import annotations

import re

_UTF_32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)


def decode(data: bytes, *, is_html: bool = False) -> str:
    """The text of the bytes, with every kind of line end as ``\\n``. What cannot be decoded shows as the replacement character."""
    text = _decode(data, is_html)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def _decode(data: bytes, is_html: bool) -> str:
    if data.startswith(_UTF_32):
        return data.decode("utf-32", errors="replace")
    if data.startswith(_UTF_16):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data[:4096]:
        odd, even = data[1:4096:2], data[:4096:2]
        name = "utf-16-le" if odd.count(0) >= even.count(0) else "utf-16-be"
        return data.decode(name, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if is_html and (declared := _DECLARED.search(data[:4096])):
        try:
            return data.decode(declared[1].decode("ascii"), errors="replace")
        except LookupError:
            pass  # a name that Python does not know; go on by trial
    return _guess(data)


def _guess(data: bytes) -> str:
    """By far most replies that are not UTF-8 come from Windows in Britain; only what cp1252 cannot hold is left to a guess."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to load and seldom needed

        best = from_bytes(data[:200_000]).best()
        return data.decode(best.encoding if best else "cp1252", errors="replace")
