"""Files inside a reply (attachments, members of an archive): each is read as a reply of its own, under limits that
hold for all of them together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from cyberflag.errors import CyberflagError
from cyberflag.model import IssueKind
from cyberflag.replies.document import Grid, Problem
from cyberflag.replies.formats.containers import MAX_UNPACKED
from cyberflag.replies.formats.contents import Contents, UnreadableError, trim

MAX_DEPTH: Final = 2
"""How deep a file that holds files may stand inside the reply: a zip in a zip in an e-mail is read, a third is not."""
MAX_FILES: Final = 200
"""The most files that are read from inside one reply, however they nest."""
_MAX_NAME: Final = 120
_MOST_ALIKE: Final = 5


@dataclass
class Budget:
    """What is left of the files and bytes that one reply may hold inside."""

    files: int = MAX_FILES
    size: int = MAX_UNPACKED


@dataclass(frozen=True)
class Inside:
    """How deep in a reply a file stands, and how the files in it are read.

    ``read`` is `read_bytes`; ``budget`` is shared by the whole reply, so that neither many files nor deep nesting gets
    round it; ``names`` are those already given to files of this one.
    """

    read: Callable[[bytes, str, Inside], Contents]
    depth: int = 0
    budget: Budget = field(default_factory=Budget)
    names: set[str] = field(default_factory=set)

    def deeper(self) -> Inside:
        """For the files in a file inside this one. Raises `UnreadableError` where that is too deep."""
        if self.depth >= MAX_DEPTH:
            raise UnreadableError(
                f"The file stands in more than {MAX_DEPTH} archives or e-mails one inside the other and was not read. "
                "Unpack it and put its files into the folder."
            )
        return replace(self, depth=self.depth + 1, names=set())

    def add(self, data: bytes, name: str, contents: Contents) -> None:
        """Read a file and add its blocks and problems, each with the file's name before its place.

        ``name`` is taken as text and never as a path. What cannot be read is a problem of its own; the rest goes on.
        """
        name = self.take_name(name)
        self.budget.files -= 1
        self.budget.size -= len(data)
        if self.budget.files < 0 or self.budget.size < 0:
            self._report_budget(contents)
            return
        try:
            found = self.read(data, name, self)
        except Exception as error:  # noqa: BLE001 - libraries raise many kinds on damaged bytes
            problem = explain(error)
            contents.report(name, problem.kind, problem.message)
            return
        add_prefixed(found, name, contents)

    def take_name(self, name: str) -> str:
        """The name as text that no other file beside it has."""
        plain = name_of(name) or "file without a name"
        taken, number = plain, 2
        while taken in self.names:
            taken, number = f"{plain} ({number})", number + 1
        self.names.add(taken)
        return taken

    def _report_budget(self, contents: Contents) -> None:
        message = (
            f"The file holds more than {MAX_FILES} files, or more than {MAX_UNPACKED // 1024**2} MB of them, and the "
            "rest were not read. Unpack it and put its files into the folder."
        )
        if all(problem.message != message for problem in contents.problems):
            contents.report("", IssueKind.UNREADABLE, message)


def add_prefixed(found: Contents, name: str, contents: Contents) -> None:
    """Add what stands in a file inside the reply, with the file's name before each place."""
    prefix = f"{name}/"
    for block in found.blocks:
        if isinstance(block, Grid):
            contents.blocks.append(replace(block, name=prefix + block.name))
        else:
            contents.blocks.append(replace(block, prefix=prefix + block.prefix))
    for problem in found.problems:
        source = prefix + problem.source if problem.source else name
        contents.report(source, problem.kind, problem.message)


def fold_problems(contents: Contents) -> None:
    """Keep the first few problems of one wording and say how often it was met beside them."""
    met: Counter[tuple[IssueKind, str]] = Counter()
    kept = []
    for problem in contents.problems:
        what = (problem.kind, problem.message)
        met[what] += 1
        if met[what] <= _MOST_ALIKE:
            kept.append(problem)
    for (kind, message), number in met.items():
        if number > _MOST_ALIKE:
            kept.append(Problem("", kind, f"The same in {number - _MOST_ALIKE} more places of the file: {message}"))
    contents.problems = kept


def name_of(name: str) -> str:
    """The name of a file as text: without steps up, roots and drives, control characters, and of bearable length."""
    plain = re.sub(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]+", " ", name)
    parts = [trim(part) for part in re.split(r"[/\\]+", plain)]
    kept = [part for part in parts if part not in ("", ".", "..") and not re.fullmatch(r"[A-Za-z]:", part)]
    whole = "/".join(kept)
    return whole if len(whole) <= _MAX_NAME else "…" + whole[-_MAX_NAME:]


def explain(error: Exception) -> Problem:
    """What stopped the reading of a whole file, as a problem with a cure."""
    if isinstance(error, UnreadableError):
        return Problem("", error.kind, error.message)
    if isinstance(error, CyberflagError):
        return Problem("", IssueKind.UNREADABLE, f"{error.what} {error.cure}")
    if isinstance(error, MemoryError):
        message = "The file needs more memory than there is. Ask for a smaller copy, or enter its figures by hand."
        return Problem("", IssueKind.UNREADABLE, message)
    return Problem(
        "",
        IssueKind.UNREADABLE,
        f"The file is damaged in a way its reader does not know ({type(error).__name__}). "
        "Open it in its own program, save a new copy, or enter its figures by hand.",
    )
