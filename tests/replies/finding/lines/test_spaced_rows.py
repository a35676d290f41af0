"""Tables of lines whose cells stand one blank apart."""

import pytest

from readings import read_file

LETTER = "You sought {asked}, 2013 to 2015.\n\nPlease see below.\n\n{table}\n\nWe hope this helps."


@pytest.fixture
def read_lines(read_unasked_letter):
    """Reads a letter of Kent Police with a request and a table of lines."""

    def read(asked, *rows):
        return read_unasked_letter(LETTER.format(asked=asked, table="\n".join(rows)))

    return read


def test_lines_of_labels_that_nothing_knows_are_a_table_below_a_line_of_years(read_lines):
    rows = ("Nationality 2013 2014 2015", "British 97 112 121", "Lithuanian 6 0 9", "Total 103 112 130")
    reading = read_lines("arrests for rape by nationality", *rows)
    assert [(c.bounds.low, c.period.label) for c in reading.counts[:3]] == [(97, "2013"), (112, "2014"), (121, "2015")]
    assert {(str(c.measure), c.offence) for c in reading.counts} == {("arrests", "rape")}
    assert [c.bounds.low for c in reading.counts if c.total or not c.detail] == [103, 112, 130]


def test_the_figures_of_such_a_table_keep_their_lines(read_lines):
    reading = read_lines("arrests for rape by nationality", "Nationality 2014 2015", "British 9 12", "Not recorded 1 1")
    assert {c.provenance.source for c in reading.counts} == {"line 8", "line 9"}


def test_a_label_that_ends_in_a_number_keeps_it(read_lines):
    reading = read_lines("rape offences by age of victim", "Age of victim 2014 2015", "Under 13 9 12", "13 to 15 1 4")
    assert [(str(c.age), c.bounds.low) for c in reading.counts] == [
        ("0-12", 9),
        ("0-12", 12),
        ("13-15", 1),
        ("13-15", 4),
    ]
    assert {str(c.measure) for c in reading.counts} == {"offences"}


def test_a_row_of_another_length_ends_the_table(read_lines):
    rows = ("Nationality 2013 2014", "British 97 112", "Lithuanian 6 4", "Polish 3")
    reading = read_lines("arrests for rape by nationality", *rows)
    assert len([c for c in reading.counts if c.detail]) == 4


@pytest.mark.parametrize(
    ("heading", "measures"),
    [
        ("Year Arrests Charges", ["arrests", "charges"]),
        ("Calendar Year Offences recorded Charged or summonsed", ["offences", "charges"]),
        ("Calendar year Arrest Caution", ["arrests", "outcomes"]),
    ],
)
def test_years_below_one_another_are_a_table_where_a_line_heads_their_figures(read_lines, heading, measures):
    reading = read_lines("offences of voyeurism", heading, "2013 40 7", "2014 52 9", "2015 48 11")
    assert [(str(c.measure), c.period.label, c.bounds.low) for c in reading.counts] == [
        (measure, year, low)
        for year, lows in (("2013", (40, 7)), ("2014", (52, 9)), ("2015", (48, 11)))
        for measure, low in zip(measures, lows, strict=True)
    ]


def test_headings_over_years_part_where_each_is_understood(read_lines):
    reading = read_lines(
        "rapes by sex of victim", "Year Female Male Not recorded Total", "2013 10 2 1 13", "2014 11 3 0 14"
    )
    assert [(str(c.sex), c.bounds.low) for c in reading.counts[:4]] == [
        ("female", 10),
        ("male", 2),
        ("unknown", 1),
        ("all", 13),
    ]


def test_a_heading_over_years_that_nothing_knows_leaves_its_figures_to_a_person(read_lines):
    reading = read_lines("rapes by sex of victim", "Year Quixotic Zany", "2013 10 2", "2014 11 3")
    assert not reading.counts
    assert reading.issues


YEARS = ["Year Arrests Charges", "2014 97 31", "2015 110 44", "2016 121 39"]
ASKED_FOR = "Arrests and charges for making indecent images of children, Home Office code 86/2"


@pytest.mark.parametrize("foot", ["Total 328 114", "Total 328114", "Grand Total: 328114", "Totals 328114"])
def test_a_line_of_totals_below_years_is_their_last_row_also_where_its_figures_ran_together(read_unasked, foot):
    reading = read_unasked(ASKED_FOR, *YEARS, foot)
    found = [(c.measure.value, c.period.start.year, c.period.end.year, c.bounds.low) for c in reading.counts if c.total]
    assert found == [("arrests", 2014, 2016, 328), ("charges", 2014, 2016, 114)]
    assert len(reading.counts) == 8
    assert [i.kind.value for i in reading.issues] == ["joined-cells"] * ("328114" in foot)


def test_totals_that_no_parting_makes_right_are_left_to_a_person(read_unasked):
    reading = read_unasked(ASKED_FOR, *YEARS, "Total 329114")
    assert {c.bounds.low for c in reading.counts} == {97, 31, 110, 44, 121, 39}
    assert any("329114" in issue.message for issue in reading.issues)


def test_totals_of_a_table_that_ran_together_into_its_first_column_are_parted(read_unasked):
    rows = [row.split() for row in YEARS]
    reading = read_unasked(ASKED_FOR, [*rows, ["Total", "328114", ""]])
    assert [c.bounds.low for c in reading.counts if c.total] == [328, 114]
    assert [i.kind.value for i in reading.issues] == ["joined-cells"]


@pytest.mark.parametrize("quoted", ["> {}", "{}"])
def test_a_table_of_the_message_that_is_answered_is_none_of_the_answer(tmp_path, quoted):
    asked = ["Please fill this in, as you did last year:", "Sex 2017/18 2018/19", "Female 31 44", "Male 97 112"]
    head = [] if quoted.startswith(">") else ["-----Original Message-----", "From: r@example.org", "Sent: 17 June 2024"]
    lines = ["We hold no figures on this.", "", *head, *map(quoted.format, asked)]
    mail = "From: FOI <foi@kent.example>\nSubject: RE: FOI 18820\nContent-Type: text/plain\n\n" + "\n".join(lines)
    assert not read_file(tmp_path, mail, name="Kent Police.eml").counts
