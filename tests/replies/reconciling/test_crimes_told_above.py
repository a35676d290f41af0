"""Tables that name no crimes, below a text that gives the figures of one offence."""

import pytest

from cyberflag.model import IN_TEXT
from readings import kinds

AGES = [
    ["Age of victim", "2017/18", "2018/19"],
    ["Under 13", "24", "34"],
    ["13 to 15", "8", "16"],
    ["Unknown", "2", "1"],
]
SEXES = [["Sex", "2017/18", "2018/19"], ["Female", "24", "34"], ["Male", "8", "16"], ["Unknown", "2", "1"]]


def offences(reading):
    return {c.offence for c in reading.counts if "!" in c.provenance.source}


@pytest.mark.parametrize("rows", [AGES, SEXES, [*SEXES, ["Total", "34", "51"]]])
@pytest.mark.parametrize(
    "told",
    [
        "Sexual grooming (class 88A): 85 offences were recorded over the two years, 51 of them in 2018/19.",
        "We recorded 34 offences of sexual grooming (88A) in 2017/18 and 51 in 2018/19.",
        "88A sexual grooming - 51 flagged offences in 2018/19.",
        "In 2017/18 there were 34 sexual grooming offences (88A) with the flag, in 2018/19 there were 51.",
    ],
)
def test_a_table_that_adds_up_to_the_offence_told_above_is_of_it(read_letter_with_table, told, rows):
    reading = read_letter_with_table([told], rows)
    assert offences(reading) == {"88A"}
    assert kinds(reading) == []


def test_the_nearest_text_with_figures_says_whose_they_are(read_page):
    first = "Sexual grooming (class 88A): 85 offences in the two years 2017/18 and 2018/19."
    told = "Indecent images of children: 34 offences in 2017/18 and 51 in 2018/19."
    reading = read_page(first, told, "Sex of victim", SEXES)
    assert offences(reading) == {"indecent-images"}


def test_of_several_offences_told_above_the_one_that_fits_is_meant(read_letter_with_table):
    told = "In 2018/19 we recorded 60 offences of indecent images of children and 51 offences of sexual grooming (88A)."
    assert offences(read_letter_with_table([told], AGES)) == {"88A"}


@pytest.mark.parametrize("number", [70, 64])
def test_a_table_that_adds_up_to_less_is_told(read_letter_with_table, number):
    told = f"Sexual grooming (class 88A): {number} offences were recorded in 2018/19."
    reading = read_letter_with_table([told], SEXES)
    assert "unknown-offence" in kinds(reading)


def test_a_table_of_more_than_the_offence_told_above_is_of_all(read_letter_with_table):
    told = "Of the flagged offences recorded in 2018/19, 20 were offences of sexual grooming (88A)."
    reading = read_letter_with_table([told], SEXES)
    assert offences(reading) == {"all"}
    assert kinds(reading) == []


def test_a_table_of_the_crimes_told_beside_one_kind_is_of_all(read_letter_with_table):
    told = "In 2018/19 we recorded 51 flagged offences. Sexual grooming (88A) came to 51 of them in 2018/19."
    assert offences(read_letter_with_table([told], SEXES)) == {"all"}


OUTCOMES = [
    ["Outcome", "Crimes"],
    ["01 - Charged/Summonsed", "14"],
    ["16 - Victim does not support, named suspect", "22"],
    ["No outcome yet", "15"],
]
IN_ONE_YEAR = "We recorded 51 crimes of sexual grooming (88A) from 1 April 2018 to 31 March 2019."


@pytest.mark.parametrize("title", ["Their outcomes at 20 May 2019:", "Outcomes to date", "2) How they were finalised"])
@pytest.mark.parametrize("rows", [OUTCOMES, [*OUTCOMES, ["Total", "51"]]])
def test_outcomes_that_add_up_to_the_offence_told_above_are_of_it(read_letter_with_table, title, rows):
    reading = read_letter_with_table([IN_ONE_YEAR, title], rows)
    assert offences(reading) == {"88A"}
    assert kinds(reading) == []


def test_outcomes_of_fewer_than_the_offence_told_above_are_told(read_letter_with_table):
    reading = read_letter_with_table([IN_ONE_YEAR, "Outcomes in 2018/19:"], OUTCOMES[:-1])
    assert "unknown-offence" in kinds(reading)


@pytest.mark.parametrize("rows", [OUTCOMES, OUTCOMES[:-1]])
@pytest.mark.parametrize("all_crimes", [51, 120])
def test_outcomes_below_a_number_of_all_crimes_may_be_of_those(read_letter_with_table, rows, all_crimes):
    told = f"In 2018/19 we recorded {all_crimes} flagged offences. Of them 37 were offences of sexual grooming (88A)."
    reading = read_letter_with_table([told, "Outcomes in 2018/19:"], rows)
    assert offences(reading) == {"all"}
    assert "unknown-offence" not in kinds(reading)


