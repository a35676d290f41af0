"""``cyberflag read --propose``: a reading file beside each reply with an issue that a correction can settle."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from rich.console import Console

from cyberflag.cli.folders import check_folder
from cyberflag.cli.numbers import say_number
from cyberflag.cli.progress import showing_progress
from cyberflag.cli.screen import make_safe, open_console
from cyberflag.errors import OutputError
from cyberflag.model import Request
from cyberflag.replies import read_folder
from cyberflag.replies.corrections.reading_file import digest_of, file_beside
from cyberflag.replies.proposals import ask, is_untouched, write_proposal
from cyberflag.replies.stages import Stages
from cyberflag.returns import load_request

_NAMES_SHOWN = 10


@dataclass(frozen=True)
class Proposal:
    """A reading file to be: where it goes, its text, and how many questions it asks. Without a question its text is
    empty, and an old proposal that nobody has edited is taken away.
    """

    file: Path
    text: str
    questions: int


def propose_readings(folder: Path, *, force: bool) -> None:
    """Write a proposal beside each reply that has something to ask, and say which. Raises what `read_all` does, and
    ``OutputError`` where one cannot be written.
    """
    folder = check_folder(folder)
    request = load_request(folder)
    proposals: list[Proposal] = []

    def look(reply: Path, stages: Stages) -> None:
        if (proposal := propose(reply, stages, request)) is not None:
            proposals.append(proposal)

    with showing_progress("Reading") as tell:
        read_folder(folder, request=request, progress=tell, look=look)
    show_proposals(open_console(), place_proposals(proposals, force=force), folder)


def propose(reply: Path, stages: Stages, request: Request) -> Proposal | None:
    """The proposal for a reply; None where there is nothing to ask and no file beside it. Raises ``OutputError``."""
    file = file_beside(reply)
    questions = ask(stages, request.periods)
    if not questions:
        return Proposal(file, "", 0) if file.is_file() else None
    try:
        digest = digest_of(reply)
    except OSError as error:
        raise OutputError(
            f"{reply} cannot be opened to write a proposal beside it: {error.strerror or error}.",
            "Ask for the right to read it.",
        ) from error
    return Proposal(file, write_proposal(reply.name, digest, questions), len(questions))


@dataclass(frozen=True)
class Placed:
    """What became of the proposals: those written, those kept since somebody edited them, those taken away."""

    written: tuple[Proposal, ...]
    kept: tuple[Proposal, ...]
    removed: tuple[Proposal, ...]


def place_proposals(proposals: list[Proposal], *, force: bool) -> Placed:
    """Write the proposals beside their replies. A file that somebody edited is left as it is, but for ``force``.

    Raises ``OutputError`` where a file cannot be written; those written before it are whole.
    """
    edited = [p for p in proposals if _is_edited(p.file)]
    kept = tuple(p for p in edited if not (force and p.text))
    placed = [p for p in proposals if p not in kept]
    for proposal in placed:
        try:
            _write(proposal) if proposal.text else proposal.file.unlink()
        except OSError as error:
            raise OutputError(
                f"{proposal.file} cannot be written: {error.strerror or error}.",
                "Ask for the right to write into the folder of replies, or work on a copy of it.",
            ) from error
    return Placed(
        tuple(p for p in placed if p.text), tuple(p for p in kept if p.text), tuple(p for p in placed if not p.text)
    )


def show_proposals(console: Console, placed: Placed, folder: Path) -> None:
    """Say which files were written and which were kept, and what to do next."""
    if not (placed.written or placed.kept):
        console.print("Nothing was proposed: no open issue can be settled by a correction.")
    for proposals, said in (
        (placed.written, "written"),
        (placed.kept, "kept as they are, since somebody edited them (--force writes over them)"),
        (placed.removed, "taken away: nothing is left to be asked"),
    ):
        if proposals:
            console.print(f"{say_number(len(proposals), 'proposal')} {said}:")
            for proposal in proposals[:_NAMES_SHOWN]:
                asked = f"  {say_number(proposal.questions, 'question')}" if proposal.questions else ""
                console.print(f"  {make_safe(str(proposal.file))}{asked}", soft_wrap=True)
            if len(proposals) > _NAMES_SHOWN:
                console.print(f"  and {len(proposals) - _NAMES_SHOWN} more")
    if placed.written:
        console.print(f"Edit what you know, then read again: cyberflag read {folder} -o OUT", soft_wrap=True)


def _is_edited(file: Path) -> bool:
    """Whether a file is there that is no proposal as it was written."""
    if not file.is_file():
        return False
    try:
        return not is_untouched(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return True


def _write(proposal: Proposal) -> None:
    """Write to a hidden name first, so that no half of a file is ever there."""
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", prefix=".cyberflag-", dir=proposal.file.parent, delete=False
    ) as new:
        new.write(proposal.text)
    try:
        Path(new.name).chmod(0o666 & ~_umask())
        Path(new.name).replace(proposal.file)
    except OSError:
        Path(new.name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now
