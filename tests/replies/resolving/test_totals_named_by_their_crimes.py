"""Totals that name the crimes that they sum, what became of all crimes of a table, units named in its corner, and what
a request says that all its questions are of.
"""

import pytest

from cyberflag.model import IssueKind, Measure

YEARS = ["", "2019", "2018"]
KINDS = [["Rape", "14", "11"], ["Sexual assault", "96", "88"]]
TITLE = "<h1>Sexual offences in schools, victims aged under 18</h1>"


def last(reading):
    return [(c.bounds.low, str(c.measure), c.offence) for c in reading.counts][4:]


@pytest.mark.parametrize("label", ["Total sexual offences", "All sexual offences", "Sexual offences total"])
def test_a_total_is_of_the_crimes_that_it_names(read_unasked, label):
    reading = read_unasked(TITLE, [YEARS, *KINDS, [label, "110", "99"]])
    assert last(reading) == [(110, "offences", "sexual-offences"), (99, "offences", "sexual-offences")]


@pytest.mark.parametrize(("label", "measure"), [("Arrests", "arrests"), ("Charges", "charges")])
def test_what_became_of_all_crimes_of_a_table_is_of_what_its_total_names(read_unasked, label, measure):
    rows = [YEARS, *KINDS, ["Total sexual offences", "110", "99"], [label, "17", "22"]]
    assert last(read_unasked(TITLE, rows))[2:] == [(17, measure, "sexual-offences"), (22, measure, "sexual-offences")]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([*KINDS, ["Total", "110", "99"]], "all"),
        ([*KINDS, ["Total offences", "110", "99"]], "all"),
        ([*KINDS, ["Total sexual offences against children", "110", "99"]], "all"),
        ([["Robbery", "14", "11"], ["Burglary", "96", "88"], ["Total crimes", "110", "99"]], "all"),
    ],
)
def test_a_total_that_names_no_crimes_keeps_those_of_the_reply(read_unasked, rows, found):
    reading = read_unasked(TITLE, [YEARS, *rows])
    assert {offence for _, _, offence in last(reading)} <= {found}


def test_a_total_is_of_nothing_that_does_not_hold_all_kinds_beside_it(read_unasked):
    rows = [YEARS, *KINDS, ["Burglary", "5", "6"], ["Total sexual offences", "110", "99"]]
    assert "burglary" in {c.offence for c in read_unasked(TITLE, rows).counts}


@pytest.mark.parametrize(
    "corner",
    [
        "Victim (071/17 offences recorded)",
        "Sex (offences recorded)",
        "Sex of victim (recorded crimes)",
        "Sex (number of offences)",
    ],
)
def test_a_corner_says_in_brackets_what_a_table_counts(read_unasked, corner):
    arrests = [["2019/20", "Grooming"], ["Arrests", "53"], ["Charges", "21"]]
    reading = read_unasked(
        "You asked for the number of arrests.", arrests, [[corner, "2019/20"], ["Female", "41"], ["Male", "32"]]
    )
    assert {c.measure for c in reading.counts if c.bounds.low in (41, 32)} == {Measure.OFFENCES}


@pytest.mark.parametrize(
    "corner",
    [
        "Sex",
        "Sex (M/F)",
        "Sex (of victim)",
        "Sex (rate per 1,000 offences)",
        "Sex (change in recorded crimes)",
        "Sex (where offence recorded)",
        "Sex (no offences recorded)",
        "Gender (one offence may have several victims)",
    ],
)
def test_a_corner_that_counts_nothing_leaves_what_was_asked(read_unasked, corner):
    asked = "You asked for the number of arrests for stalking in 2019/20."
    reading = read_unasked(asked, [[corner, "2019/20"], ["Female", "41"], ["Male", "32"]])
    assert not {c.measure for c in reading.counts} & {Measure.OFFENCES}


@pytest.mark.parametrize(
    ("title", "corner", "counted"),
    [
        ("Arrests for stalking", "Year (offence recorded)", Measure.ARRESTS),
        ("Arrests for stalking", "Year (crimes recorded)", Measure.ARRESTS),
        ("Number of victims of stalking", "Year (of recorded crimes)", Measure.VICTIMS),
        ("Arrests for stalking", "Sex (suspects)", Measure.ARRESTS),
        ("Arrests for stalking", "Sex (recorded offences)", Measure.ARRESTS),
    ],
)
def test_what_a_title_counts_goes_before_the_bracket_of_a_corner(read_unasked, title, corner, counted):
    is_by_year = corner.startswith("Year")
    rows = [["2019", "41"], ["2020", "32"]] if is_by_year else [["Female", "41"], ["Male", "32"]]
    reading = read_unasked(title if is_by_year else f"{title} in 2019/20", [[corner, "Number"], *rows])
    assert {c.measure for c in reading.counts} == {counted}


def test_arrests_for_any_crime_below_a_total_are_not_of_its_group(read_unasked):
    rows = [YEARS, *KINDS, ["Total sexual offences", "110", "99"], ["Arrests for any crime", "900", "800"]]
    arrests = {c.offence for c in read_unasked(TITLE, rows).counts if c.measure is Measure.ARRESTS}
    assert arrests == {"all"}


def test_a_table_titled_as_the_reply_is_not_of_the_crime_asked_for(read_unasked):
    asked = "You asked how many rapes were recorded in 2017/18."
    head = "<h1>Sexual offences 2017/18</h1>"
    reading = read_unasked(head, asked, "All sexual offences:", [["Sex", "Number"], ["Female", "40"], ["Male", "4"]])
    assert {c.offence for c in reading.counts} == {"sexual-offences"}


APPS = [["Form of communication", "Number"], ["Snapchat", "13"], ["Instagram", "9"]]
LISTED = ["1. the number of recorded offences. 2. the number of disposals.", "3. all the forms of communication used."]
HEAD = "<h1>Sexual offences 248/18</h1>"


@pytest.mark.parametrize(
    "asked",
    [
        "You asked, for sexual communication with a child (section 15A), 3 April 2017 to 3 January 2018:",
        "You requested the following for sexual communication with a child, 3 April 2017 to 3 January 2018:",
        "You asked, regarding sexual communication with a child, 3 April 2017 to 3 January 2018:",
        "You have asked about sexual communication with a child, 3 April 2017 to 3 January 2018:",
        "You asked, in relation to sexual communication with a child, 3 April 2017 to 3 January 2018:",
    ],
)
def test_all_questions_are_of_the_crimes_that_the_words_above_them_name(read_unasked, asked):
    reading = read_unasked(HEAD, asked, *LISTED, "In response:", "3. Please see below.", APPS)
    assert {c.offence for c in reading.counts} == {"071/17"}


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("You asked, in 2017/18:", LISTED),
        ("You asked, for sexual communication with a child in 2017/18:", [*LISTED, "4. the number of rapes recorded."]),
        ("You asked, for all sexual offences in 2017/18:", LISTED),
        ("You asked, for sexual offences other than sexual communication with a child in 2017/18:", LISTED),
        ("You asked for the number of crimes of sexual communication with a child in 2017/18, and:", LISTED),
    ],
)
def test_questions_on_more_are_not_of_one_crime(read_unasked, asked, listed):
    reading = read_unasked(HEAD, asked, *listed, "In response:", "3. Please see below.", APPS)
    is_told = any(issue.kind is IssueKind.UNKNOWN_OFFENCE for issue in reading.issues)
    assert is_told or {c.offence for c in reading.counts} != {"071/17"}
