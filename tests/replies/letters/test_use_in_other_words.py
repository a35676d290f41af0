"""How a letter says in other words that the flag is used or not, and that it waits for an answer of the requester."""

import pytest

from cyberflag.model import AgeBand, Basis, FlagUse, Measure, Outcome, Period, Request
from cyberflag.replies.document import Document
from cyberflag.replies.formats.text import read_lines
from cyberflag.replies.letters.letter import Letter, outcome_of, read_letter

REQUEST = Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), (Period.financial_year(2021),), ("flagged crimes",))


def read(text: str) -> Letter:
    return read_letter(Document("reply.txt", tuple(read_lines(text.split("\n")).blocks)), REQUEST, "")


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("We did not make use of the online crime flag in that year.", FlagUse.NOT_USED),
        ("No use is made of the cyber marker.", FlagUse.NOT_USED),
        ("The force chose not to adopt the online flag.", FlagUse.NOT_USED),
        ("We have ceased to use the internet flag.", FlagUse.NOT_USED),
        ("Our officers make use of the online flag.", FlagUse.USED),
        ("Although staff do apply the cyber flag, no report can hold it beside ages.", FlagUse.USED),
        ("The online flag is set on our crime system, but cannot be reported on.", FlagUse.USED),
        ("Without any duty to do so, we give the number of flagged online crimes.", FlagUse.UNKNOWN),
        ("We do not use the online flag. Without prejudice, we searched for words.", FlagUse.NOT_USED),
    ],
)
def test_use_of_the_flag_is_told_by_other_verbs_and_not_by_disclaimers(text: str, use: FlagUse) -> None:
    assert read(text).flag_use is use


def test_words_searched_in_place_of_a_flag_that_no_use_was_made_of_are_the_basis() -> None:
    text = (
        "The force did not make use of the online flag in that year. In its place the free text of all of them was "
        "searched for 9 words (internet, webcam and so on).\n\n2021/22: 14"
    )
    assert read(text).basis is Basis.KEYWORD


def test_a_search_that_was_made_is_the_basis_though_what_it_found_was_gone_through_by_hand() -> None:
    text = (
        "The online flag is not used here. The summary of each offence was therefore searched for the words app and "
        "web, and those found were checked by hand.\n\n2021/22: 14"
    )
    assert read(text).basis is Basis.KEYWORD
    assert read(text.replace("was therefore searched", "would have to be searched")).basis is Basis.UNKNOWN


def test_an_acknowledgement_that_waits_for_an_answer_asks_back() -> None:
    asks = "Thank you for your e-mail, which we acknowledge.\nKindly let us know whether you mean {}."
    waits = "The 20 working days start when your answer arrives."
    meant = "the date of the report or that of the crime"
    assert outcome_of(read(f"{asks.format(meant)} {waits}"), 0, 0) is Outcome.CLARIFICATION
    assert outcome_of(read("Thank you for your e-mail, which we acknowledge. Tell us if it is urgent."), 0, 0) is (
        Outcome.NO_FIGURES
    )


@pytest.mark.parametrize(
    "text",
    [
        "The feature code for online crime is left off a good many records.",
        "The online marker was left out of a fair number of our reports.",
        "The cyber flag is missing on quite a few of the crimes.",
        "A marker exists in our crime system, though we are aware that it is left off a great many records.",
        "The cyber flag is on our system, but audits tell us that it cannot be relied upon.",
    ],
)
def test_a_flag_that_many_records_lack_is_unreliable(text: str) -> None:
    assert read(text).flag_use is FlagUse.UNRELIABLE


def test_flagged_crimes_left_out_of_a_table_say_nothing_of_the_flag() -> None:
    text = "Flagged offences without a victim are left out of the reports below."
    assert read(text).flag_use is not FlagUse.UNRELIABLE


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("How many officers are trained to use the flag?", "This is not recorded."),
        ("Please say when the flag was last reviewed and by whom.", "That is not held."),
        ("Please give the number of staff who may set the online flag.", "It is not recorded centrally."),
    ],
)
def test_what_is_asked_for_about_the_flag_and_not_recorded_is_no_flag(asked: str, answer: str) -> None:
    letter = read(f"Dear Sir,\nOur answers stand below.\n2) {asked}\n{answer}\n")
    assert letter.flag_use is not FlagUse.NOT_USED
    assert letter.basis is Basis.FLAG


@pytest.mark.parametrize("answer", ["It is not used.", "This is not in use.", "It has not been implemented."])
def test_a_flag_that_is_not_used_is_the_answer_to_any_question_about_it(answer: str) -> None:
    letter = read(f"Dear Sir,\nOur answers stand below.\n1) How many crimes carry the online flag?\n{answer}\n")
    assert letter.flag_use is FlagUse.NOT_USED
