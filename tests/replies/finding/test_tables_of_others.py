"""Tables laid out in ways that other hands think of: numbered rows, snakes, ditto marks, labels in words, suspects."""

import pytest
from docx import Document as WordDocument

from cyberflag.model import Period, Request
from cyberflag.replies import read_reply
from readings import ASKED, kinds, read_text, values

YEARS = ["2017/18", "2018/19"]


@pytest.mark.parametrize("name", ["Line", "Row no", "Serial", "Lfd"])
def test_a_column_that_numbers_the_rows_of_a_list_counts_nothing(read_sheets, name):
    heads = [name, "Year", "HO code", "Age", "Sex"]
    rows = [[n, "2017/18", "071/17", 13, "Female"] for n in (1, 2, 3)]
    assert values(read_sheets(Data=[heads, *rows])) == {("2017/18", "071/17", "13", "female"): (3, 3)}


def test_a_table_that_runs_on_beside_itself_is_read_as_one(read_sheets):
    heads = ["Age", "Offences", "Age", "Offences"]
    rows = [["1 April 2017 to 31 March 2018"], heads, [12, 3, 14, 8], [13, 5, 15, 9], ["", "", 16, 2]]
    assert values(read_sheets(Data=rows)) == {
        ("2017/18", age): (n, n) for age, n in (("12", 3), ("13", 5), ("14", 8), ("15", 9), ("16", 2))
    }


@pytest.mark.parametrize("mark", ['"', "''", "do.", "ditto", "〃", '- " -'])
def test_a_ditto_mark_says_what_stands_above(read_sheets, mark):
    rows = [["Period", "Age", "Female", "Male"], ["2017/18", "0-12", 1, 2], [mark, "13-17", 3, 4]]
    assert values(read_sheets(Data=rows))[("2017/18", "13-17", "male")] == (4, 4)


def test_years_in_short_that_follow_on_one_another_are_no_ages(read_sheets):
    rows = [["Class of offence", "21-22", "22-23"], ["Sexual Grooming (class 88A)", 91, 98], ["In total", 91, 98]]
    assert values(read_sheets(Data=rows))[("2022/23", "88A")] == (98, 98)


def test_a_row_in_words_says_all_that_its_figure_counts(read_sheets):
    rows = [
        ["Flagged offences, children, 2017/18", 33],
        ["Flagged offences, children, 2018/19", 52],
        ["of which aged 15 or under", 47],
        ["of which aged 16 or 17", 5],
    ]
    assert values(read_sheets(Data=rows)) == {
        ("2017/18",): (33, 33),
        ("2018/19",): (52, 52),
        ("2018/19", "0-15"): (47, 47),
        ("2018/19", "16-17"): (5, 5),
    }


@pytest.mark.parametrize("label", ["Three years", "3 years combined", "Whole period"])
def test_a_row_of_all_years_is_a_total_among_years(read_sheets, label):
    reading = read_sheets(Data=[["Year", "Snapchat", "Other"], ["2017/18", 1, 2], ["2018/19", 3, 4], [label, 4, 6]])
    whole = [c for c in reading.counts if c.period.days > 366]
    assert [(c.platform, c.bounds.low, c.total) for c in whole] == [("snapchat", 4, True), ("other", 6, True)]


def test_a_row_whose_period_is_not_said_is_an_issue(read_sheets):
    rows = [["Age", "Female", "Male"], ["2017/18", 5, 6], ["2018/19", 7, 8], ["At 13", 1, 2]]
    reading = read_sheets(Data=rows)
    assert len(reading.counts) == 4
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize("head", ["Suspect age", "Age of suspect", "Offender's age"])
def test_the_ages_of_suspects_are_no_ages_of_victims(read_sheets, head):
    rows = [["Suspects linked to flagged offences"], [head, *YEARS], ["10 to 17", 58, 59], ["18 to 25", 13, 51]]
    reading = read_sheets(Data=rows)
    assert {(str(c.age), c.measure.value) for c in reading.counts} == {("all", "suspects")}
    assert len({c.detail for c in reading.counts}) == 2


