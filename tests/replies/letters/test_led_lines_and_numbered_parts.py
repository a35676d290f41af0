"""Labels led to their figures by dots, parts of an answer by their numbers, and titles over tables of their own."""

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from cyberflag.replies import read_reply
from cyberflag.replies.prose.no_answers.loose_numbers import loose_numbers
from readings import ASKED, kinds, read_file, said, values

LONG = "Taking, making or distributing indecent photographs"
LED = "    2017/18 ........ 21\n    2018/19 ........ 34\n"


def test_a_long_label_is_no_beginning_of_the_line_led_to_its_figure():
    assert said(f"{LONG}\n{LED}") == [(21, "2017/18", "086/02"), (34, "2018/19", "086/02")]


@pytest.mark.parametrize("leader", ["..", "...", "......", "…"])
def test_dots_of_any_number_lead_to_a_figure(leader):
    text = f"2017/18 {leader} 2,021\n2018/19 {leader} 34\nAll two years {leader} 2,055"
    assert said(text) == [(2021, "2017/18"), (34, "2018/19"), (2055, "2017/18 to 2018/19")]


BY_OFFENCE = "Q2. By offence\n\nRape\n2017/18: 4\nVoyeurism\n2017/18: 5\n\n{}\n\n2017/18\n10 to 12: 3\n13 to 15: 6"


@pytest.mark.parametrize("heading", ["Q3. By age of the victim", "By age of the victim", "Breakdown by age"])
def test_a_breakdown_that_comes_but_once_is_of_all_offences(heading):
    assert said(BY_OFFENCE.format(heading))[2:] == [(3, "2017/18", "10-12"), (6, "2017/18", "13-15")]


def test_a_breakdown_that_comes_again_is_of_the_offence_above_it():
    part = "{}\n2017/18: 9\nBy age\n2017/18\n10 to 12: {}\n13 to 15: {}\n"
    found = said(part.format("Rape", 3, 6) + part.format("Voyeurism", 4, 5))
    assert [row[2] for row in found] == ["rape"] * 3 + ["088/10"] * 3


def test_ages_that_are_told_with_were_go_on_before_the_unknown():
    text = "In 2017/18 9 victims were 11 or younger, 33 were 12 to 15, 2 were 16 or 17 and in 16 the age is not known."
    assert [row[2] for row in said(text)] == ["0-11", "12-15", "16-17", "unknown"]


def test_a_total_across_the_years_is_of_all_of_them():
    text = "In 2017/18 we recorded six offences, in 2018/19 seven and in 2019/20 nine.\n\n"
    text += "That makes 22 across the three years."
    assert said(text)[-1] == (22, "2017/18 to 2019/20")


def test_a_bound_on_rows_that_are_not_listed_is_no_figure():
    assert not loose_numbers("All other offences came to fewer than ten a year each and are not itemised.")
    assert loose_numbers("Rape came to fewer than ten a year.")


@pytest.mark.parametrize("numbers", [("", "", ""), ("1. ", "2. ", "3. "), ("Q1 - ", "Q2 - ", "Q3 - ")])
@pytest.mark.parametrize("whole", ["Number recorded", "Number of crimes", "Total"])
def test_lines_across_that_name_the_crimes_their_offences_and_the_victim_head_tables_of_their_own(
    read_sheets, numbers, whole
):
    first, second, third = numbers
    rows = [
        ["", "2017/18", "2018/19"],
        [f"{first}Crimes"],
        [whole, 12, 19],
        [f"{second}Offence"],
        ["Sexual communication with a child", 5, 8],
        ["Indecent photographs: take, make, distribute (86/02)", 7, 11],
        [f"{third}Victim"],
        ["Girls", 8, 9],
        ["Boys", 4, 10],
        ["Aged 0-12", 9, 15],
        ["Aged 13-15", 3, 4],
    ]
    found = values(read_sheets(Data=rows))
    assert found[("2018/19",)] == (19, 19)
    assert found[("2018/19", "086/02")] == (11, 11)
    assert found[("2018/19", "female")] == (9, 9)
    assert found[("2018/19", "0-12")] == (15, 15)


def test_crimes_over_their_ages_are_all_of_them(read_sheets):
    rows = [
        ["Flagged crimes by age of victim"],
        ["Financial year", "2017/18", "2018/19"],
        ["Crimes", 24, 31],
        ["of which the victim was aged:"],
        ["0 to 12", 15, 22],
        ["13 to 17", 4, 6],
        ["Missing", 5, 3],
    ]
    assert values(read_sheets(Data=rows))[("2018/19",)] == (31, 31)


