"""Tables that were typed with blanks into a page, a Word letter or a mail, and what stands between their lines."""

import docx
import pytest

from cyberflag.replies import read_reply
from readings import ASKED, kinds, read_file, values

TABLE = [
    "               2017/18  2018/19  2019/20",
    "Under 10             7        5       16",
    "10 - 12             31       44       40",
    "Age not held        13        9        0",
]
READ = {
    (year, age): (low, low)
    for age, lows in (("0-9", (7, 5, 16)), ("10-12", (31, 44, 40)), ("unknown", (13, 9, 0)))
    for year, low in zip(("2017/18", "2018/19", "2019/20"), lows, strict=True)
}
ABOVE = "Recorded sexual offences against children with the online flag."


@pytest.fixture
def read_letter(tmp_path):
    """Reads a Word letter of Kent Police with these paragraphs."""

    def read(*paragraphs):
        letter = docx.Document()
        for text in (ABOVE, *paragraphs):
            letter.add_paragraph(text)
        letter.save(tmp_path / "Kent Police.docx")
        return read_reply(tmp_path / "Kent Police.docx", "Kent Police.docx", ASKED)

    return read


@pytest.fixture
def read_typed(tmp_path):
    """Reads lines of a text of Kent Police."""
    return lambda *lines: read_file(tmp_path, "\n".join((ABOVE, "", *lines, "", "Yours faithfully")))


@pytest.mark.parametrize("above", ["", "By age:\n\n"])
def test_what_a_page_shows_as_it_was_typed_may_be_a_table(tmp_path, above):
    table = "\n".join(TABLE)
    page = f"<html><body><p>{ABOVE}</p><pre>{above}{table}\n\nThank you.</pre></body></html>"
    reading = read_file(tmp_path, page, name="Kent Police.html")
    assert values(reading) == READ
    assert reading.counts[0].provenance.source == "table 1!B2"
    assert kinds(reading) == []


def test_what_a_page_quotes_as_it_was_typed_is_no_table_of_the_answer(tmp_path):
    table = "\n".join(TABLE)
    page = f"<html><body><p>We hold nothing.</p><blockquote><pre>{table}</pre></blockquote></body></html>"
    assert not read_file(tmp_path, page, name="Kent Police.html").counts


def test_paragraphs_of_a_letter_with_blanks_between_their_cells_are_a_table(read_letter):
    assert values(read_letter(*TABLE)) == READ


def test_lines_of_one_paragraph_with_blanks_between_their_cells_are_a_table(read_letter):
    assert values(read_letter("\n".join(["By age:", *TABLE]))) == READ


def test_a_drawn_line_or_a_label_alone_parts_no_table_of_paragraphs(read_letter):
    reading = read_letter(
        "Offence                   2017/18  2018/19",
        "==========================================",
        "Sexual communication",
        "with a child                   31       44",
        "Sexual grooming                97       12",
    )
    assert values(reading) == {
        ("2017/18", "071/17"): (31, 31),
        ("2018/19", "071/17"): (44, 44),
        ("2017/18", "88A"): (97, 97),
        ("2018/19", "88A"): (12, 12),
    }


def test_a_blank_among_blanks_of_many_widths_is_not_guessed(read_letter):
    reading = read_letter("Sex    2017/18   2018/19   2019/20", "Female   31   44   40", "Male        97     129")
    assert ("2018/19", "male") not in values(reading)
    assert reading.issues


def test_a_table_goes_on_below_a_blank_line(read_typed):
    reading = read_typed(TABLE[0], "", *TABLE[1:], "", "Total               51       58       56")
    read = values(reading)
    assert {key: value for key, value in read.items() if len(key) > 1} == READ
    assert read[("2019/20",)] == (56, 56)
    assert kinds(reading) == []


def test_heads_below_a_blank_line_begin_another_table(read_typed):
    later = "               2018/19  2019/20  2020/21"
    rows = ["Female               1        2        3", "Male                 4        5        6"]
    read = values(read_typed(TABLE[0], "", *TABLE[1:], "", later, "", *rows))
    assert read[("2020/21", "male")] == (6, 6)
    assert read[("2018/19", "female")] == (1, 1)
    assert {key: value for key, value in read.items() if key in READ} == READ


def test_figures_below_a_blank_line_that_stand_elsewhere_are_no_rows_of_the_table(read_typed):
    reading = read_typed(*TABLE, "", "Arrests      3   4   5")
    assert {key: value for key, value in values(reading).items() if key in READ} == READ
    assert len(reading.counts) == len(READ)


@pytest.mark.parametrize(
    "lines",
    [
        ("Sexual communication with", "a child                        31       44"),
        ("Sexual communication", "with a child                   31       44"),
        ("Sexual communication with", "  a child                      31       44"),
    ],
)
def test_an_offence_that_runs_on_above_its_figures_is_one(read_typed, lines):
    reading = read_typed(
        "                          2017/18  2018/19", *lines, "Rape                           97       12"
    )
    assert values(reading)[("2018/19", "071/17")] == (44, 44)
    assert values(reading)[("2017/18", "rape")] == (97, 97)
    assert kinds(reading) == []


def test_a_part_below_its_whole_is_no_rest_of_its_label(read_typed):
    reading = read_typed(
        "                          2017/18  2018/19", "Female", "of which charged               31       44",
        "Male                           97       12",
    )  # fmt: skip
    assert reading.issues


def test_particulars_right_above_the_heads_are_no_heads(read_typed):
    read = values(read_typed("Force: Kent      Source: crime system", *TABLE))
    assert read == READ


def test_a_total_one_blank_behind_years_heads_its_own_column(read_typed):
    reading = read_typed(
        "           2017/18 2018/19 Total",
        "Female          31      44    75",
        "Male            97      12   109",
    )
    assert [c.bounds.low for c in reading.counts if c.total] == [75, 109]
    assert kinds(reading) == []


def test_bands_of_numbers_label_lines_with_single_blanks(read_typed):
    reading = read_typed("2017/18 2018/19", "Under 13 31 44", "13 - 15 97 112", "16 to 17 8 6")
    assert values(reading)[("2018/19", "13-15")] == (112, 112)
    assert values(reading)[("2017/18", "16-17")] == (8, 8)


@pytest.mark.parametrize("number", ["Q{}", "Q{}.", "Q{}:"])
def test_numbers_of_questions_are_no_quarters_of_several_years(read_letter, number):
    asked = ("Offences in 2017/18      31", "Offences in 2018/19      44", "Offences in 2019/20      40")
    reading = read_letter(*(f"{number.format(at)}  {line}" for at, line in enumerate(asked, 1)))
    assert values(reading) == {("2017/18",): (31, 31), ("2018/19",): (44, 44), ("2019/20",): (40, 40)}


def test_quarters_of_one_year_are_none_of_questions(read_typed):
    reading = read_typed("Q1  2017/18      31", "Q2  2017/18      44", "Q3  2017/18      40")
    assert {c.period.label: c.bounds.low for c in reading.counts} == {
        "1 April 2017 to 30 June 2017": 31,
        "1 July 2017 to 30 September 2017": 44,
        "1 October 2017 to 31 December 2017": 40,
    }


def test_labels_with_their_figures_beside_one_another_head_nothing(read_typed):
    reading = read_typed("April 2017     3     May 2017     4", "June 2017      5     July 2017    6")
    assert not reading.counts
    assert "unknown-heading" in kinds(reading)