def test_ages_in_a_table_of_suspects_are_theirs_though_no_head_says_so(read_sheets):
    rows = [["Number of suspects by age"], ["Age", *YEARS], ["10-17", 58, 59], ["18-25", 13, 51]]
    reading = read_sheets(Data=rows)
    assert {str(c.age) for c in reading.counts} == {"all"}
    assert {c.detail for c in reading.counts} == {(("suspect age", "10-17"),), (("suspect age", "18-25"),)}


def test_the_total_of_a_sheet_by_its_name_is_no_row_of_unknown_age(read_sheets):
    sheet = {"Not known": [["Age", *YEARS], ["0-12", 1, 2], ["13-17", 3, 3], ["Not known total", 4, 5]]}
    reading = read_sheets(**sheet)
    assert values(reading)[("2017/18", "unknown")] == (4, 4)
    assert {(str(c.age), str(c.sex)) for c in reading.counts if c.total} == {("all", "unknown")}


@pytest.mark.parametrize(("printed", "count"), [("45 (62%)", 45), ("45 (62.5%)", 45), ("45 [1]", 45)])
def test_a_share_or_note_behind_a_count_changes_nothing(read_sheets, printed, count):
    reading = read_sheets(Data=[["Sex", *YEARS], ["Female", printed, "50 (70%)"], ["Male", "20 (28%)", "22 (30%)"]])
    assert values(reading)[("2017/18", "female")] == (count, count)


def test_dots_that_lead_to_a_figure_end_no_sentence():
    reading = read_text("Financial year 2017/18\nGirls ............ 248\nNot stated ....... 10\nTotal ............ 258")
    assert [(c.sex.value, c.bounds.low, c.total) for c in reading.counts] == [
        ("female", 248, False),
        ("unknown", 10, False),
        ("all", 258, True),
    ]


def test_a_line_of_all_is_a_total_and_no_age():
    reading = read_text("2017/18\nGirls: 54\nBoys: 10\nAll: 64\n2018/19\nGirls: 60\nBoys: 16\nAll: 76")
    assert {str(c.age) for c in reading.counts} == {"all"}
    assert [c.bounds.low for c in reading.counts] == [54, 10, 64, 60, 16, 76]


def test_a_note_on_how_to_read_a_list_is_no_figure():
    reading = read_text("List of flagged offences. Each line is one recorded crime; the victim was a child.")
    assert (reading.counts, reading.issues) == ((), ())


def test_ranges_beside_labels_are_counts_that_are_withheld(read_sheets):
    rows = [["Age", *YEARS], ["12 and younger", 25, 28], ["13", "1 to 4", "5 to 9"], ["16 plus 17", "5 to 9", "1 to 4"]]
    found = values(read_sheets(Data=rows))
    assert found[("2017/18", "13")] == (1, 4)
    assert found[("2018/19", "16-17")] == (1, 4)


def test_two_years_put_together_are_one_period(read_sheets):
    reading = read_sheets(Data=[["", "2016/17 and 2017/18 together", "2018/19"], ["Offences", 19, 6]])
    assert next((str(c.period.start), str(c.period.end)) for c in reading.counts) == ("2016-04-01", "2018-03-31")


def test_the_isle_of_man_is_no_sex(read_sheets):
    rows = [["Isle of Man Constabulary"], ["", *YEARS], ["Offences", 19, 6]]
    reading = read_sheets(name="Isle of Man.xlsx", Data=rows)
    assert {c.sex.value for c in reading.counts} == {"all"}


def test_a_figure_with_its_parts_in_brackets_is_read_whole_and_parted():
    reading = read_text("2017/18: 128 (102 F, 20 M, 6 U)\n2018/19: 9 (8 F, 1 M)")
    assert [(c.period.label, c.sex.value, c.bounds.low) for c in reading.counts] == [
        ("2017/18", "all", 128),
        ("2017/18", "female", 102),
        ("2017/18", "male", 20),
        ("2017/18", "unknown", 6),
        ("2018/19", "all", 9),
        ("2018/19", "female", 8),
        ("2018/19", "male", 1),
    ]