@pytest.mark.parametrize("rows", [OUTCOMES, OUTCOMES[:-1]])
@pytest.mark.parametrize(
    "title",
    [
        "Outcomes of all flagged sexual offences against children in 2018/19:",
        "Charges and cautions for flagged offences in 2018/19:",
        "Outcomes of all flagged crimes in 2018/19",
    ],
)
def test_outcomes_whose_title_names_all_crimes_are_of_all(read_letter_with_table, rows, title):
    reading = read_letter_with_table([IN_ONE_YEAR, title], rows)
    assert offences(reading) == {"all"}
    assert "unknown-offence" not in kinds(reading)


CROSSED = [
    ["Gender", "11 and under", "12 to 15", "16 and over", "Not known"],
    ["Female", "9", "18", "3", "2"],
    ["Male", "4", "7", "0", "1"],
    ["Unknown", "0", "1", "0", "6"],
]
CROSSED_WITH_TOTALS = [
    [*CROSSED[0], "Total"],
    *([*row, str(sum(map(int, row[1:])))] for row in CROSSED[1:]),
    ["Total", "13", "26", "3", "9", "51"],
]
OUTCOMES_BY_SEX = [
    ["Outcome", "Female", "Male", "Unknown"],
    ["Charged", "8", "3", "0"],
    ["Victim does not support", "11", "4", "1"],
    ["Not yet finalised", "13", "5", "6"],
]
PLATFORMS = [["Platform", "Offences"], ["Snapchat", "27"], ["Instagram", "13"], ["Other", "5"], ["Not recorded", "6"]]
WHOSE = "Whose they were, as entered on the crime record:"


@pytest.mark.parametrize("rows", [CROSSED, CROSSED_WITH_TOTALS, OUTCOMES_BY_SEX, PLATFORMS])
def test_a_crossed_table_or_one_of_platforms_is_of_the_offence_told_above(read_letter_with_table, rows):
    reading = read_letter_with_table([IN_ONE_YEAR, WHOSE], rows)
    assert offences(reading) == {"88A"}
    assert kinds(reading) == []


@pytest.mark.parametrize("rows", [CROSSED, CROSSED_WITH_TOTALS, PLATFORMS])
def test_a_crossed_table_of_fewer_than_the_offence_told_above_is_told(read_letter_with_table, rows):
    reading = read_letter_with_table([IN_ONE_YEAR.replace("51", "58"), WHOSE], rows)
    assert offences(reading) == {"all"}
    assert "unknown-offence" in kinds(reading)


def test_a_crossed_table_of_more_than_the_offence_told_above_is_of_all(read_letter_with_table):
    reading = read_letter_with_table([IN_ONE_YEAR.replace("51", "40"), WHOSE], CROSSED)
    assert offences(reading) == {"all"}
    assert kinds(reading) == []


def test_platforms_whose_title_names_all_crimes_are_of_all(read_letter_with_table):
    reading = read_letter_with_table([IN_ONE_YEAR, "All flagged crimes in 2018/19 by platform"], PLATFORMS)
    assert "88A" not in offences(reading)


BY_SEX = [["Sex", "2018/19"], ["Female", "31"], ["Male", "18"]]


def test_a_table_that_may_add_up_with_its_withheld_cell_is_of_the_offence_told_above(read_letter_with_table):
    reading = read_letter_with_table([IN_ONE_YEAR], [*BY_SEX, ["Unknown", "<5"]])
    assert offences(reading) == {"88A"}
    assert kinds(reading) == []


@pytest.mark.parametrize("withheld", [[["Unknown", "<5"]], [["Unknown", "*"]]])
@pytest.mark.parametrize("number", [80, 56])
def test_a_table_with_withheld_cells_that_may_be_of_fewer_is_told(read_letter_with_table, withheld, number):
    reading = read_letter_with_table([IN_ONE_YEAR.replace("51", str(number))], [*BY_SEX, *withheld])
    assert offences(reading) == {"all"}
    assert "unknown-offence" in kinds(reading)


def test_cells_that_are_mostly_withheld_show_of_no_offence_that_they_are_of_it(read_letter_with_table):
    ages = [["Age", "2018/19"], ["0-9", "<5"], ["10-12", "<5"], ["13-15", "9"], ["16-17", "<5"]]
    reading = read_letter_with_table([IN_ONE_YEAR.replace("51", "14")], ages)
    assert offences(reading) == {"all"}
    assert "unknown-offence" in kinds(reading)


def test_a_table_of_more_than_the_offence_told_above_with_withheld_cells_is_of_all(read_letter_with_table):
    reading = read_letter_with_table([IN_ONE_YEAR.replace("51", "40")], [*BY_SEX, ["Unknown", "<5"]])
    assert offences(reading) == {"all"}
    assert kinds(reading) == []


GROOMING = "Sexual grooming (88A) accounted for 49 offences in 2018/19."
WITHHELD = [["Sex", "2018/19"], ["Female", "31"], ["Male", "16"], ["Unknown", "<5"]]


