"""What a letter withholds, beside labels of its figures and rules for the small ones."""

import pytest

from cyberflag.model import AgeBand, Basis, FlagUse, IssueKind, Measure, Outcome, Period, Request
from cyberflag.replies.document import Document
from cyberflag.replies.formats.text import read_lines
from cyberflag.replies.letters.letter import Letter, outcome_of, read_letter

ASKED = ("flagged crimes", "the victim's age and sex")
REQUEST = Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), (Period.financial_year(2021),), ASKED)


def read(*lines: str) -> Letter:
    return read_letter(Document("reply.txt", tuple(read_lines(list(lines)).blocks)), REQUEST, "")


@pytest.mark.parametrize(
    "rule",
    [
        "Where the number is one or two we print <3 and rely on section 40(2).",
        "If a count is 1 or 2 we show < 3, under section 40(2).",
        "When the figure is below five we write * on the ground of section 40(2).",
        "Whenever an answer was two we put <3, as section 40(2) applies.",
    ],
)
def test_a_rule_for_small_figures_withholds_no_part(rule: str) -> None:
    letter = read("The table has a line for each year of age.", rule)
    assert outcome_of(letter, 12) is Outcome.FULL
    assert letter.exemptions == ("s40(2)",)


def test_an_age_that_is_withheld_beside_such_a_rule_is() -> None:
    letter = read("Where the number is one or two we print <3.", "The ages are withheld under section 40(2).")
    assert outcome_of(letter, 12) is Outcome.PARTIAL


@pytest.mark.parametrize("label", ["of which sex not given", "Age not recorded", "Gender not disclosed"])
def test_the_label_of_a_figure_between_figures_withholds_nothing(label: str) -> None:
    letter = read("We use the flag.", "", "Flagged crimes", "", "30", "", label, "", "4")
    assert outcome_of(letter, 2) is Outcome.FULL
    assert not [issue for issue in letter.issues if issue.kind in (IssueKind.REFUSED, IssueKind.NOT_HELD)]


def test_a_sentence_between_figures_still_withholds() -> None:
    letter = read("Flagged crimes", "", "30", "", "The sex is not given.", "", "4")
    assert outcome_of(letter, 2) is Outcome.PARTIAL
    assert letter.flag_use is FlagUse.UNKNOWN
