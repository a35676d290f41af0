"""Lines of the parts of a year below the line of the year's number, and of a number before its age."""

import pytest

from cyberflag.model import Basis, Measure, Period, Request
from readings import kinds, read_text, values

ASKED = Request(
    basis=Basis.FLAG, measure=Measure.OFFENCES, periods=(Period.calendar_year(2017), Period.calendar_year(2018))
)
HEAD = "Flagged offences with a child victim.\n\n"


def read(text):
    reading = read_text(HEAD + text, ASKED)
    return values(reading), [issue.kind.value for issue in reading.issues]


@pytest.mark.parametrize("year", ["Recorded in {}: {}", "{}: {}", "Year {} - {}", "Total for {} = {}"])
def test_months_below_the_number_of_a_year_are_of_that_year(year):
    lines = [year.format(2017, 20), "January to June = 9", "July to December = 11"]
    lines += [year.format(2018, 15), "January to June = 8", "July to December = 7"]
    found = {
        ("2017",): (20, 20), ("1 January 2017 to 30 June 2017",): (9, 9),
        ("1 July 2017 to 31 December 2017",): (11, 11),
        ("2018",): (15, 15), ("1 January 2018 to 30 June 2018",): (8, 8),
        ("1 July 2018 to 31 December 2018",): (7, 7),
    }  # fmt: skip
    assert read("\n".join(lines)) == (found, [])


def test_parts_that_are_more_than_the_year_above_are_told():
    found, told = read("2017: 20\nJanuary to June: 9\nJuly to December: 12")
    assert ("1 July 2017 to 31 December 2017",) not in found
    assert told


def test_parts_below_something_else_than_a_year_are_told():
    found, told = read("2017: 20\nGirls in 2018: 5\nJanuary to June: 3\nJuly to December: 2")
    assert not [key for key in found if "June" in key[0]]
    assert told


def test_a_number_may_stand_before_its_age_in_words():
    text = (
        "By age of the victim, in 2018:\n- 6 were nine or below\n- 9 were ten to twelve\n- 4 were sixteen or seventeen"
    )
    found = {("2018", "0-9"): (6, 6), ("2018", "10-12"): (9, 9), ("2018", "16-17"): (4, 4)}
    assert read(text) == (found, [])


@pytest.mark.parametrize(
    "head", ["The 2022 offences by sex:", "The 2022 grooming offences:", "The 2022 figures broken down by sex:"]
)
def test_a_year_before_its_crimes_heads_the_parts_below(read_unasked_letter, head):
    asked = "How many grooming offences were recorded in each year?"
    reading = read_unasked_letter(f"{asked}\n\n2021: 10\n2022: 19\n\n{head}\n\nFemale: 15\nMale: 4")
    told = [("2021", "10"), ("2022", "19"), ("2022", "15"), ("2022", "4")]
    assert ([(c.period.label, c.printed) for c in reading.counts], reading.issues) == (told, ())


FROM_2015 = "How many offences were recorded from 2015 to 2019, and by type?"
BY_TYPE = "The 2017 offences by type:\n\nRape: 1500\nGrooming: 517"


@pytest.mark.parametrize(
    "above",
    ["We found 2017 offences.", "There were 2,017 offences from 2015 to 2019.", "A search found 2017 records.", ""],
)
def test_a_number_before_its_crimes_is_no_year(read_unasked_letter, above):
    reading = read_unasked_letter(f"{FROM_2015}\n\n{above}\n\n{BY_TYPE}")
    parts = {count.period.label for count in reading.counts if count.printed in ("1500", "517")}
    assert parts == {"1 January 2015 to 31 December 2019"}


@pytest.mark.parametrize(
    "above", ["In 2021 there were 2022 offences.\n\n2022: 19", "2021: 1000\n2022: 1022\nTotal: 2022"]
)
def test_a_number_printed_beside_its_year_is_no_year_before_crimes(read_unasked_letter, above):
    letter = f"How many offences were recorded?\n\n{above}\n\nThe 2022 victims by sex:\n\nFemale: 150\nMale: 52"
    assert not {c.printed for c in read_unasked_letter(letter).counts if c.period.label == "2022"} & {"150", "52"}


def test_parts_that_add_up_to_the_digits_before_crimes_are_not_of_that_year(read_unasked_letter):
    letter = (
        "How many offences were recorded?\n\n2021: 10\n2022: 19\n\nThe 2022 victims by sex:\n\nFemale: 1500\nMale: 522"
    )
    assert not {c.printed for c in read_unasked_letter(letter).counts} & {"1500", "522"}


YEARS = "Number of recorded offences to which the cyber flag was attached:\n\n2017/18 - 375\n\n2018/19 - 509\n\n"
AGES = "Under 13 - 141\n\n13 to 15 - 263\n\n16 to 17 - 105"


@pytest.mark.parametrize("head", ["Age of the victim, 2018/19:", "Age of victim (2018/19)", "By age, 2018/19:"])
def test_a_head_of_parts_that_names_its_year_is_of_the_crimes_of_that_year(read_unasked_letter, head):
    reading = read_unasked_letter(f"{YEARS}The flag is a tick box on our system.\n\n{head}\n\n{AGES}")
    found = values(reading)
    assert (found["2018/19", "0-12"], found["2018/19", "13-15"]) == ((141, 141), (263, 263))
    assert {str(c.measure) for c in reading.counts} == {"offences"}


def test_heads_of_parts_of_several_kinds_are_each_of_their_year(read_unasked_letter):
    reading = read_unasked_letter(f"{YEARS}Age of victim, 2018/19:\n\n{AGES}\n\nPlatform, 2017/18:\n\nFacebook - 20")
    assert values(reading)["2017/18", "facebook"] == (20, 20)


@pytest.mark.parametrize(
    ("more", "head"),
    [
        ("Number of arrests:\n\n2017/18 - 12\n\n2018/19 - 15\n\n", "Age, 2018/19:"),
        ("", "Age of victims, 2016/17:"),
        ("", "Victims by age, 2018/19:"),
    ],
)
def test_a_head_of_parts_is_of_nothing_where_its_whole_is_not_sure(read_unasked_letter, more, head):
    reading = read_unasked_letter(f"{YEARS}{more}{head}\n\n{AGES}")
    assert 141 not in {count.bounds.low for count in reading.counts}
    assert kinds(reading).count("unknown-measure") == 3


def test_a_head_of_parts_may_be_of_what_was_not_understood_above_it(read_unasked_letter):
    more = "Robberies with a child victim:\n\n2018/19 - 30\n\n"
    reading = read_unasked_letter(f"{YEARS}{more}Age of victim, 2018/19:\n\nUnder 13 - 10\n\n13 to 15 - 20")
    assert sorted(count.bounds.low for count in reading.counts) == [375, 509]
