"""Tables that an export parts by the heads and feet of its printed pages."""

import pytest

from readings import kinds, values

HEAD = ["Offence", "Sex", "2017/18", "2018/19"]
ONE = [["Rape of a female child under 13", "F", 4, 5], ["Exposure", "M", 8, 9]]
OTHER = [["Sexual grooming", "F", 6, 7], ["Sexual grooming", "Unrecorded", 1, 2]]
TITLE = ["Kent Police", "FOI 555"]


def page(number):
    return ["Run 31/10/2019", f"Page {number} of 2"]


@pytest.mark.parametrize(
    "rows",
    [
        [HEAD, *ONE, [], TITLE, page(2), HEAD, *OTHER],
        [TITLE, page(1), HEAD, *ONE, TITLE, page(2), HEAD, *OTHER],
        [TITLE, page(1), HEAD, *ONE, TITLE, page(2), *OTHER],
        [HEAD, *ONE, ["Page 1 of 2"], HEAD, *OTHER, ["Page 2 of 2"]],
        [HEAD, *ONE, [None, None, None, "Page 1"], HEAD, *OTHER, [None, None, None, "Page 2"]],
        [
            ["Kent Police", "31/10/2019", None, "Page 1"],
            HEAD,
            *ONE,
            ["Kent Police", "31/10/2019", None, "Page 2"],
            *OTHER,
        ],
    ],
)
def test_the_head_of_a_page_is_no_row_and_no_heading(read_sheets, rows):
    read = read_sheets(Data=rows)
    assert {(c.provenance.source[5], c.bounds.low) for c in read.counts} == {
        *(("C", n) for n in (4, 8, 6, 1)),
        *(("D", n) for n in (5, 9, 7, 2)),
    }
    assert values(read)[("2018/19", "88A", "unknown")] == (2, 2)
    assert kinds(read) == []


def test_rows_of_blanks_are_still_told(read_sheets):
    rows = [HEAD, *ONE, [], ["Voyeurism", "F"], ["Voyeurism", "M"], *OTHER]
    assert "ambiguous-blank" in kinds(read_sheets(Data=rows))