def test_a_label_may_say_one_thing_on_each_side_of_a_colon():
    reading = read_text("Offences flagged as online: 2017/18 - 34; 2018/19 - 40.")
    assert [(c.period.label, c.bounds.low) for c in reading.counts] == [("2017/18", 34), ("2018/19", 40)]


def test_a_key_of_signs_is_no_table(read_sheets):
    key = [["Symbol", "Meaning"], ["[c]", "1 to 9"], ["[z]", "none recorded"]]
    reading = read_sheets(Data=[["Sex", *YEARS], ["Female", 12, "[c]"], ["Male", "[z]", 14]], Notes=key)
    assert values(reading)[("2018/19", "female")] == (1, 9)
    assert kinds(reading) == []


def test_columns_that_ran_together_in_text_are_read_where_the_numbers_suffice():
    reading = read_text("Sex 2017/18 2018/19\nFemale 298 315\nMale 7110198\nUnknown 11 *")
    assert [(c.sex.value, c.period.label, c.bounds.low) for c in reading.counts] == [
        ("female", "2017/18", 298),
        ("female", "2018/19", 315),
        ("unknown", "2017/18", 11),
        ("unknown", "2018/19", 0),
    ]
    assert [i.kind.value for i in reading.issues] == ["joined-cells"]


def test_a_heading_of_victims_under_18_holds_no_figure():
    reading = read_text("Online flagged sexual offences, victims under 18\n2017/18: 4")
    assert [c.bounds.low for c in reading.counts] == [4]
    assert reading.issues == ()


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        ("Thank you for your request. You will have a reply within 20 working days.", "answer is to come"),
        ("Our response of 1 July 2024 has been withdrawn because an error was found.", "takes an earlier reply back"),
    ],
)
def test_a_letter_without_an_answer_says_what_it_is(tmp_path, letter, words):
    (tmp_path / "Kent Police.txt").write_text(f"Kent Police\n\n{letter}\n", encoding="utf-8")
    reading = read_reply(tmp_path / "Kent Police.txt", "Kent Police.txt", ASKED)
    assert reading.record.outcome.value == "no-figures"
    assert [i.kind.value for i in reading.issues] == ["not-held"]
    assert words in reading.issues[0].message


def test_the_quarters_of_a_year_add_to_the_total_of_its_row_alone(read_sheets):
    heads = ["Financial year", "Q1", "Q2", "Q3", "Q4", "Total"]
    reading = read_sheets(Data=[heads, ["2017/18", 20, 9, 29, 1, 59], ["2018/19", 20, 12, 32, 0, 64]])
    assert kinds(reading) == []
    assert [c.bounds.low for c in reading.counts if c.total] == [59, 64]


def test_a_victim_under_the_age_of_18_in_a_title_is_no_age_of_18(read_sheets):
    rows = [["Recorded crimes with a victim under the age of 18."], ["HO class", *YEARS], ["88A", 5, 7]]
    assert values(read_sheets(Data=rows)) == {("2017/18", "88A"): (5, 5), ("2018/19", "88A"): (7, 7)}


def test_ages_in_the_short_title_of_an_offence_belong_to_it(read_sheets):
    rows = [["HO code", "Offence", *YEARS], ["071/08", "Exploitation of a child 13-17", 5, 7]]
    assert {str(c.age) for c in read_sheets(Data=rows).counts} == {"all"}


def test_an_unspecified_group_below_girls_and_boys_is_the_unknown_sex(read_sheets):
    rows = [["Row labels", *YEARS], ["Female", 9, 9], ["12", 4, 4], ["13", 3, 3], ["(blank)", 2, 2]]
    rows += [["Male", 4, 4], ["12", 2, 2], ["13", 1, 1], ["(blank)", 1, 1]]
    rows += [["Unspecified", 2, 2], ["12", 1, 1], ["13", 1, 1]]
    found = values(read_sheets(Data=rows))
    assert found[("2017/18", "unknown", "female")] == (2, 2)
    assert found[("2017/18", "unknown")] == (2, 2)
    assert found[("2017/18", "13", "unknown")] == (1, 1)


