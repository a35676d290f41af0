"""Answers to one question of several that say in a word or two that there is none."""

import pytest

from cyberflag.model import Outcome
from readings import ASKED, kinds, read_file

LETTERED = "Kent Police\n\nA: In 2017/18 there were 31 flagged offences.\nB: In 2018/19 there were 40.\nC: {}\n"
NUMBERED = (
    "Kent Police\n\nYou asked:\n1. How many offences had the online flag in 2017/18?\n"
    "2. How many had it in 2018/19?\n3. How long did each investigation take?\n\nOur answer:\n1. 31\n2. 40\n3. {}\n"
)


def outcome(folder, form, said):
    return read_file(folder, form.format(said)).record.outcome


@pytest.mark.parametrize("form", [LETTERED, NUMBERED])
@pytest.mark.parametrize(
    "said",
    [
        "Refused.",
        "Refused",
        "Refused on cost.",
        "No answer is given.",
        "No answer given",
        "No response can be provided.",
        "This would exceed the cost limit.",
        "Exceeds the cost limit.",
        "This would take more than 18 hours.",
        "This would exceed the cost limit. There are 400 files and each takes 20 minutes.",
        "This would exceed the cost limit, since the online flag is not used for it.",
        "This would exceed the cost limit. We searched by the flag for the other questions.",
        "Not recorded.",
        "This is not recorded.",
    ],
)
def test_an_answer_that_says_in_a_word_that_there_is_none_makes_the_reply_partial(tmp_path, form, said):
    assert outcome(tmp_path, form, said) is Outcome.PARTIAL


@pytest.mark.parametrize("form", [LETTERED, NUMBERED])
@pytest.mark.parametrize(
    "said",
    [
        "Refused visas were not counted.",
        "The number of refused visas was not asked for.",
        "Your request was not refused.",
        "This did not exceed the cost limit.",
        "The flag gives 12 in 2019/20. A search by hand would exceed the cost limit.",
        "Not applicable.",
        "See above.",
        "No answer is given to this question, as question 1 answers it.",
        "To search all free text would exceed the cost limit, so the flag was used.",
        "A manual search would exceed the cost limit; we have used the flag instead.",
    ],
)
def test_what_names_a_refusal_and_is_none_leaves_the_reply_full(tmp_path, form, said):
    assert outcome(tmp_path, form, said) is Outcome.FULL


@pytest.mark.parametrize("said", ["Refused", "This would exceed the cost limit"])
def test_a_cell_that_answers_its_question_so_makes_the_reply_partial(read_page, said):
    rows = [["Question", "Answer"], ["How many offences had the flag in 2017/18?", "31"], ["Who were they?", said]]
    assert read_page(rows).record.outcome is Outcome.PARTIAL


@pytest.mark.parametrize(
    "said",
    [
        "The 2019/20 figures will follow.",
        "The 2019/20 figures will follow in January.",
        "Figures for 2019/20 to follow.",
        "The figures for 2019/20 will be sent later.",
        "The third year is still being checked.",
        "The last two years will be sent in a second e-mail.",
    ],
)
@pytest.mark.parametrize("request_known", [True, False])
def test_a_year_that_is_to_come_makes_the_reply_partial(tmp_path, read_unasked_letter, said, request_known):
    text = f"2017/18: 31 flagged offences.\n2018/19: 40 flagged offences.\n{said}\n"
    reading = read_file(tmp_path, f"Kent Police\n\n{text}") if request_known else read_unasked_letter(text)
    assert (reading.record.outcome, "not-held" in kinds(reading)) == (Outcome.PARTIAL, True)


@pytest.mark.parametrize(
    "said",
    [
        "The figures will follow the order of your questions.",
        "Figures for 2023/24 will be published in due course.",
        "We will send you figures in future years.",
    ],
)
def test_what_is_to_come_and_was_not_asked_for_leaves_it_full(tmp_path, said):
    text = f"Kent Police\n\n2017/18: 31 flagged offences.\n2018/19: 40 flagged offences.\n{said}\n"
    assert read_file(tmp_path, text, request=ASKED).record.outcome is Outcome.FULL


def test_a_letter_that_only_puts_its_figures_off_holds_them(tmp_path):
    text = "Kent Police\n\nThank you for your request. The figures for 2017/18 to 2019/20 will follow shortly.\n"
    assert read_file(tmp_path, text).record.outcome is Outcome.NO_FIGURES
