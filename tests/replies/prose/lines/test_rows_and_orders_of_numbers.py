"""Numbers of several years in one sentence or line, and what tells which is of which."""

import pytest

from cyberflag.model import Basis
from readings import kinds

TABLE = [["", "2021/22", "2022/23"], ["Sexual communication with a child", 180, 215]]


def by_year(reading, source=""):
    return {(c.period.label, c.bounds.low) for c in reading.counts if source in c.provenance.source}


@pytest.mark.parametrize(
    "said",
    [
        "In the same years the online flag was set on 121 and 164 of these crimes.",
        "For those two years the cyber flag was attached to 121 and 164 offences respectively.",
    ],
)
def test_numbers_in_a_row_are_of_the_years_of_the_table_that_a_sentence_points_at(read_unasked, said):
    reading = read_unasked("<h1>Sexual communication with a child</h1>", TABLE, said)
    assert by_year(reading, "line") == {("2021/22", 121), ("2022/23", 164)}
    assert {c.basis for c in reading.counts if "line" in c.provenance.source} == {Basis.FLAG}


def test_two_numbers_in_a_row_of_one_time_are_told_and_no_figures(read_unasked):
    text = "Between 1 April 2021 and 31 March 2023 the online flag was set on 121 and 164 of these crimes."
    reading = read_unasked("<h1>Sexual communication with a child</h1>", TABLE, text)
    assert by_year(reading, "line") == set()
    assert kinds(reading) == ["not-a-figure"]


@pytest.mark.parametrize(
    "line",
    [
        "2022 - 389, 2021 - 402, 2020 - 358 offences of sexual communication with a child.",
        "2020 - 358, 2021 - 402 and 2022 - 389 crimes of sexual communication with a child",
        "We recorded the following: 2020 - 358, 2021 - 402, 2022 - 389.",
    ],
)
def test_years_with_their_figures_may_run_backwards_and_have_what_they_count_behind(read_unasked_letter, line):
    asked = "You asked: How many offences of sexual communication with a child were recorded in 2020 to 2022?"
    reading = read_unasked_letter(f"{asked}\n\nResponse\n{line}")
    assert by_year(reading) == {("2020", 358), ("2021", 402), ("2022", 389)}
    assert {(c.offence, c.measure.value) for c in reading.counts} == {("071/17", "offences")}
    assert kinds(reading) == []


def test_years_before_words_that_are_not_understood_give_no_figures(read_unasked_letter):
    asked = "You asked: How many offences of sexual communication with a child were recorded in 2020 to 2022?"
    reading = read_unasked_letter(
        f"{asked}\n\nResponse\n2022 - 38, 2021 - 40, 2020 - 35 where the device was sent off."
    )
    assert by_year(reading) == set()
    assert kinds(reading)


ASKED = """You asked, for 1 October 2019 to 31 March 2020 and 1 April 2020 to 30 September 2020:
1. The number of online sexual offences against children, by platform
2. The number of rapes of children

Response
Q1. The cyber flag was used.
1 October 2019 to 31 March 2020: 118
1 April 2020 to 30 September 2020: 143
"""


@pytest.mark.parametrize("order", ["Oct-Mar / Apr-Sep", "October to March, then April to September"])
def test_months_without_a_year_tell_the_order_of_the_spans_that_were_named(read_unasked_letter, order):
    reading = read_unasked_letter(
        f"{ASKED}\nQ1b. A search of these found ({order}):\nKik  22 / 19\nSnapchat  37 / 50\n"
    )
    found = {(c.platform, str(c.period.start), c.bounds.low) for c in reading.counts if c.platform != "all"}
    assert found == {
        ("kik", "2019-10-01", 22), ("kik", "2020-04-01", 19),
        ("snapchat", "2019-10-01", 37), ("snapchat", "2020-04-01", 50),
    }  # fmt: skip


@pytest.mark.parametrize(
    "said", ["20 in the first period and 23 in the second.", "20 in the earlier period, 23 in the later."]
)
def test_the_first_and_second_period_are_those_of_the_figures_above(read_unasked_letter, said):
    reading = read_unasked_letter(f"{ASKED}\nQ2. {said}\n")
    found = {(str(c.period.start), c.bounds.low) for c in reading.counts if c.offence == "rape"}
    assert found == {("2019-10-01", 20), ("2020-04-01", 23)}
