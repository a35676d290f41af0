"""What is not understood is an issue with its place and a cure, and never a guess."""

from datetime import date, timedelta

import pytest
from openpyxl import Workbook

from cyberflag.replies import read_reply
from readings import ASKED, kinds, values

YEARS = ["2017/18", "2018/19"]


def test_unknown_offence_is_an_issue_and_the_rest_is_read(read_sheets):
    reading = read_sheets(
        Data=[["Offence", *YEARS], ["Exposure", 1, 2], ["Flobbering a wug", 3, 4], ["Voyeurism", 5, 6]]
    )
    assert kinds(reading) == ["unknown-offence"]
    assert reading.issues[0].provenance.source == "Data!A3"
    assert "by hand" in reading.issues[0].message
    assert set(values(reading)) == {(y, o) for y in YEARS for o in ("088/09", "088/10")}


def test_total_over_an_unknown_label_is_not_called_wrong(read_sheets):
    rows = [["Offence", *YEARS], ["Exposure", 1, 2], ["Flobbering a wug", 3, 4], ["Voyeurism", 5, 6], ["Total", 9, 12]]
    assert kinds(read_sheets(Data=rows)) == ["unknown-offence"]


def test_table_without_a_period_is_an_issue_and_no_figure(read_sheets):
    reading = read_sheets(Data=[["Age", "Female", "Male"], ["13", 1, 2], ["14", 3, 4]])
    assert "unknown-period" in kinds(reading)
    assert reading.counts == ()


def test_headings_that_mean_nothing_are_an_issue_and_no_figure(read_sheets):
    reading = read_sheets(Data=[["Age", "Zig", "Zag"], ["13", 1, 2], ["14", 3, 4]])
    assert "unknown-heading" in kinds(reading)
    assert reading.counts == ()


def test_column_without_a_heading_is_never_silent(read_sheets):
    reading = read_sheets(Data=[["Age", "2017/18", ""], ["13", 1, 2], ["14", 3, 4]])
    assert kinds(reading) != []


def test_example_table_is_left_out_with_an_issue(read_sheets):
    example = [["EXAMPLE ONLY - not real figures"], ["Age", *YEARS], ["13", 99, 98]]
    reading = read_sheets(Example=example, Answer=[["Our answer"], ["Age", *YEARS], ["13", 1, 2]])
    assert set(values(reading).values()) == {(1, 1), (2, 2)}
    assert "not-a-figure" in kinds(reading)


def test_list_of_crimes_is_counted(read_sheets):
    rows = [["Recorded crimes with the online flag"], ["Year", "HO Code", "Victim Age", "Gender"]]
    rows += [["2017/18", "071/17", 13, "Female"]] * 3 + [["2017/18", "086/02", "Unknown", "Unknown"]]
    reading = read_sheets(Crimes=rows)
    assert values(reading) == {
        ("2017/18", "071/17", "13", "female"): (3, 3),
        ("2017/18", "086/02", "unknown", "unknown"): (1, 1),
    }
    assert {c.provenance.source for c in reading.counts} == {""}


def test_list_of_suspects_is_not_counted(read_sheets):
    rows = [["Suspects arrested for flagged offences"], ["Year", "Offence", "Age", "Gender"]]
    rows += [["2017/18", "071/17", 33, "Male"]] * 3
    reading = read_sheets(People=rows)
    assert reading.counts == ()
    assert "unknown-layout" in kinds(reading)


def test_hidden_sheet_is_not_counted(tmp_path):
    workbook = Workbook()
    for sheet, value in ((workbook.active, 5), (workbook.create_sheet("Working"), 77)):
        sheet.append(["Age", *YEARS])
        sheet.append(["13", value, value])
    workbook["Working"].sheet_state = "hidden"
    workbook.save(tmp_path / "Kent.xlsx")
    reading = read_reply(tmp_path / "Kent.xlsx", "Kent.xlsx", ASKED)
    assert set(values(reading).values()) == {(5, 5)}
    assert "hidden-content" in kinds(reading)


