"""A folder of replies: which files are replies, how they are read, and what they say together."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from cyberflag.errors import EmptyFolderError, InputError, NotFoundError
from cyberflag.model import Issue, Request, counts_table, issues_table, replies_table, sums_table
from cyberflag.replies.corrections.reading_file import ENDING, stray_issues
from cyberflag.replies.formats.confined.sandbox import read_ahead
from cyberflag.replies.letters.replacing import Sent, find_replacements, replacement_issue
from cyberflag.replies.readings import Reading, ReplyReading
from cyberflag.replies.side_by_side import NoReaderError, Readers, Task, readers_for

if TYPE_CHECKING:
    from cyberflag.replies.stages import Stages

_SKIPPED_NAMES = frozenset({"request.toml"})
_SKIPPED_ENDINGS = (ENDING,)


def read_folder(
    folder: Path,
    request: Request | None = None,
    progress: Callable[[int, int, str], None] | None = None,
    look: Callable[[Path, Stages], None] | None = None,
    sureness: float | None = None,
) -> Reading:
    """Read every file below ``folder`` as a reply.

    Hidden files and ``request.toml`` are skipped; what ``NAME.ext.reading.toml`` beside a reply says is honoured, and
    one that is faulty, outdated or of no reply is an issue. ``progress`` is told how many files are done, how
    many there are, and the next one's name; ``look`` is shown each file with the stages of its reading. A file that
    cannot be read is an issue and the others are still read, and so is a figure that is read less surely than
    ``sureness`` (0 to 1; None: `least_sureness`). Where there are many files and several processors, they are read side
    by side, with the same result.

    Raises ``NotFoundError`` for a folder that is not there, ``InputError`` for a file in its place,
    ``EmptyFolderError`` where nothing is to be read.
    """
    files = reply_files(folder)
    asked = request or Request()
    whole = look is not None
    tasks = [Task(path, path.relative_to(folder).as_posix(), asked, sureness, whole=whole) for path in files]
    readings = []
    with closing(_read(tasks)) as results:
        for done, task in enumerate(tasks):
            if progress:
                progress(done, len(files), task.reply)
            read = next(results)
            readings.append(read if isinstance(read, ReplyReading) else read.reading)
            if look and not isinstance(read, ReplyReading):
                look(task.path, read)
    if progress:
        progress(len(files), len(files), "")
    return gather(readings, asked, stray_issues(folder, files))


def reply_files(folder: Path) -> list[Path]:
    """The files below ``folder`` that may be replies, sorted. Raises as `read_folder` does."""
    if not folder.exists():
        raise NotFoundError(f"There is no folder {folder}.", "Check the path, and quote it if it holds blanks.")
    if not folder.is_dir():
        raise InputError(f"{folder} is a file.", "Name the folder that the replies are in.")
    files = sorted(p for p in folder.rglob("*") if p.is_file() and _may_be_reply(p.relative_to(folder)))
    if not files:
        raise EmptyFolderError(f"There is no reply in {folder}.", "Put the files that the forces sent into it.")
    return files


def _may_be_reply(path: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.parts)
    return not hidden and path.name not in _SKIPPED_NAMES and not path.name.endswith(_SKIPPED_ENDINGS)


def _read(tasks: Sequence[Task]) -> Generator[ReplyReading | Stages, None, None]:
    """What the files say, in their order: by readers where these are worth it and can be started, else here."""
    done, number = 0, readers_for(len(tasks))
    if number > 1:
        with suppress(NoReaderError), Readers(number) as readers:
            for read in readers.read(tasks):
                yield read
                done += 1
    yield from _read_here(tasks[done:])


def _read_here(tasks: Sequence[Task]) -> Iterator[Stages]:
    """The same by this process; while one is read, the next files are being parsed."""
    if not tasks:
        return
    from cyberflag.replies.reading import read_stages  # noqa: PLC0415 - whoever has readers read needs none of it

    documents = read_ahead((task.path, task.reply) for task in tasks)
    for task in tasks:
        yield read_stages(task.path, task.reply, task.request, lambda *_: next(documents), task.sureness)


def gather(readings: Sequence[ReplyReading], request: Request, beside: Sequence[Issue] = ()) -> Reading:
    """The readings of single replies as the tables of the contract, with the issues of none of them (``beside``); a
    reply that a later one replaces says so.
    """
    readings = _with_replacements(readings)
    found = [count for reading in readings for count in reading.counts]
    counts = counts_table(found)
    issues = issues_table([*(issue for reading in readings for issue in reading.issues), *beside])
    sums = sums_table((s for reading in readings for s in reading.sums), found, counts)
    return Reading(counts, sums, issues, replies_table((r.record for r in readings), counts, issues), request)


def _with_replacements(readings: Sequence[ReplyReading]) -> list[ReplyReading]:
    """The readings with what the replies say of one another: which is replaced, and an issue that names both."""
    told = find_replacements([Sent(r.record.reply, r.record.force, r.ties) for r in readings])
    replaced = {t.earlier[0].reply: t.later.reply for t in told if t.is_clear}
    issues = {t.later.reply: replacement_issue(t) for t in told}
    return [
        replace(
            r,
            issues=(*r.issues, *filter(None, [issues.get(r.record.reply)])),
            record=replace(r.record, replaced_by=replaced.get(r.record.reply, "")),
        )
        for r in readings
    ]
