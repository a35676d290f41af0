"""What a letter says of the tables after it, of its signs, of its years and of its own numbering."""

import pytest

from cyberflag.model import Measure, Outcome
from cyberflag.replies.prose.no_answers.loose_numbers import loose_numbers
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.signs.figure_rules import figure_rules_in
from readings import kinds, measures, read_file, read_text, values

HEAD = ["", "2017/18", "2018/19"]
WHOLE = [HEAD, ["All", 30, 42]]
BY_SEX = [["Sex", "2017/18", "2018/19"], ["Female", 20, 31], ["Male", 9, 8]]
BY_AGE = [["Age", "2017/18", "2018/19"], ["Under 13", 12, 14], ["13 to 17", 17, 25]]
CHARGED = [["Charged", "2017/18", "2018/19"], ["Offences charged", 3, 4]]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The next two tables count victims and not offences.", 2),
        ("The following table counts victims.", 1),
        ("In the next 3 tables victims are counted.", 3),
        ("We looked at records No. 1 to 40. The next table counts victims. Other tables count offences.", 1),
    ],
)
def test_a_text_speaks_of_so_many_of_the_next_tables(read_page, text, number):
    others = [[Measure.OFFENCES]] * (3 - number)
    reading = read_page("Kent Police uses the flag.", text, BY_AGE, BY_SEX, WHOLE)
    assert [[*found] for found in measures(reading)] == [[Measure.VICTIMS]] * number + others


def test_what_the_next_two_tables_count_is_said_of_both_and_of_no_other(read_page):
    remark = "The next two tables count victims and not offences."
    reading = read_page("Kent Police uses the flag.", WHOLE, remark, BY_AGE, BY_SEX, "Charges", CHARGED)
    assert measures(reading) == [{Measure.OFFENCES}, {Measure.VICTIMS}, {Measure.VICTIMS}, {Measure.CHARGES}]
    assert len(reading.counts) == 12


def test_what_the_next_table_counts_is_said_of_it_alone(read_page):
    remark = "The following table counts victims and not offences."
    reading = read_page("Kent Police uses the flag.", remark, BY_AGE, BY_SEX)
    assert measures(reading) == [{Measure.VICTIMS}, {Measure.OFFENCES}]


def test_what_no_number_narrows_is_said_of_all_tables(read_page):
    reading = read_page("In all tables victims are counted and not offences.", BY_AGE, BY_SEX)
    assert measures(reading) == [{Measure.VICTIMS}, {Measure.VICTIMS}]


@pytest.mark.parametrize(
    "key",
    [
        "* means fewer than three (but at least one), withheld under section 40(2), and - means none.",
        "A star means fewer than three; and a dash none.",
        "* stands for fewer than three, while - stands for nil.",
        "- means none and * means fewer than three.",
        "A dash is nil, whereas an asterisk is fewer than three.",
    ],
)
def test_each_sign_of_a_sentence_has_the_meaning_given_to_it(key):
    rules = figure_rules_in([key])
    assert str(rules.meaning("-").bounds) == "0"
    assert (rules.meaning("*").bounds.low, rules.meaning("*").bounds.high) in {(0, 2), (1, 2)}


@pytest.mark.parametrize(
    "key",
    ["Both '*' and '-' mean fewer than three.", "A star or a dash means fewer than 3, and is used to protect people."],
)
def test_signs_with_one_meaning_between_them_share_it(key):
    rules = figure_rules_in([key])
    assert rules.meaning("*").bounds == rules.meaning("-").bounds
    assert rules.meaning("-").bounds.high == 2


@pytest.mark.parametrize(
    ("label", "band"), [("11, 12", "11-12"), ("15, 16, 17", "15-17"), ("Aged 13, 14", "13-14"), ("0, 1", "0-1")]
)
def test_ages_that_follow_on_one_another_behind_commas_are_a_band(label, band):
    assert str(understand_age(label).value) == band


@pytest.mark.parametrize("label", ["11, 13", "12, 11", "11,124", "2019, 2020"])
def test_numbers_that_do_not_follow_on_one_another_are_no_band(label):
    assert understand_age(label) is None


GIVEN = "2017/18 - not held\n2018/19 - 289 offences\n2019/20 - 325 offences\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Charges: 115 of the offences in these two years had led to a charge by 1 May 2021.",
        "Over the two years 115 of these offences led to a charge.",
        "115 of the flagged offences in those two years resulted in a charge.",
    ],
)
def test_these_years_are_those_that_were_given_and_a_part_that_was_charged_is_charges(text):
    last = read_text(GIVEN + text).counts[-1]
    assert (last.period.label, last.measure, last.bounds.low) == ("2018/19 to 2019/20", Measure.CHARGES, 115)