@pytest.mark.parametrize("day", ["31/03/2018", "31 March 2018", "Mar-18"])
def test_a_day_under_year_ending_is_the_year_that_ends_with_it(read_sheets, day):
    rows = [["year_ending", "victim_sex", "offence_count"], [day, "F", 5], [day, "M", 7]]
    assert values(read_sheets(Data=rows)) == {("2017/18", "female"): (5, 5), ("2017/18", "male"): (7, 7)}


def test_rows_flagged_no_in_a_long_table_count_no_flagged_crimes(read_sheets):
    rows = [["year", "victim_sex", "online_flag", "offence_count"], ["2017/18", "F", "Y", 5], ["2017/18", "F", "N", 70]]
    reading = read_sheets(Data=rows)
    assert {(c.bounds.low, c.basis.value) for c in reading.counts} == {(5, "flag"), (70, "none")}


def test_counts_under_offences_in_year_are_no_years(read_sheets):
    rows = [["Twelve months", "Offences in year", "0-10 years", "11-13 years"], ["2017/18", 82, 40, 42]]
    assert values(read_sheets(Data=rows)) == {
        ("2017/18",): (82, 82),
        ("2017/18", "0-10"): (40, 40),
        ("2017/18", "11-13"): (42, 42),
    }


def test_fewer_than_three_in_a_year_is_an_answer_and_no_rule():
    reading = read_text("In 2017/18 fewer than three sexual offences against children were flagged.")
    assert [(c.period.label, c.bounds.low, c.bounds.high) for c in reading.counts] == [("2017/18", 0, 2)]


def test_how_many_of_these_asks_for_what_was_asked_before():
    text = (
        "Q1. How many offences were flagged?\nA. There were 40 in 2017/18 and 46 in 2018/19.\n"
        "Q2. How many of these had a victim aged under 13?\nA. 15 in 2017/18 and 19 in 2018/19."
    )
    assert [(str(c.age), c.bounds.low) for c in read_text(text).counts] == [
        ("all", 40),
        ("all", 46),
        ("0-12", 15),
        ("0-12", 19),
    ]


def test_a_title_with_a_sentence_behind_it_is_no_remark(read_sheets):
    title = "Kent Police: flagged online, child victims, 2018/19. The lists are not linked."
    reading = read_sheets(Data=[[title], ["Age", "Count"], ["12", 5], ["13", 7]])
    assert values(reading) == {("2018/19", "12"): (5, 5), ("2018/19", "13"): (7, 7)}
    assert all("remark" not in reason for c in reading.counts for reason in c.why)


def test_a_part_of_the_column_before_is_no_odd_one_among_the_headings(read_sheets):
    rows = [["Month recorded", "Number", "of which female victim"], ["Apr-18", 5, 4], ["May-18", 7, 6]]
    assert len(read_sheets(Data=rows).counts) == 4


def test_a_flag_column_that_says_more_than_yes_and_no_is_never_passed_over(read_sheets):
    heads = ["year", "victim_sex", "online_flag", "offence_count"]
    reading = read_sheets(Data=[heads, ["2017/18", "F", "Y", 5], ["2017/18", "F", "Pending", 70]])
    assert "unknown-heading" in kinds(reading)
    assert not any(c.bounds.low == 70 and c.basis.value == "flag" for c in reading.counts)


def test_the_mark_of_a_note_in_brackets_is_no_part_of_a_label(read_letter_with_table):
    rows = [["Age group", *YEARS], ["Under 13", 5, 6], ["13-15 (1)", 7, 8], ["16-17 (note 2)", 3, 4]]
    read = values(read_letter_with_table(["By age of the victim:"], rows))
    assert read[("2018/19", "13-15")] == (8, 8)
    assert read[("2018/19", "16-17")] == (4, 4)


