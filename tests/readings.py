"""What a reading says, in a shape that a test can compare."""

from cyberflag.model import AgeBand, Basis, Measure, Period, Request
from cyberflag.replies import ReplyReading
from cyberflag.replies.document import Document
from cyberflag.replies.formats.text import read_lines
from cyberflag.replies.prose import ProseContext, ProseReading, read_prose

ASKED = Request(
    basis=Basis.FLAG,
    measure=Measure.OFFENCES,
    ages=AgeBand(0, 17),
    periods=(Period.financial_year(2017), Period.financial_year(2018), Period.financial_year(2019)),
)


def values(reading: ReplyReading) -> dict[tuple[str, ...], tuple[int, int | None]]:
    """Each count by what it is of (period, offence, age, sex, platform; ``all`` left out), with its bounds."""
    found = {}
    for count in reading.counts:
        named = (count.period.label, count.offence, str(count.age), str(count.sex), count.platform)
        key = tuple(part for part in named if part != "all")
        assert key not in found, f"two counts of {key}"
        found[key] = (count.bounds.low, count.bounds.high)
    return found


def kinds(reading: ReplyReading) -> list[str]:
    """The kinds of the issues of a reading."""
    return [issue.kind.value for issue in reading.issues]


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
