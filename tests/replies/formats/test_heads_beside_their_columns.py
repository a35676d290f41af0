"""Tables of plain text whose heads do not stand over their figures, or that leave cells of a column blank."""

import pytest

from readings import kinds, read_file, values

LETTER = "Recorded sexual offences with the online flag.\n\n{table}\n\nYours faithfully\n"
YEARS = ("2017/18", "2018/19", "2019/20")


@pytest.fixture
def read_table(tmp_path):
    """Reads a letter with a table of these lines."""

    def read(*lines):
        return read_file(tmp_path, LETTER.format(table="\n".join(lines)))

    return read


def set_out(*rows, ends=(23, 32, 41), head="               2017/18  2018/19  2019/20"):
    """Lines of a label and figures that end at these places, below a head."""
    lines = [head] if head else []
    for label, *cells in rows:
        line = label
        for cell, end in zip(cells, ends, strict=True):
            line = line.ljust(end - len(cell)) + cell if cell else line
        lines.append(line)
    return lines


AGES = [("Under 10", "7", "5", "16"), ("10 - 12", "31", "44", "40"), ("Age not held", "13", "9", "0")]


@pytest.mark.parametrize("off", [-4, 0, 1, 2, 3])
def test_heads_as_many_as_columns_of_figures_are_read_in_order_wherever_they_stand(read_table, off):
    reading = read_table(*set_out(*AGES, ends=(22 + off, 31 + off, 40 + off)))
    assert values(reading) == {
        (year, age): (int(cell), int(cell))
        for (_, *cells), age in zip(AGES, ("0-9", "10-12", "unknown"), strict=True)
        for year, cell in zip(YEARS, cells, strict=True)
    }
    assert kinds(reading) == []


def test_a_blank_below_such_heads_moves_no_figure(read_table):
    rows = [("Under 13", "7", "44", "40"), ("13 - 15", "97", "", "129"), ("16 - 17", "8", "6", "11")]
    reading = read_table(*set_out(*rows))
    read = values(reading)
    assert read[("2017/18", "13-15")] == (97, 97)
    assert read[("2019/20", "13-15")] == (129, 129)
    assert len(read) == 8
    assert kinds(reading) == ["ambiguous-blank"]


def test_heads_over_two_columns_of_labels_leave_those_alone(read_table):
    reading = read_table(
        "                     2017/18  2018/19",
        "Under 13   Female           20       30",
        "Under 13   Male             11       14",
        "13 to 15   Female           80       90",
    )
    assert values(reading)[("2018/19", "0-12", "male")] == (14, 14)
    assert len(values(reading)) == 6


def test_years_head_no_labels_even_where_they_begin_over_them(read_table):
    reading = read_table("2017/18\t2018/19\t2019/20", "Under 13\t31\t44\t40", "13 to 15\t97\t112\t129")
    assert values(reading)[("2017/18", "13-15")] == (97, 97)
    assert len(values(reading)) == 6


@pytest.mark.parametrize("gap", [" ", "  "])
def test_years_one_blank_apart_are_heads_of_their_own(read_table, gap):
    head = "Sex".ljust(15) + gap.join(YEARS)
    reading = read_table(*set_out(("Female", "31", "44", "40"), ("Male", "97", "112", "129"), head=head))
    assert values(reading)[("2019/20", "male")] == (129, 129)
    assert len(values(reading)) == 6


@pytest.mark.parametrize("head", ["", "Year"])
def test_an_age_over_its_figures_keeps_its_number(read_table, head):
    reading = read_table(
        f"{head:10} Under 13   13 - 15   16 - 17",
        "2017/18           31        97         8",
        "2018/19           44       112         6",
    )
    assert values(reading)[("2017/18", "0-12")] == (31, 31)
    assert len(values(reading)) == 6


