"""Labels that say something only together with those above, beside or around them."""

import pytest
from openpyxl import Workbook

from cyberflag.replies import read_reply
from cyberflag.vocabularies.dimensions import dimensions_named_together, understand_dimension
from cyberflag.vocabularies.offences import offences_named_in, understand_offence
from cyberflag.vocabularies.parts_of_year import understand_part_of_year
from cyberflag.vocabularies.signs.figure_rules import figure_rules_in
from readings import ASKED, kinds, values

YEARS = ["2017/18", "2018/19"]


def test_bands_of_ages_over_the_ages_inside_them_are_one_thing(read_sheets):
    rows = [
        ["Year", "Under 12", "", "", "12 to 17", "", "Age unknown"],
        ["", "0-9", "10-11", "Sub-total", "12-15", "16-17", ""],
        ["2017/18", 2, 3, 5, 7, 4, 1],
        ["2018/19", 1, 6, 7, 8, 2, 3],
    ]
    read = values(read_sheets(Data=rows))
    assert read[("2017/18", "0-11")] == (5, 5)
    assert read[("2018/19", "10-11")] == (6, 6)


def test_offences_below_each_year_in_one_column_are_of_that_year(read_sheets):
    rows = [
        ["Row Labels", "Female", "Male", "Grand Total"],
        ["2017/18", 9, 4, 13],
        ["071/17", 6, 4, 10],
        ["088/01", 3, None, 3],
        ["2018/19", 8, 6, 14],
        ["071/17", 8, 5, 13],
        ["088/10", None, 1, 1],
        ["Grand Total", 17, 10, 27],
    ]
    read = values(read_sheets(Data=rows))
    assert read[("2018/19", "071/17", "female")] == (8, 8)
    assert read[("2018/19", "088/10", "female")] == (0, 0)
    assert (17, 17) in read.values()


def test_quarters_with_their_months_stand_in_the_year_beside_them(read_sheets):
    rows = [["FY", "Part", "Offences"], ["2017/18", "Q1 Apr-Jun", 5], ["", "Q2 Jul to Sep", 7], ["", "Year", 12]]
    read = read_sheets(Data=rows)
    assert [(c.period.start.month, c.period.days, c.bounds.low) for c in read.counts] == [
        (4, 91, 5),
        (7, 92, 7),
        (4, 365, 12),
    ]


@pytest.mark.parametrize("words", ["Q1 Apr-Aug", "Apr-Jun figures", "Q5 Apr-Jun"])
def test_months_that_are_no_quarter_are_not_read_as_one(words):
    assert understand_part_of_year(words) is None


def test_the_months_of_a_quarter_say_more_than_its_number():
    calendar = understand_part_of_year("Q1 (Jan-Mar)").value
    assert calendar.within(ASKED.periods[0]).start.month == 1


def test_years_in_short_beside_a_sex_are_years(read_sheets):
    rows = [["Age", "17/18 F", "17/18 M", "17/18 NK", "18/19 F", "18/19 M", "18/19 NK"], ["14", 5, 2, 1, 6, 0, 0]]
    read = values(read_sheets(Data=rows))
    assert read[("2018/19", "14", "female")] == (6, 6)
    assert read[("2017/18", "14", "unknown")] == (1, 1)


def test_letters_are_what_a_note_says_they_are(read_letter_with_table):
    notes = ["Sex of the child: F female, M male, N not recorded."]
    rows = [["Year", "F", "M", "N", "All"], ["2017/18", 5, 2, 1, 8], ["2018/19", 6, 3, 0, 9]]
    read = values(read_letter_with_table(notes, rows))
    assert read[("2017/18", "unknown")] == (1, 1)
    assert read[("2018/19",)] == (9, 9)


def test_a_list_may_tell_age_and_sex_in_one_column(read_sheets):
    rows = [["Year", "Offence", "Victim (age/sex)"], ["2017/18", "071/17", "13/F"], ["2017/18", "071/17", "NK/NK"]]
    read = values(read_sheets(Crimes_recorded=[["One row a crime"], [], *rows]))
    assert read == {("2017/18", "071/17", "13", "female"): (1, 1), ("2017/18", "071/17", "unknown", "unknown"): (1, 1)}


def test_a_heading_of_two_things_names_both():
    assert [str(d) for d in dimensions_named_together("Age & gender")] == ["age", "sex"]
    assert dimensions_named_together("Year/period") == ()


