"""What kind of file the bytes really are, whatever its name says."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum


class FileKind(StrEnum):
    """A kind of file as a person would call it."""

    EMPTY = "an empty file"
    XLSX = "an Excel workbook"
    XLS = "an Excel 97-2003 workbook"
    ODS = "an OpenDocument spreadsheet"
    DELIMITED = "a CSV file"
    HTML = "a web page"
    DOCX = "a Word document"
    TEXT = "a text file"
    LOCKED = "a password-protected Office file"
    PDF = "a PDF"
    EMAIL = "an e-mail"
    OUTLOOK = "an Outlook message"
    DOC = "a Word 97-2003 document"
    ODT = "an OpenDocument text"
    RTF = "a rich-text document"
    XLSB = "a binary Excel workbook (xlsb)"
    SLIDES = "a slide show"
    XML_WORKBOOK = "an Excel 2003 XML workbook"
    WEB_ARCHIVE = "a web archive (mht)"
    ZIP = "a zip archive"
    ARCHIVE = "a compressed archive"
    IMAGE = "an image"
    BROKEN_ZIP = "a damaged or cut-off Office file or zip archive"
    XML = "an XML file"
    BINARY = "a file of unknown kind"


_MAGIC: tuple[tuple[bytes, FileKind], ...] = (
    (b"{\\rtf", FileKind.RTF),
    (b"\x89PNG", FileKind.IMAGE),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"GIF8", FileKind.IMAGE),
    (b"II*\x00", FileKind.IMAGE),
    (b"MM\x00*", FileKind.IMAGE),
    (b"BM", FileKind.IMAGE),
    (b"\x1f\x8b", FileKind.ARCHIVE),
    (b"7z\xbc\xaf", FileKind.ARCHIVE),
    (b"Rar!", FileKind.ARCHIVE),
    # BIFF 2 to 4 workbooks stand in no container
    (b"\x09\x00\x04\x00", FileKind.XLS),
    (b"\x09\x02\x06\x00", FileKind.XLS),
    (b"\x09\x04\x06\x00", FileKind.XLS),
    (b"\x09\x08\x10\x00", FileKind.XLS),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS: tuple[tuple[str, FileKind], ...] = (
    # a message may carry any of the others as an attachment
    ("__properties_version1.0", FileKind.OUTLOOK),
    ("EncryptedPackage", FileKind.LOCKED),
    ("WordDocument", FileKind.DOC),
    ("PowerPoint Document", FileKind.SLIDES),
    ("Workbook", FileKind.XLS),
    ("Book", FileKind.XLS),
)
_MAIL_HEADER = re.compile(
    rb"(?im)^(from|to|subject|date|received|return-path|message-id|mime-version|delivered-to):[ \t]"
)
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|table|main|div|p|h[1-6]|meta|script|title)\b")
_SUFFIXES = {
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".xhtml": FileKind.HTML,
    ".csv": FileKind.DELIMITED,
    ".tsv": FileKind.DELIMITED,
    ".tab": FileKind.DELIMITED,
    ".txt": FileKind.TEXT,
    ".text": FileKind.TEXT,
    ".log": FileKind.TEXT,
    ".md": FileKind.TEXT,
}
"""What plain text is by its name, where nothing in it says otherwise."""
_TEXT_SAMPLE = 65_536


def sniff(data: bytes, suffix: str = "") -> FileKind:
    """What the bytes are. ``suffix`` (``.csv``) only decides between kinds of plain text."""
    if not data.strip(b"\x00 \t\r\n"):
        return FileKind.EMPTY
    if data.startswith(b"PK"):
        return _sniff_zip(data)
    if data.startswith(_OLE):
        return next((k for name, k in _OLE_STREAMS if name.encode("utf-16-le") in data), FileKind.BINARY)
    if b"%PDF-" in data[:1024]:
        return FileKind.PDF
    for magic, kind in _MAGIC:
        if data.startswith(magic) and not (magic == b"BM" and b"\x00" not in data[:64]):
            return kind
    return _sniff_text(data, suffix.lower())


def _sniff_zip(data: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            mimetype = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except Exception:  # noqa: BLE001 - zipfile raises many kinds on damaged archives and all mean the same here
        return FileKind.BROKEN_ZIP
    if b"opendocument.spreadsheet" in mimetype:
        return FileKind.ODS
    if b"opendocument" in mimetype:
        return FileKind.ODT if b"opendocument.text" in mimetype else FileKind.SLIDES
    folders = {name.lower().split("/", 1)[0] for name in names}
    if "xl" in folders:
        return FileKind.XLSB if any(n.lower() == "xl/workbook.bin" for n in names) else FileKind.XLSX
    if "word" in folders:
        return FileKind.DOCX
    return FileKind.SLIDES if "ppt" in folders else FileKind.ZIP


def _sniff_text(data: bytes, suffix: str) -> FileKind:
    sample = _plain(data[:_TEXT_SAMPLE])
    if sample is None:
        return FileKind.BINARY
    lowered = sample.lstrip(b"\xef\xbb\xbf \t\r\n\x00").lower()
    if suffix == ".eml":
        return FileKind.EMAIL
    if _looks_like_mail(sample):
        return FileKind.WEB_ARCHIVE if b"multipart/related" in lowered else FileKind.EMAIL
    return _sniff_markup(lowered) or _SUFFIXES.get(suffix) or _sniff_plain(sample)


def _sniff_markup(lowered: bytes) -> FileKind | None:
    if not lowered.startswith(b"<"):
        return None
    if b"urn:schemas-microsoft-com:office:spreadsheet" in lowered and b"<html" not in lowered:
        return FileKind.XML_WORKBOOK
    if _HTML.search(lowered):
        return FileKind.HTML
    return FileKind.XML if lowered.startswith(b"<?xml") else None


def _sniff_plain(sample: bytes) -> FileKind:
    return FileKind.DELIMITED if _looks_delimited(sample) else FileKind.TEXT


def _plain(data: bytes) -> bytes | None:
    """The sample as single bytes where it is text (UTF-16 too), else None."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace").encode("utf-8", errors="replace")
    if b"\x00" in data:
        for name, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
            if zeros.count(0) > 0.4 * len(zeros):
                return data.decode(name, errors="replace").encode("utf-8", errors="replace")
        return None
    controls = sum(1 for byte in data[:4096] if byte < 32 and byte not in b"\t\r\n\x0c\x1b\x1a\x0b")
    return None if controls > 0.02 * len(data[:4096]) else data


def _looks_like_mail(sample: bytes) -> bool:
    head = re.split(rb"\r?\n\r?\n|\r\r", sample, maxsplit=1)[0]
    headers = {found.lower() for found in _MAIL_HEADER.findall(head)}
    return len(headers) >= 3 and bool(headers & {b"message-id", b"mime-version", b"received"})


def _looks_delimited(sample: bytes) -> bool:
    lines = [line for line in re.split(rb"\r\n|\r|\n", sample) if line.strip()][:50]
    for delimiter in (b",", b"\t", b";", b"|"):
        with_it = sum(line.count(delimiter) >= 1 for line in lines)
        widths = {line.count(delimiter) for line in lines}
        if len(lines) > 1 and with_it == len(lines) and len(widths) <= 2:
            return True
    return False
