"""Days that a line before the first numbered answer names hold for all answers below it that name none."""

import pytest

from readings import kinds

TITLE = "<h1>Sexual communication with a child</h1>"
DAYS = ("2017-04-03", "2018-01-03")


def told(reading):
    return [(str(c.period.start), str(c.period.end), c.platform, c.bounds.low) for c in reading.counts]


@pytest.mark.parametrize(
    "opening",
    [
        "Kent Police can disclose the following, recorded between 3 April 2017 and 3 January 2018:",
        "Recorded from 3 April 2017 to 3 January 2018:",
        "For the period 3 April 2017 to 3 January 2018 the answers are:",
        "We hold the following for 3 April 2017 to 3 January 2018:",
    ],
)
@pytest.mark.parametrize(
    "head", ["3. Forms of communication named in the record (an offence can name more than one):", "3. Platforms:"]
)
def test_answers_with_lines_of_their_own_are_of_the_days_that_open_all(read_unasked, opening, head):
    answers = ["1. Recorded offences : 98", "2. Offences with a female victim: 71", head, "Facebook : 33", "Kik : 3"]
    found = told(read_unasked(TITLE, opening, *answers))
    assert found[0] == (*DAYS, "all", 98)
    assert found[-2:] == [(*DAYS, "facebook", 33), (*DAYS, "kik", 3)]


def test_an_answer_with_days_of_its_own_is_of_those(read_unasked):
    opening = "Recorded between 3 April 2017 and 3 January 2018:"
    answers = ["1. Recorded offences : 98", "2. Platforms of offences recorded in 2016:", "Facebook : 33"]
    assert told(read_unasked(TITLE, opening, *answers))[1] == ("2016-01-01", "2016-12-31", "facebook", 33)


def test_days_before_another_heading_hold_no_longer(read_unasked):
    opening = "Recorded between 3 April 2017 and 3 January 2018:"
    below = ["1. Recorded offences : 98", "<h2>Other matters</h2>", "4. Offences by platform:", "Facebook : 33"]
    reading = read_unasked(TITLE, opening, *below)
    assert [n for *_, n in told(reading)] == [98]


@pytest.mark.parametrize(
    "opening",
    [
        "Your questions are answered for the financial year 2017/18, which is the only one you named.",
        "Your questions are answered below for 2017/18.",
        "Your questions are dealt with in turn for 2017/18, as you asked for no other year.",
    ],
)
def test_a_sentence_that_answers_the_questions_for_some_days_retells_none(read_page, opening):
    lines = ["a) Flagged sexual offences", "All = 193", "b) Sexual communication with a child", "Victim 12-15 = 74"]
    found = [(c.period.label, c.offence, c.bounds.low) for c in read_page(opening, *lines).counts]
    assert found == [("2017/18", "all", 193), ("2017/18", "071/17", 74)]


ASKED = [
    "<h1>Burglary</h1>",
    "<h2>You asked</h2>",
    "1. How many burglaries were recorded?",
    "2. How many people were arrested for burglary?",
    "<h2>In response</h2>",
]
ANSWERS = ["1. There were 400 burglaries recorded.", "2. 50"]
YEAR = ("2018-04-01", "2019-03-31", "all")


@pytest.mark.parametrize(
    "said",
    [
        "The figures are for the financial year 2018/19.",
        "All points are for 2018/19.",
        "All figures relate to 1 April 2018 to 31 March 2019.",
        "Please note that all data is from the period 1 April 2018 to 31 March 2019 inclusive.",
        "The following figures cover 2018/19.",
    ],
)
def test_a_sentence_on_the_days_of_all_figures_holds_for_all_answers(read_unasked, said):
    assert told(read_unasked(*ASKED, said, *ANSWERS)) == [(*YEAR, 400), (*YEAR, 50)]


@pytest.mark.parametrize(
    "said",
    [
        "The figures for 2018/19 were lower than expected.",
        "The data is from a system replaced in 2018/19.",
        "Figures are for 2018/19 unless stated.",
    ],
)
def test_other_sentences_that_name_a_year_say_nothing_of_the_answers(read_unasked, said):
    assert told(read_unasked(*ASKED, said, *ANSWERS)) == []


