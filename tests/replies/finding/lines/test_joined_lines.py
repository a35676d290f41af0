"""Lines in which a label and its figure run together."""

import pytest

from cyberflag.model import IssueKind
from readings import Read, kinds, values

ASKING = "How many rapes were recorded each year?"


def test_years_that_follow_on_one_another_are_parted_from_their_figures(read_unasked: Read) -> None:
    reading = read_unasked(ASKING, "20187", "201912", "20209")
    assert values(reading) == {("2018", "rape"): (7, 7), ("2019", "rape"): (12, 12), ("2020", "rape"): (9, 9)}
    assert kinds(reading) == ["joined-cells"]


def test_a_total_bears_out_financial_years(read_unasked: Read) -> None:
    reading = read_unasked(ASKING, "2018/1914", "2019/20103", "Total117")
    assert [c.bounds.low for c in reading.counts] == [14, 103, 117]
    assert [c.total for c in reading.counts] == [False, False, True]
    assert kinds(reading) == ["joined-cells"]


def test_a_total_bears_out_words(read_page: Read) -> None:
    reading = read_page("Flagged offences in 2018/19 by sex of the victim:", "Female31", "Male4", "Total35")
    assert values(reading)[("2018/19", "female")] == (31, 31)
    assert "joined-cells" in kinds(reading)


@pytest.mark.parametrize(
    "lines",
    [
        ["201801", "201802", "201803"],
        ["201718", "201819", "201920"],
        ["20172018", "20182019", "20192020"],
        ["Female31", "Male4", "Total36"],
        ["201814", "202015"],
    ],
)
def test_what_nothing_bears_out_is_not_parted(read_unasked: Read, lines: list[str]) -> None:
    reading = read_unasked(ASKING, *lines)
    assert reading.counts == ()
    assert reading.issues
    assert IssueKind.JOINED_CELLS not in {issue.kind for issue in reading.issues}


@pytest.mark.parametrize(
    "names",
    ["Financial YearRecordedCharged", "YearCrimesArrestsCharges", "YearGirls (flag)Boys (flag)", "YearRapesCharged %"],
)
def test_figures_of_several_columns_are_told_and_not_taken_for_one(read_unasked: Read, names: str) -> None:
    reading = read_unasked(ASKING, names, "2016/1714231", "2017/1816838", "2018/1917541")
    assert reading.counts == ()
    assert "joined-cells" in kinds(reading)


@pytest.mark.parametrize("names", ["YearRecorded", "Financial Year Recorded", "Rapes recorded"])
def test_names_of_one_column_leave_its_figures(read_unasked: Read, names: str) -> None:
    reading = read_unasked(ASKING, names, "2016/17142", "2017/18168", "2018/19175")
    assert [count.bounds.low for count in reading.counts] == [142, 168, 175]


@pytest.mark.parametrize(
    ("head", "year"), [("Offence2020/21", "2020/21"), ("HO code and offence 2020/21", "2020/21"), ("Crime2020", "2020")]
)
def test_the_year_that_runs_on_from_the_name_above_is_that_of_the_lines(
    read_unasked: Read, head: str, year: str
) -> None:
    lines = ["86/2 Making or distributing143", "86/10 Possession57", "86/15 Prohibited images6", "Total206"]
    reading = read_unasked("Crimes of indecent images of children recorded", head, *lines)
    assert [(c.period.label, c.offence, c.bounds.low) for c in reading.counts] == [
        (year, "086/02", 143),
        (year, "086/10", 57),
        (year, "086/15", 6),
        (year, "indecent-images", 206),
    ]
    assert kinds(reading) == ["joined-cells"]


@pytest.mark.parametrize("head", ["Outcome2019/202020/21", "Outcome20192020", "How it ended 2019/202020/21"])
@pytest.mark.parametrize("foot", ["Still open2225", "Total6050"])
def test_figures_below_the_years_of_several_columns_are_told(read_unasked: Read, head: str, foot: str) -> None:
    reading = read_unasked("Outcomes of rapes", head, "Charge or summons4138", "Caution1912", foot)
    assert reading.counts == ()
    assert "joined-cells" in kinds(reading)


@pytest.mark.parametrize(
    "line",
    [
        "2019: 12112313324",
        "2019 - 1,211,231,332",
        "In 2019 there were 12112313324 rapes.",
        "Rapes recorded 2019: 121123133",
    ],
)
def test_a_number_too_long_for_a_count_is_told(read_unasked: Read, line: str) -> None:
    reading = read_unasked(ASKING, "2018: 7", line)
    assert values(reading) == {("2018", "rape"): (7, 7)}
    assert kinds(reading) == ["joined-cells"]


def test_a_number_too_long_for_a_count_below_as_many_years_as_it_has_digits(read_unasked: Read) -> None:
    years = "Year 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019"
    reading = read_unasked(ASKING, years, "Number of rapes 581041049862", "In 2020 there were 9 rapes.")
    assert values(reading) == {("2020", "rape"): (9, 9)}
    assert kinds(reading) == ["joined-cells"]
