"""What a reply is: outcome, grounds, use of the flag and sender."""

import pytest

from cyberflag.model import AgeBand, Basis, FlagUse, IssueKind, Measure, Outcome, Period, Request
from cyberflag.replies.document import Cell, Document, Grid
from cyberflag.replies.formats.text import read_lines
from cyberflag.replies.letters.letter import Letter, flag_use_of, outcome_issues, outcome_of, read_letter

REQUEST = Request(
    Basis.FLAG,
    Measure.OFFENCES,
    AgeBand(0, 17),
    tuple(Period.financial_year(year) for year in (2017, 2018, 2019)),
    ("flagged sexual offences against children by year", "the same by age and sex", "whether the force uses the flag"),
)
HEAD = "Kent Police\nFreedom of Information request 20/0411\n\n"


def document(text: str, name: str = "reply.txt") -> Document:
    return Document(name, tuple(read_lines(text.split("\n")).blocks))


def read(text: str, name: str = "reply.txt", hint: str = "") -> Letter:
    return read_letter(document(text, name), REQUEST, hint)


OUTCOMES = {
    "plain answer": ("In 2017/18 there were 12 flagged offences.", 1, Outcome.FULL, ""),
    "small cells withheld": (
        "2017/18: 12\nFigures below five are withheld under section 40(2).",
        1,
        Outcome.FULL,
        "s40(2)",
    ),
    "small cells as stars": (
        "Counts of fewer than 5 are shown as an asterisk in line with section 40.",
        9,
        Outcome.FULL,
        "s40",
    ),
    "small cells suppressed": ("Low numbers have been suppressed to protect identities.", 9, Outcome.FULL, ""),
    "rights and duties": (
        (
            "2017/18: 12\nYou have the right to ask for an internal review, and under section 50 to "
            "apply to the Commissioner."
        ),
        1,
        Outcome.FULL,
        "",
    ),
    "any other information": (
        "2017/18: 12\nFor any other information section 30(3) applies; we neither confirm nor deny that it is held.",
        1,
        Outcome.FULL,
        "s30(3)",
    ),
    "rows left out": (
        "2017/18: 12\nOffences where the victim's age is not recorded have been excluded.",
        1,
        Outcome.FULL,
        "",
    ),
    "breakdown refused": (
        "2017/18: 12\nWe are unable to provide the ages of victims, section 40(2).",
        1,
        Outcome.PARTIAL,
        "s40(2)",
    ),
    "ages withheld with small figures": (
        "2017/18: 12\nExact numbers below five, and ages, are withheld under section 40(2).",
        1,
        Outcome.PARTIAL,
        "s40(2)",
    ),
    "the ground for small figures": (
        "2017/18: <5\nSection 40(2) protects personal data. A number of 4 or less might let somebody be known.",
        1,
        Outcome.FULL,
        "s40(2)",
    ),
    "ages exempt on that ground": (
        "2017/18: fewer than 5\nSection 40(2) protects personal data, and the ages are exempt under it.",
        1,
        Outcome.PARTIAL,
        "s40(2)",
    ),
    "question exempt": (
        "2017/18: 12\nQuestion 2 is exempt by virtue of section 31(1)(a).",
        1,
        Outcome.PARTIAL,
        "s31(1)(a)",
    ),
    "question not held": ("2017/18: 12\nQ3. The sex of the victim: no information held.", 1, Outcome.PARTIAL, ""),
    "year not available": (
        "2018/19: 12\nFigures for 2017/18 are not available following a change of system.",
        1,
        Outcome.PARTIAL,
        "",
    ),
    "year lost": (
        "2018/19: 12\nRecords before the new system were not migrated, so 2017/18 cannot be provided.",
        1,
        Outcome.PARTIAL,
        "",
    ),
    "part on cost": (
        "2017/18: 12\n2) To give the platform would exceed the cost limit in section 12(1).",
        1,
        Outcome.PARTIAL,
        "s12(1)",
    ),
    "refused on cost": (
        (
            "To answer would exceed the appropriate limit of 18 hours. Your request is therefore "
            "refused under section 12(1)."
        ),
        0,
        Outcome.REFUSED,
        "s12(1)",
    ),
    "refused in other words": (
        (
            "Every record would need to be opened. The cost threshold would be passed, and section 12 "
            "removes our duty to comply with your request."
        ),
        0,
        Outcome.REFUSED,
        "s12",
    ),
    "vexatious": (
        "We consider this to be a vexatious request and decline to answer it under section 14(1).",
        0,
        Outcome.REFUSED,
        "s14(1)",
    ),
    "neither confirm nor deny": (
        "The force neither confirms nor denies that it holds this, section 31(3).",
        0,
        Outcome.REFUSED,
        "s31(3)",
    ),
    "goodwill beside a refusal": (
        "Section 12 applies to the whole request. As a gesture of goodwill: 2019/20 - 14 flagged offences.",
        1,
        Outcome.REFUSED,
        "s12",
    ),
    "figures announced beside a refusal": (
        (
            "The whole request is refused under section 12. To be of assistance we can nevertheless give you the "
            "numbers that need no search.\n\nIn 2017/18: 12"
        ),
        1,
        Outcome.PARTIAL,
        "s12",
    ),
    "nothing held": ("Kent Police does not hold the information you have requested.", 0, Outcome.NOT_HELD, ""),
    "no flag": ("We have not adopted the flag, and so hold no data from which to answer.", 0, Outcome.NOT_HELD, ""),
    "never heard": ("Having asked our crime registrar, we had not heard of this flag.", 0, Outcome.NOT_HELD, ""),
    "asks back": (
        "Could you please clarify whether you mean calendar or financial years?",
        0,
        Outcome.CLARIFICATION,
        "",
    ),
    "asks back politely": (
        "In order to process your request we require further information from you. Which offences do you mean?",
        0,
        Outcome.CLARIFICATION,
        "",
    ),
    "waits for an answer": (
        "We are unable to identify the information you are requesting. If we do not hear from you it will be closed.",
        0,
        Outcome.CLARIFICATION,
        "",
    ),
    "asks in its own words": (
        "Your letter is being dealt with. Is stalking to be counted? When we have your answer, the 20 days start anew.",
        0,
        Outcome.CLARIFICATION,
        "",
    ),
    "asks and stops": (
        "One point holds us up. Is it the year of recording that you mean? Should no reply come, it will be shut.",
        0,
        Outcome.CLARIFICATION,
        "",
    ),
    "asks until told": (
        "We hold crimes by two flags, of 2015 and of 2018. Would you like both? Until you tell us we cannot go on.",
        0,
        Outcome.CLARIFICATION,
        "",
    ),
    "a box never switched on": (
        "The record has a check box for it that has never been switched on, so nothing is kept that would answer you.",
        0,
        Outcome.NOT_HELD,
        "",
    ),
    "heads that are questions": (
        "What happens next? We aim to reply within 20 working days. How do I complain? Write to us.",
        0,
        Outcome.NO_FIGURES,
        "",
    ),
    "a box out of use": (
        "Thank you for asking about the four years from April 2015. The tick box for it was taken out of use in 2013.",
        0,
        Outcome.NOT_HELD,
        "",
    ),
    "acknowledged only": (
        "Your request has been received and will be answered within 20 working days.",
        0,
        Outcome.NO_FIGURES,
        "",
    ),
}