@pytest.mark.parametrize("part", ["the second half of part 3", "the first half of your question 3"])
def test_half_of_a_question_is_no_part_of_a_year(read_sheets, part):
    rows = [[f"Reply to {part}: crimes flagged"], ["Year", "Girls", "Boys"], ["2017/18", 3, 4], ["2018/19", 5, 6]]
    assert "answer-differs" not in kinds(read_sheets(Data=rows))


def test_tables_of_a_pdf_whose_corners_say_the_same_are_several(tmp_path):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    lines = [
        ("Crimes flagged, by sex",),
        ("Financial year", "Female", "Male", "Total"),
        ("2017-18", "61", "21", "82"),
        ("2018-19", "75", "24", "99"),
        ("Crimes flagged, by age",),
        ("Financial year", "0-9 yrs", "10-13 yrs", "14-17 yrs"),
        ("2017-18", "4", "30", "48"),
        ("2018-19", "10", "41", "48"),
        ("Crimes flagged, by Home Office class",),
        ("Financial year", "21", "86", "88A"),
        ("2017-18", "13", "39", "30"),
        ("2018-19", "6", "43", "50"),
    ]
    for at, line in enumerate(lines):
        for place, text in zip((60, 180, 260, 340), line, strict=False):
            canvas.drawString(place, 760 - 16 * at, text)
    canvas.save()
    (tmp_path / "Kent Police.pdf").write_bytes(out.getvalue())
    found = values(read_reply(tmp_path / "Kent Police.pdf", "Kent Police.pdf", ASKED))
    assert found[("2018/19", "female")] == (75, 75)
    assert found[("2018/19", "10-13")] == (41, 41)
    assert found[("2018/19", "88A")] == (50, 50)


@pytest.mark.parametrize("unknown", ["age not known", "years not known"])
def test_a_line_led_to_its_figure_runs_on_into_no_line_below(unknown):
    dots = " " + "." * 40 + " "
    ages = f"9 to 13 years{dots}4\n14 to 17 years{dots}35\n{unknown}{dots}15"
    text = f"Year 2017/18, by age\n{ages}\nall in the year{dots}54"
    assert said(text)[2:] == [(15, "2017/18", "unknown"), (54, "2017/18")]


@pytest.mark.parametrize("heading", ["by offence (some only)", "by offence (the main ones)", "By offence (not all)"])
def test_a_heading_that_says_how_much_there_is_keeps_the_year_above_it(heading):
    dots = " " + "." * 40 + " "
    text = f"Year 2017/18\nby age\n9 to 17 years{dots}4\n{heading}\nRape{dots}3\nVoyeurism{dots}1"
    assert [row[:2] for row in said(text)] == [(4, "2017/18"), (3, "2017/18"), (1, "2017/18")]


@pytest.mark.parametrize(
    "years",
    [("year to 31.3.18", "year to 31.3.19"), ("12 months to 31.03.2018", "12 months to 31.03.2019")],
)
@pytest.mark.parametrize("words", [("three", "eleven"), ("3", "11"), ("none", "eleven"), ("3", "eleven")])
def test_a_dated_year_led_to_its_figure_in_words_is_a_line_of_its_own(tmp_path, years, words):
    lines = [f"    {year} {'.' * 24} {word}" for year, word in zip(years, words, strict=True)]
    offence = "Possession of an indecent photograph of a child under 18 (086/10)"
    text = "\n".join(["We recorded these offences.", "", offence, *lines, "", "Yours faithfully"])
    reading = read_file(tmp_path, text)
    first = {"none": 0}.get(words[0], 3)
    assert values(reading) == {("2017/18", "086/10"): (first, first), ("2018/19", "086/10"): (11, 11)}


def test_three_dots_set_apart_lead_from_a_label_with_its_code_to_a_figure_that_ends_the_line():
    text = "2017/18\n   Taking or distributing indecent photos (86/2) ... 7\n   Exposure (88/9) .......... 4\n"
    assert [row[:1] + row[2:] for row in said(text)] == [(7, "086/02"), (4, "088/09")]


def test_three_dots_within_a_sentence_lead_to_no_figure():
    assert (
        said("We looked at crimes of every kind, apps of every kind, (and so on) ... 7\nof our staff did it.\n") == []
    )
