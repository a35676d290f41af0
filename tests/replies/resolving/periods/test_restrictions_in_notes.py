"""What a remark or title says is all that is counted: told where no label of the table shows it."""

import pytest

from cyberflag.model import IssueKind

YEARS = [["Year", "Offences"], ["2021", "300"], ["2022", "330"]]


def told(reading):
    return [i for i in reading.issues if i.kind is IssueKind.ANSWER_DIFFERS]


@pytest.mark.parametrize(
    "remark",
    [
        "The figures above only include offences where the suspect was a partner of the victim.",
        "The data is limited to victims aged 18 and over.",
        "NB this is for adult victims only.",
        "These are offences where the victim was aged under 16 at the time.",
        "Note: these figures exclude crimes where the suspect is unknown.",
        "Please note that these figures do not include victims under the age of 18.",
        "Please note only offences against males have been counted in the above.",
    ],
)
def test_a_remark_that_narrows_all_figures_of_a_table_is_told(read_unasked, remark):
    reading = read_unasked("<h1>Stalking offences recorded</h1>", YEARS, remark)
    assert told(reading)
    assert all(dict(count.detail)["scope"] for count in reading.counts)


@pytest.mark.parametrize(
    "remark",
    [
        "The figures only relate to recorded crimes.",
        "Please note these figures only include crimes recorded by this force.",
        "These figures are limited to the years asked for.",
    ],
)
def test_a_remark_that_narrows_nothing_is_none(read_unasked, remark):
    reading = read_unasked("<h1>Stalking offences recorded</h1>", YEARS, remark)
    assert not reading.issues
    assert [c.bounds.low for c in reading.counts] == [300, 330]


def test_that_victims_are_children_narrows_no_offence_against_children(read_unasked):
    title = "<h1>Sexual communication with a child, offences recorded</h1>"
    assert not told(read_unasked(title, YEARS, "The data is limited to victims under 18."))


def test_a_restriction_that_a_column_of_a_count_holds_is_read(read_unasked):
    reading = read_unasked("<h1>Stalking</h1>", "The table is restricted to female victims.", YEARS)
    assert {str(c.sex) for c in reading.counts} == {"female"}
    assert not told(reading)