@pytest.mark.parametrize(("text", "figures", "outcome", "grounds"), OUTCOMES.values(), ids=OUTCOMES.keys())
def test_outcome_follows_from_the_words_and_the_figures(
    text: str, figures: int, outcome: Outcome, grounds: str
) -> None:
    letter = read(HEAD + text)
    assert outcome_of(letter, figures) is outcome
    assert "; ".join(letter.exemptions) == grounds


def test_cells_that_say_not_held_make_an_answer_partial() -> None:
    assert outcome_of(read(f"{HEAD}2018/19: 12"), 1, not_held_figures=1) is Outcome.PARTIAL


def test_exemptions_in_the_quoted_request_are_not_the_reply_s() -> None:
    text = (
        f"{HEAD}2017/18: 12\n\nOn 3 June 2020 you wrote:\n> If section 12 applies please tell me "
        f"how to narrow it.\n> Section 40(2) is no reason."
    )
    assert read(text).exemptions == ()
    assert outcome_of(read(text), 1) is Outcome.FULL


FLAGS = {
    "unaware": ("We are not aware of any such marker on our crime system.", FlagUse.UNAWARE),
    "never heard": ("The force had not heard of the flag before your letter.", FlagUse.UNAWARE),
    "no knowledge": ("Our data team has no knowledge of an online flag.", FlagUse.UNAWARE),
    "not used": ("Kent Police does not currently use the online flag.", FlagUse.NOT_USED),
    "not implemented": ("The cyber flag has not yet been implemented by this force.", FlagUse.NOT_USED),
    "no facility": ("Our system has no facility to flag crimes in which the internet was used.", FlagUse.NOT_USED),
    "there is none": ("There is no flag on our system for online offences.", FlagUse.NOT_USED),
    "inconsistent": ("The flag is applied inconsistently and the figures would be misleading.", FlagUse.UNRELIABLE),
    "not consistent": ("The flag has not been used consistently by officers.", FlagUse.UNRELIABLE),
    "depends": ("The marker relies on individual officers and is often missed.", FlagUse.UNRELIABLE),
    "as it pleases": ("The flag is put on or left off as each clerk thinks fit.", FlagUse.UNRELIABLE),
    "another flag": ("There is no alcohol flag, and the CSE flag is not used.", FlagUse.UNKNOWN),
    "silent": ("Section 12 applies to your request.", FlagUse.UNKNOWN),
}


