"""Bands and spans that others fill: sums by what the labels mean."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from cyberflag.replies.reconciling.tilings import filling, finest
from readings import kinds

YEARS = ["2017/18", "2018/19"]
STRETCHES = st.tuples(st.integers(0, 6), st.integers(0, 6)).map(lambda ends: (min(ends), max(ends)))


def fills(whole, pieces):
    return sorted(n for first, last in pieces for n in range(first, last + 1)) == list(range(whole[0], whole[1] + 1))


@given(STRETCHES, st.sets(STRETCHES, max_size=7))
def test_what_fills_a_stretch_is_found_whenever_something_does_and_in_the_finest_pieces(whole, pieces):
    others = [p for p in pieces if p != whole]
    ways = [way for size in range(1, 8) for way in combinations(others, size) if fills(whole, way)]
    found = filling(whole, pieces)
    assert (found is None) == (not ways)
    if found is not None:
        assert fills(whole, found)
        assert len(found) == max(map(len, ways))


@given(st.sets(STRETCHES, max_size=7))
def test_the_finest_stretches_are_sums_of_no_others(stretches):
    kept = finest(list(stretches))
    assert all(filling(s, kept) is None for s in kept)
    assert all(filling(s, kept) is not None for s in stretches if s not in kept)


def sums_of(reading):
    """Each sum as the cells of its total and of its parts, with the verdict."""
    cell = {id(c): c.provenance.source.removeprefix("Data!") for c in reading.counts}
    return {(cell[id(s.total)], " ".join(cell[id(p)] for p in s.parts), s.verdict.value) for s in reading.sums}


def test_bands_beside_their_single_ages_are_sums_and_the_total_is_the_sum_of_the_ages(read_sheets):
    rows = [["10", 1], ["11", 3], ["10-11", 4], ["12", 5], ["13", 5], ["12-13", 10], ["Total", 14]]
    reading = read_sheets(Data=[["Age", "2017/18"], *rows])
    assert kinds(reading) == []
    assert sums_of(reading) == {("B4", "B2 B3", "holds"), ("B7", "B5 B6", "holds"), ("B8", "B2 B3 B5 B6", "holds")}
    assert [c.total for c in reading.counts] == [False, False, True, False, False, True, True]


def test_a_band_that_its_ages_do_not_add_to_is_an_issue(read_sheets):
    rows = [["10", 1], ["11", 3], ["10-11", 6], ["12", 5]]
    reading = read_sheets(Data=[["Age", "2017/18"], *rows])
    assert kinds(reading) == ["does-not-add-up"]
    assert "Data!B4 is 6, but its 2 parts (Data!B2 to Data!B3) add to 4" in reading.issues[0].message


def test_a_band_may_count_victims_of_unknown_age_too(read_sheets):
    rows = [["0-12", 1, 2], ["13-17", 3, 4], ["0-17", 4, 8], ["Unknown", 0, 2]]
    reading = read_sheets(Data=[["Age", *YEARS], *rows])
    assert kinds(reading) == []


def test_a_span_of_years_is_the_sum_of_its_years_and_settles_their_blanks(read_sheets):
    reading = read_sheets(Data=[["Age", *YEARS, "2017/18 to 2018/19"], ["13", 1, 2, 3], ["14", None, 4, 4]])
    assert kinds(reading) == []
    assert sums_of(reading) == {("D2", "B2 C2", "holds"), ("D3", "B3 C3", "holds")}


def test_victims_of_two_years_need_not_add_up(read_sheets):
    """A child who was harmed in both years is one victim of both."""
    head = [["Number of victims by age"], [], ["Age", *YEARS, "2017/18 to 2018/19"]]
    reading = read_sheets(Data=[*head, ["13", 5, 6, 10], ["14", 7, 4, 11]])
    assert {c.measure for c in reading.counts} == {"victims"}
    assert "does-not-add-up" not in kinds(reading)
    assert reading.sums == ()
