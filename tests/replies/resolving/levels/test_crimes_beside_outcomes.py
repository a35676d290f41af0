"""Tables with a column of crimes beside columns of what became of them."""

from dataclasses import replace

import pytest

from cyberflag.model import Request
from cyberflag.replies import read_reply
from readings import ASKED


@pytest.fixture
def read_columns(tmp_path):
    """Reads a page of Kent Police on stalking with one table: a year, and a figure for each heading."""

    def read(*headings):
        head = "".join(f"<td>{text}</td>" for text in ("Year", *headings))
        rows = "".join(
            f"<tr><td>{year}</td>{''.join(f'<td>{n + year - 2000}</td>' for n, _ in enumerate(headings))}</tr>"
            for year in (2014, 2015)
        )
        page = f"<main><h1>Stalking crimes and their outcomes</h1><table><tr>{head}</tr>{rows}</table></main>"
        (tmp_path / "Kent Police.html").write_text(page, encoding="utf-8")
        return read_reply(tmp_path / "Kent Police.html", "Kent Police.html", Request()).counts

    return read


@pytest.mark.parametrize("crimes", ["Crimes recorded", "Offences", "Recorded crimes"])
def test_crimes_beside_their_outcomes_are_offences(read_columns, crimes):
    counts = read_columns(crimes, "Community resolution", "Caution", "No further action")
    assert [str(c.measure) for c in counts] == ["offences", "outcomes", "outcomes", "outcomes"] * 2


def test_two_kinds_of_one_outcome_beside_crimes_are_outcomes(read_columns):
    counts = read_columns("Crimes recorded", "Adult caution", "Youth caution")
    assert [(str(c.measure), c.detail) for c in counts[:3]] == [
        ("offences", ()),
        ("outcomes", (("outcome", "Adult caution"),)),
        ("outcomes", (("outcome", "Youth caution"),)),
    ]


def test_the_sum_of_outcomes_under_a_count_of_crimes_is_of_outcomes(tmp_path):
    rows = [("Outcome", "Count of crimes"), ("OC01 - Charge/Summons", 23), ("OC03 - Caution - Adults", 2), ("Sum", 25)]
    table = "".join(f"<tr><td>{label}</td><td>{count}</td></tr>" for label, count in rows)
    page = f"<main><h1>Stalking in 2021/22: outcomes of crimes</h1><table>{table}</table></main>"
    (tmp_path / "Kent Police.html").write_text(page, encoding="utf-8")
    reading = read_reply(tmp_path / "Kent Police.html", "Kent Police.html", Request())
    assert [(str(c.measure), c.bounds.low) for c in reading.counts] == [
        ("outcomes", 23),
        ("outcomes", 2),
        ("outcomes", 25),
    ]


@pytest.mark.parametrize(
    ("whole", "counted"),
    [
        ("All outcomes", "outcomes"),
        ("Total (all outcomes)", "outcomes"),
        ("Outcomes total", "outcomes"),
        ("All outcome types", "outcomes"),
        ("Total", "offences"),
        ("All", "offences"),
        ("All offences", "offences"),
        ("Crimes with any outcome", "offences"),
        ("Total recorded (all outcomes)", "offences"),
    ],
)
def test_the_whole_of_outcomes_counts_what_its_label_names_or_else_what_was_asked_for(read_page, whole, counted):
    head = ["Year", "Charged", "Caution", "No suspect identified", whole]
    reading = read_page("Online offences", [head, ["2017/18", "4", "2", "9", "15"], ["2018/19", "5", "1", "9", "15"]])
    charged = "outcomes" if counted == "outcomes" else "charges"
    assert [(str(c.measure), c.bounds.low) for c in reading.counts[:4]] == [
        (charged, 4),
        ("outcomes", 2),
        ("outcomes", 9),
        (counted, 15),
    ]


WHOLE = [["Charged", "4", "2"], ["Caution", "4", "2"], ["Not yet assigned", "3", "3"], ["All outcomes", "11", "7"]]


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        ("Offences recorded, 2017/18", ["Outcome", "Number of offences"]),
        ("Offences recorded, 2017/18", ["Outcome", "Count of crimes"]),
        ("Number of online offences by outcome, 2017/18", ["Outcome", "Number of offences"]),
        ("Number of online offences by outcome", ["Outcome", "2017/18", "2018/19"]),
        ("Online offences recorded, split by outcome", ["Outcome", "2017/18", "2018/19"]),
    ],
)
def test_all_outcomes_are_crimes_where_something_says_that_crimes_are_counted_by_outcome(read_page, title, heads):
    reading = read_page(title, [heads, *(row[: len(heads)] for row in WHOLE)])
    assert [(str(c.measure), c.bounds.low, c.total) for c in reading.counts if c.bounds.low == 11] == [
        ("offences", 11, True)
    ]
    assert not reading.issues


