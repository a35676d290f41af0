"""Habits of letters: ages told once for several numbers, tables told apart by place, questions kept apart, rows left
out, numbers that count nothing.
"""

import pytest

from cyberflag.model import Measure, Outcome
from cyberflag.replies.letters.passages import opens_numbered_part
from cyberflag.replies.prose.no_answers.loose_numbers import loose_numbers
from cyberflag.vocabularies.age_mentions import ages_named_in
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.sexes import understand_sex
from cyberflag.vocabularies.signs.figure_rules import figure_rules_in
from readings import kinds, measures, read_text, values

YEARS = ["2017/18", "2018/19"]
BY_SEX = [["Sex", *YEARS], ["Girls", 20, 31], ["Boys", 9, 8]]
BY_AGE = [["Age", *YEARS], ["Under 13", 12, 14], ["13 to 17", 17, 25]]


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("Offences with the flag, victim aged 17 or below, by quarter", "0-17"),
        ("victims aged 12 years and below", "0-12"),
        ("complainants aged no older than 15", "0-15"),
        ("victims aged 15 at most", "0-15"),
        ("victims aged up to 13", "0-13"),
        ("aged 10 to under 13", "10-12"),
        ("children aged at least 13", "13+"),
        ("aged 16 and up", "16+"),
        ("Victims aged 13 and 14 were the largest group", "13-14"),
        ("aged 16, 17", "16-17"),
        ("16 or 17 year olds", "16-17"),
        ("sixteen- and seventeen-year-olds", "16-17"),
        ("young people (10 to 17)", "10-17"),
    ],
)
def test_an_age_in_a_title_is_never_the_first_number_of_it(text, band):
    assert [str(found.value) for found in ages_named_in(text)] == [band]


@pytest.mark.parametrize("text", ["aged 13 or 16", "14 or 17 year olds", "numbers of 5 or below are withheld"])
def test_what_is_no_band_of_ages_names_none(text):
    assert ages_named_in(text) == []


def test_a_number_before_the_ages_lets_the_second_one_count():
    text = "In 2018/19 10 were aged 13 and 14 were aged 15."
    assert [str(found.value) for found in ages_named_in(text)] == ["13", "15"]


@pytest.mark.parametrize(
    "text",
    [
        "The child was aged 10 or younger in 6 of them, from 11 to 14 in 24, 15 to 17 in three; in 7 no age is held.",
        "Six were aged ten or younger, 24 were 11 to 14 and 3 were between 15 and 17. In 7 the age is not on record.",
    ],
)
def test_ages_after_the_first_need_no_word_of_age(text):
    reading = read_text(f"We recorded 40 flagged offences in 2018/19. {text}")
    found = {str(count.age): count.bounds.low for count in reading.counts}
    assert found == {"all": 40, "0-10": 6, "11-14": 24, "15-17": 3, "unknown": 7}


def test_none_in_a_list_of_ages_is_a_nought():
    text = "We recorded 9 flagged offences in 2018/19. The victim was aged under 13 in 9 of them and 13 to 17 in none."
    assert {str(c.age): c.bounds.low for c in read_text(text).counts} == {"all": 9, "0-12": 9, "13-17": 0}


def test_offences_named_after_a_year_are_of_that_year():
    text = (
        "Looking at 2018/19 alone, 30 of the offences fell under class 88A and 12 under class 86. There were four "
        "offences under class 19D and one under class 19E."
    )
    found = {count.offence: (count.period.label, count.bounds.low) for count in read_text(text).counts}
    assert found == {"88A": ("2018/19", 30), "86": ("2018/19", 12), "19D": ("2018/19", 4), "19E": ("2018/19", 1)}


@pytest.mark.parametrize(
    "remark",
    [
        "The second table counts people and will not match the first.",
        "The first table is of offences. The last table counts victims.",
        "Table 2 counts individuals, not crimes.",
        "The table above gives numbers of victims.",
        "Unlike the first table, the second table counts persons.",
    ],
)
def test_a_remark_on_one_table_is_said_of_it_alone(read_page, remark):
    reading = read_page("Kent Police uses the online flag.", BY_AGE, "By sex:", BY_SEX, remark)
    assert measures(reading) == [{Measure.OFFENCES}, {Measure.VICTIMS}]
    assert len(reading.counts) == 8


