"""Coverage, changes and rates as the report and the story tell them."""

import re
from datetime import date

import pytest
import vl_convert

from cyberflag.figures import Coverage, ForceCoverage, Standing
from cyberflag.model import AgeBand, Basis, FlagUse, Measure, Outcome, Period, Request, SeriesBreak
from cyberflag.publication.claims import Direction, change_over_same_forces
from cyberflag.publication.comparisons import break_sentences, derived_in_report, rates_by_force
from cyberflag.publication.funnel_chart import draw_funnel, funnel_chart
from cyberflag.publication.gathering import gather_contents
from cyberflag.publication.report import render_report
from cyberflag.publication.story import render_story

BEFORE, NOW = Period.financial_year(2018), Period.financial_year(2019)
FORCES = (
    "avon-and-somerset", "cambridgeshire", "cheshire", "cleveland", "derbyshire", "dorset",
    "durham", "essex", "kent", "lancashire", "norfolk", "surrey", "sussex",
)  # fmt: skip
COUNTS = (240, 150, 140, 110, 160, 90, 100, 270, 280, 220, 2, 200, 260)


@pytest.fixture(scope="module")
def many(row, make_release):
    """Thirteen forces in two years; Norfolk hardly flags. ``breaks`` go into the request."""

    def build(breaks=(), counts=COUNTS, growth=1.2):
        rows = [row(sum(COUNTS), sum(COUNTS), period=BEFORE), row(sum(counts), sum(counts), period=NOW)]
        for force, before, now in zip(FORCES, COUNTS, counts, strict=True):
            rows += [row(before, before, force, BEFORE), row(round(now * growth), round(now * growth), force, NOW)]
        both = (BEFORE, NOW)
        coverage = Coverage(
            both,
            tuple(ForceCoverage(f, Standing.FIGURES, Outcome.FULL, (), FlagUse.USED, whole=both) for f in FORCES),
        )
        request = Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), both, (), breaks=tuple(breaks))
        return gather_contents(
            make_release(rows, periods=both, coverage=coverage, request=request, findings=(), issues=issues())
        )

    return build


def issues():
    from cyberflag.model import issues_table  # noqa: PLC0415 - an empty table for one fixture

    return issues_table([])


def test_the_funnel_names_the_force_that_can_hardly_be_using_the_flag(many):
    chart = funnel_chart(many())
    assert chart.far_below == ("Norfolk",)
    assert chart.far_above == ()
    assert "Outside the outer limits: Norfolk." in chart.description
    page = render_report(many())
    assert "Far below: Norfolk. Such a force can hardly be using the flag as the others do." in page


def test_the_funnel_draws_every_force_the_limits_and_the_same_bytes_each_time(many):
    chart = funnel_chart(many())
    svg = draw_funnel(chart)
    assert svg == draw_funnel(chart)
    assert "Norfolk" in svg
    assert len(chart.points) == len(FORCES)
    assert svg.count('"line mark container"') == 5
    assert vl_convert.svg_to_png(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def test_rates_stand_in_the_order_of_names_and_carry_the_caveat(many):
    names = [rate.force for rate, _ in rates_by_force(many())]
    assert names == [*sorted(FORCES), "all"]
    assert "recorded where the suspect was" in render_report(many())


def test_the_change_is_told_in_both_ways_with_the_marks_of_its_rows(many):
    story = render_story(many())
    assert re.search(r"a rise of 20%\[\^\d+\], or 1\.20 times as many\[\^\d+\]\.", story)


def test_a_small_change_is_said_to_be_chance_alone(many):
    contents = many(growth=1.01)
    change = change_over_same_forces(contents)
    assert change.direction == Direction.ROSE
    assert not change.is_beyond_chance
    assert "So small a change may be chance alone." in render_story(contents)


def test_a_break_of_every_force_leaves_no_change_and_is_told(many):
    one = SeriesBreak(date(2019, 4, 1), "the flag was renamed", "a circular")
    contents = many(breaks=[one])
    assert change_over_same_forces(contents) is None
    assert "times as many" not in render_story(contents)
    told = break_sentences(contents.release)
    assert len(told) == 1
    assert told[0].startswith("The figures break on 1 April 2019: the flag was renamed (a circular). No change is told")
    assert told[0] in render_report(contents)


def test_every_derived_figure_on_the_page_leads_to_the_figures_it_follows_from(many):
    contents = many()
    known = set(contents.release.figures["figure"])
    shown = derived_in_report(contents)
    assert len(shown) > 2 * len(FORCES)
    assert all(one.figures and set(one.figures) <= known for one in shown)
    page = render_report(contents)
    assert all(page.count(f'id="{one.id}"') == 1 and f'id="rows.{one.id}"' in page for one in shown)
