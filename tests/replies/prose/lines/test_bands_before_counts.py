"""Bands of ages with their numbers right behind them: ``11 and under 38`` is no age under 38."""

import pytest

from readings import kinds, parts_told

WHOLE = "Kent Police recorded 241 offences of sexual communication with a child (071/17) in 2022/23."
BANDS = [(38, "0-11"), (121, "12-15"), (4, "16+")]


def ages(reading):
    return [(low, age, sex) for low, _, age, sex, _ in parts_told(reading)[1:]]


@pytest.mark.parametrize(
    "head",
    ["By gender and age group of the victim:", "By age and sex:", "Of these, by age:", "By age these are:"],
)
def test_bands_of_one_line_have_the_numbers_behind_them(read_unasked, head):
    line = "<ul><li>Female: 11 and under 38, 12-15 121, 16 and over 4, age not recorded 6</li></ul>"
    reading = read_unasked(WHOLE, head, line)
    assert ages(reading) == [(low, age, "female") for low, age in [*BANDS, (6, "unknown")]]
    assert {count.offence for count in reading.counts} == {"071/17"}


@pytest.mark.parametrize("lines", [["11 and under 38", "12-15 121", "16 and over 4"]])
def test_bands_below_one_another_have_the_numbers_behind_them(read_unasked, lines):
    reading = read_unasked(WHOLE, "By age group of the victim:", *lines)
    assert ages(reading) == [(low, age, "all") for low, age in BANDS]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["13 and under 16: 12", "16 and over: 20"], [(12, "13-15", "all"), (20, "16+", "all")]),
        (["Under 12: 38", "12 to 15: 121"], [(38, "0-11", "all"), (121, "12-15", "all")]),
        (["Aged 13 and under 16", "Aged 16 and over"], []),
    ],
)
def test_what_has_its_own_sign_or_no_number_is_read_as_it_stands(read_unasked, lines, expected):
    assert ages(read_unasked(WHOLE, "By age:", *lines)) == expected


def test_a_line_of_bands_is_given_where_the_rest_is_refused(read_unasked):
    line = "Male: 11 and under 14, 12-15 29, 16 and over 1, age not recorded 2"
    told = "When refusing a request on cost, outside of the act and in effort to assist we can provide the following"
    reading = read_unasked("Full refusal with Section 12(1) exemption", told, WHOLE, "By gender and age:", line)
    assert ages(reading) == [(14, "0-11", "male"), (29, "12-15", "male"), (1, "16+", "male"), (2, "unknown", "male")]


@pytest.mark.parametrize("head", ["Sites named in the report:", "Apps found by a word search; a report may name two:"])
def test_sites_below_one_number_are_of_its_crimes(read_unasked, head):
    whole = "Number of offences under s.15A of the Sexual Offences Act 2003 recorded in 2017/18: 88"
    reading = read_unasked(whole, head, "Facebook - 22", "Kik - 4")
    assert [(c.offence, c.platform, c.bounds.low) for c in reading.counts[1:]] == [
        ("071/17", "facebook", 22),
        ("071/17", "kik", 4),
    ]


@pytest.mark.parametrize("head", ["Sites searched:", "Sites visited by officers:", "Apps the force uses:"])
def test_sites_of_something_else_are_told(read_unasked, head):
    whole = "Number of offences under s.15A of the Sexual Offences Act 2003 recorded in 2017/18: 88"
    reading = read_unasked(whole, head, "Facebook - 22", "Kik - 4")
    assert [c.bounds.low for c in reading.counts] == [88]
    assert kinds(reading)


@pytest.mark.parametrize(
    "lines",
    [
        ["16 and over 4"],
        ["11 and under 38 (15%)"],
        ["13 and under 16", "16 and over 18", "18 and over 20"],
    ],
)
def test_lines_that_may_be_bands_or_numbers_are_told(read_unasked, lines):
    reading = read_unasked(WHOLE, "By age group of the victim:", *lines)
    assert ages(reading) == []
    assert "unknown-age" in kinds(reading)


@pytest.mark.parametrize(
    "head", ["By gender and age of the suspect:", "By age group of the offender:", "By sex and age of suspects:"]
)
def test_those_who_did_it_are_no_victims(read_unasked, head):
    reading = read_unasked(WHOLE, head, "Female: 11 and under 38, 12-15 121, 16 and over 4")
    assert ages(reading) == []
    assert kinds(reading)


@pytest.mark.parametrize(("above", "head"), [("Arrests: 60", "Sites named:"), ("", "Platforms used for recruitment:")])
def test_sites_below_what_is_no_crime_or_used_by_others_are_told(read_unasked, above, head):
    reading = read_unasked(WHOLE, *filter(None, [above]), head, "Facebook - 22", "Kik - 4")
    assert {count.platform for count in reading.counts} == {"all"}
    assert kinds(reading)