def test_years_that_are_more_or_fewer_than_those_given_are_asked_about():
    reading = read_text(GIVEN + "115 of the offences in these four years had led to a charge.")
    assert len([c for c in reading.counts if c.bounds.low == 115]) == 0
    assert "unknown-period" in [issue.kind.value for issue in reading.issues]


def test_a_part_by_its_victims_is_no_charge():
    last = read_text("In 2018/19, 40 of the offences had a female victim.").counts[-1]
    assert (last.measure, str(last.sex)) == (Measure.OFFENCES, "female")


QUOTED = "> 1. How many flagged offences were recorded in 2018/19?\n\n97\n\n"


@pytest.mark.parametrize("question", ["> 2. How old was the youngest victim?", "> 2. What age was the oldest child?"])
def test_a_number_below_a_quoted_question_for_an_age_is_an_age(tmp_path, question):
    reading = read_file(tmp_path, f"{QUOTED}{question}\n\n5\n\nKent Police\n")
    assert not {"unknown-measure", "not-a-figure"} & set(kinds(reading))
    assert 5 not in {count.bounds.low for count in reading.counts}


def test_a_number_below_a_quoted_question_for_something_else_is_asked_about(tmp_path):
    text = f"{QUOTED}> 2. And the other matter?\n\n5\n\nKent Police\n"
    assert kinds(read_file(tmp_path, text)) != []


def test_a_rule_of_how_crimes_are_flagged_counts_nothing():
    assert loose_numbers("A crime is flagged once even if 2 or more websites are named.") == []
    assert loose_numbers("A further 12 offences were recorded in 2018/19.") == ["12"]


@pytest.mark.parametrize("heading", ["2 and 3. Age and sex of the victims", "2, 3 and 4. Ages, sexes, charges"])
def test_the_numbers_of_the_questions_that_a_heading_answers_are_no_figures(read_page, heading):
    assert kinds(read_page("Kent Police uses the flag.", heading, BY_AGE)) == []


def test_two_numbers_that_head_nothing_are_asked_about(read_page):
    assert kinds(read_page("Kent Police uses the flag.", BY_AGE, "2 and 3 of the offences were by strangers.")) != []


def test_the_number_of_a_request_in_its_files_name_is_no_figure(read_page):
    blocks = ("14960", "Kent Police uses the flag.", BY_AGE)
    assert kinds(read_page(*blocks, name="Kent Police FOI 14960.html")) == []
    assert kinds(read_page(*blocks, name="Kent Police reply.html")) == ["not-a-figure"]


@pytest.mark.parametrize(
    "note",
    [
        "Note: ages of 0 to 2 are left out as there were no such victims.",
        "Ages that are not shown had no offences; 16 and 17 are omitted because there were no victims.",
    ],
)
def test_rows_left_out_for_want_of_victims_are_no_part_that_is_not_held(read_page, note):
    reading = read_page("Kent Police uses the flag.", BY_AGE, note)
    assert reading.record.outcome is Outcome.FULL
    assert "not-held" not in kinds(reading)


def test_ages_left_out_for_want_of_records_are_a_part_that_is_not_given(read_page):
    reading = read_page("Kent Police uses the flag.", BY_SEX, "Ages are left out as no ages are held.")
    assert reading.record.outcome is Outcome.PARTIAL


def test_what_the_act_holds_in_general_withholds_nothing(read_page):
    law = "As you may be aware, the Act sets out 23 exemptions in Part II. None of them was needed."
    assert kinds(read_page(law, "Kent Police uses the flag.", BY_AGE)) == []
    refusal = "The Act provides an exemption for personal data, section 40(2), which applies to the platforms."
    assert "refused" in kinds(read_page(refusal, "Kent Police uses the flag.", BY_AGE))


def test_a_sentence_that_says_for_which_year_a_table_is_given_is_no_remark(read_page):
    told = "Age and sex can be given for the latest year, 1 April 2018 to 31 March 2019, only."
    rows = [["Age", "Female", "Male", "Total"], ["Up to 12", 22, 14, 36], ["13, 14", 44, 10, 54], ["Total", 66, 24, 90]]
    found = values(read_page("Kent Police uses the flag.", told, rows))
    assert found["2018/19", "13-14", "female"] == (44, 44)
    assert len(found) == 9
