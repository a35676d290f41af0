"""What holds for any table and any corrections to it."""

from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.model import Count, cell_name
from cyberflag.replies.corrections.parsing import parse_corrections
from cyberflag.replies.document import Document
from cyberflag.replies.reading import interpret
from cyberflag.replies.readings import ReplyReading
from drawn_replies import documents
from readings import ASKED

HEAD = f'format = 1\nsha256 = "{"0" * 64}"\n'
PLACES = st.builds(cell_name, st.integers(0, 7), st.integers(0, 4))
MEANINGS = st.sampled_from(
    [
        'offence = "rape"',
        'age = "0-12"',
        'sex = "male"',
        'period = "2018/19"',
        'area = "North"',
        "total = true",
        "counts = false",
        'names = "area"',
        'names = "age"',
        'force = "kent"',
        'basis = "keyword"',
    ]
)
VALUES = st.sampled_from(["7", '"1 to 4"', '"not held"', '"<5"', '7\nperiod = "2016/17"', '7\nsex = "male"'])


@st.composite
def corrections(draw) -> str:
    text = HEAD
    for at in draw(st.sets(PLACES, max_size=3)):
        text += f'[[heading]]\nat = "csv!{at}"\n{draw(MEANINGS)}\n'
    for at in draw(st.sets(PLACES, max_size=2)):
        text += f'[[figure]]\nat = "csv!{at}"\nvalue = {draw(VALUES)}\n'
    for row, column in draw(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 4)), max_size=2)):
        end = cell_name(row + draw(st.integers(0, 7)), column + draw(st.integers(0, 4)))
        text += f'[[leave-out]]\nat = "csv!{cell_name(row, column)}:{end}"\n'
    if draw(st.booleans()):
        text += f'[[heading]]\nat = "csv"\nprinted = "xyzzy"\n{draw(MEANINGS)}\n'
    if draw(st.booleans()):
        text += '[[table]]\nat = "csv"\nmeasure = "victims"\n'
    return text


def read(document: Document, text: str = HEAD, sureness: float | None = None) -> ReplyReading:
    return interpret(document, "Kent", ASKED, parse_corrections(text, "Kent.csv.reading.toml"), sureness).reading


@given(documents(), corrections())
@settings(max_examples=150, deadline=None)
def test_every_correction_is_used_or_told_of(document, text):
    reading = read(document, text)
    told = [i.message for i in reading.issues if i.kind == "unused-correction"]
    assert all("line " in message for message in told)
    for count in reading.counts:
        cell = document.grids[0].cells.get(position(count.provenance.source))
        assert count.printed == (cell.shown if cell else ""), "what is printed stays"
    places = {c.place.source for c in parse_corrections(text, "a").figures}
    counted = {c.provenance.source for c in reading.counts}
    unused = {i.provenance.source for i in reading.issues if i.kind == "unused-correction"}
    assert places <= counted | unused


def position(source: str) -> tuple[int, int]:
    name = source.rpartition("!")[2]
    return int(name[1:]) - 1, ord(name[0]) - ord("A")


@given(documents(), PLACES, st.integers(0, 99))
@settings(max_examples=100, deadline=None)
def test_value_read_by_eye_changes_no_figure_that_is_printed_elsewhere(document, at, value):
    """However surely they are read: all figures are asked for."""
    text = f'{HEAD}[[figure]]\nat = "csv!{at}"\nvalue = {value}\n'
    plain, corrected = (figures_beside(at, read(document, said, sureness=0.0)) for said in (HEAD, text))
    assert {s: says(c) for s, c in plain.items()} == {s: says(c) for s, c in corrected.items()}


@given(documents(), PLACES, st.integers(0, 99))
@settings(max_examples=100, deadline=None)
def test_value_read_by_eye_makes_others_doubtful_only_where_two_figures_are_of_the_same(document, at, value):
    """A value that is entered counts as if it were printed. Where it contradicts a figure of the same meaning, or
    settles such a contradiction, that figure is withheld or read; so is one whose digits, beside a blank, may be two
    figures by what the sums allow. Every other stays read, or withheld, as it was.
    """
    text = f'{HEAD}[[figure]]\nat = "csv!{at}"\nvalue = {value}\n'
    plain, corrected = (figures_beside(at, read(document, said)) for said in (HEAD, text))
    told_twice: set[str] = set()
    for said in (HEAD, text):
        of: dict[tuple[object, ...], list[str]] = defaultdict(list)
        reading = read(document, said, sureness=0.0)
        told_twice |= {issue.provenance.source for issue in reading.issues if issue.kind == "joined-cells"}
        for count in reading.counts:
            of[says(count)[2:]].append(count.provenance.source)
        told_twice |= {source for sources in of.values() if len(sources) > 1 for source in sources}
    assert plain.keys() ^ corrected.keys() <= told_twice


def figures_beside(at: str, reading: ReplyReading) -> dict[str, Count]:
    """The figures printed in other cells."""
    counts = (c for c in reading.counts if c.printed and c.provenance.source != f"csv!{at}")
    return {c.provenance.source: c for c in counts}


def says(count: Count) -> tuple[object, ...]:
    """A count's bounds, its marker, and what it is of."""
    return (count.bounds, count.marker, count.offence, count.age, count.sex, count.period)


@given(documents())
@settings(max_examples=50, deadline=None)
def test_reading_file_that_says_nothing_is_as_none(document):
    assert read(document) == interpret(document, "Kent", ASKED).reading
