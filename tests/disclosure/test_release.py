"""What a release says of itself before there is any protection."""

from datetime import date

import pytest

from cyberflag import __version__
from cyberflag.disclosure import Protection, note_of_request, release_unprotected
from cyberflag.figures import Coverage, FigureSet
from cyberflag.model import ALL_AGES, AgeBand, Basis, Figures, Measure, Period, Request, issues_table

YEARS = (Period.financial_year(2015), Period.financial_year(2017))
SEXUAL = "sexual offences against children under 18"


def figure_set(request: Request) -> FigureSet:
    return FigureSet(Figures.create_empty(), Coverage(YEARS, ()), issues_table([]), (), request, YEARS)


def test_nothing_is_said_to_be_protected() -> None:
    release = release_unprotected(figure_set(Request()), made_on=date(2026, 11, 24))
    assert (release.protection, release.withheld) == (Protection.NONE, 0)
    assert release.software == f"cyberflag {__version__}"


def test_figures_and_issues_are_passed_on_whole() -> None:
    figures = figure_set(Request())
    release = release_unprotected(figures, made_on=date(2026, 11, 24))
    assert release.figures is figures.figures
    assert release.issues is figures.issues


@pytest.mark.parametrize(
    ("request_made", "subject", "title"),
    [
        (
            Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), YEARS, (SEXUAL,)),
            "sexual offences against children that the police flagged as online",
            "Online sexual offences against children recorded by the police, 2015/16 to 2017/18",
        ),
        (
            Request(Basis.KEYWORD, Measure.OFFENCES, AgeBand(0, 17), YEARS, ("blackmail",)),
            "offences against children that a search for words found to be online",
            "Online offences against children recorded by the police, 2015/16 to 2017/18",
        ),
        (
            Request(Basis.NONE, Measure.CHARGES, AgeBand(18, None), YEARS, (SEXUAL,)),
            "charges of sexual offences",
            "Charges of sexual offences recorded by the police, 2015/16 to 2017/18",
        ),
        (
            Request(Basis.FLAG, Measure.VICTIMS, ALL_AGES, YEARS, (SEXUAL,)),
            "victims of sexual offences that the police flagged as online",
            "Online victims of sexual offences recorded by the police, 2015/16 to 2017/18",
        ),
        (Request(), "recorded offences", "Offences recorded by the police, 2015/16 to 2017/18"),
        (
            Request(ages=AgeBand(0, 17), questions=(SEXUAL,)),
            "recorded sexual offences against children",
            "Sexual offences against children recorded by the police, 2015/16 to 2017/18",
        ),
        (
            Request(Basis.FLAG, Measure.OFFENCES, ALL_AGES, YEARS, (SEXUAL,)),
            "sexual offences that the police flagged as online",
            "Online sexual offences recorded by the police, 2015/16 to 2017/18",
        ),
    ],
)
def test_subject_and_title_say_what_the_request_says(request_made: Request, subject: str, title: str) -> None:
    release = release_unprotected(figure_set(request_made), made_on=date(2026, 11, 24))
    assert release.subject == subject
    assert release.title == title


def test_what_the_request_leaves_open_is_said() -> None:
    assert note_of_request(Request()).startswith("The request was not given with the replies")
    assert note_of_request(Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17))) == ""
    assert note_of_request(Request(Basis.UNKNOWN, Measure.OFFENCES, AgeBand(0, 17))) == (
        "The request does not say on what ground a crime was to count as online."
    )


def test_subject_and_title_can_be_given() -> None:
    release = release_unprotected(figure_set(Request()), made_on=date(2026, 11, 24), title="A", subject="b")
    assert (release.title, release.subject) == ("A", "b")
