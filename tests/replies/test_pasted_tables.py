"""Tables that were pasted into a text cell by cell, one on each line."""

from pathlib import Path

import pytest
from docx import Document as WordDocument

from cyberflag.replies import read_reply
from readings import ASKED, kinds, read_file, values

HEAD = "Kent Police\nFlagged online sexual offences, victims under 18.\n\n"
YEARS = "2017/18\n2018/19\n2019/20\n"


def _read(tmp_path: Path, text: str):
    return read_file(tmp_path, text, name="reply.txt")


def test_each_line_of_a_pasted_table_is_a_cell(tmp_path):
    reading = _read(tmp_path, f"{HEAD}Age\n{YEARS}Under 13\n1\n2\n3\n13 to 15\n14\n15\n16\nNot known\n0\n7\n8\n")
    read = values(reading)
    assert read[("2018/19", "0-12")] == (2, 2)
    assert read[("2019/20", "13-15")] == (16, 16)
    assert read[("2018/19", "unknown")] == (7, 7)
    assert len(read) == 9
    assert reading.counts[0].provenance.source == "line 9"
    assert kinds(reading) == []


def test_the_headings_may_be_sexes_and_the_rows_years_with_their_totals(tmp_path):
    text = f"{HEAD}Year\nFemale\nMale\nTotal\n2017/18\n5\n6\n11\n2018/19\n7\n8\n15\n2019/20\n9\n10\n19\n"
    reading = _read(tmp_path, text)
    assert values(reading)[("2018/19",)] == (15, 15)
    assert sum(count.total for count in reading.counts) == 3


def test_ages_in_numbers_before_their_figures_are_labels(tmp_path):
    read = values(_read(tmp_path, f"{HEAD}Age\n{YEARS}12\n3\n4\n5\n13\n6\n7\n8\n14\n9\n1\n0\n"))
    assert read[("2017/18", "12")] == (3, 3)
    assert read[("2019/20", "14")] == (0, 0)


def test_what_a_page_prints_between_the_cells_is_none(tmp_path):
    text = f"{HEAD}{YEARS}Girls\n31\n32\n33\n\nOFFICIAL\nPage 1 of 2\n\nBoys\n4\n5\n6\nSex not stated\n1\n0\n2\n"
    read = values(_read(tmp_path, text))
    assert read[("2019/20", "male")] == (6, 6)
    assert read[("2017/18", "unknown")] == (1, 1)


def test_a_label_may_run_over_two_lines(tmp_path):
    text = (
        f"{HEAD}Offence\n{YEARS}Sexual communication\nwith a child\n5\n6\n7\nRape of a female\naged under 16\n1\n2\n3\n"
    )
    read = values(_read(tmp_path, text))
    assert read[("2018/19", "071/17")] == (6, 6)
    assert read[("2019/20", "019/07")] == (3, 3)


@pytest.mark.parametrize(("row", "kind"), [("1720\n14\n", "joined-cells"), ("17\n20\n", "unknown-layout")])
def test_a_row_with_too_few_figures_is_told_and_not_shifted(tmp_path, row, kind):
    reading = _read(tmp_path, f"{HEAD}Age\n{YEARS}Under 13\n1\n2\n3\nAged 13\n{row}Over 13\n5\n6\n7\n")
    read = values(reading)
    assert read[("2017/18", "0-12")] == (1, 1)
    assert ("2017/18", "13") not in read
    assert ("2018/19", "13") not in read
    assert kind in kinds(reading)


def test_paragraphs_of_a_letter_may_be_the_cells(tmp_path):
    letter = WordDocument()
    for text in [
        "Kent Police",
        "Flagged online sexual offences",
        *YEARS.split(),
        "Girls",
        "31",
        "32",
        "33",
        "Boys",
        "4",
        "5",
        "6",
    ]:
        letter.add_paragraph(text)
    letter.save(tmp_path / "Kent.docx")
    read = values(read_reply(tmp_path / "Kent.docx", "Kent.docx", ASKED))
    assert read[("2018/19", "female")] == (32, 32)
    assert len(read) == 6