def test_what_is_said_of_the_table_above_heads_not_the_one_below(read_page):
    reading = read_page("Kent Police uses the online flag.", BY_AGE, "The table above counts victims.", BY_SEX)
    assert measures(reading) == [{Measure.VICTIMS}, {Measure.OFFENCES}]


def test_a_table_is_found_by_the_name_in_its_title(read_page):
    remark = "Table B counts victims rather than crimes."
    reading = read_page("Kent Police uses the flag.", "Table B Ages", BY_AGE, "Table A Sexes", BY_SEX, remark)
    assert measures(reading) == [{Measure.VICTIMS}, {Measure.OFFENCES}]


@pytest.mark.parametrize("title", ["Victims (persons) by sex were:", "People who were victims, by sex"])
def test_a_title_that_speaks_of_persons_counts_victims(read_page, title):
    assert measures(read_page("Kent Police uses the flag.", title, BY_SEX)) == [{Measure.VICTIMS}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("(b) The offences. We can give the most frequent one, exposure (Home Office code 88/09):", "(c) By sex."),
        ("2. Offences: all figures are for the code 088/09.", "3. The sex of the victims."),
        ("Question 2: figures for Home Office code 88/09 below:", "Question 3"),
    ],
)
def test_an_offence_that_answers_one_question_is_not_of_the_next(read_page, one, other):
    reading = read_page("Kent Police uses the flag.", one, "2017/18 = 5", "2018/19 = 6", other, BY_SEX)
    assert {count.offence for count in reading.counts if count.provenance.source.startswith("table")} == {"all"}
    assert opens_numbered_part(other)


def test_a_class_beside_the_title_that_it_shares_is_the_class(read_page):
    rows = [["Class", "", *YEARS], ["17B", "Sexual assault on a male child under 13", 3, 4], ["88A", "Grooming", 5, 6]]
    assert {count.offence for count in read_page("Flagged offences", rows).counts} == {"17B", "88A"}


@pytest.mark.parametrize("title", ["Rape of a female under 13", "Rape of a girl under 13", "Rape of femal under 13"])
@pytest.mark.parametrize("printed", ["19E", "019E", "Class 19E"])
def test_a_class_wins_over_the_one_offence_whose_title_may_be_its_own(read_page, printed, title):
    rows = [["Class", "", *YEARS], [printed, title, 3, 4], ["88A", "Grooming", 5, 6]]
    reading = read_page("Flagged offences", rows)
    assert {count.offence for count in reading.counts} == {"19E", "88A"}
    assert kinds(reading) == []


@pytest.mark.parametrize(
    ("printed", "title", "offence"),
    [
        ("19E", "Attempted rape of a female under 13", "019/18"),
        ("19E", "Rape of a female under 13 by a male", "019/16"),
        ("88A", "Sexual communication with a child", "071/17"),
    ],
)
def test_what_is_said_of_one_offence_alone_stays_that_offence(read_page, printed, title, offence):
    rows = [["Class", "", *YEARS], [printed, title, 3, 4], ["86", "Obscene publications", 5, 6]]
    assert {count.offence for count in read_page("Flagged offences", rows).counts} == {offence, "86"}


def test_a_class_over_several_offences_leaves_their_titles_to_them(read_page):
    rows = [["Rape of a female under 13", 3, 4], ["Attempted rape of a female under 13", 1, 2]]
    beside = [["Class", "Offence", *YEARS], *(["19E", *row] for row in rows)]
    assert {count.offence for count in read_page("Flagged offences", beside).counts} == {"019/16", "019/18"}


@pytest.mark.parametrize("title", ["Rape of a male under 13", "Rape of a female under 16", "Sexual grooming"])
def test_a_class_whose_title_is_that_of_another_is_told(read_page, title):
    rows = [["Class", "", *YEARS], ["19E", title, 3, 4], ["88A", "Grooming", 5, 6]]
    reading = read_page("Flagged offences", rows)
    assert {count.offence for count in reading.counts} == {"88A"}
    assert kinds(reading) == ["unknown-offence"]