@pytest.mark.parametrize(("text", "use"), FLAGS.values(), ids=FLAGS.keys())
def test_use_of_the_flag_is_what_the_reply_says(text: str, use: FlagUse) -> None:
    assert flag_use_of(read(HEAD + text), 0) is use


def test_flag_is_used_where_figures_on_the_flag_are_given() -> None:
    assert flag_use_of(read(f"{HEAD}Number of flagged offences: 2017/18 - 12"), 1) is FlagUse.USED


def test_figures_of_a_force_without_the_flag_do_not_count_by_the_flag() -> None:
    letter = read(f"{HEAD}We do not use the flag. A keyword search of the method field gave:\n2017/18 - 12")
    assert letter.basis is Basis.KEYWORD
    assert flag_use_of(letter, 1) is FlagUse.NOT_USED
    assert [issue.kind for issue in letter.issues] == [IssueKind.ANSWER_DIFFERS]


SENDERS = {
    "letterhead": ("Kent Police\n\nThank you.", "reply.txt", "kent"),
    "file name": ("Thank you.", "FOI 411 Devon and Cornwall.txt", "devon-and-cornwall"),
    "shared unit": (
        (
            "Information Rights Unit\nserving Bedfordshire, Cambridgeshire and Hertfordshire\n\nThis "
            "is the response of Bedfordshire Police."
        ),
        "reply.txt",
        "bedfordshire",
    ),
    "on behalf": (
        "Information Rights Unit\n\nI write on behalf of Hertfordshire Constabulary.",
        "reply.txt",
        "hertfordshire",
    ),
    "neighbour named": (
        "Norfolk Constabulary\n\nYou may wish to contact Suffolk Constabulary, or ask Essex Police.",
        "reply.txt",
        "norfolk",
    ),
    "address": ("Thank you for your request.\n\nfoi@dorset.police.uk", "reply.txt", "dorset"),
    "nobody": ("Thank you for your request.", "reply.txt", ""),
}


@pytest.mark.parametrize(("text", "name", "force"), SENDERS.values(), ids=SENDERS.keys())
def test_sender_is_the_force_whose_letter_it_is(text: str, name: str, force: str) -> None:
    letter = read(text, name)
    assert letter.force == force
    assert [i.kind for i in letter.issues if i.kind is IssueKind.UNKNOWN_FORCE] == (
        [] if force else [IssueKind.UNKNOWN_FORCE]
    )


