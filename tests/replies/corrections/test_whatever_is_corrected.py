"""What holds for any table and any corrections to it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.model import cell_name
from cyberflag.replies.corrections.parsing import parse_corrections
from cyberflag.replies.document import Document
from cyberflag.replies.reading import interpret
from cyberflag.replies.stages import ReplyReading
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


def read(document: Document, text: str = HEAD) -> ReplyReading:
    return interpret(document, "Kent", ASKED, parse_corrections(text, "Kent.csv.reading.toml")).reading


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
    place = f"csv!{at}"
    plain = {c.provenance.source: c for c in read(document).counts if c.printed and c.provenance.source != place}
    corrected = {
        c.provenance.source: c
        for c in read(document, f'{HEAD}[[figure]]\nat = "{place}"\nvalue = {value}\n').counts
        if c.printed and c.provenance.source != place
    }
    assert {s: (c.bounds, c.marker, c.offence, c.age, c.sex, c.period) for s, c in plain.items()} == {
        s: (c.bounds, c.marker, c.offence, c.age, c.sex, c.period) for s, c in corrected.items()
    }


@given(documents())
@settings(max_examples=50, deadline=None)
def test_reading_file_that_says_nothing_is_as_none(document):
    assert read(document) == interpret(document, "Kent", ASKED).reading
