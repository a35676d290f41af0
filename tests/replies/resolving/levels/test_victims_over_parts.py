"""Victims named over their ages or sexes, beside a column of crimes: they part it where they are as many."""

import pytest

from readings import kinds

TITLE = "Sexual offences with the online flag, victim under 18"
FIT = [["2017/18", 29, 18, 3, 50], ["2018/19", 50, 8, 4, 62]]
FEWER_CRIMES = [["2017/18", 29, 18, 3, 44], ["2018/19", 50, 8, 4, 57]]


def page(head, whole, rows, parts=("Girl", "Boy", "Not known")):
    names = "".join(f"<th>{part}</th>" for part in parts)
    heads = f"<tr><th rowspan=2>Year</th><th colspan={len(parts)}>{head}</th>"
    heads += f"<th rowspan=2>{whole}</th></tr><tr>{names}</tr>"
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table>{heads}{body}</table>"


def counted(reading):
    return {str(c.measure) for c in reading.counts}


@pytest.mark.parametrize("head", ["Victim", "Victims", "Child victim", "Complainant", "The victim"])
@pytest.mark.parametrize("whole", ["Crimes", "Offences", "Number of crimes"])
@pytest.mark.parametrize("parts", [("Girl", "Boy", "Not known"), ("Under 10", "10-13", "14-17")])
def test_crimes_parted_by_their_victims_are_crimes(read_page, head, whole, parts):
    reading = read_page(f"<h3>{TITLE}</h3>", page(head, whole, FIT, parts))
    assert counted(reading) == {"offences"}
    wholes = {c.bounds.low for c in reading.counts if str(c.sex) == "all" and str(c.age) in ("all", "0-17")}
    assert wholes == {50, 62}
    assert kinds(reading) == []


@pytest.mark.parametrize("head", ["Victim", "Child victim"])
def test_one_victim_parts_crimes_beside_a_total_or_nothing(read_page, head):
    assert counted(read_page(f"<h3>{TITLE}</h3>", page(head, "Total", FIT))) == {"offences"}


@pytest.mark.parametrize("head", ["Victim", "Victims", "Child victims", "Number of victims"])
def test_victims_that_are_more_than_the_crimes_are_counted(read_page, head):
    reading = read_page(f"<h3>{TITLE}</h3>", page(head, "Crimes", FEWER_CRIMES))
    assert {str(c.measure) for c in reading.counts if str(c.sex) != "all"} == {"victims"}
    assert "answer-differs" in kinds(reading)


@pytest.mark.parametrize("whole", ["Total", "All"])
@pytest.mark.parametrize("head", ["Victims", "Number of victims"])
def test_several_victims_beside_no_crimes_are_counted(read_page, head, whole):
    assert counted(read_page(f"<h3>{TITLE}</h3>", page(head, whole, FIT))) == {"victims"}


def test_victims_beside_suspects_are_counted(read_page):
    rows = [["Year", "Victims", "Suspects"], ["2017/18", 50, 12], ["2018/19", 62, 20]]
    assert counted(read_page(f"<h3>{TITLE}</h3>", rows)) == {"victims", "suspects"}


def test_victims_that_are_not_parted_are_counted_beside_crimes(read_page):
    rows = [["Year", "Victims", "Crimes"], ["2017/18", 50, 50], ["2018/19", 62, 62]]
    assert counted(read_page(f"<h3>{TITLE}</h3>", rows)) == {"victims", "offences"}


@pytest.mark.parametrize("head", ["Suspect", "Offender", "Suspects", "Offender sex"])
@pytest.mark.parametrize(("whole", "measure"), [("Crimes", "offences"), ("Arrests", "arrests"), ("Charges", "charges")])
def test_what_is_counted_beside_suspects_is_no_suspect(read_page, head, whole, measure):
    reading = read_page(f"<h3>{TITLE}</h3>", page(head, whole, FEWER_CRIMES))
    wholes = [(str(c.measure), c.detail) for c in reading.counts if c.bounds.low in (44, 57)]
    assert wholes == [(measure, ())] * 2
    assert {c.detail[0][0] for c in reading.counts if c.bounds.low in (29, 18)} == {"suspect"}
