"""Labels right of counts, wholes in words of the force's own, and what was left out by agreement."""

from cyberflag.model import AgeBand, Basis, Measure, Outcome, Period, Request
from readings import kinds

YEARS = (Period.calendar_year(2020), Period.calendar_year(2021), Period.calendar_year(2022))
ASKED = Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), YEARS)


def test_a_year_behind_the_count_is_of_each_breakdown_of_a_list(read_sheets):
    rows = [["Heading", "Value", "Crimes", "Calendar year"]]
    for year, more in ((2020, 0), (2021, 2)):
        rows += [["OFFENCE", "Voyeurism", 2 + more, year], ["OFFENCE", "Exposure", 3, year]]
        rows += [["VICTIM AGE", 14, 1 + more, year], ["VICTIM AGE", "not on file", 4, year]]
        rows += [["APP", "Snapchat", 5 + more, year], ["ALL", None, 5 + more, year]]
    reading = read_sheets(Data=rows, request=ASKED)
    found = {(c.offence, str(c.age), c.platform, c.period.start.year): c.bounds.low for c in reading.counts}
    assert len(found) == len(reading.counts) == 12
    assert found[("088/10", "all", "all", 2021)] == 4
    assert found[("all", "14", "all", 2020)] == 1
    assert found[("all", "all", "snapchat", 2021)] == found[("all", "all", "all", 2021)] == 7
    assert kinds(reading) == []


def test_a_span_of_years_beside_single_years_is_their_total(read_sheets):
    rows = [["Offence", "Year 2020", "Year 2021", "Year 2022", "2020-22"]]
    rows += [["086/10", 5, 6, 7, 18], ["071/17", 1, 2, 3, 6], ["Found in all", 6, 8, 10, 24]]
    reading = read_sheets(Data=rows, request=ASKED)
    whole = Period.calendar_year(2020).start, Period.calendar_year(2022).end
    found = {(c.offence, c.period.start, c.period.end): c.bounds.low for c in reading.counts}
    assert found[("086/10", *whole)] == 18
    assert found[("all", *whole)] == 24
    assert kinds(reading) == []


def test_what_the_requester_can_do_without_is_refused_to_nobody(read_page):
    table = [["Offences with the online flag, victim under 18", "2017/18", "2018/19"], ["All", "12", "15"]]
    why = "Ages cannot be given without doubling the work, and you told us on 2 March that you could do without them."
    reading = read_page("Kent Police", table, why)
    assert reading.record.outcome is Outcome.FULL
    assert kinds(reading) == []


def test_an_empty_square_is_what_a_note_says(read_sheets):
    rows = [["Flagged offences. An empty square is a nil return."], [], ["Victim's age", 2020, 2021], ["12", 3, None]]
    reading = read_sheets(Data=[*rows, ["13", None, 4], ["14", 2, 2]], request=ASKED)
    assert sorted(c.bounds.low for c in reading.counts) == [0, 0, 2, 2, 3, 4]
