"""What a text beside a table says of all its figures, and periods that were not asked for: believed, and told of."""

from cyberflag.model import Period, Request
from readings import kinds, values

YEARS = ["2017/18", "2018/19"]
BY_SEX = [["Sex", *YEARS], ["Female", 20, 30], ["Male", 10, 15]]


def test_a_table_of_one_offence_that_adds_up_to_all_is_told(read_sheets):
    platforms = [["Indecent images"], ["Platform", *YEARS], ["Snapchat", 18, 21], ["Kik", 12, 24]]
    reading = read_sheets(Sexes=BY_SEX, Platforms=platforms)
    assert kinds(reading) == ["does-not-add-up"]
    assert reading.issues[0].provenance.source.startswith("Platforms!")


def test_a_table_of_one_offence_that_is_a_part_of_all_is_no_issue(read_sheets):
    platforms = [["Indecent images"], ["Platform", *YEARS], ["Snapchat", 8, 11], ["Kik", 2, 4]]
    reading = read_sheets(Sexes=BY_SEX, Platforms=platforms)
    assert kinds(reading) == []
    assert values(reading)[("2018/19", "indecent-images", "kik")] == (4, 4)


def test_calendar_years_in_place_of_financial_years_are_kept_and_told(read_sheets):
    reading = read_sheets(Data=[["Age", "2017", "2018"], ["13", 1, 2], ["14", 3, 4]])
    assert kinds(reading) == ["answer-differs"]
    assert values(reading)[("2018", "14")] == (4, 4)


def test_parts_and_spans_of_the_years_asked_for_are_no_issue(read_sheets):
    asked = Request(periods=(Period.calendar_year(2017), Period.calendar_year(2018)))
    rows = [["Age", "Jan - Jun 2017", "2018", "Jan 2017 - Dec 2018"], ["13", 1, 2, 3], ["14", 3, 4, 7]]
    assert "answer-differs" not in kinds(read_sheets(request=asked, Data=rows))
