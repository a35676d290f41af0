"""Parts of what stands before them: of crimes, of charges, of children."""

from dataclasses import replace

import pytest

from cyberflag.model import AgeBand, Basis, Measure, Period, Request
from cyberflag.replies.prose.no_answers.loose_numbers import loose_numbers
from readings import kinds, read_text, values

ONE_YEAR = Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), (Period.calendar_year(2018),))
SEXES = ["of them against girls", "of them against boys", "of them, not known which"]


def counted(reading):
    return {(c.bounds.low, c.measure.value, c.sex.value) for c in reading.counts if c.period.label == "2017/18"}


@pytest.mark.parametrize("parts", [SEXES, ["Girls among them", "Boys among them", "Of these, not recorded"]])
def test_parts_of_the_crimes_before_them_are_told_by_their_sex(read_sheets, parts):
    heads = ["Year", "Crimes with the online marker", *parts, "Children (each child once, however many crimes)"]
    reading = read_sheets(Data=[heads, ["2017/18", 60, 33, 20, 7, 51], ["2018/19", 70, 41, 20, 9, 66]])
    assert counted(reading) == {
        (60, "offences", "all"), (33, "offences", "female"), (20, "offences", "male"), (7, "offences", "unknown"),
        (51, "victims", "all"),
    }  # fmt: skip
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("girls", "boys"), [("of which girls", "of which boys"), ("girls among them", "boys of these")]
)
def test_parts_behind_charges_are_charges_and_no_offences(read_sheets, girls, boys):
    heads = ["Year", "Offences", "Charges", girls, boys]
    across = read_sheets(Data=[heads, ["2017/18", 60, 33, 20, 13], ["2018/19", 70, 41, 20, 21]])
    down = read_sheets(Data=[list(row) for row in zip(heads, ["2017/18", 60, 33, 20, 13], strict=True)])
    expected = {(60, "offences", "all"), (33, "charges", "all"), (20, "charges", "female"), (13, "charges", "male")}
    assert counted(across) == expected
    assert counted(down) == expected


@pytest.mark.parametrize(
    ("part", "detail", "sex"),
    [("of which male", "suspect sex=male", "all"), ("of which against boys", "", "male")],
)
def test_parts_of_suspects_are_told_by_their_own_sex_or_by_whom_they_offended_against(read_sheets, part, detail, sex):
    heads = ["Year", "Offences", "Suspects", part]
    reading = read_sheets(Data=[heads, ["2017/18", 60, 33, 20], ["2018/19", 70, 41, 21]])
    found = next(c for c in reading.counts if c.bounds.low == 20)
    assert (found.measure.value, found.sex.value) == ("suspects", sex)
    assert "; ".join(f"{name}={value}" for name, value in found.detail) == detail


@pytest.mark.parametrize(
    "text",
    [
        "Offences, victims and arrests are three different things and are not to be added up.",
        "Ages and sexes are two ways of sorting the same crimes.",
    ],
)
def test_how_many_things_are_told_apart_counts_nothing(text):
    assert loose_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("11 offences recorded in 2018 had resulted in a charge.", Measure.CHARGES),
        ("As at 1 August 2022, 11 flagged crimes of 2018 had ended in charges.", Measure.CHARGES),
        ("To the end of July 2022, 11 of the offences recorded in 2018 had ended in a charge.", Measure.CHARGES),
        ("11 crimes recorded in 2018 had led to a caution.", Measure.OUTCOMES),
        ("11 offences of 2018 had at least one charge.", Measure.CHARGES),
        ("11 offences recorded in 2018 had a charge rate above the average.", Measure.OFFENCES),
        ("11 offences were recorded in 2018 and some of them led to a charge.", Measure.OFFENCES),
    ],
)
def test_crimes_said_to_have_led_to_a_charge_are_counted_as_charges(text, measure):
    reading = read_text(text, ONE_YEAR)
    assert [(c.measure, c.bounds.low, c.period.label) for c in reading.counts] == [(measure, 11, "2018")]
    assert not reading.issues


