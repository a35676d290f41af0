"""What comes back from the process that parses replies is a document, or is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberflag.model import IssueKind
from cyberflag.replies.document import Cell, Document, Grid, Line, LineKind, Problem
from cyberflag.replies.formats.confined.wire import WireError, decode_document, encode_document


def documents():
    texts = st.text(max_size=8)
    notes = st.lists(texts, max_size=2).map(tuple)
    numbers = st.integers(0, 2**20)
    raw = st.one_of(
        st.none(),
        texts,
        st.booleans(),
        st.integers(-(10**18), 10**18),
        st.floats(allow_nan=False, allow_infinity=False),
        st.dates(),
        st.datetimes(),
    )
    flags = st.booleans()
    shares = st.floats(0, 1)
    cells = st.builds(
        Cell,
        numbers,
        numbers,
        texts,
        raw,
        texts,
        st.integers(1, 9),
        st.integers(1, 9),
        flags,
        texts,
        notes,
        flags,
        st.integers(0, 9),
        shares,
    )
    grids = st.builds(
        Grid,
        texts,
        st.lists(cells, max_size=3).map(lambda found: {(c.row, c.column): c for c in found}),
        flags,
        flags,
        fills=st.dictionaries(st.tuples(numbers, numbers), st.from_regex(r"[0-9A-F]{6}", fullmatch=True), max_size=3),
    )
    lines = st.builds(Line, numbers, texts, st.sampled_from(LineKind), notes, texts, shares)
    problems = st.builds(Problem, texts, st.sampled_from(IssueKind), texts)
    blocks = st.lists(st.one_of(grids, lines), max_size=3).map(tuple)
    return st.builds(Document, texts, blocks, st.lists(problems, max_size=2).map(tuple))


@settings(max_examples=100, deadline=None)
@given(documents())
def test_document_comes_off_the_wire_as_it_went_on(document):
    decoded = decode_document(encode_document(document), document.reply)
    assert decoded == document
    assert [type(c.raw) for g in decoded.grids for c in g] == [type(c.raw) for g in document.grids for c in g]


def test_numbers_that_the_wire_does_not_know_are_kept_as_near_as_it_can():
    odd = Cell(0, 0, "nan", float("nan")), Cell(0, 1, "9", 10**30)
    grid = Grid("a", {(c.row, c.column): c for c in odd})
    raw = [c.raw for c in decode_document(encode_document(Document("a", (grid,))), "a").grids[0]]
    assert raw == ["nan", 1e30]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"[[],[],[]]",
        b'[[["line",-1,"a","paragraph",[],"",1]],[]]',
        b'[[["line",1,"a","order",[],"",1]],[]]',
        b'[[["line",1,5,"paragraph",[],"",1]],[]]',
        b'[[["grid","a",true,false,[[0,0,"x"]]]],[]]',
        b'[[["grid","a",true,false,[[0,0,"x",["eval","1"],"",1,1,false,"",[],false,0,1]],[]]],[]]',
        b'[[["grid","a",1,false,[],[]]],[]]',
        b'[[["grid","a",true,false,[],[[0,0,"url(x)"]]]],[]]',
        b'[[["line",1,"a","paragraph",[],"",2]],[]]',
        b'[[["other","a",true,false,[]]],[]]',
        b'[[],[["a","no-such-kind","b"]]]',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_answer_that_is_no_document_is_refused(data):
    with pytest.raises(WireError):
        decode_document(data, "a")
