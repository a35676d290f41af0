"""Lines right below one number of all crimes that only say that its parts follow: those are of the same crimes."""

import pytest

TITLE = "Disclosing private sexual photographs and films (HO code 008/71)."
LINE = "1. Crimes recorded from 1 April 2019 to 31 March 2021: 31"
SENTENCE = "31 offences were recorded from 1 April 2019 to 31 March 2021."
YEARS, PLATFORMS = ("2019/20 - 8", "2020/21 - 23"), ("Facebook - 8", "Snapchat - 23")
SEXES = ("Female - 8", "Male - 23")
WEEKS = ("01/04/2019 to 07/04/2019 - 8", "08/04/2019 to 31/03/2021 - 23")


@pytest.mark.parametrize("whole", [LINE, SENTENCE])
@pytest.mark.parametrize(
    ("head", "parts"),
    [
        ("By year:", YEARS),
        ("By week:", WEEKS),
        ("By platform", PLATFORMS),
        ("Breakdown by gender:", SEXES),
        ("These break down as follows:", YEARS),
        ("Of these:", SEXES),
        ("The breakdown is as follows:", PLATFORMS),
    ],
)
def test_parts_right_below_a_whole_are_of_its_crimes(read_unasked, whole, head, parts):
    reading = read_unasked(TITLE, whole, head, *parts)
    assert [(c.printed, str(c.measure), c.offence) for c in reading.counts] == [
        ("31", "offences", "008/71"),
        ("8", "offences", "008/71"),
        ("23", "offences", "008/71"),
    ]
    assert not reading.issues


def test_parts_below_people_charged_are_charges(read_unasked):
    reading = read_unasked(TITLE, "People charged in 2020: 31", "By gender:", *SEXES)
    assert {str(c.measure) for c in reading.counts} == {"charges"}


def test_parts_below_the_numbers_of_two_years_are_of_neither(read_unasked):
    reading = read_unasked(TITLE, "Crimes recorded", "2019/20: 8", "2020/21: 23", "By platform:", *PLATFORMS)
    assert [c.printed for c in reading.counts] == ["8", "23"]
    assert {str(i.kind) for i in reading.issues} == {"unknown-period"}


@pytest.mark.parametrize(
    "head",
    ["Disposals of these offences to date:", "Outcomes for those crimes:", "2.) Outcomes of the above offences:"],
)
def test_what_became_of_the_crimes_just_told_is_of_their_offence(read_unasked, head):
    told = "1.) 31 offences under s.15A of the Sexual Offences Act 2003 were recorded in 2020."
    reading = read_unasked("<h1>Sexual offences</h1>", told, head, "Charge/summons - 2", "Community resolution - 1")
    found = [(c.printed, str(c.measure), c.offence, str(c.period)) for c in reading.counts]
    assert found == [
        ("31", "offences", "071/17", "2020"),
        ("2", "outcomes", "071/17", "2020"),
        ("1", "outcomes", "071/17", "2020"),
    ]


@pytest.mark.parametrize("number", ["1.)", "1.", "1)", "(1)", "(1.)", "Q1.", "a.)"])
def test_a_number_with_stop_and_bracket_opens_an_answer(read_unasked, number):
    asked = f"{number} The number of offences under s.15A of the Sexual Offences Act 2003 recorded in 2020."
    told = f"{number} 19 offences were recorded in 2020."
    reading = read_unasked("<h2>You asked:</h2>", asked, "<h2>In Response:</h2>", told)
    assert [(c.printed, str(c.period)) for c in reading.counts] == [("19", "2020")]
