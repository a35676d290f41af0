"""A claim in words holds for every number inside the bounds, or it is not made."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.figures import Coverage
from cyberflag.model import ALL_AGES, Bounds, Derived, Period
from cyberflag.publication.claims import (
    Direction,
    change_over_same_forces,
    most_by_sex,
    surely_highest,
    surely_most,
    whole_year_figures,
    youngest_is_sure,
)
from cyberflag.publication.contents import Contents, Shown
from cyberflag.publication.gathering import gather_contents
from cyberflag.publication.report import render_report
from cyberflag.publication.story import render_story

bounds = st.builds(
    lambda low, more: Bounds(low, None if more is None else low + more),
    st.integers(0, 50),
    st.integers(0, 20) | st.none(),
)


def inside(b: Bounds) -> list[int]:
    return [b.low, b.low + 100 if b.high is None else b.high]


@given(part=bounds, rest=st.lists(bounds, max_size=3))
def test_most_holds_at_both_ends_of_every_figure(part: Bounds, rest: list[Bounds]) -> None:
    if surely_most(part, rest):
        assert min(inside(part)) > sum(max(inside(r)) for r in rest)


def shown(force: str, b: Bounds) -> Shown:
    year = Period.financial_year(2016)
    return Shown(f"offences.{force}", "offences", force, year, "all", ALL_AGES, "all", "all", b, "", force, ())


@given(figures=st.lists(bounds, min_size=1, max_size=5), data=st.data())
def test_the_highest_force_is_highest_whatever_the_true_numbers_are(figures: list[Bounds], data: st.DataObject) -> None:
    forces = [shown(f"force-{place}", b) for place, b in enumerate(figures)]
    highest = surely_highest(forces)
    truth = {f.force: data.draw(st.integers(f.bounds.low, inside(f.bounds)[1])) for f in forces}
    if highest:
        top = {truth[figure.force] for figure in highest}
        assert top == {max(truth.values())}


def test_two_forces_with_the_same_exact_figure_share_the_highest(contents: Contents) -> None:
    highest = surely_highest(whole_year_figures(contents))
    assert {figure.force for figure in highest} == {"merseyside", "cheshire"}


@pytest.mark.parametrize(
    ("low", "high", "highest"),
    [
        (165, 165, {"kent"}),
        (165, None, {"kent"}),
        (160, 170, set()),
        (100, None, set()),
        (164, 170, set()),
        (100, 163, {"merseyside", "cheshire"}),
    ],
)
def test_highest_only_where_its_low_is_above_every_other_high(
    contents_with: Callable[..., Contents], row: Callable[..., Any], low: int, high: int | None, highest: set[str]
) -> None:
    contents = contents_with(row(low, high, "kent", marker="suppressed"))
    assert {figure.force for figure in surely_highest(whole_year_figures(contents))} == highest


def test_the_story_names_no_highest_force_where_bounds_overlap(
    contents_with: Callable[..., Contents], row: Callable[..., Any]
) -> None:
    story = render_story(contents_with(row(160, 170, "kent", marker="suppressed")))
    assert "highest" not in story


def test_a_change_rests_on_the_same_forces_and_on_bounds_that_do_not_meet(contents: Contents) -> None:
    change = change_over_same_forces(contents)
    assert change is not None
    assert (change.direction, change.forces) == (Direction.ROSE, 4)


def test_no_change_is_told_where_the_bounds_meet(
    contents_with: Callable[..., Contents], row: Callable[..., Any]
) -> None:
    wide = contents_with(row(0, 200, "kent", Period.financial_year(2015), marker="suppressed"))
    assert change_over_same_forces(wide) is None
    assert "rose" not in render_story(wide)


def test_a_change_that_rests_on_no_force_is_not_told(contents: Contents) -> None:
    nobody = Coverage(contents.release.periods, ())
    on_nothing = Derived.validate(contents.release.derived.with_columns(figures=pl.lit("")))
    empty = gather_contents(replace(contents.release, coverage=nobody, derived=on_nothing))
    assert change_over_same_forces(empty) is None
    assert "no forces" not in render_story(empty)


def test_mostly_girls_only_where_surely_more_than_half(
    contents_with: Callable[..., Contents], row: Callable[..., Any]
) -> None:
    assert most_by_sex(contents_with()) == "female"
    national = contents_with(row(60, 170, sex="female", marker="suppressed", coverage="2 of 6 forces"))
    assert most_by_sex(national) is None
    one_force = contents_with(row(20, 90, "merseyside", sex="female"), row(10, 80, "cheshire", sex="female"))
    assert most_by_sex(one_force) is None


def test_the_youngest_is_settled_only_where_no_figure_leaves_room_below(
    contents_with: Callable[..., Contents], row: Callable[..., Any]
) -> None:
    assert youngest_is_sure(contents_with())
    room = contents_with(row(0, 4, age="0", marker="suppressed"))
    assert not youngest_is_sure(room)
    assert "The youngest victim whose age was given in years was aged at most 1" in render_story(room)


def test_a_youngest_age_that_another_figure_contradicts_is_not_shown(
    contents_with: Callable[..., Contents], row: Callable[..., Any]
) -> None:
    contents = contents_with(row(11, 11, measure="youngest-victim-age", coverage="3 of 6 forces"))
    assert contents.age_facts.youngest is None
    assert "youngest" not in render_story(contents).split("## Notes")[0]


def test_the_story_tells_the_last_year_that_has_a_figure(contents_with: Callable[..., Contents]) -> None:
    later = (Period.financial_year(2015), Period.financial_year(2016), Period.financial_year(2017))
    contents = contents_with(periods=later)
    assert contents.latest is not None
    assert contents.latest.period.label == "2016/17"
    assert contents.ages.rows[0].latest.figure is not None
    assert "2017/18" not in render_story(contents)


def test_no_youngest_victim_is_told_from_one_or_two_forces(
    contents_with: Callable[..., Contents], row: Callable[..., Any]
) -> None:
    few = contents_with(row(1, 1, measure="youngest-victim-age", coverage="2 of 6 forces: those that gave single ages"))
    assert few.age_facts.youngest is None
    assert "youngest" not in render_story(few).split("## Notes")[0]


def test_the_number_at_the_most_common_age_is_over_the_same_forces_or_says_over_which(
    contents_with: Callable[..., Contents], row: Callable[..., Any]
) -> None:
    assert "the most common age of a victim was 13[^4], with 135[^5] offences." in render_story(contents_with())
    more = render_story(contents_with(row(180, 180, age="13", coverage="5 of 6 forces")))
    assert "was 13[^4]; 180[^5] offences in five forces had a victim of that age." in more
    assert "with 180" not in more


def test_how_many_ages_were_not_given_is_over_the_forces_of_the_most_common_age(
    contents_with: Callable[..., Contents],
) -> None:
    not_given = contents_with().age_facts.not_given
    assert not_given is not None
    assert not_given.id == "age-not-given.all.2016-17.age.unknown"
    assert "no age was given" not in render_story(contents_with(without=(not_given.id,)))


def test_every_sentence_on_ages_says_where_an_age_was_given(contents_with: Callable[..., Contents]) -> None:
    told = render_story(contents_with()).split("## The children")[1].split("##")[0]
    for sentence in told.strip().replace("\n", " ").split(". "):
        if any(word in sentence for word in ("age", "ten")):
            assert "given" in sentence, sentence


@pytest.mark.parametrize(("forces", "national"), [(0, False), (1, False), (2, False), (3, True)])
def test_a_national_story_needs_three_forces_with_figures(
    contents_with: Callable[..., Contents], row: Callable[..., Any], forces: int, national: bool
) -> None:
    story = render_story(contents_with(row(398, 411, marker="suppressed", coverage=f"{forces} of 6 forces")))
    assert ("# Police recorded" in story) is national
    assert ("too few for a national story" in story) is not national
    assert ("- Kent, 2016/17: between 70 and 79[^" in story) is not national
    assert ("## The children" in story) is national


def test_one_force_is_told_in_the_singular(contents_with: Callable[..., Contents], row: Callable[..., Any]) -> None:
    contents = contents_with(row(164, 164, coverage="1 of 1 forces"))
    story, page = render_story(contents), render_report(contents)
    assert "One force gave figures for 2016/17" in story
    assert "the one force asked" in page
    for text in (story, page):
        assert "1 forces" not in text
        assert "one forces" not in text