def test_a_column_without_any_figure_moves_no_other(read_table):
    rows = [("Female", "31", "44", ""), ("Male", "97", "112", "")]
    read = values(read_table(*set_out(*rows, ends=(22, 31, 40))))
    assert read == {
        ("2017/18", "female"): (31, 31),
        ("2018/19", "female"): (44, 44),
        ("2017/18", "male"): (97, 97),
        ("2018/19", "male"): (112, 112),
    }


def test_lines_that_leave_different_cells_blank_are_as_long_as_their_heads_and_not_read_in_order(read_table):
    rows = [("Female", "31", "", "44"), ("Male", "", "97", "112")]
    read = values(read_table(*set_out(*rows, ends=(22, 31, 40))))
    assert read[("2017/18", "female")] == (31, 31)
    assert read[("2018/19", "male")] == (97, 97)
    assert len(read) == 4


@pytest.mark.parametrize("off", [2, 3])
def test_figures_between_two_years_of_which_one_has_none_are_told(read_table, off):
    rows = [("Female", "31", "44", ""), ("Male", "97", "112", "")]
    reading = read_table(*set_out(*rows, ends=(22 + off, 31 + off, 40 + off)))
    assert not reading.counts
    assert "unknown-heading" in kinds(reading)


def test_a_name_over_the_labels_stays_theirs_where_a_last_column_has_no_head(read_table):
    rows = [("Female", "31", "44", "75"), ("Male", "97", "12", "109")]
    reading = read_table(*set_out(*rows, ends=(22, 31, 40), head="Sex            2017/18  2018/19"))
    assert values(reading)[("2017/18", "female")] == (31, 31)
    assert values(reading)[("2018/19", "male")] == (12, 12)


def test_lines_parted_by_strokes_without_a_frame_keep_the_blank_over_their_labels(read_table):
    reading = read_table(
        "             | 2017/18 | 2018/19",
        "Under 13     |      31 |      44",
        "13 to 15     |      97 |     112",
    )
    assert values(reading)[("2017/18", "13-15")] == (97, 97)
    assert len(values(reading)) == 4


def test_sections_between_years_and_their_figures_take_no_column(read_table):
    rows = set_out(("Under 13", "31", "44", "40"), ("13 to 17", "97", "12", "29"))
    more = set_out(("Female", "90", "50", "60"), ("Male", "38", "6", "9"), head="")
    read = values(read_table(rows[0], "Age", *rows[1:], "Sex", *more))
    assert read[("2017/18", "0-12")] == (31, 31)
    assert read[("2019/20", "male")] == (9, 9)
    assert len(read) == 12


def test_years_right_over_figures_without_a_label_are_theirs(read_table):
    read = values(read_table("2017/18  2018/19  2019/20", "136      162      180"))
    assert read == {("2017/18",): (136, 136), ("2018/19",): (162, 162), ("2019/20",): (180, 180)}


def test_ragged_figures_are_read_in_order_below_a_name_that_stands_right_of_their_labels(read_table):
    reading = read_table(
        "          Age     2017/18  2018/19", "Under 13  31  44", "13 to 15  97  112", "16 to 17  8  6"
    )
    assert values(reading)[("2017/18", "13-15")] == (97, 97)
    assert values(reading)[("2018/19", "16-17")] == (6, 6)
    assert len(values(reading)) == 6


def test_one_column_of_ragged_figures_is_not_taken_for_two(read_table):
    reading = read_table(
        "Year      Sex      Offences", "2017/18   Female    31", "2017/18   Male           97", "2018/19   Female   44"
    )
    assert values(reading) == {
        ("2017/18", "female"): (31, 31),
        ("2017/18", "male"): (97, 97),
        ("2018/19", "female"): (44, 44),
    }
    assert kinds(reading) == []


def test_a_line_of_two_labels_and_a_figure_heads_no_others(read_table):
    reading = read_table(
        "Rape        Female  2017/18   31", "Rape        Male    2017/18       9", "Grooming    Female  2017/18   97"
    )
    assert values(reading) == {
        ("2017/18", "rape", "female"): (31, 31),
        ("2017/18", "rape", "male"): (9, 9),
        ("2017/18", "grooming", "female"): (97, 97),
    }
