"""Letters, mails and pages as hands write them that have never seen the reader."""

import pytest
from docx import Document as WordDocument

from cyberflag.model import Basis
from cyberflag.replies import read_reply
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.exemptions import exemptions_named_in
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.signs.figure_rules import figure_rules_in
from cyberflag.vocabularies.totals import understand_total
from readings import ASKED, kinds, read_text, said, values

YEARS = ["2017/18", "2018/19"]


def read_page(tmp_path, body, name="Kent Police.html"):
    (tmp_path / name).write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return read_reply(tmp_path / name, name, ASKED)


def test_lines_of_one_paragraph_are_lines(tmp_path):
    read = read_page(tmp_path, "<h3>Flagged sexual offences</h3><p>2017/18 - 1,204<br>2018/19 - 1,310</p>")
    assert values(read) == {("2017/18",): (1204, 1204), ("2018/19",): (1310, 1310)}
    assert kinds(read) == []


def test_long_lines_with_figures_behind_labels_do_not_run_on():
    lines = [
        "Sexual offences found by a search of the method field, victims under 18:",
        "2017/18 = 301 offences (female 240, male 51, sex not recorded 10)",
        "2018/19 = 333 offences (female 270, male 50, sex not recorded 13)",
    ]
    counts = read_text("\n".join(lines)).counts
    assert [c.bounds.low for c in counts] == [301, 240, 51, 10, 333, 270, 50, 13]


def test_figures_of_all_crimes_are_told_from_flagged_ones(tmp_path):
    body = (
        "<h3>1. How many sexual offences against children carried the online flag?</h3><p>2017/18 - 160</p>"
        "<h3>2. How many were recorded in all, online or not?</h3><p>2017/18 - 900</p>"
    )
    read = read_page(tmp_path, body)
    assert [(c.bounds.low, c.basis) for c in read.counts] == [(160, "flag"), (900, "none")]


def test_a_sign_may_stand_for_a_large_number_that_protects_a_small_one(read_letter_with_table):
    notes = [
        "* one to four, withheld.",
        "** a count of five or more, withheld so that the count marked * cannot be worked out.",
    ]
    rows = [["Age", *YEARS], ["0-9", "*", 7], ["10-17", "**", 9], ["Total", 20, 16]]
    read = values(read_letter_with_table(notes, rows))
    assert read[("2017/18", "0-9")] == (1, 4)
    assert read[("2017/18", "10-17")] == (5, None)


def test_only_the_sign_that_opens_a_sentence_is_explained_by_it():
    rules = figure_rules_in(["** five or more, withheld to protect *."])
    assert [rule.sign for rule in rules.signs] == ["**"]


def test_numbers_in_the_order_of_the_question_are_of_its_periods():
    text = (
        "Q1 How many flagged offences were recorded in 2017/18, 2018/19 and 2019/20?\n\n190, 201 and 222 respectively."
    )
    counts = read_text(text).counts
    assert [(c.period.label, c.bounds.low) for c in counts] == [("2017/18", 190), ("2018/19", 201), ("2019/20", 222)]


def test_as_many_numbers_as_periods_asked_or_none():
    text = "Q1 How many flagged offences were recorded in 2017/18, 2018/19 and 2019/20?\n\n190 and 222 respectively."
    assert read_text(text).counts == ()


def test_the_last_year_asked_about_is_one_year():
    text = "We recorded 27 flagged offences in 2017/18. In the last year you ask about, 2018/19, there were forty-one."
    assert [(c.period.label, c.bounds.low) for c in read_text(text).counts] == [("2017/18", 27), ("2018/19", 41)]


def test_sexes_of_one_year_that_do_not_add_up_to_its_total_are_told(tmp_path):
    body = (
        "<p>Kent Police recorded 60 flagged offences in 2018/19.</p>"
        "<p>Every one of the offences recorded in 2018/19 was looked at for the sex of the victim: 41 were female, "
        "8 were male and for 5 the sex was not recorded.</p>"
    )
    read = read_page(tmp_path, body)
    assert values(read)[("2018/19", "male")] == (8, 8)
    assert kinds(read) == ["does-not-add-up"]


def test_sexes_that_add_up_are_no_issue(tmp_path):
    body = (
        "<p>Kent Police recorded 54 flagged offences in 2018/19.</p>"
        "<p>Of the offences in 2018/19, 41 were female, 8 were male and for 5 the sex was not recorded.</p>"
    )
    assert kinds(read_page(tmp_path, body)) == []


def test_a_table_set_out_with_tabs_in_word_is_a_table(tmp_path):
    letter = WordDocument()
    for text in (
        "Flagged offences by age",
        "Age\t2017/18\t2018/19",
        "Under 13\t19\t15",
        "13-17\t38\t50",
        "Total\t57\t65",
    ):
        letter.add_paragraph(text)
    letter.save(tmp_path / "Kent Police.docx")
    read = read_reply(tmp_path / "Kent Police.docx", "Kent Police.docx", ASKED)
    assert values(read)[("2018/19", "13-17")] == (50, 50)
    assert values(read)[("2018/19",)] == (65, 65)