@pytest.mark.parametrize(
    ("name", "dimension"), [("VictimAgeBand", "age"), ("HOCode", "offence"), ("FinYear", "period")]
)
def test_a_column_named_by_a_system_is_read_word_by_word(name, dimension):
    assert understand_dimension(name).value == dimension


def test_a_row_of_ages_may_begin_below_the_youngest(read_sheets):
    rows = [["Year", "<11", "11", "12", "13", "Total"], ["2017/18", 1, 2, 3, 4, 10], ["2018/19", 2, 2, 2, 2, 8]]
    read = values(read_sheets(Data=rows))
    assert read[("2017/18", "0-10")] == (1, 1)
    assert read[("2018/19", "13")] == (2, 2)


def test_a_question_below_figures_begins_a_table_of_its_own(read_sheets):
    rows = [
        ["Q1. Age of victim in 2018/19"],
        ["Under 13", "13 to 17"],
        [21, 44],
        [],
        ["Q2. App used, all three years together"],
        ["Snapchat", 30],
        ["Kik", 12],
    ]
    read = read_sheets(Answers=rows)
    assert values(read)[("2018/19", "13-17")] == (44, 44)
    spans = {(c.period.days, str(c.age)) for c in read.counts if c.platform == "kik"}
    assert spans == {(3 * 365 + 1, "all")}


def test_a_heading_over_all_years_makes_no_list_of_them(tmp_path):
    book = Workbook()
    sheet = book.active
    for row in (["Class", "Crimes in the year", None], [None, "2017 - 18", "2018 - 19"], ["88A", 5, 7], ["86", 2, 3]):
        sheet.append(row)
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    book.save(tmp_path / "Kent Police.xlsx")
    read = values(read_reply(tmp_path / "Kent Police.xlsx", "Kent Police.xlsx", ASKED))
    assert read[("2018/19", "88A")] == (7, 7)


def test_sheets_headed_by_two_forces_count_for_each(read_sheets):
    rows = [["Offence", *YEARS], ["88A", 5, 7]]
    read = read_sheets(
        name="joint reply.xlsx",
        One=[["Devon and Cornwall Police"], [], *rows],
        Two=[["Dorset Police"], [], *rows],
    )
    assert {c.force for c in read.counts} == {"devon-and-cornwall", "dorset"}
    assert kinds(read) == []


def test_a_total_of_districts_that_is_wrong_in_one_year_is_told(read_sheets):
    rows = [["District", *YEARS], ["Kent Police total", 12, 19], ["North", 5, 7], ["South", 7, 9]]
    read = read_sheets(Data=rows)
    assert kinds(read) == ["does-not-add-up"]
    assert [c.detail for c in read.counts][:2] == [(), ()]


def test_a_total_of_districts_that_never_holds_may_be_of_more(read_sheets):
    rows = [["District", *YEARS], ["Total", 15, 19], ["North", 5, 7], ["South", 7, 9]]
    assert kinds(read_sheets(Data=rows)) == []


def test_noughts_that_are_said_to_be_true_were_not_rounded(read_sheets):
    note = "Counts are rounded to the nearest 5. 0 is a true nought."
    read = values(read_sheets(Data=[[note], [], ["Class", *YEARS], ["88A", 10, 0], ["86", 5, 15]]))
    assert read[("2018/19", "88A")] == (0, 0)
    assert read[("2017/18", "88A")] == (8, 12)


def test_a_nought_may_be_rounded_where_nothing_is_said():
    assert not figure_rules_in(["Counts are rounded to the nearest 5."]).noughts_are_exact


def test_offences_by_sex_are_no_sex_offences():
    assert offences_named_in("Offences by sex of the victim") == []
    assert understand_offence("Sex offences").value == "sexual-offences"


def test_a_class_before_its_own_title_in_capitals_is_the_class():
    assert understand_offence("17B SEXUAL ASSAULT ON A MALE CHILD UNDER 13").value == "17B"


def test_the_number_of_a_note_is_no_figure(read_letter_with_table):
    rows = [["Class", *YEARS], ["88A", "5¹", 7]]
    assert kinds(read_letter_with_table(["1 Includes offences of another force."], rows)) == []
    assert "unknown-period" in kinds(read_letter_with_table(["2 Includes offences of another force."], rows))


@pytest.mark.parametrize("words", ["No figure has been withheld.", "None of the counts were suppressed."])
def test_a_sentence_that_nothing_is_withheld_withholds_nothing(read_letter_with_table, words):
    read = read_letter_with_table([words], [["Class", *YEARS], ["88A", 5, 7]])
    assert kinds(read) == []
    assert read.record.outcome == "full"
