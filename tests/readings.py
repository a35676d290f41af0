"""What a reading says, in a shape that a test can compare."""

from collections.abc import Callable
from pathlib import Path

from cyberflag.model import AgeBand, Basis, Measure, Period, Request
from cyberflag.replies import ReplyReading
from cyberflag.replies.document import Document, Grid
from cyberflag.replies.formats import read_document
from cyberflag.replies.formats.text import read_lines
from cyberflag.replies.prose import ProseContext, ProseReading, read_prose
from cyberflag.replies.reading import read_stages
from cyberflag.vocabularies.offences import understand_offence

ASKED = Request(
    basis=Basis.FLAG,
    measure=Measure.OFFENCES,
    ages=AgeBand(0, 17),
    periods=(Period.financial_year(2017), Period.financial_year(2018), Period.financial_year(2019)),
)

Read = Callable[..., ReplyReading]
"""How a fixture reads a small reply that it writes on the spot."""


def read_here(path: Path, reply: str, request: Request) -> ReplyReading:
    """Read a file that a test wrote, as `read_reply` does, but parsed in this process: that files are parsed elsewhere
    is claimed by other tests, and takes a quarter of the time of these.
    """
    return read_stages(path, reply, request, read_document).reading


def values(reading: ReplyReading) -> dict[tuple[str, ...], tuple[int, int | None]]:
    """Each count by what it is of (period, offence, age, sex, platform; ``all`` left out), with its bounds."""
    found = {}
    for count in reading.counts:
        named = (count.period.label, count.offence, str(count.age), str(count.sex), count.platform)
        key = tuple(part for part in named if part != "all")
        assert key not in found, f"two counts of {key}"
        found[key] = (count.bounds.low, count.bounds.high)
    return found


def numbers(reading: ReplyReading) -> list[int]:
    """The least of each count, in order."""
    return sorted(count.bounds.low for count in reading.counts)


def parts_told(reading: ReplyReading) -> list[tuple[object, ...]]:
    """Each count in order by its least, its measure and whom or what it is of: age, sex and platform."""
    return [(c.bounds.low, str(c.measure), str(c.age), str(c.sex), c.platform) for c in reading.counts]


def shown(grid: Grid) -> list[list[str]]:
    """The texts of a grid, row by row."""
    return [
        [grid.cells[r, c].shown if (r, c) in grid.cells else "" for c in range(grid.width)] for r in range(grid.height)
    ]


def offence_said(label: str) -> str | None:
    """The offence that a label is; None where it is none."""
    found = understand_offence(label)
    return found.value if found else None


def measures(reading: ReplyReading) -> list[set[Measure]]:
    """What each table counts, in the order of the tables."""
    found: dict[str, set[Measure]] = {}
    for count in reading.counts:
        found.setdefault(count.provenance.table, set()).add(count.measure)
    return [found[table] for table in sorted(found)]


def kinds(reading: ReplyReading) -> list[str]:
    """The kinds of the issues of a reading."""
    return [issue.kind.value for issue in reading.issues]


def read_file(folder: Path, text: str, name: str = "Kent Police.txt", request: Request = ASKED) -> ReplyReading:
    """The reading of a reply whose file, laid in the folder, holds this text."""
    (folder / name).write_text(text, encoding="utf-8")
    return read_here(folder / name, name, request)


def read_text(text: str, request: Request = ASKED, *, tables: bool = False) -> ProseReading:
    """The figures in the text of a letter of Kent Police."""
    document = Document("reply.txt", tuple(read_lines(text.split("\n")).blocks))
    return read_prose(document, ProseContext("kent", request, request.basis, tables))


def said(text: str, request: Request = ASKED) -> list[tuple[int | str, ...]]:
    """Each figure of a text with its year, offence, sex, age and platform, ``all`` left out."""
    found: list[tuple[int | str, ...]] = []
    for count in read_text(text, request).counts:
        parts = (count.period.label, count.offence, str(count.sex), str(count.age), count.platform)
        found.append((count.bounds.low, *(part for part in parts if part != "all")))
    return found
