"""What is said of forces that are not in the total: only what they did, and never what was done with their replies."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from cyberflag.disclosure import Release
from cyberflag.figures import Coverage, ForceCoverage, Standing
from cyberflag.model import Basis, Derived, FlagUse, Outcome, Period, Request
from cyberflag.publication.absences import absence_sentences
from cyberflag.publication.gathering import gather_contents
from cyberflag.publication.report import render_report
from cyberflag.publication.story import render_story

NOW = Period.financial_year(2016)


def stands(force: str, standing: Standing, use: FlagUse = FlagUse.UNKNOWN, **more: Any) -> ForceCoverage:
    return ForceCoverage(force, standing, Outcome.FULL, (), use, **more)


def counted_as(force: str, basis: Basis, use: FlagUse = FlagUse.UNKNOWN) -> ForceCoverage:
    return stands(force, Standing.OTHER_BASIS, use, other=(NOW,), other_basis=basis)


@pytest.fixture
def release_with(release: Release) -> Callable[..., Release]:
    """The small campaign with the figures of its four forces, and other forces beside them."""

    def build(*others: ForceCoverage, unplaced: tuple[str, ...] = (), **changed: Any) -> Release:
        forces = (*release.coverage.forces[:4], *(replace(force, unplaced=len(unplaced)) for force in others))
        coverage = Coverage(release.periods, forces, unplaced)
        return replace(release, coverage=coverage, derived=Derived.create_empty(), **changed)

    return build


@pytest.fixture
def said(release_with: Callable[..., Release]) -> Callable[..., str]:
    """The sentences on some forces beside the four with figures."""
    return lambda *others, **changed: "\n".join(absence_sentences(release_with(*others, **changed), NOW))


@pytest.mark.parametrize("use", [FlagUse.UNKNOWN, FlagUse.USED, FlagUse.UNRELIABLE])
@pytest.mark.parametrize("basis", list(Basis))
def test_a_force_is_not_said_to_do_without_the_flag_unless_it_says_so(
    release_with: Callable[..., Release], basis: Basis, use: FlagUse
) -> None:
    contents = gather_contents(release_with(counted_as("northumbria", basis, use)))
    for text in (render_story(contents), render_report(contents)):
        assert "Northumbria" in text
        for words in ("not use the online flag", "not use the flag", "had not heard"):
            assert words not in text


@pytest.mark.parametrize(
    ("force", "words"),
    [
        (stands("kent", Standing.FLAG_NOT_USED, FlagUse.NOT_USED), "One force does not use the online flag: Kent."),
        (stands("kent", Standing.UNAWARE, FlagUse.UNAWARE), "One force had not heard of the flag: Kent."),
        (
            counted_as("northumbria", Basis.KEYWORD),
            "Northumbria searched its records for words instead of using the flag. Its figure is not in the total.",
        ),
        (
            counted_as("northumbria", Basis.KEYWORD, FlagUse.NOT_USED),
            (
                "Northumbria does not use the online flag and searched its records for words. Its figure is not in the "
                "total."
            ),
        ),
        (
            counted_as("kent", Basis.NONE),
            "Kent gave figures of all crimes, online or not. Its figure is not in the total.",
        ),
        (
            counted_as("kent", Basis.UNKNOWN),
            (
                "Kent gave figures, and it is not known how the crimes were found to be online. "
                "Its figure is not in the total."
            ),
        ),
        (
            counted_as("scotland", Basis.UNKNOWN),
            (
                "Police Service of Scotland works under other law and offence codes: its figure stands apart and is "
                "not in the total."
            ),
        ),
        (
            stands("merseyside", Standing.NO_FIGURES),
            "One force replied, but no figure has been read from its reply yet: Merseyside.",
        ),
        (
            stands("merseyside", Standing.NO_FIGURES, measures=("charges",)),
            "One force counted something else: Merseyside (charges).",
        ),
        (stands("kent", Standing.NO_FIGURES, measures=("other",)), "One force counted something else: Kent."),
        (
            stands("kent", Standing.FIGURES, part=(NOW,)),
            "The figure of one force is for part of 2016/17, or for other dates: Kent.",
        ),
        (stands("kent", Standing.FIGURES), "No figure for 2016/17 has been found in what came from Kent."),
        (stands("kent", Standing.NOT_HELD), "One force answered that it does not hold the figures: Kent."),
        (stands("kent", Standing.CLARIFICATION), "One force asked what was meant: Kent."),
        (stands("kent", Standing.SILENT), "One force had not replied: Kent."),
    ],
)
def test_each_reason_has_its_own_sentence(said: Callable[..., str], force: ForceCoverage, words: str) -> None:
    assert said(force) == words


def test_forces_that_counted_alike_share_a_sentence_and_others_do_not(said: Callable[..., str]) -> None:
    sentences = said(
        counted_as("kent", Basis.KEYWORD),
        counted_as("essex", Basis.KEYWORD),
        counted_as("surrey", Basis.KEYWORD, FlagUse.NOT_USED),
        counted_as("durham", Basis.NONE),
    ).splitlines()
    assert len(sentences) == 3
    assert (
        "Essex and Kent searched their records for words instead of using the flag. Their figures are not in the total."
        in sentences
    )


def test_no_force_is_said_not_to_have_replied_while_some_reply_names_no_force(
    release_with: Callable[..., Release],
) -> None:
    silent = [stands(force, Standing.SILENT) for force in ("bedfordshire", "essex")]
    contents = gather_contents(release_with(*silent, unplaced=("a", "b")))
    story, page = render_story(contents), render_report(contents)
    assert "There is no reply from, or no reply that names, Bedfordshire and Essex." in story
    for text in (story, page):
        assert "had not replied" not in text
        assert "Two replies name no force that was recognised: nothing of them is in the figures." in text


def test_a_force_whose_figures_were_not_read_is_not_said_to_have_given_none(
    release_with: Callable[..., Release],
) -> None:
    contents = gather_contents(release_with(stands("west-mercia", Standing.NO_FIGURES)))
    story = render_story(contents)
    assert "gave no figure" not in story
    assert "no figure has been read from its reply yet: West Mercia" in story


def test_without_a_request_it_is_said_that_nothing_more_is_known(release_with: Callable[..., Release]) -> None:
    release = release_with(request=Request(), subject="recorded offences", title="Offences recorded by the police")
    contents = gather_contents(release)
    story, page = render_story(contents), render_report(contents)
    assert story.startswith("# Police recorded at least 398 offences in 2016/17")
    for text in (story, page):
        assert "The request was not given with the replies" in text
        assert "flagged as online" not in text
        assert "recorded recorded" not in text