def test_two_forces_named_alike_are_nobody_s_reply() -> None:
    letter = read("Norfolk Constabulary and Suffolk Constabulary\n\nThank you.")
    assert letter.force == ""
    assert [issue.kind for issue in letter.issues] == [IssueKind.UNKNOWN_FORCE]


@pytest.mark.parametrize(
    ("foot", "force"),
    [
        ("Extracted from the crime system of Suffolk Constabulary", "suffolk"),
        ("Figures for Norfolk can be had from Norfolk Constabulary: please contact that force.", ""),
    ],
)
def test_the_foot_of_a_sheet_may_say_whose_it_is(foot: str, force: str) -> None:
    texts = ["Flagged offences", "Year", "2017/18", "2018/19", foot]
    cells = {(at, 0): Cell(at, 0, text) for at, text in enumerate(texts)}
    letter = read_letter(Document("answer.xlsx", (Grid("Data", cells, is_sheet=True),)), REQUEST)
    assert letter.force == force


def test_note_on_a_sheet_that_a_year_cannot_be_given_makes_it_partial() -> None:
    note = "2017/18 cannot be given: the system was replaced in October 2018."
    grid = Grid("Data", {(0, 0): Cell(0, 0, "Suffolk Constabulary"), (1, 0): Cell(1, 0, note)}, is_sheet=True)
    letter = read_letter(Document("answer.xlsx", (grid,)), REQUEST)
    assert letter.force == "suffolk"
    assert outcome_of(letter, 12) is Outcome.PARTIAL


def test_note_on_a_sheet_about_rows_left_out_withholds_nothing() -> None:
    note = "Offences where the sex of the victim is not recorded are left out of both tables."
    grid = Grid("Data", {(0, 0): Cell(0, 0, "Suffolk Constabulary"), (1, 0): Cell(1, 0, note)}, is_sheet=True)
    assert outcome_of(read_letter(Document("answer.xlsx", (grid,)), REQUEST), 12) is Outcome.FULL


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Your request is refused under section 12(1).", IssueKind.REFUSED),
        ("No information is held.", IssueKind.NOT_HELD),
        ("Please tell us what you mean by online.", IssueKind.NOT_HELD),
    ],
)
def test_reply_without_figures_says_why_and_where(text: str, kind: IssueKind) -> None:
    letter = read(HEAD + text)
    (issue,) = outcome_issues(document(HEAD + text), letter, outcome_of(letter, 0))
    assert issue.kind is kind
    assert issue.provenance.source == "line 4"


PUT_OFF = {
    "acknowledged, exemptions and questions only in case": (
        "We aim to respond within 20 working days. Some information may be exempt from disclosure. If we need to "
        "clarify your request we will contact you."
    ),
    "acknowledged, with the cost limit only in case": (
        "You will receive a response within the statutory timescale. If the cost exceeds the appropriate limit of 18 "
        "hours we may refuse the request under section 12."
    ),
    "logged": "Your request has been logged. If clarification is required the clock is paused until we hear from you.",
    "more time": (
        "We require an extension of time to consider the public interest test under section 31, and expect to reply by "
        "4 August 2020."
    ),
    "late": "We apologise that we have not been able to respond within the deadline.",
}


@pytest.mark.parametrize("text", PUT_OFF.values(), ids=PUT_OFF.keys())
def test_a_letter_that_puts_the_answer_off_neither_refuses_nor_asks(text: str) -> None:
    letter = read(HEAD + text)
    assert outcome_of(letter, 0) is Outcome.NO_FIGURES
    assert letter.exemptions == ()


def test_a_letter_that_puts_the_answer_off_is_told_as_such() -> None:
    text = HEAD + "We aim to respond within 20 working days."
    (issue,) = outcome_issues(document(text), read(text), Outcome.NO_FIGURES)
    assert issue.kind is IssueKind.NOT_HELD
    assert "to come" in issue.message


def test_a_question_in_an_acknowledgement_is_still_a_question() -> None:
    text = HEAD + "Your request has been logged. Do you mean calendar or financial years?"
    assert outcome_of(read(text), 0) is Outcome.CLARIFICATION
