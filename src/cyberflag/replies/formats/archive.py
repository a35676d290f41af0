"""A zip archive of replies: each member is read as a reply of its own."""

from __future__ import annotations

import re
import zipfile
from typing import Final

from cyberflag.replies.formats.containers import open_archive
from cyberflag.replies.formats.contents import Contents, UnreadableError
from cyberflag.replies.formats.inside import MAX_FILES, Inside

_LEFT_BY_PROGRAMS = re.compile(r"(?:^|/)(?:__MACOSX/|\.|~\$|thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
_UTF_8_FLAG: Final = 0x800


def read_archive(data: bytes, inside: Inside) -> Contents:
    """The members in the order of the archive. Raises `UnreadableError` for a damaged, locked or oversized one."""
    contents = Contents()
    with open_archive(data) as archive:
        members = [m for m in archive.infolist() if not m.is_dir() and not _LEFT_BY_PROGRAMS.search(m.filename)]
        if not members:
            raise UnreadableError("The archive is empty. Ask the force to send it again.")
        for member in members[: MAX_FILES + 1]:
            inside.add(archive.read(member), _name(member), contents)
    return contents


def _name(member: zipfile.ZipInfo) -> str:
    """The member's name; where it is not marked as UTF-8 it is tried as such before the old encoding of zips."""
    if member.flag_bits & _UTF_8_FLAG:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return member.filename