@pytest.mark.parametrize("number", ["49", "50", "52"])
def test_a_table_with_a_withheld_cell_that_may_be_of_all_crimes_of_another_table_is_told(read_page, number):
    years = [["Year", "Flagged offences"], ["2017/18", "60"], ["2018/19", number]]
    reading = read_page("<h2>All flagged offences</h2>", years, GROOMING, "Sex of victim", WITHHELD)
    assert "88A" not in offences(reading)
    assert "unknown-offence" in kinds(reading)


def test_a_table_with_a_withheld_cell_that_is_far_from_all_crimes_is_of_the_offence_told_above(read_page):
    years = [["Year", "Flagged offences"], ["2017/18", "60"], ["2018/19", "90"]]
    reading = read_page("<h2>All flagged offences</h2>", years, GROOMING, "Sex of victim", WITHHELD)
    assert {c.offence for c in reading.counts if c.sex.value != "all"} == {"88A"}
    assert "unknown-offence" not in kinds(reading)


@pytest.mark.parametrize(
    "title",
    [
        "All flagged offences in 2018/19 by sex of victim",
        "Total flagged crime by sex, 2018/19",
        "Sex of victims, every flagged offence (2018/19)",
    ],
)
def test_a_table_with_a_withheld_cell_whose_title_says_all_crimes_is_of_all(read_letter_with_table, title):
    assert offences(read_letter_with_table([GROOMING, title], WITHHELD)) == {"all"}


@pytest.mark.parametrize("title", ["All flagged offences by sex and age", "Victims of any flagged offence"])
def test_a_crossed_table_whose_title_says_all_crimes_is_of_all(read_letter_with_table, title):
    assert offences(read_letter_with_table([IN_ONE_YEAR, title], CROSSED)) == {"all"}
    assert offences(read_letter_with_table([f"{IN_ONE_YEAR} {title}:"], CROSSED)) == {"all"}


@pytest.mark.parametrize("title", ["Flagged offences in 2018/19 by sex", "Flagged crimes, by sex of victim"])
def test_a_table_with_a_withheld_cell_whose_title_speaks_of_flagged_crimes_is_told(read_letter_with_table, title):
    reading = read_letter_with_table([GROOMING, title], WITHHELD)
    assert offences(reading) == {"all"}
    assert "unknown-offence" in kinds(reading)


@pytest.mark.parametrize(
    "title",
    ["Platform of flagged offences", "The platforms recorded for the flagged crimes:", "Online flagged offences"],
)
def test_platforms_that_add_up_to_the_offence_are_of_it_below_a_title_that_does_not_say_all(
    read_letter_with_table, title
):
    assert offences(read_letter_with_table([IN_ONE_YEAR, title], PLATFORMS)) == {"88A"}


ASKED = (
    "<h1>Child Sexual Offences (370/2022)</h1>",
    "<h2>Request:</h2>",
    (
        "<ul><li>1. Recorded offences of sexual communication with a child (Home Office recording code 71/17), "
        "recorded from (and including) April 1st 2021 until (and including) March 31st, 2022.</li>"
    ),
    "<li>2. The age and gender of the victim.</li></ul>",
    "<h2>Response 1:</h2>",
    "There have been 39 offences recorded under s15A, sexual communication with a child, within the dates specified.",
    "<h2>Response 2:</h2>",
    "I can confirm that the force does hold the information requested, as outlined below.",
)


def by_sex_and_age(last):
    return [["Gender", "Under 12", "12-15", "16+"], ["Female", 6, 21, 3], ["Male", 2, 5, last]]


def test_a_table_under_a_wider_title_that_adds_up_to_the_offence_is_of_it_and_online_as_that_is(read_unasked):
    reading = read_unasked(*ASKED, by_sex_and_age(2))
    assert {(c.offence, str(c.basis)) for c in reading.counts} == {("071/17", "offence")}
    assert kinds(reading) == []


def test_under_a_wider_title_a_table_of_other_numbers_is_told(read_unasked):
    reading = read_unasked(*ASKED, by_sex_and_age(1))
    assert offences(reading) == {"all"}
    assert "unknown-offence" in kinds(reading)


@pytest.mark.parametrize(
    "title", ["Section 14 offences", "Offences under sections 10 and 14", "Data for sections 8 to 13"]
)
def test_a_table_titled_by_sections_that_are_not_read_is_told_though_it_adds_up(read_unasked, title):
    reading = read_unasked(*ASKED, title, by_sex_and_age(2))
    assert {c.offence for c in reading.counts if c.provenance.table != IN_TEXT} == {"all"}
    assert "unknown-offence" in kinds(reading)


def test_a_table_that_adds_up_to_two_offences_told_above_it_is_told(read_unasked):
    reading = read_unasked(*ASKED, "There were also 39 rapes.", by_sex_and_age(2))
    assert "unknown-offence" in kinds(reading)