@pytest.mark.parametrize("title", ["CSE", "Sexual exploitation of children", "Child exploitation"])
def test_a_class_wins_over_a_group_whose_name_is_its_title_in_short(read_page, title):
    rows = [["Class", "", *YEARS], ["71", title, 3, 4], ["88A", "Grooming", 5, 6]]
    reading = read_page("Flagged offences", rows)
    assert {count.offence for count in reading.counts} == {"71", "88A"}
    assert kinds(reading) == []


@pytest.mark.parametrize(("printed", "title"), [("86", "Child sexual exploitation"), ("71", "Rape"), ("17A", "CSE")])
def test_a_class_beside_a_group_of_other_words_is_told(read_page, printed, title):
    rows = [["Class", "", *YEARS], [printed, title, 3, 4], ["88A", "Grooming", 5, 6]]
    reading = read_page("Flagged offences", rows)
    assert {count.offence for count in reading.counts} == {"88A"}
    assert kinds(reading) == ["unknown-offence"]


def test_an_offence_beside_its_class_is_the_offence(read_page):
    rows = [["Class", "Offence", *YEARS], ["88A", "Meeting a female child following sexual grooming", 3, 4]]
    assert {count.offence for count in read_page("Flagged offences", rows).counts} == {"088/01"}


@pytest.mark.parametrize(
    "text",
    [
        "Offences with no crimes in any of the three years are not listed.",
        "A year in which no offences were recorded in the three years is left out.",
        "If no crimes were flagged in 2018/19 the row is not shown.",
    ],
)
def test_rows_without_crimes_that_are_left_out_are_no_noughts(text):
    assert read_text(text).counts == ()


def test_no_offences_in_a_year_is_a_nought():
    text = "We recorded 5 flagged offences in 2017/18 and no offences in 2018/19."
    assert [count.bounds.low for count in read_text(text).counts] == [5, 0]


def test_bands_under_the_name_of_ages_on_a_row_of_its_own_are_labels(read_page):
    rows = [
        ["", "", "Financial year", "Financial year"],
        ["", "Age at time", "", ""],
        ["", "", *YEARS],
        ["Girls", "9 and younger", 7, 8],
        ["", "10-12", "#", "#"],
        ["", "13-17", 9, 10],
        ["Boys", "9 and younger", 6, "#"],
        ["", "10-12", "#", "#"],
        ["", "13-17", 5, 8],
    ]
    read = values(read_page("In the table # stands for a number from 1 to 4.", rows))
    assert len(read) == 12
    assert read[("2018/19", "10-12", "male")] == (1, 4)
    assert read[("2017/18", "13-17", "female")] == (9, 9)


@pytest.mark.parametrize(
    "label", ["Sex unknown or no individual victim", "Gender not known / no identifiable victim", "Sex not on record"]
)
def test_nobody_to_name_is_the_unknown_sex(label):
    assert str(understand_sex(label).value) == "unknown"


@pytest.mark.parametrize(
    "label", ["Age unknown or no individual victim", "Age not on file", "Age not recorded / no victim"]
)
def test_nobody_to_name_is_the_unknown_age(label):
    assert str(understand_age(label).value) == "unknown"


@pytest.mark.parametrize("key", ["* and - both mean 1 to 4.", "* or - means 1 to 4.", "- and * both stand for 1 to 4."])
def test_bare_signs_named_together_share_a_meaning(key):
    rules = figure_rules_in([key])
    assert {str(rules.meaning(sign).bounds) for sign in "*-"} == {"1 to 4"}


def test_signs_with_meanings_in_their_order_have_each_its_own():
    rules = figure_rules_in(["* and - stand for 1 to 4 and none respectively."])
    assert (str(rules.meaning("*").bounds), str(rules.meaning("-").bounds)) == ("1 to 4", "0")


def test_signs_with_more_meanings_than_signs_have_none():
    assert figure_rules_in(["* and - stand for between 1 and 4 and none respectively."]).signs == ()


