"""What stands in a cell that should hold a count, and what the notes say of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.model import Bounds, Marker
from cyberflag.vocabularies.signs.markers import (
    NO_RULES,
    FigureRules,
    Rounding,
    SignRule,
    figure_rules_in,
    is_blank,
    understand_figure,
    unrounded,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("37", 37),
        ("0", 0),
        ("1,024", 1024),
        ("1 024", 1024),
        ("1\u00a0024", 1024),
        ("77, 686", 77686),
        ("1,234,567", 1234567),
        ("Nil", 0),
        ("None", 0),
        ("nil return", 0),
        ("zero", 0),
        ("Dim / None", 0),
        ("eight", 8),
        ("Six", 6),
        ("twenty-one", 21),
        ("one hundred and four", 104),
        ("37 offences", 37),
        ("ten crimes", 10),
    ],
)
def test_a_plain_figure_is_exact(text, value):
    printed = understand_figure(text)
    assert (printed.bounds, printed.marker) == (Bounds.exactly(value), Marker.PLAIN)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("<5", 0, 4),
        ("< 5", 0, 4),
        ("<10", 0, 9),
        ("fewer than five", 0, 4),
        ("Less than 5", 0, 4),
        ("under 3", 0, 2),
        ("fewer than five (5)", 0, 4),
        ("less than 5 offences", 0, 4),
        ("5 or fewer", 0, 5),
        ("<=4", 0, 4),
        ("≤ 4", 0, 4),
        ("*", 0, None),
        ("**", 0, None),
        ("x", 0, None),
        ("[c]", 0, None),
        ("~", 0, None),
        ("withheld", 0, None),
        ("s40(2)", 0, None),
        ("[low]", 1, None),
    ],
)
def test_a_withheld_figure_has_the_bounds_that_are_said(text, low, high):
    printed = understand_figure(text)
    assert (printed.bounds, printed.marker) == (Bounds(low, high), Marker.SUPPRESSED)


@pytest.mark.parametrize("text", ["<5", "fewer than five", "*", "[c]"])
def test_a_withheld_figure_is_one_at_least_where_noughts_are_printed(text):
    assert understand_figure(text, FigureRules(zeros_printed=True)).bounds.low == 1


@pytest.mark.parametrize(
    "text", ["Not held", "N/A", "not available", "..", ":", "[x]", "No information held", "Heb ei gadw / Not held"]
)
def test_not_held_has_no_upper_bound(text):
    printed = understand_figure(text)
    assert (printed.bounds, printed.marker) == (Bounds(0, None), Marker.NOT_HELD)


@pytest.mark.parametrize(
    ("text", "low"), [("more than 100", 101), ("over 100", 101), (">100", 101), ("at least 100", 100), ("100+", 100)]
)
def test_a_figure_with_only_a_lower_bound_keeps_it(text, low):
    assert understand_figure(text).bounds == Bounds(low, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        "–",
        "c. 40",
        "approximately 40",
        "#REF!",
        "#N/A",
        "50%",
        "12.5",
        "-33%",
        "-5",
        "12 3",
        "1,02",
        "019",
        "(12)",
        "12 (3)",
        "1e5",
        "£450",
        "2017/18",
        "0-11",
        "Under 10",
        "11 and under",
        "Over 18",
        "16+",
        "1-4",
        "071/17",
        "88A",
        "Total",
        "Female",
        "unknown",
        "Not recorded",
        "no",
        "<1",
        "581041049862x",
        "٣",
    ],
)
def test_what_is_no_count_is_left_alone(text):
    assert understand_figure(text) is None


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [
        ("12*", 12, "*"),
        ("3^", 3, "^"),
        ("5^**", 5, "^**"),
        ("12³", 12, "³"),
        ("45 (p)", 45, "(p)"),
        ("45 [r]", 45, "[r]"),
    ],
)
def test_a_note_mark_is_kept_apart_from_the_figure(text, value, note):
    printed = understand_figure(text)
    assert (printed.bounds, printed.note) == (Bounds.exactly(value), note)


@pytest.mark.parametrize(
    ("text", "sign", "low", "high", "marker"),
    [
        ("Figures of 1 to 4 are shown as *", "*", 1, 4, "suppressed"),
        ("Figures of 1 to 4 are shown as * (section 40(2) applies).", "*", 1, 4, "suppressed"),
        ("Counts of 1, 2, 3 and 4 are shown as *", "*", 1, 4, "suppressed"),
        ("* denotes fewer than 5", "*", 0, 4, "suppressed"),
        ("Numbers fewer than five have been replaced with an asterisk", "*", 0, 4, "suppressed"),
        ("An asterisk has been used where the figure is 5 or below", "*", 0, 5, "suppressed"),
        ("* low number withheld", "*", 0, None, "suppressed"),
        ("* figures below a threshold are not shown", "*", 0, None, "suppressed"),
        ("Figures of 4 or fewer are marked x", "x", 0, 4, "suppressed"),
        ("[c] = confidential, fewer than 5", "[c]", 0, 4, "suppressed"),
        ("Blank cells mean nil.", "", 0, 0, ""),
        ("Where there are no offences the cell is blank.", "", 0, 0, ""),
        ("A dash means none.", "-", 0, 0, ""),
        ("'-' = 0", "-", 0, 0, ""),
        ("- denotes nil", "-", 0, 0, ""),
        ("Zero counts are shown as a dash.", "-", 0, 0, ""),
        ("** not available", "**", 0, None, "not-held"),
    ],
)
def test_a_note_gives_a_sign_its_meaning(text, sign, low, high, marker):
    rules = figure_rules_in(["Title of the table", text])
    assert rules.meaning(sign) == SignRule(sign, Bounds(low, high), Marker(marker))
    printed = understand_figure(sign, rules)
    assert (printed.bounds, printed.marker) == (Bounds(low, high), Marker(marker))


@pytest.mark.parametrize(
    "text",
    [
        "* Sexual offences only",
        "* 1 April to 31 December only",
        "* Victim aged under 5",
        "* Figures are subject to change",
        "Questions 1 and 2 are exempt under section 40.",
        "Points 1 to 4 of your request are withheld.",
        "Unknown means that no date of birth was recorded.",
        "No breakdown by age is given because of the low numbers.",
        "Children under 10 are exempt.",
        "Refused within 20 working days",
        "None of these crimes was recorded twice",
        "* 16 and 17 = 0",
        "* Boys: none",
        "* 2018/19 - fewer than 5",
        "* Age not known = zero",
        "* North district: 4\n* South district: 0",
        "Filters: Cyber = Y; VicAge < 18 or (blank)",
        "Kent Police  Filter applied: [Online] = 'Yes', Age_At_Offence < 10 or blank",
        "Selection criteria: Flag is Online and Count < 5 or (blank)",
        "VicAge < 18 or (blank)",
    ],
)
def test_other_notes_set_no_rule(text):
    assert figure_rules_in([text]) == NO_RULES


def test_a_rule_beside_the_conditions_of_a_query_stays_one():
    rules = figure_rules_in(["Filters: Cyber = Y; VicAge < 18 or (blank)\nA blank cell is a count of 1 to 4"])
    assert rules.meaning("") is not None
    assert rules.meaning("").bounds == Bounds(1, 4)


@pytest.mark.parametrize("sign", ["-", "[x]", ".."])
def test_a_sign_for_what_is_not_held_is_no_nought_where_there_was_nothing_to_give(sign):
    rules = figure_rules_in(
        [f"So there is nothing to give for 2018 in the table below ({sign} = information not held)."]
    )
    assert rules.meaning(sign) is not None
    assert (rules.meaning(sign).bounds, rules.meaning(sign).marker) == (Bounds(0, None), Marker.NOT_HELD)


def test_a_rule_that_is_broken_over_two_lines_is_read_whole():
    rules = figure_rules_in(["are set out below. Figures of 1 to 4", "are shown as * (section 40(2) applies)."])
    assert understand_figure("*", rules).bounds == Bounds(1, 4)


def test_a_sign_for_numbers_of_any_size_has_no_bound_of_small_ones():
    rules = figure_rules_in(
        ["Counts of 1 to 4 are shown as <5, and X is a number of any size withheld so that no other is found."]
    )
    assert understand_figure("<5", rules).bounds == Bounds(1, 4)
    assert understand_figure("X", rules).bounds == Bounds(1, None)


@pytest.mark.parametrize("text", ["nil = 0", "0 is a zero.", "≤5 means any number from 1 to 5."])
def test_how_small_figures_are_shown_is_a_rule(text):
    assert figure_rules_in([text]) != NO_RULES


def test_a_threshold_without_a_sign_bounds_every_withheld_figure():
    rules = figure_rules_in(["Counts under 5 have been suppressed to protect the age of victims."])
    assert rules.threshold == 5
    assert understand_figure("*", rules).bounds == Bounds(0, 4)
    assert understand_figure("[c]", rules).bounds == Bounds(0, 4)


def test_a_rule_that_noughts_are_not_withheld_lifts_the_lower_bound():
    assert understand_figure("<5", figure_rules_in(["1 to 4 offences are shown as <5"])).bounds == Bounds(1, 4)


def test_a_range_is_a_figure_only_where_the_notes_say_so():
    assert understand_figure("1-4") is None
    assert understand_figure("1-4", figure_rules_in(["Figures of 1 to 4 are given as 1-4"])).bounds == Bounds(1, 4)


@pytest.mark.parametrize(
    ("text", "base", "rounding"),
    [
        ("All figures are rounded to the nearest 5, so columns may not sum.", 5, Rounding.NEAREST),
        ("Rounded to the nearest ten", 10, Rounding.NEAREST),
        ("rounded up to the nearest 5", 5, Rounding.UP),
        ("randomly rounded to base 3", 3, Rounding.RANDOM),
    ],
)
def test_rounding_is_read_from_the_notes(text, base, rounding):
    rules = figure_rules_in([text])
    assert (rules.rounded_to, rules.rounding) == (base, rounding)


def test_figures_that_are_not_rounded_set_no_rounding():
    assert figure_rules_in(["Figures have not been rounded to the nearest 5."]).rounded_to is None


@pytest.mark.parametrize(
    "text",
    [
        "Percentages are rounded and may not add up to 100.",
        "Shares of the total have been rounded to the nearest 5.",
        "% rounded, so columns do not always sum to 100",
        "In brackets: share of the year, rounded to 5 per cent",
    ],
)
def test_rounded_shares_tell_nothing_of_counts(text):
    assert figure_rules_in([text]).rounded_to is None


def test_numbers_rounded_beside_their_shares_are_rounded():
    assert figure_rules_in(["All numbers and percentages are rounded to 5."]).rounded_to == 5


@pytest.mark.parametrize(
    "text",
    [
        "One, two or three crimes are hidden behind a # here.",
        "Counts of 1 to 3 are masked with a '#'.",
        "Numbers from 1 to 3 are put as #.",
        "A # hides one to three offences.",
    ],
)
def test_a_sign_behind_which_small_numbers_stand_is_explained(text):
    assert figure_rules_in([text]).meaning("#").bounds == Bounds(1, 3)


@pytest.mark.parametrize(
    ("value", "base", "low", "high"),
    [(35, 5, 33, 37), (0, 5, 0, 2), (30, 10, 25, 34), (0, 10, 0, 4), (410, 5, 408, 412)],
)
def test_a_rounded_figure_has_the_bounds_that_round_to_it(value, base, low, high):
    printed = understand_figure(f"{value}", FigureRules(rounded_to=base))
    assert (printed.bounds, printed.marker) == (Bounds(low, high), Marker.ROUNDED)


def test_a_figure_off_the_base_was_not_rounded():
    assert understand_figure("37", FigureRules(rounded_to=5)).bounds == Bounds.exactly(37)


def test_provisional_figures_are_marked():
    rules = figure_rules_in(["Data are provisional until published."])
    assert understand_figure("37", rules).marker is Marker.PROVISIONAL


@pytest.mark.parametrize(
    ("text", "blank"), [("", True), (" ", True), ("-", True), ("–", True), ("0", False), ("*", False), ("..", False)]
)
def test_blank_cells_and_dashes_are_told_from_signs(text, blank):
    assert is_blank(text) is blank


RULES = st.builds(
    FigureRules,
    threshold=st.none() | st.integers(2, 10),
    smallest_withheld=st.integers(0, 1),
    rounded_to=st.none() | st.sampled_from([3, 5, 10]),
    provisional=st.booleans(),
    zeros_printed=st.booleans(),
    ranges_are_figures=st.booleans(),
)
CELLS = st.one_of(
    st.text(max_size=12),
    st.integers(-5, 10_000).map(str),
    st.sampled_from(
        ["*", "**", "x", "~", "[c]", "[low]", "withheld", "<5", "fewer than five", "1-4", "Nil", "0", "Not held"]
    ),
    st.integers(0, 20).map(lambda n: f"<{n}"),
    st.tuples(st.integers(0, 5), st.integers(0, 9)).map(lambda pair: f"{pair[0]}-{pair[1]}"),
)


@given(CELLS, RULES)
def test_a_suppressed_figure_is_never_nought(text, rules):
    printed = understand_figure(text, rules)
    if printed is not None and printed.marker is Marker.SUPPRESSED:
        assert printed.bounds.high != 0


@given(st.integers(0, 10_000_000), RULES)
def test_any_number_printed_with_commas_lies_within_what_is_read(value, rules):
    assert value in understand_figure(f"{value:,}", replace(rules, rounded_to=None)).bounds


@given(
    st.integers(0, 10_000),
    st.sampled_from([3, 5, 10, 100]),
    st.sampled_from([Rounding.NEAREST, Rounding.UP, Rounding.DOWN]),
)
def test_the_number_that_was_rounded_lies_within_the_bounds(value, base, rounding):
    rounded = {
        Rounding.NEAREST: (value + base // 2) // base * base,
        Rounding.UP: -(-value // base) * base,
        Rounding.DOWN: value // base * base,
    }[rounding]
    assert value in unrounded(rounded, base, rounding)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("4 neu lai / 4 or fewer", 0, 4),
        ("Hyd at 3 / Up to 3", 0, 3),
        ("llai na 5", 0, 4),
        ("6 neu fwy / 6 or more", 6, None),
    ],
)
def test_a_bound_in_welsh_is_one(text, low, high):
    assert understand_figure(text).bounds == Bounds(low, high)
