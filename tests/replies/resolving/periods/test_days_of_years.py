"""Sentences that say of which days a year's figures are, by its name, by its place, or of every year."""

import pytest

from cyberflag.replies import read_reply
from readings import ASKED, Read, kinds, values


def read_page(tmp_path, note, years=("2018", "2019")):
    heads = "".join(f"<th>{year}</th>" for year in years)
    rows = f"<tr><th>Offences</th>{heads}</tr><tr><td>Flagged offences</td><td>214</td><td>101</td></tr>"
    page = f"<main><h1>Kent Police</h1><table>{rows}</table><p>{note}</p></main>"
    (tmp_path / "Kent.html").write_text(page, encoding="utf-8")
    return read_reply(tmp_path / "Kent.html", "Kent.html", ASKED)


def spans(*months):
    return {(span,): figure for span, figure in zip(months, ((214, 214), (101, 101)), strict=True)}


@pytest.mark.parametrize(
    "note",
    [
        "2018 is January to December. 2019 is January to September, as our recording system was replaced then.",
        "2018 is a whole year and 2019 is January to September.",
        "2018 = Jan-Dec; 2019 = Jan-Sep",
        "In 2019 only January to September is counted.",
        "Figures for 2019 are from 1 January to 30 September.",
        "2019 stops at the end of September.",
        "2019 is up to and including September.",
        "The last column is nine months, to the end of September.",
        "2019 consists of the first nine months.",
        "The final year runs to 30 September 2019.",
        "2019 covers reports up to 30 September.",
        "2019 includes cases made up to and including 30 September 2019.",
    ],
)
def test_a_year_is_the_days_that_a_sentence_says(tmp_path, note):
    reading = read_page(tmp_path, note)
    assert values(reading) == spans("2018", "1 January 2019 to 30 September 2019")


@pytest.mark.parametrize(
    "note",
    [
        "2019 covers offences up to and including 31st March 2019.",
        "2019 is up to 31 March 2019.",
        "Figures for 2019 are up to 31 March 2019 only.",
    ],
)
def test_a_calendar_year_may_be_said_to_run_so_far_as_a_financial_one_ends(tmp_path, note):
    assert values(read_page(tmp_path, note)) == spans("2018", "1 January 2019 to 31 March 2019")


@pytest.mark.parametrize(
    "note",
    [
        "2018 is up to 31 March 2018 and 2019 is up to 31 March 2019.",
        "2018 and 2019 are up to 31 March.",
        "2019 is up to 31 March.",
        "2019 is to 31 March 2019.",
    ],
)
def test_years_that_may_be_financial_ones_are_told(tmp_path, note):
    reading = read_page(tmp_path, note)
    assert ("2019",) not in values(reading)
    assert "unknown-period" in kinds(reading)


def test_what_arrests_are_said_to_cover_leaves_offences_whole(tmp_path):
    assert values(read_page(tmp_path, "2019 covers arrests up to 30 June 2019.")) == spans("2018", "2019")


def test_every_year_may_be_said_to_be_a_part(tmp_path):
    reading = read_page(tmp_path, "Each year is May to July, so that the years can be compared.")
    assert values(reading) == spans("1 May 2018 to 31 July 2018", "1 May 2019 to 31 July 2019")


def test_a_year_may_be_said_to_begin_late(tmp_path):
    reading = read_page(tmp_path, "2018 begins in June, when the flag came into use.")
    assert values(reading) == spans("1 June 2018 to 31 December 2018", "2019")


@pytest.mark.parametrize("note", ["2019 is nine months.", "2019 ends on 31 March 2019.", "2019 starts on 1 April."])
def test_a_part_that_may_be_several_is_told(tmp_path, note):
    reading = read_page(tmp_path, note)
    assert values(reading) == {("2018",): (214, 214)}
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    "note",
    [
        "2018 and 2019 are January to December.",
        "2019 was the year in which January to March was busy.",
        "Each year ends on 31 December.",
        "2019 was extracted in October.",
        "2019 is twelve months.",
    ],
)
def test_other_remarks_on_a_year_leave_it_whole(tmp_path, note):
    assert values(read_page(tmp_path, note)) == spans("2018", "2019")


def test_a_financial_year_is_the_months_that_a_sentence_says(tmp_path):
    reading = read_page(tmp_path, "2019/20 is April to January.", ("2018/19", "2019/20"))
    assert values(reading) == spans("2018/19", "1 April 2019 to 31 January 2020")


