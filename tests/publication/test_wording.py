import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.model import AgeBand, Bounds
from cyberflag.publication.wording import (
    age_in_prose,
    age_label,
    bounds_in_prose,
    bounds_in_words,
    joined,
    number_in_words,
)


@pytest.mark.parametrize(
    ("low", "high", "words", "prose"),
    [
        (7021, 7021, "7,021", "7,021"),
        (7021, 7045, "7,021 to 7,045", "between 7,021 and 7,045"),
        (7021, None, "at least 7,021", "at least 7,021"),
        (0, 4, "0 to 4", "at most 4"),
        (0, 0, "0", "0"),
        (0, None, "not known", "not known"),
    ],
)
def test_bounds_are_said_whole(low: int, high: int | None, words: str, prose: str) -> None:
    assert bounds_in_words(Bounds(low, high)) == words
    assert bounds_in_prose(Bounds(low, high)) == prose


@given(low=st.integers(0, 10**6), more=st.integers(1, 10**6) | st.none())
def test_a_bounded_figure_never_reads_as_its_low_alone(low: int, more: int | None) -> None:
    bounds = Bounds(low, None if more is None else low + more)
    for text in (bounds_in_words(bounds), bounds_in_prose(bounds)):
        assert text != f"{low:,}"
        assert any(word in text for word in (" to ", "between", "at least", "at most", "not known"))


@pytest.mark.parametrize(
    ("band", "label"),
    [("13", "13"), ("0", "under 1"), ("0-9", "under 10"), ("10-12", "10 to 12"), ("18+", "18 and over")],
)
def test_ages_have_plain_labels(band: str, label: str) -> None:
    assert age_label(AgeBand.parse(band)) == label


def test_unknown_age_is_not_given() -> None:
    assert age_label(AgeBand.parse("unknown")) == "not given"


@pytest.mark.parametrize(("years", "words"), [(0, "less than a year old"), (1, "aged one"), (13, "aged 13")])
def test_the_age_of_a_child_in_a_sentence(years: int, words: str) -> None:
    assert age_in_prose(years) == words


def test_small_numbers_are_words_and_large_ones_have_commas() -> None:
    assert [number_in_words(n) for n in (0, 1, 9, 10, 12345)] == ["none", "one", "nine", "10", "12,345"]


def test_a_list_ends_with_and() -> None:
    assert [joined(x) for x in ([], ["Kent"], ["Kent", "Essex"], ["a", "b", "c"])] == [
        "",
        "Kent",
        "Kent and Essex",
        "a, b and c",
    ]
