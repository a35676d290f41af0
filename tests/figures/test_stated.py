"""Stated numbers beside those that they claim to follow from."""

import csv
import io
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.figures.stated import Stated, StatedVerdict, check_stated
from cyberflag.model import Bounds
from cyberflag.returns.stated import load_stated
from cyberflag.vocabularies.claims import Allows, ClaimKind, claims_in, understand_claim

SCENARIO = Path(__file__).parents[1] / "scenarios" / "32_percent_of_as_a_rise"


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


COUNTS = st.integers(min_value=1, max_value=20_000)


def check(phrase: str, value: int, base: int, *, spread: int = 0) -> StatedVerdict:
    return check_stated(Stated("here", phrase, Bounds(value, value + spread), Bounds.exactly(base))).verdict


@pytest.mark.parametrize("row", rows_of(SCENARIO / "verdicts.csv"), ids=lambda row: row["where"])
def test_each_stated_number_of_the_scenario_has_its_verdict(row: dict[str, str]) -> None:
    checks = {where: check_stated(Stated(where, *rest)) for where, *rest in load_stated(SCENARIO / "stated.csv")}
    assert checks[row["where"]].verdict == row["verdict"]
    assert row["says"] in checks[row["where"]].message


@pytest.mark.shared
def test_the_two_slips_of_the_press_on_2015_16_are_caught(shared: Path) -> None:
    published = rows_of(shared / "published-2015-16" / "figures.csv")
    kent = next(row for row in published if row["area_id"] == "kent")
    check_of = {
        "Kent": check_stated(Stated("Kent", "a rise of 573%", Bounds.exactly(361), Bounds.exactly(int(kent["low"])))),
        "Hertfordshire": check_stated(Stated("Hertfordshire", "+716%", Bounds.exactly(43), Bounds.exactly(6))),
    }
    assert {name: found.verdict for name, found in check_of.items()} == dict.fromkeys(check_of, StatedVerdict.SLIP)
    assert "473%, 5.7 times as many" in check_of["Kent"].message
    assert all("as a percentage of" in found.cause for found in check_of.values())


@given(COUNTS, COUNTS)
def test_a_rightly_rounded_change_always_holds(value: int, base: int) -> None:
    change = Fraction(100 * (value - base), base)
    word = "rise" if change >= 0 else "fall"
    assert check(f"a {word} of {abs(round(change))}%", value, base) == StatedVerdict.HOLDS


@given(COUNTS, COUNTS)
def test_a_percentage_of_the_earlier_number_is_never_passed_as_the_rise(value: int, base: int) -> None:
    verdict = check(f"a rise of {round(Fraction(100 * value, base))}%", value, base)
    assert verdict == StatedVerdict.SLIP


@given(COUNTS, COUNTS, st.integers(min_value=0, max_value=500))
def test_bounds_never_turn_what_holds_for_a_number_inside_into_a_slip(value: int, base: int, spread: int) -> None:
    stated = f"{float(round(Fraction(value, base), 2)):.2f} times as many"
    assert check(stated, value, base) == StatedVerdict.HOLDS
    assert check(stated, max(value - spread, 0), base, spread=2 * spread) == StatedVerdict.HOLDS


@pytest.mark.parametrize(
    ("phrase", "value", "base", "verdict"),
    [
        ("doubled", 8224, 4042, "holds"),
        ("more than doubled", 8224, 4042, "holds"),
        ("nearly doubled", 8224, 4042, "slip"),
        ("almost doubled", 197, 100, "holds"),
        ("almost doubled", 150, 100, "slip"),
        ("a fall of more than 12%", 80, 100, "holds"),
        ("a fall of more than 25%", 80, 100, "slip"),
        ("38% of all", 1198, 3186, "holds"),
        ("eight a day", 3186, 366, "cut-off"),
        ("298 more", 361, 63, "holds"),
        ("65 fewer", 361, 63, "slip"),
        ("a rise of 20%", 80, 100, "slip"),
        ("4.7 times as many", 361, 63, "slip"),
        ("a rise of 10%", 5, 0, "not-understood"),
        ("a splendid figure", 5, 4, "not-understood"),
    ],
)
def test_a_phrase_is_weighed_by_what_its_words_allow(phrase: str, value: int, base: int, verdict: str) -> None:
    assert check(phrase, value, base) == verdict


def test_nothing_bounds_a_change_from_a_number_without_an_upper_bound() -> None:
    stated = Stated("here", "a rise of 900%", Bounds(100, None), Bounds.exactly(50))
    assert check_stated(stated).verdict == StatedVerdict.HOLDS
    assert check_stated(Stated("here", "a rise of 90%", Bounds(100, None), Bounds.exactly(50))).verdict == "slip"


def test_per_cent_and_times_are_never_mixed_up() -> None:
    rise, times = understand_claim("a rise of 473%"), understand_claim("5.7 times as many")
    assert rise is not None
    assert times is not None
    assert (rise.kind, times.kind) == (ClaimKind.CHANGE, ClaimKind.TIMES)
    assert times.step == Fraction(1, 10)
    limited = understand_claim("more than trebled")
    assert limited is not None
    assert (limited.number, limited.allows) == (3, Allows.MORE)


def test_the_claims_of_a_text_stand_beside_the_numbers_of_their_sentence_and_no_years() -> None:
    text = (
        "Offences rose 20% from 2015 to 2016, from 1,000 to 1,200. In the north they more than doubled. "
        "Up from six to 43, more than seven times as many."
    )
    assert [(made.phrase, made.numbers) for made in claims_in(text)] == [
        ("rose 20%", (1000, 1200)),
        ("more than doubled", None),
        ("more than 7 times", (6, 43)),
    ]
