"""Office files are zip archives: what is checked before any library opens one."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final

from cyberflag.replies.formats.contents import CUT_OFF, LOCKED, UnreadableError

MAX_FILE: Final = 50 * 1024 * 1024
"""The largest file that is read, in bytes."""
MAX_UNPACKED: Final = 200 * 1024 * 1024
"""The most that an archive may unpack to, in bytes."""
MAX_RATIO: Final = 200
"""How many times its packed size a large member may unpack to; honest workbooks stay below 100."""
MAX_CELLS: Final = 2_000_000
"""The most cells that are read from one sheet."""
MAX_TEXT: Final = 10_000
"""The most characters of a line, paragraph or cell that are read; no answer is as long, and finding its figures would
take minutes.
"""
MAX_SENTENCE: Final = 3_000
"""The most characters of such a text between two ends of sentences; those of a page have some 3,000 together."""
_LARGE: Final = 10 * 1024 * 1024
_CHUNK: Final = 1024 * 1024
_XML_NAME = re.compile(r"\.(xml|rels|vml)$", re.IGNORECASE)
_DOCTYPES = tuple(
    mark.encode(name) for mark in ("<!DOCTYPE", "<!ENTITY") for name in ("ascii", "utf-16-le", "utf-16-be")
)


def open_container(data: bytes) -> zipfile.ZipFile:
    """Open the archive of an Office file after checking its size, its members and that its XML declares no entities.

    Raises `UnreadableError` for a damaged, locked, oversized or hostile archive.
    """
    return _open(data, refuse_entities=True)


def open_archive(data: bytes) -> zipfile.ZipFile:
    """Open an archive of any files after checking its size. Raises `UnreadableError` as `open_container` does."""
    return _open(data, refuse_entities=False)


def _open(data: bytes, *, refuse_entities: bool) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        _check_members(archive, refuse_entities=refuse_entities)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, OSError, NotImplementedError, ValueError) as error:
        raise UnreadableError(CUT_OFF) from error
    except RuntimeError as error:  # zipfile's word for a member that needs a password
        raise UnreadableError(LOCKED) from error
    return archive


def _check_members(archive: zipfile.ZipFile, *, refuse_entities: bool) -> None:
    total = 0
    for member in archive.infolist():
        size = 0
        tail = b""
        is_xml = refuse_entities and bool(_XML_NAME.search(member.filename))
        with archive.open(member) as part:
            while chunk := part.read(_CHUNK):
                size += len(chunk)
                total += len(chunk)
                _check_size(member, size, total)
                if is_xml:
                    window = tail + chunk
                    if any(mark in window for mark in _DOCTYPES):
                        raise UnreadableError(
                            f"The part {member.filename} declares XML entities, which no Office program writes, so the "
                            "file was not read. Open it in its own program, save it again and compare."
                        )
                    tail = chunk[-32:]


def _check_size(member: zipfile.ZipInfo, size: int, total: int) -> None:
    if total > MAX_UNPACKED:
        raise UnreadableError(
            f"The file unpacks to more than {MAX_UNPACKED // 1024**2} MB and was not read. Ask for a smaller copy, or "
            "split it."
        )
    if size > _LARGE and size > MAX_RATIO * max(member.compress_size, 1):
        raise UnreadableError(
            f"The part {member.filename} unpacks to more than {MAX_RATIO} times its size, as no honest file does, so "
            "the file "
            "was not read. Ask the force for a fresh copy."
        )