def test_days_of_all_figures_hold_up_to_the_next_heading(read_unasked):
    below = ["<h2>Further questions</h2>", "1. There were 300 burglaries recorded."]
    found = told(read_unasked(*ASKED, "The figures are for 2018/19.", *ANSWERS, *below))
    assert [n for *_, n in found] == [400, 50]


def test_a_year_with_its_days_off_by_one_in_brackets_is_that_year(read_unasked):
    opening = "All points are for the financial year 2018/19 (31.03.18 to 01.04.19)"
    asked = [*ASKED[:2], opening, *ASKED[2:]]
    assert told(read_unasked(*asked, *ANSWERS)) == [(*YEAR, 400), (*YEAR, 50)]


@pytest.mark.parametrize(
    "opening",
    [
        "Your questions were answered for 2016/17 in our letter of 3 March 2018.",
        "Your questions were answered for 2016/17 under reference FOI 123/18.",
        "Your questions were answered for another applicant in 2017/18.",
        "Your questions were answered in respect of the Metropolitan Police in 2018/19.",
        "Your questions are answered for flagged offences against boys in 2017/18.",
        "Your questions are answered for all sexual offences, not only those against children, in 2018/19.",
        "Your questions are answered for crimes with the keyword Facebook in 2018/19.",
    ],
)
def test_a_sentence_on_an_earlier_reply_or_on_some_crimes_gives_the_answers_no_year(read_page, opening):
    reading = read_page(opening, "a) Flagged sexual offences", "All = 193", "b) Victims", "Victim 12-15 = 74")
    assert not reading.counts
    assert "unknown-period" in kinds(reading)


def test_an_earlier_reply_dates_no_part_below_the_years_of_this_one(read_page):
    earlier = "Your questions were answered for 2017/18 in our earlier reply."
    reading = read_page("Flagged sexual offences against children", earlier, "2018/19: 55", "2019/20: 66", "Girls: 30")
    assert [c.bounds.low for c in reading.counts] == [55, 66]
    assert "unknown-period" in kinds(reading)


def test_a_year_in_brackets_with_a_day_less_is_told(read_unasked):
    said = "400 burglaries were recorded in 2018/19 (1 April 2018 to 30 March 2019)."
    assert told(read_unasked(*ASKED[:2], "How many burglaries?", "<h2>In response</h2>", said)) == []


@pytest.mark.parametrize(
    "other",
    [
        "For 2019/20:",
        "The figures for question 2 are for 2019/20.",
        "Please note that point 2 is for 2019/20.",
        "For the following question the data is for 2019/20.",
    ],
)
def test_days_of_all_figures_hold_only_until_others_are_named_among_the_answers(read_unasked, other):
    said = ["The figures are for 2018/19.", ANSWERS[0], other, ANSWERS[1]]
    assert (*YEAR, 50) not in told(read_unasked(*ASKED, *said))


@pytest.mark.parametrize(
    "other", ["Point 2 is for 2019/20.", "Arrest figures are for 2019/20.", "For 2019/20 see below."]
)
def test_days_of_all_figures_are_not_known_where_others_are_named_before_the_answers(read_unasked, other):
    reading = read_unasked(*ASKED, "The figures are for 2018/19.", other, "1. 400", "2. 50")
    assert (*YEAR, 50) not in told(reading)
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    "other",
    [
        "The population figures are for 2017/18.",
        "For comparison, the national figures were for 2017/18.",
        "The previous figures were for 2017/18.",
        "Numbers were between 10 and 20 in 2017/18.",
    ],
)
def test_the_days_of_other_figures_are_a_remark_above_a_table(read_page, other):
    rows = [["Offence", "Number"], ["Rape", 4], ["Grooming", 5]]
    reading = read_page("Offences recorded with the online flag in 2018/19.", other, rows)
    assert (told(reading), kinds(reading)[-1]) == ([], "unsure")
