"""Lines below ``The last figure is made up of``, and below what was done with ``these offences``."""

import pytest

from readings import kinds, read_file

LISTED = "Grooming offences\n\n2015/16: 14\n2016/17: 19\n2017/18: 47\n\n"
PARTS = "\nFemale: 38\nMale: 9"


def years_of_parts(reading):
    return {c.period.label for c in reading.counts if c.bounds.low in (38, 9)}


@pytest.mark.parametrize(
    "line",
    [
        "The last figure is made up of",
        "The latest figure consists of:",
        "The final total can be broken down as follows:",
        "The most recent year breaks down into",
        "The last of these figures comprises",
        "The last number was split as follows",
    ],
)
def test_lines_below_one_on_the_last_of_several_figures_are_its_parts(line, read_unasked_letter):
    reading = read_unasked_letter(LISTED + line + PARTS)
    assert years_of_parts(reading) == {"2017/18"}
    assert {c.offence for c in reading.counts} == {"grooming"}


@pytest.mark.parametrize(
    "line",
    [
        "These figures are made up of",
        "The last figure is provisional.",
        "The last figure is from a later search.",
        "The last year of data is not complete",
        "The figures were taken from the crime system",
        "All of the above are made up of",
    ],
)
def test_lines_below_one_that_points_at_no_figure_are_of_no_single_year(line, read_unasked_letter):
    reading = read_unasked_letter(LISTED + line + PARTS)
    assert years_of_parts(reading) <= {"2015/16 to 2017/18"}
    assert "unknown-period" in kinds(reading) or years_of_parts(reading)


def test_the_last_figure_below_years_may_be_their_total(read_unasked_letter):
    reading = read_unasked_letter(LISTED.strip() + "\nTotal: 80\n\nThe last figure is made up of\nFemale: 60\nMale: 20")
    assert {c.period.label for c in reading.counts if c.bounds.low in (60, 20)} == {"2015/16 to 2017/18"}


@pytest.mark.parametrize(
    "listed",
    [
        "Grooming offences\n\n2017/18: 47\n2016/17: 19\n2015/16: 14\n\n",
        "Grooming offences\n\n2015/16: 14\n2016/17: 47\n2017/18: withheld\n\n",
        "Grooming offences\n\n2015/16: 14\n2016/17: 47\n2017/18: not available\n\n",
        "Grooming offences\n\n2015/16: 14\n2016/17: 47\n2017/18: fewer than 5\n\n",
    ],
)
def test_the_last_figure_is_not_known_where_years_run_back_or_its_place_has_no_number(listed, read_unasked_letter):
    reading = read_unasked_letter(listed + "The last figure is made up of" + PARTS)
    assert not years_of_parts(reading)
    assert "unknown-period" in kinds(reading)


def test_the_latest_figure_is_not_the_total_of_the_years(read_unasked_letter):
    reading = read_unasked_letter(LISTED.strip() + "\nTotal: 80\n\nThe latest figure is made up of" + PARTS)
    assert not years_of_parts(reading)
    assert "unknown-period" in kinds(reading)


TOLD = "There were 98 offences of sexual communication with a child in 2018/19."
FOUND = ["Facebook = 29", "Snapchat = 14"]


@pytest.mark.parametrize(
    "line",
    [
        "A keyword search was made of the MO field of these offences, with the results below.",
        "The notes of these offences were searched for the names of sites, as follows.",
        "A search of the free text for these crimes gave the following.",
    ],
)
def test_what_was_found_in_these_offences_is_of_the_one_that_was_told(line, read_unasked):
    reading = read_unasked(TOLD, "The data is from the crime system.", line, *FOUND)
    found = {(c.offence, c.period.label) for c in reading.counts if c.platform != "all"}
    assert found == {("071/17", "2018/19")}


@pytest.mark.parametrize(
    "above",
    [
        ["There were 98 grooming offences in 2018/19.", "There were 30 rapes in 2018/19.", "They were recorded then."],
        ["There were 98 sexual offences in 2018/19 and 30 rapes in 2018/19.", "They were recorded then."],
        [TOLD, [["Offences 2018/19", "Number"], ["Rape", "12"], ["Sexual assault", "14"]]],
    ],
)
def test_what_was_found_in_offences_of_several_kinds_is_of_none_of_them(above, read_unasked):
    line = "A keyword search was made of the MO field of these offences, with the results below."
    reading = read_unasked(*above, line, *FOUND)
    assert not {c.offence for c in reading.counts if c.platform != "all"} & {"071/17", "rape"}


def test_a_remark_on_these_offences_says_nothing_of_the_figures_below_it(read_unasked):
    remark = "Most of these offences are still under investigation."
    reading = read_unasked(TOLD, [["Note", "Text"], ["A", "None"]], remark, *FOUND)
    assert not [c for c in reading.counts if c.platform != "all"]


SEARCHED = "A keyword search was made of the MO field of these offences, with the results below."


@pytest.mark.parametrize(
    "lines",
    [
        ["There were no burglaries.", "They were recorded then.", SEARCHED],
        ["Indecent images are another offence, which is counted by another unit.", SEARCHED],
        ["Figures for rape are exempt under section 40.", SEARCHED],
        ["Rape", SEARCHED],
        ["Rape", "A keyword search of these offences gave the following:"],
        ["Question 2: How many rape offences mentioned social media?", SEARCHED],
        ["None of these offences was committed on the sites listed below."],
        ["None of these offences was on these sites:"],
        ["The following were left out of these offences."],
        ["Apart from these offences, the following were found:"],
        ["The percentages of these offences by site are as follows:"],
        ["The average number of days to charge for these offences is set out below."],
    ],
)
def test_lines_below_other_crimes_or_of_none_of_these_are_no_parts_of_them(lines, read_unasked):
    reading = read_unasked(TOLD, *lines, *FOUND)
    assert not [c for c in reading.counts if c.platform != "all" and c.offence == "071/17"]
    assert kinds(reading)


@pytest.mark.parametrize(
    "between",
    [
        "These are sexual offences against children.",
        "Crimes are recorded as the Home Office Counting Rules say.",
        "Online grooming is counted by the crime system.",
    ],
)
def test_wider_words_for_the_same_crimes_are_no_other_crimes(between, read_unasked):
    reading = read_unasked("Child sexual exploitation on social media", TOLD, between, SEARCHED, *FOUND)
    assert {c.offence for c in reading.counts if c.platform != "all"} == {"071/17"}


def test_these_offences_in_the_answer_to_another_question_are_those_asked_for_there(read_unasked):
    asked = ["1. How many offences of sexual communication with a child in 2018/19?", "2. How many rapes, by site?"]
    told = [f"1. {TOLD}", "2. A keyword search of these offences gave the following:"]
    reading = read_unasked("Request", *asked, "Response", *told, *FOUND)
    assert not [c for c in reading.counts if c.platform != "all" and c.offence == "071/17"]


BACKWARDS = "Kent Police\n\n2019/20: 90 flagged offences\n2018/19: 80 flagged offences\n2017/18: 70 flagged offences\n"


@pytest.mark.parametrize("said", ["is made up of:\nGirls: {}\nBoys: {}", "is made up of {} girls and {} boys."])
@pytest.mark.parametrize(("girls", "boys", "is_told"), [(60, 30, False), (50, 20, True), (50, 25, False)])
def test_both_sexes_that_add_up_to_another_year_are_told(tmp_path, said, girls, boys, is_told):
    reading = read_file(tmp_path, f"{BACKWARDS}The last year {said.format(girls, boys)}\n")
    assert ("does-not-add-up" in kinds(reading)) is is_told