@pytest.mark.parametrize(
    "note",
    [
        "The last column is nine months only.",
        "The final column is April to December only.",
        "Please note the latest year runs to 31 December.",
        "The last year covers nine months, as the year has not ended.",
    ],
)
@pytest.mark.parametrize(
    "head", ["2019/20 (to 31 December 2019)", "2019/20 (Apr-Dec)", "April to December 2019", "2019/20 Q1-Q3"]
)
def test_a_last_column_whose_heading_says_its_days_is_no_year_before_it(tmp_path, note, head):
    reading = read_page(tmp_path, note, ("2018/19", head))
    assert values(reading) == spans("2018/19", "1 April 2019 to 31 December 2019")
    assert "unknown-period" not in kinds(reading)


@pytest.mark.parametrize(
    "note",
    [
        "1. Figures as of 1st June – 31 May each year",
        "Figures are from 1 June to 31 May each year.",
        "The years are 1 June to 31 May of every year.",
        "Each year runs from 1 June to 31 May.",
    ],
)
def test_a_year_named_by_two_may_run_from_one_into_the_other(tmp_path, note):
    reading = read_page(tmp_path, note, ("2015/16", "2016/17"))
    assert values(reading) == spans("year ending May 2016", "year ending May 2017")


@pytest.mark.parametrize(
    "note",
    [
        "The helpline is staffed from 1 June to 31 May each year.",
        "Records are checked from 1 June to 31 May every year.",
    ],
)
def test_other_things_done_each_year_leave_years_whole(tmp_path, note):
    assert values(read_page(tmp_path, note, ("2015/16", "2016/17"))) == spans("2015/16", "2016/17")


def test_a_year_named_by_one_is_not_known_to_run_into_the_next(tmp_path):
    assert values(read_page(tmp_path, "Figures are from 1 June to 31 May each year.")) == spans("2018", "2019")


@pytest.mark.parametrize(
    "note",
    [
        "Figures are from March to February each year.",
        "Figures are for February to January each year.",
        "Figures are from January to December each year.",
    ],
)
def test_days_that_begin_in_the_second_of_two_years_are_told(tmp_path, note):
    reading = read_page(tmp_path, note, ("2015/16", "2016/17"))
    assert (values(reading), "unknown-period" in kinds(reading)) == ({}, True)


@pytest.mark.parametrize("note", ["2016/17 is 1 March to 28 February.", "2016/17 covers 1 January to 31 December."])
def test_such_days_of_one_year_are_told_of_that(tmp_path, note):
    reading = read_page(tmp_path, note, ("2015/16", "2016/17"))
    assert {period for period, *_ in values(reading)} == {"2015/16"}
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    "rest", ["except 2016/17", "for arrests", "for suspects, not for offences", "in table 2", "until 2010"]
)
def test_days_of_every_year_of_which_more_is_said_leave_years_whole(tmp_path, rest):
    reading = read_page(tmp_path, f"Figures are from June to May each year {rest}.", ("2015/16", "2016/17"))
    assert values(reading) == spans("2015/16", "2016/17")


def test_a_day_before_and_behind_each_year_leaves_it_whole(tmp_path):
    note = "Figures are between 31 March and 1 April each year."
    assert values(read_page(tmp_path, note, ("2015/16", "2016/17"))) == spans("2015/16", "2016/17")


@pytest.mark.parametrize("what", ["do not include", "exclude"])
def test_what_figures_leave_out_is_not_what_they_are_of(tmp_path, what):
    reading = read_page(tmp_path, f"2019 figures {what} reports up to 30 June 2019.")
    assert ("1 January 2019 to 30 June 2019",) not in values(reading)
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    ("said", "cut"),
    [("arrests", {"arrests"}), ("charges", {"charges"}), ("arrests and charges", {"arrests", "charges"})],
)
def test_what_arrests_or_charges_cover_cuts_these_alone(read_unasked: Read, said: str, cut: set[str]):
    table = [["Year", "Offences", "Arrests", "Charges"], ["2018", 5, 3, 2], ["2019", 6, 4, 1]]
    reading = read_unasked("<h1>Grooming</h1>", table, f"2019 covers {said} up to 30 June 2019.")
    assert {str(count.measure) for count in reading.counts if count.period.days < 300} == cut
