"""A number above a list of years that add up to it is of all their days."""

import pytest

HEAD = "Stalking offences recorded at a park."
YEARS = ["2017/18 = 96", "2018/19 = 113", "2019/20 = 104"]


def read_list(read, sentence, years=YEARS):
    reading = read("\n".join(["Stalking offences", "", f"{HEAD} {sentence}", "", *years]))
    return {(c.bounds.low, c.period.label, c.offence) for c in reading.counts}


@pytest.mark.parametrize(
    "sentence",
    [
        "There were 313 in the three years:",
        "In the three years there were 313:",
        "There were 313 in total:",
        "There were 313 offences.",
        "We recorded 313, as follows:",
        "There were 313 offences over the period:",
        "The three-year total was 313:",
        "Total: 313",
    ],
)
def test_a_number_that_the_years_below_add_up_to_is_of_all_of_them(read_unasked_letter, sentence):
    found = read_list(read_unasked_letter, sentence)
    assert (313, "2017/18 to 2019/20", "stalking") in found
    assert len(found) == 4


@pytest.mark.parametrize(
    "sentence",
    [
        "There were 314 in the three years:",
        "There were 313 in the two years:",
        "There were 209 in the first two years:",
        "There were 313 more offences elsewhere:",
        "Before that there were 313:",
        "There were 313 against girls:",
        "Offences with female victims: 313",
        "There were 313 last year:",
        "There were 313 to date:",
        "Section 313 applies:",
        "Question 313:",
        "Our reference is FOI 313:",
        "We searched for 313 hours.",
        "313",
    ],
)
def test_any_other_number_above_them_is_not(read_unasked_letter, sentence):
    found = read_list(read_unasked_letter, sentence)
    assert {low for low, _, _ in found} == {96, 113, 104}


@pytest.mark.parametrize(
    "years",
    [
        ["2017/18 = 96", "2019/20 = 217"],
        ["2017/18: 96 girls", "2018/19: 217 girls"],
        ["2017/18 = 313"],
        ["Girls: 200", "Boys: 113"],
    ],
)
def test_lists_of_something_else_say_nothing_of_its_days(read_unasked_letter, years):
    assert all(
        low != 313 or period == "2017/18" for low, period, _ in read_list(read_unasked_letter, "313 in all:", years)
    )


@pytest.mark.parametrize("more", ["2020/21: *", "2020/21 to date: 20", "In 2020/21 some were not yet recorded."])
def test_nor_do_lists_that_go_on_with_a_year_of_unknown_number(read_unasked_letter, more):
    found = read_list(read_unasked_letter, "There were 313 in total:", [*YEARS, more])
    assert 313 not in {low for low, _, _ in found}
