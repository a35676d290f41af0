"""Reading files on the disk: found beside a reply, tied to it by its digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.corrections.model import NO_CORRECTIONS, Corrections
from cyberflag.replies.corrections.parsing import FaultyCorrectionsError, parse_corrections

ENDING = ".reading.toml"
"""What follows the whole name of a reply in the name of its reading file."""

_LARGEST = 1024**2


@dataclass(frozen=True)
class Loaded:
    """The corrections that hold for a reply, issues for a file that is faulty, and those made for another version.

    ``digest`` is that of the reply as it is, where ``outdated`` are not for it.
    """

    corrections: Corrections = NO_CORRECTIONS
    issues: tuple[Issue, ...] = ()
    outdated: Corrections = NO_CORRECTIONS
    digest: str = ""


def file_beside(reply: Path) -> Path:
    """Where the reading file of a reply stands, whether it is there or not."""
    return reply.with_name(reply.name + ENDING)


def digest_of(reply: Path) -> str:
    """The SHA-256 of a reply in hexadecimal digits. Raises ``OSError``."""
    with reply.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def load_corrections(reply: Path, name: str) -> Loaded:
    """What the file beside a reply says, where it holds; ``name`` is the reply's in the tables.

    A file that is faulty, or was made for another version of the reply, changes nothing; nothing here stops the
    reading.
    """
    file = file_beside(reply)
    if not file.is_file():
        return Loaded()
    place = Provenance(name)
    try:
        corrections = parse_corrections(_read(file), file.name)
        digest = digest_of(reply)
    except FaultyCorrectionsError as error:
        return Loaded(issues=tuple(Issue(place, IssueKind.FAULTY_CORRECTION, _faulty(f)) for f in error.faults))
    except OSError as error:
        fault = f"{file.name} cannot be opened: {error.strerror or error}. Ask for the right to read it."
        return Loaded(issues=(Issue(place, IssueKind.FAULTY_CORRECTION, _faulty(fault)),))
    if corrections.is_empty:
        return Loaded()
    if corrections.sha256 != digest:
        return Loaded(outdated=corrections, digest=digest)
    return Loaded(corrections)


def stray_issues(folder: Path, replies: Iterable[Path]) -> list[Issue]:
    """An issue for each reading file below a folder that stands beside no reply that is read."""
    wanted = {file_beside(reply) for reply in replies}
    return [
        Issue(
            Provenance(path.relative_to(folder).as_posix()),
            IssueKind.UNUSED_CORRECTION,
            f"No reply of this folder is called {path.name.removesuffix(ENDING)!r}, so nothing was corrected. "
            "Name the file after its reply, or take it away.",
        )
        for path in sorted(folder.rglob(f"*{ENDING}"))
        if path not in wanted and path.is_file()
    ]


def _read(file: Path) -> str:
    """The text of a file. Raises ``FaultyCorrectionsError`` where it is no text or too long, ``OSError``."""
    if file.stat().st_size > _LARGEST:
        raise FaultyCorrectionsError((f"{file.name} is larger than any reading file. Put the right file there.",))
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise FaultyCorrectionsError((f"{file.name} is not written in UTF-8. Save it as UTF-8.",)) from error


def _faulty(fault: str) -> str:
    return f"{fault} Until it is mended, nothing of the file is used."