def test_a_sheet_written_as_a_letter_is_read_as_one(read_sheets):
    rows = [
        ["Kent Police"],
        [],
        ["Q1", "Number of sexual offences with an online flag"],
        ["A1", "There were 2,104 offences in FY 2017/18 and 2,377 in FY 2018/19."],
        ["Q2", "How many had a female victim"],
        ["A2", "FY 2017/18: 1,611. FY 2018/19: 1,803."],
    ]
    read = read_sheets(Response=rows)
    assert values(read)[("2018/19",)] == (2377, 2377)
    assert values(read)[("2017/18", "female")] == (1611, 1611)
    assert {c.provenance.source for c in read.counts} == {"Response!B4", "Response!B6"}


def test_the_last_total_below_sections_is_of_all_of_them(read_letter_with_table):
    rows = [
        ["Age", *YEARS],
        ["GIRLS", "", ""],
        ["0-9", 3, 4],
        ["10-17", 9, 8],
        ["BOYS", "", ""],
        ["0-9", 1, 2],
        ["10-17", 5, 5],
        ["TOTAL", 18, 19],
    ]
    read = read_letter_with_table([], rows)
    assert values(read)[("2018/19",)] == (19, 19)
    assert kinds(read) == []


def test_ages_below_each_class_in_one_column_are_of_that_class(read_letter_with_table):
    rows = [
        ["", *YEARS],
        ["Sexual Grooming (88A)", 30, 32],
        ["Under 13", 10, 11],
        ["16 and 17", 12, 13],
        ["Not known", 8, 8],
        ["Obscene Publications etc (86)", 20, 22],
        ["Under 13", 9, 11],
        ["16 and 17", 6, 6],
        ["Not known", 5, 5],
        ["Both classes", 50, 54],
    ]
    read = values(read_letter_with_table([], rows))
    assert read[("2018/19", "86", "16-17")] == (6, 6)
    assert read[("2018/19", "86")] == (22, 22)


def test_a_class_in_brackets_is_no_age():
    assert understand_age("Obscene publications (86)") is None
    assert str(understand_age("Adolescent (13-17)").value) == "13-17"


def test_another_language_before_an_official_title_does_no_harm():
    label = "Gweithgarwch rhywiol, plentyn dan 16 Sexual Activity involving a Child under 16 (22B)"
    assert understand_offence(label).value == "22B"
    assert understand_offence(label.replace("22B", "21")) is None


def test_welsh_months_are_read_as_they_change_after_i():
    assert understand_period("Ebrill 2017 i Fawrth 2018 / April 2017 to March 2018").value.label == "2017/18"


@pytest.mark.parametrize("words", ["All three classes", "All codes"])
def test_numbers_of_what_is_summed_belong_to_a_total(words):
    assert understand_total(words).value.of == ""


def test_rows_left_out_are_no_part_that_is_not_held(read_letter_with_table):
    notes = ["Offences with no sex recorded for the victim are not shown."]
    read = read_letter_with_table(notes, [["Year", "Female", "Male"], ["2017/18", 5, 7], ["2018/19", 2, 3]])
    assert read.record.outcome == "full"


def test_the_force_that_a_joint_office_answers_for_is_the_sender(tmp_path):
    body = (
        "<p>Bedfordshire, Cambridgeshire and Hertfordshire Police</p><p>This reply concerns Bedfordshire Police only; "
        "you will hear from the two other forces.</p><p>Flagged offences: 2017/18: 41</p>"
    )
    assert read_page(tmp_path, body, "reply.html").record.force == "bedfordshire"


def test_a_flag_in_use_of_which_ages_are_not_held_is_in_use(tmp_path):
    used = "Kent Police does use a cyber-crime marker."
    body = f"<p>{used} The system does not hold the age of the victim with the marker.</p>"
    assert read_page(tmp_path, body).record.flag_use == "used"


def test_the_scottish_notice_that_nothing_is_held_is_a_ground():
    assert exemptions_named_in("Under section 17 of FOISA the information is not held.") == ["s17"]
    assert exemptions_named_in("Under section 17 of the Freedom of Information Act 2000 this is a notice.") == []


def test_a_part_of_the_request_that_is_refused_refuses_no_more(read_letter_with_table):
    text = (
        "Platforms are in free text only; this part of the request is therefore refused under section 12(1) of the Act."
    )
    read = read_letter_with_table([text], [["Sex", *YEARS], ["Female", 5, 6], ["Male", 7, 8]])
    assert read.record.outcome == "partial"


def test_a_flag_that_is_called_it_in_the_next_sentence_is_the_flag(tmp_path):
    body = (
        "<p>The flag belongs to the rules of England and Wales. It is not used by this force.</p><p>In terms of section"
        " 17 of the Act, I can therefore confirm that the information you seek is not held.</p>"
    )
    record = read_page(tmp_path, body).record
    assert (record.outcome, record.flag_use) == ("not-held", "not-used")


def test_all_classes_in_a_line_on_flagged_offences_narrow_and_widen_nothing():
    head = "Offences flagged as cyber crime, victim aged 17 or under, all sexual offence classes and class 86:"
    assert said(f"{head}\n2017/18 - 55\n2018/19 - 63") == [(55, "2017/18"), (63, "2018/19")]
    assert {count.basis for count in read_text(f"{head}\n2017/18 - 55").counts} == {Basis.FLAG}
    assert read_text(f"{head}\n2017/18 - 55").issues == ()


def test_a_span_of_years_that_heads_a_table_is_no_range_of_counts():
    assert said("Year: 2017-2018\n\nYear: 2018-2019") == []
    assert read_text("Year: 2017-2018\n\nYear: 2018-2019").issues == ()
