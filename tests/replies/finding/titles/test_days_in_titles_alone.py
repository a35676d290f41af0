"""Days that stand in the title or question of a reply alone, without a word before them."""

from datetime import date

import pytest

from cyberflag.model import IssueKind, Period
from readings import Read

_ASKED = ("<h2>You asked</h2>", "How many stalking offences were there, by sex of the victim?", "<h2>Our reply</h2>")
_SEXES = [["Sex of victim", "Offences"], ["Female", "61"], ["Male", "17"]]


@pytest.mark.parametrize(
    "title",
    [
        "Stalking 2019",
        "Stalking offences - 2019",
        "2019 Stalking offences",
        "Stalking (2019)",
        "Stalking by sex of victim, 2019 | Kent Police",
        "Freedom of Information response: Stalking 2019",
    ],
)
def test_a_bare_year_beside_the_subject_of_a_title_is_the_year_of_its_table(read_unasked: Read, title: str) -> None:
    """A year beside what is counted needs no word before it, however it is parted from that."""
    reply = read_unasked(f"<h1>{title}</h1>", *_ASKED, _SEXES)
    assert [c.period for c in reply.counts] == [Period.calendar_year(2019)] * 2


@pytest.mark.parametrize(
    "title",
    [
        "Stalking - FOI request 2019",
        "Stalking: published March 2019",
        "Disclosure logs | 2019 | Stalking",
        "Stalking and the Protection Act 2019",
        "Stalking 2019 - present",
        "Stalking FOI 2019/0412",
    ],
)
def test_a_year_of_a_request_a_law_or_a_publication_is_none_of_the_figures(read_unasked: Read, title: str) -> None:
    """Such a table is told of, and not read."""
    reply = read_unasked(f"<h1>{title}</h1>", *_ASKED, _SEXES)
    assert not reply.counts
    assert any(issue.kind is IssueKind.UNKNOWN_PERIOD for issue in reply.issues)


@pytest.mark.parametrize("said", ["in the last three years", "since January 2015"])
def test_a_year_of_a_title_does_not_stand_against_other_days(read_unasked: Read, said: str) -> None:
    """Where the question means other days than the title, the year may be that of the reply."""
    asked = f"How many stalking offences were there {said}, by sex?"
    reply = read_unasked("<h1>Stalking 2019</h1>", "<h2>You asked</h2>", asked, "<h2>Our reply</h2>", _SEXES)
    assert not reply.counts


@pytest.mark.parametrize("asked", ["Stalking offences 2019 by sex please", "Stalking by sex. Time frame: 2019"])
def test_a_bare_year_of_the_question_is_that_of_the_answer(read_unasked: Read, asked: str) -> None:
    """A question is read as a title is."""
    reply = read_unasked("<h1>Stalking</h1>", "<h2>You asked</h2>", asked, "<h2>Our reply</h2>", _SEXES)
    assert [c.period for c in reply.counts] == [Period.calendar_year(2019)] * 2


@pytest.mark.parametrize(
    ("title", "days"),
    [
        ("Voyeurism 2019", Period.calendar_year(2019)),
        ("Voyeurism offences 2018/19", Period.financial_year(2018)),
        ("Voyeurism offences between July and December 2019", Period(date(2019, 7, 1), date(2019, 12, 31))),
    ],
)
@pytest.mark.parametrize("opening", ["Thank you for your request.", "Further to your e-mail, I can now reply."])
def test_a_plain_line_over_a_letter_is_its_title(
    read_unasked_letter: Read, title: str, days: Period, opening: str
) -> None:
    """No format marks it, but it says crimes and days and stands above the opening of the letter."""
    reply = read_unasked_letter(f"{title}\n\n{opening}\n\nThe force recorded 38 offences.")
    assert [(c.printed, c.period) for c in reply.counts] == [("38", days)]
