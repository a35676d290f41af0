"""Tables whose columns count different things, and days that stand for the spans that end with them."""

import pytest

from readings import kinds, values

NOTE = ["Flagged online sexual offences, victims under 18"]


@pytest.mark.parametrize(
    ("named", "suspected", "rest", "unknown"),
    [
        ("Children named as victims", "People suspected", "Crimes by other means", "Crimes, means not stated"),
        ("Children harmed", "Persons accused", "Offences on another app", "Offences: app not known"),
        ("Victims", "Suspected persons", "Offences via some other site", "Offences (site not recorded)"),
    ],
)
def test_columns_of_other_units_stand_beside_the_crimes_by_platform(read_sheets, named, suspected, rest, unknown):
    heads = [
        "Year",
        "Crimes recorded",
        named,
        suspected,
        "Arrests made",
        "",
        "Snapchat crimes",
        "Kik crimes",
        rest,
        unknown,
    ]
    rows = [["2017/18", 40, 33, 21, 9, "", 11, 5, 8, 16], ["2018/19", 52, 44, 30, 13, "", 16, 7, 9, 20]]
    reading = read_sheets(Data=[NOTE, [], heads, *rows])
    found = {(c.period.label, str(c.measure), c.platform): c.bounds.low for c in reading.counts}
    assert found[("2017/18", "victims", "all")] == 33
    assert found[("2018/19", "suspects", "all")] == 30
    assert found[("2018/19", "arrests", "all")] == 13
    assert found[("2018/19", "offences", "other")] == 9
    assert found[("2017/18", "offences", "unknown")] == 16
    assert found[("2017/18", "offences", "all")] == 40
    assert len(reading.counts) == 16
    assert kinds(reading) == []


def test_a_label_of_a_victims_sex_behind_the_word_for_them_keeps_its_sex(read_sheets):
    heads = ["Year", "Crimes", "Victims who were girls", "Victims who were boys"]
    read = values(read_sheets(Data=[NOTE, heads, ["2017/18", 40, 29, 11], ["2018/19", 52, 40, 12]]))
    assert read[("2017/18", "female")] == (29, 29)
    assert read[("2018/19", "male")] == (12, 12)


@pytest.mark.parametrize(
    ("head", "days", "years"),
    [
        ("Twelve months up to", ["31 March 2018", "31 March 2019"], ["2017/18", "2018/19"]),
        ("12 months ended", ["31/03/2018", "31/03/2019"], ["2017/18", "2018/19"]),
        ("Financial year to", ["Mar-18", "Mar-19"], ["2017/18", "2018/19"]),
        ("Year until", ["31.3.18", "31.3.19"], ["2017/18", "2018/19"]),
    ],
)
def test_days_below_a_heading_of_spans_that_end_are_those_spans(read_sheets, head, days, years):
    rows = [[day, n, n + 1] for day, n in zip(days, (5, 8), strict=True)]
    read = values(read_sheets(Data=[NOTE, [head, "Girls", "Boys"], *rows]))
    assert read[(years[0], "female")] == (5, 5)
    assert read[(years[1], "male")] == (9, 9)


def test_days_below_quarter_ending_are_quarters(read_sheets):
    rows = [["Quarter ending", "Girls", "Boys"], ["30 June 2018", 5, 6], ["30 September 2018", 7, 8]]
    spans = {(c.period.start.isoformat(), c.period.end.isoformat()) for c in read_sheets(Data=[NOTE, *rows]).counts}
    assert spans == {("2018-04-01", "2018-06-30"), ("2018-07-01", "2018-09-30")}


@pytest.mark.parametrize(("code", "outcome"), [("071/17", "full"), ("086/02", "partial")])
def test_an_offence_that_was_none_yet_lacks_nothing(read_sheets, code, outcome):
    heads = ["Offence", "2015/16", "2018/19"]
    reading = read_sheets(Data=[["Flagged offences"], heads, [code, "n.h.", 9], ["088/01", 2, 3]])
    assert reading.record.outcome.value == outcome
    assert kinds(reading) == []


def test_cells_say_themselves_what_they_count(read_sheets):
    rows = [["Sex", "2017/18", "2018/19"], ["Girls", "12 arrests", "3 arrests"], ["Boys", "4 arrests", "5 arrests"]]
    read = read_sheets(Data=[["Flagged crimes"], [], *rows])
    assert {count.measure.value for count in read.counts} == {"arrests"}
    assert "answer-differs" in kinds(read)


def test_offences_in_cells_are_what_the_title_says_of_them(read_sheets):
    rows = [["Sex", "2017/18"], ["Girls", "12 offences"], ["Boys", "4 offences"]]
    read = read_sheets(Data=[["Number of charges"], [], *rows])
    assert {count.measure.value for count in read.counts} == {"charges"}