def test_all_outcomes_are_outcomes_where_a_breakdown_by_them_was_asked_for(read_page):
    request = replace(ASKED, questions=("Number of offences", "The same by outcome type"))
    rows = [["Outcome", "2017/18", "2018/19"], *WHOLE]
    reading = read_page("The table counts flagged offences by outcome.", rows, request=request)
    assert {str(c.measure) for c in reading.counts} == {"outcomes"}


def by_outcome_and_sex(total):
    rows = [["Outcome", "Sex", "2017/18", "2018/19"]]
    for outcome, girls, boys in (
        ("Charged", (2, 4), (3, 1)),
        ("No suspect", (9, 8), (7, 6)),
        ("(blank)", (1, 2), (1, 0)),
    ):
        sums = [one + other for one, other in zip(girls, boys, strict=True)]
        rows += [[outcome, "Female", *girls], [None, "Male", *boys], [total.format(outcome), None, *sums]]
    return [*rows, ["Grand Total", None, 23, 21]]


@pytest.mark.parametrize("total", ["{} Total", "Total {}", "{} - subtotal"])
def test_the_total_of_an_outcome_is_of_all_that_stands_below_it_in_a_pivot_table(read_sheets, total):
    reading = read_sheets(Online=by_outcome_and_sex(total))
    found = [
        (dict(c.detail)["outcome"], c.sex.value, c.bounds.low, c.total)
        for c in reading.counts
        if c.detail and c.period.label == "2017/18"
    ]
    assert found[:3] == [("Charged", "female", 2, False), ("Charged", "male", 3, False), ("Charged", "all", 5, True)]
    assert found[-1] == ("(blank)", "all", 2, True)
    assert not reading.issues


def test_the_total_of_an_outcome_that_nothing_parts_is_no_sum(read_page):
    rows = [["Outcome", "2017/18"], ["Charged", "3"], ["Caution", "4"], ["Total not charged", "7"], ["Total", "14"]]
    counts = read_page("Online offences", rows).counts
    assert [(c.bounds.low, c.total) for c in counts] == [(3, False), (4, False), (7, False), (14, True)]


def test_the_total_of_an_outcome_whose_label_repeats_by_year_alone_is_no_sum(read_sheets):
    block = [("Charged", 2), ("Caution", 3), ("Total charged", 2)]
    rows = [[year if at == 0 else None, *row] for year in ("2017/18", "2018/19") for at, row in enumerate(block)]
    counts = read_sheets(Online=[["Year", "Outcome", "Count"], *rows]).counts
    assert [c.bounds.low for c in counts] == [2, 3, 2, 2, 3, 2]
    assert not any(c.total for c in counts)


def test_totals_of_single_outcomes_leave_that_of_all_what_was_asked_for(read_page):
    rows = [["Outcome", "Age", "2017/18"], ["Charged", "0-12", "2"], ["", "13-17", "3"], ["Charged total", "", "5"]]
    rows += [["Caution", "0-12", "4"], ["", "13-17", "3"], ["Caution total", "", "7"], ["Total", "", "12"]]
    reading = read_page("Online offences", rows)
    assert [(str(c.measure), c.bounds.low) for c in reading.counts][-1] == ("offences", 12)
    assert not reading.issues


FIRST = [["Offence", "2018/19", "2019/20"], ["Stalking", "45", "54"], ["Harassment", "22", "18"]]
SECOND = [["Offence", "2018/19", "2019/20"], ["Stalking", "14", "17"], ["Harassment", "3", "2"]]


@pytest.mark.parametrize(
    ("first", "second", "counted"),
    [
        ("1) Recorded offences", "2) Charges*", "charges"),
        ("Recorded offences", "Charges*", "charges"),
        ("Q1 Recorded offences", "Q2 Charges†", "charges"),
        ("1. Recorded offences", "2. Number of charges *", "charges"),
        ("1) Recorded offences", "2) Arrests*", "arrests"),
        ("A. Recorded offences", "B. Suspects*", "suspects"),
        ("1) Recorded offences", "2) Convictions*", "outcomes"),
        ("1) Recorded offences", "2) No charge*", "outcomes"),
        ("1) Recorded offences", "2) Offences recorded online*", "offences"),
        ("1) Stalking and harassment", "2) The same by month*", "offences"),
    ],
)
def test_a_number_before_a_title_and_a_note_behind_it_change_nothing_of_what_it_counts(
    read_unasked, first, second, counted
):
    reading = read_unasked("Recorded crime", first, FIRST, second, SECOND, "*As at the day of the search.")
    assert [str(c.measure) for c in reading.counts] == ["offences"] * 4 + [counted] * 4