@pytest.mark.parametrize(
    "remark",
    [
        "Where a number is below five it is shown as <5.",
        "In class 86 crimes (indecent images) the victim is often not identified.",
        "The youngest victim in the two years was 6 years old.",
        "Girls: 2017/18 - 209, 2018/19 - 215",
    ],
)
def test_a_remark_above_a_table_narrows_none_of_its_figures(read_letter_with_table, remark):
    rows = [["Platform", *YEARS], ["Snapchat", 15, 16], ["Another app or site", 7, 8]]
    read = read_letter_with_table([remark, "Flagged offences by platform:"], rows)
    of_table = [c for c in read.counts if c.provenance.source.startswith("table")]
    assert {(c.offence, str(c.age), str(c.sex)) for c in of_table} == {("all", "all", "all")}
    assert {c.platform for c in of_table} == {"snapchat", "other"}


def test_a_sentence_that_announces_a_table_says_what_it_is_of(read_letter_with_table):
    rows = [["Platform", *YEARS], ["Snapchat", 15, 16], ["Kik", 7, 8]]
    read = read_letter_with_table(["The table below shows the flagged offences against girls."], rows)
    assert {str(c.sex) for c in read.counts} == {"female"}


LEADERS = """Flagged offences recorded in each year

Offence                                        2017/18   2018/19
Sexual communication with a child ...........      55        53
Exposure ....................................      33        30
All flagged offences ........................      88        83

Sex of victim:

Female ......................................      61        62
Male ........................................      20        17
Not known ...................................       7      {last}
"""


def read_mail(tmp_path, text):
    head = "From: Kent Police FOI <foi@kent.example>\nSubject: FOI 12/21\nContent-Type: text/plain\n\n"
    (tmp_path / "Kent Police.eml").write_text(head + text, encoding="utf-8")
    return read_reply(tmp_path / "Kent Police.eml", "Kent Police.eml", ASKED)


def test_dots_lead_to_figures_and_a_table_goes_on_under_the_headings_above(tmp_path):
    read = read_mail(tmp_path, LEADERS.format(last="   4"))
    assert values(read)[("2018/19", "071/17")] == (53, 53)
    assert values(read)[("2018/19", "unknown")] == (4, 4)
    assert kinds(read) == []


def test_headings_that_are_taken_from_above_without_a_sum_that_shows_it_are_told(tmp_path):
    assert "unknown-heading" in kinds(read_mail(tmp_path, LEADERS.format(last="   9").replace("   7 ", "   8 ")))


def test_a_calendar_year_before_a_sex_is_both(read_sheets):
    asked = Request(periods=(Period.calendar_year(2021), Period.calendar_year(2022)))
    rows = [["Platform", "2021 Female", "2021 Male", "2022 Female"], ["Snapchat", 5, 6, 7], ["Kik", 1, 2, 3]]
    assert values(read_sheets(request=asked, Data=rows))[("2022", "female", "snapchat")] == (7, 7)


def test_the_column_before_its_parts_is_the_whole_whatever_it_is_called(read_letter_with_table):
    rows = [["Year", "Offences with method Internet", "of which victim female", "of which victim male"]]
    rows += [["2017/18", 192, 126, 39], ["2018/19", 197, 133, 40]]
    read = values(read_letter_with_table([], rows))
    assert read[("2018/19",)] == (197, 197)
    assert read[("2018/19", "male")] == (40, 40)


def test_an_example_that_the_requester_drew_raises_nothing_beside_an_answer(tmp_path):
    letter = WordDocument()
    for opening, cells in (
        ("You asked us to fill in a table like this one (your figures are only an illustration):", (10, 4)),
        ("Our answer", (57, 65)),
    ):
        letter.add_paragraph(opening)
        table = letter.add_table(rows=2, cols=3)
        for row, texts in enumerate((("Age", *YEARS), ("13", *cells))):
            for column, text in enumerate(texts):
                table.cell(row, column).text = str(text)
    letter.save(tmp_path / "Kent Police.docx")
    read = read_reply(tmp_path / "Kent Police.docx", "Kent Police.docx", ASKED)
    assert set(values(read).values()) == {(57, 57), (65, 65)}
    assert kinds(read) == []
