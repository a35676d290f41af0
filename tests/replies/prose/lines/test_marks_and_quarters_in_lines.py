"""Lines of letters: marks of notes behind labels, letters for withheld numbers, quarters below their year."""

import pytest

from cyberflag.replies import read_reply
from readings import ASKED, kinds, values

HEAD = "Kent Police\n\nFlagged offences with a child victim\n\n"


@pytest.fixture
def read_letter(tmp_path):
    """Reads a letter of some lines."""

    def read(text):
        (tmp_path / "Kent 24817.txt").write_text(HEAD + text, encoding="utf-8")
        return read_reply(tmp_path / "Kent 24817.txt", "Kent 24817.txt", ASKED)

    return read


@pytest.mark.parametrize("mark", [" (1)", "[1]", "¹", "1"])
def test_the_mark_of_a_note_behind_a_label_is_no_part_of_it(read_letter, mark):
    year = f"2017/18\nGirls{mark}: 5\nBoys{mark} - 4\nAge not known{mark}: 3\nTotal{mark}: 9\n\n"
    reading = read_letter(f"{year}{mark.strip()} Where it was told.\n")
    assert values(reading) == {
        ("2017/18", "female"): (5, 5),
        ("2017/18", "male"): (4, 4),
        ("2017/18", "unknown"): (3, 3),
        ("2017/18",): (9, 9),
    }
    assert kinds(reading) == []


def test_a_number_in_brackets_that_no_note_has_is_told(read_letter):
    reading = read_letter("2017/18\nGirls (1): 5\nBoys (1): 4\n")
    assert values(reading) == {}
    assert kinds(reading)


def test_numbers_in_brackets_stay_figures_beside_a_list_of_notes(read_letter):
    notes = "(1) As told to us.\n(2) Where known.\n(3) In all.\n"
    assert values(read_letter(f"2017/18: girls (3), boys (2)\n\n{notes}")) == {
        ("2017/18", "female"): (3, 3),
        ("2017/18", "male"): (2, 2),
    }


@pytest.mark.parametrize(
    ("sign", "note"),
    [("(s)", "Numbers of 1 or 2 are shown as (s)."), ("s", "s = 1 or 2 offences"), ("LT3", "LT3 means fewer than 3")],
)
def test_a_letter_in_a_line_is_the_number_that_a_note_says_it_hides(read_letter, sign, note):
    reading = read_letter(f"2017/18\nGirls: 5\nBoys: {sign}\nTotal: 7\n\n{note}\n")
    assert values(reading)[("2017/18", "male")][1] == 2
    assert [c.printed for c in reading.counts] == ["5", sign, "7"]


@pytest.mark.parametrize(
    "names",
    [
        ("Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar", "Full year"),
        ("Q1", "Q2", "Q3", "Q4", "Year"),
        ("Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4", "Total"),
    ],
)
def test_quarters_below_a_year_are_of_that_year(read_letter, names):
    numbers = (5, 6, 7, 8, 26)
    lines = "".join(f"{name}: {n}\n" for name, n in zip(names, numbers, strict=True))
    reading = read_letter(f"2017/18\n{lines}\n2018/19\n{lines}")
    read = values(reading)
    assert read[("1 April 2017 to 30 June 2017",)] == (5, 5)
    assert read[("1 January 2019 to 31 March 2019",)] == (8, 8)
    assert [(c.period.label, c.bounds.low) for c in reading.counts if c.total] == [("2017/18", 26), ("2018/19", 26)]
    assert kinds(reading) == []


@pytest.mark.parametrize(("total", "is_read"), [(26, True), (25, False)])
def test_a_year_below_its_quarters_is_their_sum(read_letter, total, is_read):
    quarters = "Apr-Jun 2017: 5\nJul-Sep 2017: 6\nOct-Dec 2017: 7\nJan-Mar 2018: 8\n"
    reading = read_letter(f"{quarters}Year: {total}\n")
    assert (("2017/18",) in values(reading)) is is_read
    assert bool(kinds(reading)) is not is_read


def test_a_year_behind_its_name_heads_lines_and_is_no_figure(read_letter):
    read = values(read_letter("Year: 2018\nOffences: 26\n\nYear: 2019\nOffences: 27\n"))
    assert read == {("2018",): (26, 26), ("2019",): (27, 27)}
