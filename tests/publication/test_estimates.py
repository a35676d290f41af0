"""Estimates in the report, the story and the workbook: told apart from what was counted, and never in its place."""

import openpyxl
import pytest

from cyberflag.publication.report import render_report
from cyberflag.publication.story import render_story
from cyberflag.publication.workbook import write_workbook

from .conftest import figure_row

MADE_OF = {"marker": "our-estimate", "coverage": "4 of 6 forces, 2 more estimated", "rows": ""}
ESTIMATED = {**figure_row(560, 640, measure="offences-estimated", **MADE_OF), "method": "Estimate by a model."}
MISSING = {**figure_row(150, 240, measure="offences-missing-estimated", **MADE_OF), "method": "Estimate by a model."}


@pytest.fixture
def with_estimate(contents_with):
    return contents_with(ESTIMATED, MISSING)


def test_the_story_says_what_is_estimated_and_what_of_it_was_counted(with_estimate):
    story = render_story(with_estimate)
    assert "we estimate between 560 and 640" in story
    assert "of which between 398 and 411" in story
    assert "560 to 640 [e]" in story
    assert story.splitlines()[0].startswith("# Police recorded at least 398")


def test_the_report_keeps_the_bounds_as_its_headline_and_tells_the_method(with_estimate):
    page = render_report(with_estimate)
    assert page.index("398") < page.index("we estimate")
    assert "Estimate by a model." in page
    assert 'href="#offences-estimated.all.2016-17"' in page
    assert 'id="offences-missing-estimated.all.2016-17"' in page


def test_the_workbook_has_the_estimate_in_a_row_of_its_own(with_estimate, tmp_path):
    write_workbook(with_estimate, tmp_path / "tables.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "tables.xlsx")["Table_1"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    (estimated,) = [row for row in rows if row[1] == "All forces, estimated (interval of 95 %)"]
    assert estimated[2:5] == [560, 640, "[e]"]


def test_without_an_estimate_nothing_is_said_of_one(contents):
    assert "estimate" not in render_story(contents)
    assert "we estimate" not in render_report(contents)


def test_missed_flags_are_told_with_their_method_and_else_that_they_cannot_be_told(contents, contents_with):
    missed = figure_row(20, 80, measure="offences-missed-flags-estimated", **MADE_OF)
    page = render_report(contents_with({**missed, "method": "Estimate of a least."}))
    assert "at least" in page
    assert "Estimate of a least." in page
    assert "cannot be told from these replies" not in page
    assert "cannot be told from these replies" in render_report(contents)


def test_the_report_says_who_flags(contents):
    page = render_report(contents)
    assert "In 2016/17, 3 of 6 forces show crimes that carry the flag." in page
    assert "Surrey says that it does not use the flag" in page
