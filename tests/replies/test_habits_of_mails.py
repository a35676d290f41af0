"""Habits of mails and short letters: dotted lines, years beside figures, answers between quoted questions, kinds of
labels in one column, what became of the crimes of each year.
"""

from datetime import date

import pytest

from cyberflag.model import AgeBand, Basis, FlagUse, Measure, Outcome, Period, Request
from cyberflag.replies import read_reply
from cyberflag.replies.prose.meanings import meaning_of
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.totals import understand_total
from office_files import word_letter
from readings import kinds, read_file, read_text, values

YEARS = ("2021", "2022", "2023")
ASKED = Request(
    basis=Basis.FLAG,
    measure=Measure.OFFENCES,
    ages=AgeBand(0, 17),
    periods=tuple(Period(date(year, 1, 1), date(year, 12, 31)) for year in (2021, 2022, 2023)),
    questions=("Q1 flagged offences", "Q2 age and sex of the child", "Q3 platform", "Q4 how many led to a charge"),
)
WHOLE = "1 January 2021 to 31 December 2023"


def said(text):
    """Each figure of a text: its number, year and whatever it is of, ``all`` and offences left out."""
    found = []
    for count in read_text(text, ASKED).counts:
        parts = (count.measure, count.offence, str(count.age), str(count.sex), count.platform)
        told = (str(part) for part in parts if str(part) not in ("all", "offences"))
        found.append((count.bounds.low, count.period.label, *told))
    return found


def read_rows(tmp_path, *blocks):
    """A Word letter of Kent Police with paragraphs and tables in their order."""
    word_letter("Kent Police uses the online flag.", *blocks).save(tmp_path / "Kent Police.docx")
    return read_reply(tmp_path / "Kent Police.docx", "Kent Police.docx", ASKED)