def test_look_up_sheet_of_codes_and_references_is_passed_over(read_sheets):
    codes = [
        ["Code", "Title", "Ref"],
        ["071/17", "Sexual communication with a child", 1000],
        ["088/09", "Exposure", 1001],
    ]
    reading = read_sheets(Codes=codes, Data=[["HO code", *YEARS], ["071/17", 4, 5]])
    assert set(values(reading).values()) == {(4, 4), (5, 5)}
    assert kinds(reading) == []


def test_same_meaning_twice_in_one_table_is_never_silent(read_sheets):
    reading = read_sheets(Data=[["Age", *YEARS, "2018/19"], ["13", 1, 2, 3]])
    assert "unknown-layout" in [i.kind.value for i in reading.issues]


def test_adult_rows_are_read_as_adult_rows(read_sheets):
    found = values(read_sheets(Data=[["Age", *YEARS], ["0-17", 1, 2], ["18+", 50, 60], ["Total", 51, 62]]))
    assert found[("2017/18", "18+")] == (50, 50)
    assert found[("2017/18",)] == (51, 51)


@pytest.mark.parametrize(
    ("title", "measure"),
    [
        ("Arrests for online flagged sexual offences", "arrests"),
        ("Number of victims of online flagged sexual offences", "victims"),
    ],
)
def test_title_that_counts_something_else_is_believed_and_told(read_sheets, title, measure):
    reading = read_sheets(Data=[[title], ["Age", *YEARS], ["13", 1, 2], ["14", 3, 4]])
    assert {c.measure.value for c in reading.counts} == {measure}
    assert kinds(reading) == ["answer-differs"]


def test_headings_that_count_something_else_are_believed_and_told(read_sheets):
    reading = read_sheets(Data=[["Age", "Victims 2017/18", "Victims 2018/19"], ["13", 1, 2], ["14", 3, 4]])
    assert {c.measure.value for c in reading.counts} == {"victims"}
    assert "answer-differs" in kinds(reading)


def test_answer_on_all_crimes_is_told_where_the_flagged_ones_were_asked_for(read_sheets):
    reading = read_sheets(Data=[["All offences of the kind, flagged or not"], ["Age", *YEARS], ["13", 1, 2]])
    assert "answer-differs" in kinds(reading)


def test_row_of_figures_that_no_table_takes_in_is_never_silent(read_sheets):
    rows = [["Age", *YEARS], ["13", 1, 2], [], ["Note one", "Note two"], ["Wibble", "Wobble", 7, 8, 9]]
    assert "unknown-layout" in kinds(read_sheets(Data=rows))


def test_label_that_holds_the_name_of_a_dimension_is_no_heading(read_sheets):
    rows = [["Terms used", *YEARS], ['"Grindr"', 1, 0], ['"Dating app"', 0, 1]]
    assert values(read_sheets(Data=rows))[("2018/19", "dating-app")] == (1, 1)


def test_list_with_days_and_crime_numbers_is_counted_by_the_year_asked_for(read_sheets):
    rows = [["Recorded crimes with the online flag"], ["Crime Number", "Date recorded", "Offence Code"]]
    rows += [[f"KP/{n}", date(2017, 4, 1) + timedelta(days=n), "071/17"] for n in range(400)]
    reading = read_sheets(Crimes=rows)
    assert values(reading) == {("2017/18", "071/17"): (365, 365), ("2018/19", "071/17"): (35, 35)}


def test_column_of_words_under_a_year_is_never_left_out_in_silence(read_sheets):
    reading = read_sheets(Data=[["Age", *YEARS], ["13", 1, "few"], ["14", 2, "few"], ["15", 3, "some"]])
    assert set(values(reading)) == {("2017/18", age) for age in ("13", "14", "15")}
    assert "not-a-figure" in kinds(reading)