@pytest.mark.parametrize(
    "said",
    ["have not resulted in a charge", "were never charged", "had not yet led to charges", "ended without a charge"],
)
def test_crimes_that_led_to_nothing_are_told_and_not_all_crimes(said):
    reading = read_text(f"11 offences recorded in 2018 {said}.", ONE_YEAR)
    assert reading.counts == ()
    assert kinds(reading) == ["not-a-figure"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("12 crimes of 2017 and 9 crimes of 2018 ended in a charge.", Measure.CHARGES),
        ("By now, 12 offences recorded in 2017 and 9 offences recorded in 2018 had led to a charge.", Measure.CHARGES),
        ("12 offences in 2017 and 9 in 2018 resulted in a charge.", Measure.CHARGES),
        ("We recorded 12 offences in 2017 and 9 in 2018 resulted in a charge.", Measure.OFFENCES),
        ("12 offences were recorded in 2017 and 9 in 2018 resulted in a charge.", Measure.OFFENCES),
        ("12 offences in 2017 and 9 in 2018 resulted in a charge rate of 10%.", Measure.OFFENCES),
        ("12 offences in 2017 and 9 in 2018 resulted in a charge being considered.", Measure.OFFENCES),
        ("12 offences in 2017 and 9 in 2018 resulted in a charge or no further action.", Measure.OFFENCES),
        ("Our records show 12 offences in 2017 and 9 in 2018 resulted in a charge.", Measure.OFFENCES),
        ("Kent Police dealt with 12 offences in 2017 and 9 in 2018 led to a charge.", Measure.OFFENCES),
        ("There were, by our count, 12 offences in 2017 and 9 in 2018 led to a charge.", Measure.OFFENCES),
        ("Recorded: 12 offences in 2017 and 9 in 2018 resulted in a charge.", Measure.OFFENCES),
        ("Of the 12 offences in 2017, 9 in 2018 resulted in a charge.", Measure.OFFENCES),
        ("Compared with 12 offences in 2017, 9 in 2018 led to a charge.", Measure.OFFENCES),
        ("None of the 12 offences in 2017 and 9 in 2018 resulted in a charge.", Measure.OFFENCES),
        ("It is not known how many of the 12 offences in 2017 and 9 in 2018 led to a charge.", Measure.OFFENCES),
        ("12 offences in 2017, 9 of those in 2017 led to a charge.", Measure.OFFENCES),
        ("We recorded 12 offences in 2017, and 9 offences recorded in 2018 ended in a charge.", Measure.OFFENCES),
    ],
)
def test_crimes_of_two_years_in_one_clause_have_led_to_the_same(text, first):
    reading = read_text(text, replace(ONE_YEAR, periods=tuple(map(Period.calendar_year, (2017, 2018)))))
    assert [(c.measure, c.bounds.low) for c in reading.counts] == [(first, 12), (Measure.CHARGES, 9)]


@pytest.mark.parametrize("such", ["", " offences"])
@pytest.mark.parametrize("ending", ["a charge rate of 10%", "an arrest warrant", "a charge being refused by the CPS"])
def test_crimes_of_two_years_that_led_to_no_charge_are_crimes(such, ending):
    years = replace(ONE_YEAR, periods=tuple(map(Period.calendar_year, (2017, 2018))))
    reading = read_text(f"12 offences in 2017 and 9{such} in 2018 resulted in {ending}.", years)
    assert (reading.counts[0].measure, reading.counts[0].bounds.low) == (Measure.OFFENCES, 12)


def test_a_title_that_asks_how_many_of_them_were_girls_says_nothing_of_the_whole(read_sheets):
    rows = [
        ["Online sexual offences against children by app, and how many of them had a girl as the victim"],
        ["App", "2017/18: offences", "2017/18: of which girls", "2018/19: offences", "2018/19: of which girls"],
        ["Snapchat", 12, 9, 15, 11],
        ["WhatsApp", 7, 4, 6, 5],
        ["Kik", 3, 3, 4, 1],
        ["Total", 22, 16, 25, 17],
    ]
    reading = read_sheets(Data=rows)
    read = values(reading)
    assert read[("2017/18", "snapchat")] == (12, 12)
    assert read[("2017/18", "female", "snapchat")] == (9, 9)
    assert read[("2018/19",)] == (25, 25)
    assert read[("2018/19", "female")] == (17, 17)
    assert kinds(reading) == []


def test_crimes_of_three_years_told_in_one_clause_have_led_to_the_same():
    years = replace(ONE_YEAR, periods=tuple(map(Period.calendar_year, (2016, 2017, 2018))))
    alike = read_text("Eleven offences in 2016, 14 in 2017 and eight in 2018 resulted in an arrest.", years)
    assert [(c.measure, c.bounds.low) for c in alike.counts] == [(Measure.ARRESTS, n) for n in (11, 14, 8)]
    parted = read_text("There were 110 offences in 2016, 140 in 2017 and eight in 2018 resulted in an arrest.", years)
    assert [c.measure for c in parted.counts] == [Measure.OFFENCES, Measure.OFFENCES, Measure.ARRESTS]