@pytest.mark.parametrize(
    "text",
    [
        "Please quote 20417 in any letter about these offences.",
        "The five offences most often flagged are listed.",
        "The table gives the top ten offences.",
        "Eleven other offences are not shown.",
        "Where no crime was recorded the table shows 0.",
        "Victims were children (0 to 17).",
    ],
)
def test_numbers_of_kinds_of_ages_and_of_letters_count_nothing(text):
    assert loose_numbers(text) == []
    assert read_text(text).issues == ()


@pytest.mark.parametrize(
    "remark",
    [
        "Less common offences have been left out to keep this reply short.",
        "Totals are not shown, as they would let a withheld number be worked out.",
        "We rely on section 40(2) for the small numbers. The sign * is 1 to 4.",
        "* is 1 to 4, withheld under section 40(2). Section 40(2) is an absolute exemption.",
        "Where one or two would be shown a dagger (†) stands there, as a child might be recognised (section 40(2)).",
        "If it would show one or two, a symbol is set instead, since section 40(2) forbids more.",
    ],
)
def test_small_numbers_and_rows_left_out_leave_an_answer_full(read_page, remark):
    assert read_page("Kent Police uses the online flag.", BY_SEX, remark).record.outcome is Outcome.FULL


def test_a_breakdown_that_is_withheld_leaves_it_partial(read_page):
    remark = "Section 40(2) is an absolute exemption and the ages of the victims are withheld under it."
    assert read_page("Kent Police uses the online flag.", BY_SEX, remark).record.outcome is Outcome.PARTIAL


def test_a_note_by_its_mark_in_square_brackets_is_no_number(read_page):
    rows = [["Offence", *YEARS], ["Exposure [2]", 3, 4], ["Voyeurism [1]", 5, 6]]
    reading = read_page("Flagged offences", rows, "[1] The code is 88/10.", "[2] No victim is named for most of these.")
    assert len(reading.counts) == 4
    assert kinds(reading) == []


def test_what_a_force_regrets_is_its_answer_also_below_a_request_without_an_end(read_page):
    reading = read_page(
        "Refusal notice",
        "I would like to know:",
        "(a) the number of flagged offences;",
        "I regret that the cost would be above the appropriate limit, and section 12(1) of the Act therefore applies.",
    )
    assert (reading.record.outcome, reading.record.exemptions) == (Outcome.REFUSED, ("s12(1)",))


@pytest.mark.parametrize(
    "reference",
    ["Request 0714.2023-24", "Your request 714-23", "FOI request 12345", "Request 23.0714:", "Request 2023-00714"],
)
@pytest.mark.parametrize("number", ["Q1. ", "1. ", ""])
def test_the_number_of_a_request_opens_none(read_unasked_letter, reference, number):
    reading = read_unasked_letter(
        f"{reference}\n\n{number}In 2022/23 we recorded 76 offences of sexual communication with a child."
    )
    assert [(c.offence, c.bounds.low) for c in reading.counts] == [("071/17", 76)]
    assert not reading.issues


@pytest.mark.parametrize("reference", ["Request 1234-20", "Your request 2020", "FOI request 12345"])
@pytest.mark.parametrize(
    "asked",
    [
        "You said that 40 offences were recorded in 2016/17. How many were there in 2017/18?",
        "The force recorded 40 offences in 2016/17. Please give the number for 2017/18.",
        "Your force told the Mail that it had recorded 40 offences in 2016/17.\n\nI want the number for 2017/18.",
    ],
)
def test_the_number_of_a_request_opens_one_above_an_answer(read_unasked_letter, reference, asked):
    reading = read_unasked_letter(f"{reference}\n\n{asked}\n\nResponse\n\nThere were 12 offences in 2017/18.")
    assert [(c.period.label, c.bounds.low) for c in reading.counts] == [("2017/18", 12)]


def test_the_number_of_a_request_opens_one_above_what_is_asked(read_unasked_letter):
    reading = read_unasked_letter(
        "Request 1234-20\n\nI understand 40 were recorded in 2016/17. How many were there in 2017/18?\n\n"
        "There were 12 offences in 2017/18."
    )
    assert not reading.counts
    assert "not-a-figure" in [issue.kind for issue in reading.issues]