SENTENCES = {
    "a rise is no bound": (
        "We had five flagged offences in 2021. In 2022 the number rose up to twelve, and in 2023 it was sixteen.",
        [(5, "2021"), (12, "2022"), (16, "2023")],
    ),
    "none, with the noughts in brackets": (
        "None of them had led to a charge by the end of May 2024 (0 for 2021 and 0 for 2022).",
        [(0, "2021", "charges"), (0, "2022", "charges")],
    ),
    "what became of the crimes of each year": (
        "At 1 May, 12 of the crimes of 2021, 9 of those of 2022 and 4 of those of 2023 had led to a charge.",
        [(12, "2021", "charges"), (9, "2022", "charges"), (4, "2023", "charges")],
    ),
    "the day by which something came about is no period": (
        "We recorded 50 flagged offences in 2021. By the end of 2022, 30 of these had led to a charge.",
        [(50, "2021"), (30, "2021", "charges")],
    ),
    "the same, said before": (
        "A charge has followed in 12 of the crimes of 2021 and 9 of the crimes of 2022.",
        [(12, "2021", "charges"), (9, "2022", "charges")],
    ),
    "a whole and its years in their order": (
        "For 2021, 2022 and 2023 together we recorded 60 flagged offences, that is 10, 20 and 30 respectively.",
        [(60, WHOLE), (10, "2021"), (20, "2022"), (30, "2023")],
    ),
    "those years": (
        (
            "We recorded 40 flagged offences in 2021, 50 in 2022 and 60 in 2023. Boys were the victims of 4, 5 and 6 "
            "of the offences in those years."
        ),
        [(40, "2021"), (50, "2022"), (60, "2023"), (4, "2021", "male"), (5, "2022", "male"), (6, "2023", "male")],
    ),
    "a word that closes a row of years": (
        "That leaves 7 offences in 2021, 8 in 2022 and 9 in 2023 with no sex recorded.",
        [(7, "2021", "unknown"), (8, "2022", "unknown"), (9, "2023", "unknown")],
    ),
    "all years, then the unknown": (
        "The victim was female in 58 and male in 21 of the offences of the three years; it was not known in 13.",
        [(58, WHOLE, "female"), (21, WHOLE, "male"), (13, WHOLE, "unknown")],
    ),
    "children of an age": (
        "2022: a girl in 17, a boy in 3; a child under 13 in 8, a child of 13 to 15 in 11, a child of 16 in 1",
        [
            (17, "2022", "female"),
            (3, "2022", "male"),
            (8, "2022", "0-12"),
            (11, "2022", "13-15"),
            (1, "2022", "16"),
        ],
    ),
    "dates beside figures behind one label": (
        "Boys: 17 in 2021, 20 in 2022, 22 in 2023\n10-12: 8 in 2021, 7 in 2022, 1,009 in 2023",
        [
            (17, "2021", "male"),
            (20, "2022", "male"),
            (22, "2023", "male"),
            (8, "2021", "10-12"),
            (7, "2022", "10-12"),
            (1009, "2023", "10-12"),
        ],
    ),
    "dates in brackets": (
        "Charged by 1 April 2024: 31 (2021), 27 (2022), 9 (2023).",
        [(31, "2021", "charges"), (27, "2022", "charges"), (9, "2023", "charges")],
    ),
    "dates before figures": (
        "Charges: 2021 31, 2022 27, 2023 9.",
        [(31, "2021", "charges"), (27, "2022", "charges"), (9, "2023", "charges")],
    ),
    "charges in a year": ("Charges in 2021: 31", [(31, "2021", "charges")]),
    "a total of a year": ("Total offences for 2022: 74", [(74, "2022")]),
    "dots lead from an age to its figure": (
        (
            "*** CALENDAR YEAR 2022 ***\nTen and below .......... 6\nFourteen ............... 18\n"
            "Sixteen and seventeen .. 1\nCrimes in the year ..... 25"
        ),
        [(6, "2022", "0-10"), (18, "2022", "14"), (1, "2022", "16-17"), (25, "2022")],
    ),
    "others and the unknown below platforms": (
        "Platforms in 2023:\nSnapchat … 56\nOther … 9\nLeft blank by the officer … 10",
        [(56, "2023", "snapchat"), (9, "2023", "other"), (10, "2023", "unknown")],
    ),
    "a list under a year": (
        (
            "The three offences that come up most often in 2023 are:\n\n"
            "1. Exposure, Home Office code 088/09, with 12 offences\n"
            "2. Cause or incite a child under 16 to engage in sexual activity (boy), code 022/21, with 7 offences"
        ),
        [(12, "2023", "088/09"), (7, "2023", "022/21")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_figures_of_short_letters_mean_what_they_say(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Boys were the victims of 16 offences in 2021 and girls of 14.",
        "Girls were 13 in 2021, 14 in 2022 and 16 in 2023.",
        "Under 12: 14 in 2021, 15 in 2022",
    ],
)
def test_small_numbers_that_count_are_no_ages(text):
    assert not {"16", "14", "13", "15"} & {str(age.value) for age in read_tokens(text).ages}


def test_labels_with_a_figure_each_do_not_label_the_next_one():
    text = "2022\n\nSex not recorded\n\n19\n\nAged 8 to 11\n\n16\n\nOn Kik\n\n6\n"
    assert said(text) == [(19, "2022", "unknown"), (16, "2022", "8-11"), (6, "2022", "kik")]


def test_a_sentence_that_only_mentions_a_victim_labels_no_line():
    text = "A row was added for offences in which no age was entered.\n\nFemale victims: 35 in 2021, 71 in 2022"
    assert said(text) == [(35, "2021", "female"), (71, "2022", "female")]


def test_answers_between_quoted_questions_answer_the_one_above(tmp_path):
    letter = (
        "Kent Police\n\n> Q1. How many flagged offences were recorded in 2021 and 2022?\n\n2021: 40, 2022: 50\n\n"
        "> Q4. How many of these offences have led to a charge?\n\nAs of 1 May: 4 for 2021, 5 for 2022\n"
    )
    found = {(c.measure, c.period.label): c.bounds.low for c in read_file(tmp_path, letter, request=ASKED).counts}
    assert found == {
        (Measure.OFFENCES, "2021"): 40,
        (Measure.OFFENCES, "2022"): 50,
        (Measure.CHARGES, "2021"): 4,
        (Measure.CHARGES, "2022"): 5,
    }


def test_a_quoted_letter_of_one_year_does_not_say_which_year_is_answered(tmp_path):
    letter = (
        "Kent Police\n\nCrimes in the year 2022: 30\n\nThere were 900 other crimes.\n\nOn 1 May, A. Reader wrote:\n"
        "> A neighbour found 97 offences in 2021, so I expect yours are about 150.\n"
    )
    assert [c.bounds.low for c in read_file(tmp_path, letter, request=ASKED).counts if c.period.label == "2021"] == []


def test_a_question_for_the_platform_names_none():
    assert meaning_of("Which social media platform or app was used?").platform is None
    assert meaning_of("How many of these offences have led to a charge?").measure is Measure.CHARGES


def test_figures_that_others_published_are_no_answer(tmp_path):
    letter = (
        "Kent Police\n\nWe do not hold the information requested, as no online flag is in use.\n\nThe force recorded "
        "1,904 sexual offences of every kind in 2022, as published by the Office for National Statistics.\n"
    )
    reading = read_file(tmp_path, letter, request=ASKED)
    assert (reading.counts, reading.record.outcome) == ((), Outcome.NOT_HELD)


HEAD = ["", *YEARS]


def test_unknown_below_sexes_is_a_sex_and_below_ages_an_age(tmp_path):
    rows = [HEAD, ["Girls", 11, 14, 12], ["Boys", 4, 3, 2], ["Neither entered", 2, 2, 3], ["Aged 0 to 12", 8, 9, 6]]
    rows += [["Aged 13 to 17", 7, 8, 9], ["Not entered", 2, 2, 2]]
    counts = read_rows(tmp_path, rows).counts
    assert [str(c.sex) for c in counts if c.bounds.low == 3 and c.period.label == "2023"] == ["unknown"]
    assert len([c for c in counts if str(c.age) == "unknown"]) == 3


def test_parts_of_two_kinds_below_of_which_are_read(tmp_path):
    rows = [HEAD, ["All flagged crimes, child victim", 61, 66, 70], ["Of which", "", "", ""], ["girls", 40, 43, 49]]
    rows += [
        ["boys", 21, 23, 21],
        ["Of which", "", "", ""],
        ["primary (5 to 10)", 7, 6, 6],
        ["post-16 (16 and 17)", 1, 1, 2],
    ]
    counts = read_rows(tmp_path, rows).counts
    assert len(counts) == 15
    assert {str(c.age) for c in counts} == {"all", "5-10", "16-17"}


def test_a_class_without_figures_heads_its_offences_until_its_sub_total(tmp_path):
    rows = [["Offence", *YEARS], ["88A Sexual grooming", "", "", ""], ["Meeting a female child (88/1)", 3, 4, 5]]
    rows += [["Meeting a male child (88/2)", 1, 0, 2], ["88A sub-total", 4, 4, 7], ["71 Exploitation", 6, 0, 1]]
    reading = read_rows(tmp_path, rows)
    assert {c.offence for c in reading.counts} == {"088/01", "088/02", "88A", "71"}
    assert kinds(reading) == []


def test_the_lower_row_of_the_headings_alone_goes_on_the_table(tmp_path):
    ages = ["0-9", "10-17"]
    rows = [["Offence", "2021", "2021", "2022", "2022"], ["", *ages, *ages], ["Exposure", 1, 2, 3, 4]]
    rows += [["", *ages, *ages], ["Voyeurism", 5, 6, 7, 8]]
    read = {(c.offence, c.period.label, str(c.age)): c.bounds.low for c in read_rows(tmp_path, rows).counts}
    assert read[("088/10", "2022", "10-17")] == 8
    assert len(read) == 8


@pytest.mark.parametrize("name", ["Q2 Age", "Question 2: Age", "Q2. Age of victim"])
def test_a_question_number_before_a_name_heads_years_all_the_same(tmp_path, name):
    rows = [[name, *YEARS], ["0-9", 1, 2, 3], ["10-17", 4, 5, 6]]
    assert len(read_rows(tmp_path, rows).counts) == 6


def test_words_for_the_unknown_among_ages_in_numbers_head_a_column(tmp_path):
    rows = [
        ["Child's age", "Under 9", "9", "10", "11", "None recorded"],
        ["Girl", "1-3", 4, 5, 6, 7],
        ["Boy", 0, 4, "1-3", 8, 9],
    ]
    read = values(
        read_rows(tmp_path, "'1-3' is printed in place of any number from 1 to 3.", "January to December 2022", rows)
    )
    assert read[("2022", "0-8", "female")] == (1, 3)
    assert read[("2022", "unknown", "male")] == (9, 9)


def test_one_year_in_the_corner_is_of_the_table(tmp_path):
    rows = [["2023 only", "Snapchat", "Kik"], ["Crimes", 79, 46]]
    assert values(read_rows(tmp_path, rows)) == {("2023", "snapchat"): (79, 79), ("2023", "kik"): (46, 46)}


@pytest.mark.parametrize(("label", "band"), [("post-16 (16 and 17)", "16-17"), ("Key Stage 2 (7 to 11)", "7-11")])
def test_a_name_with_a_number_means_the_ages_behind_it(label, band):
    assert str(understand_age(label).value) == band


@pytest.mark.parametrize("label", ["All crimes, child victim", "Total offences (victims under 18)"])
def test_a_total_of_children_is_a_total(label):
    assert understand_total(label) is not None


@pytest.mark.parametrize("text", ["We can't provide the ages.", "The platform isn't held."])
def test_short_forms_say_what_long_ones_do(text):
    assert says(text, Cue.REFUSAL) or says(text, Cue.NOT_HELD)


@pytest.mark.parametrize(
    "remark",
    [
        "The platform is picked from a list since April 2023, so that only 2023 can be given.",
        "Our system does not record the platform in a form that can be counted.",
        "The platform isn't recorded in a way that could be searched.",
    ],
)
def test_a_part_that_cannot_be_given_leaves_the_answer_partial(tmp_path, remark):
    rows = [["Sex", *YEARS], ["Girls", 1, 2, 3], ["Boys", 4, 5, 6]]
    assert read_rows(tmp_path, rows, remark).record.outcome is Outcome.PARTIAL


def test_a_question_back_is_no_mere_acknowledgement(tmp_path):
    letter = (
        "Kent Police\n\nThank you for your e-mail, received on 1 May 2024.\n\nPlease tell us (i) if crimes without a "
        "named child are to be counted. Your request is on hold until we have heard from you.\n"
    )
    assert read_file(tmp_path, letter, request=ASKED).record.outcome is Outcome.CLARIFICATION


def test_a_flag_that_was_left_off_is_unreliable(tmp_path):
    letter = (
        "Kent Police\n\nThe flag was left off many crimes before a check was built in. To read the 900 crimes would "
        "take 80 hours, so that section 12(1) applies to the whole of the request.\n"
    )
    assert read_file(tmp_path, letter, request=ASKED).record.flag_use is FlagUse.UNRELIABLE


def test_the_head_of_a_mail_gives_no_figure(tmp_path):
    letter = "From: Kent Police\nSent: 18 March 2024 13:37\nTo: A. Reader\n\nFlagged offences in 2022: 30\n"
    reading = read_file(tmp_path, letter, request=ASKED)
    assert ([c.bounds.low for c in reading.counts], kinds(reading)) == ([30], [])
