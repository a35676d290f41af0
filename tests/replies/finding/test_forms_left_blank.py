"""Forms that a reply shows as they came, single ages down a column, and what was checked or taken out."""

from __future__ import annotations

import pytest

from cyberflag.model import Sex
from readings import kinds

HEADS = ["Sex", "2018/19", "2019/20"]


@pytest.mark.parametrize("blank", ["[insert number]", "<enter figure>", "[please give total]"])
def test_a_form_left_blank_beside_the_answer_is_no_table_and_no_issue(read_sheets, blank):
    form = [HEADS, ["Girls", blank, blank], ["Boys", "XX", "XX"]]
    read = read_sheets(Form=form, Data=[HEADS, ["Girls", 3, 4], ["Boys", 5, 6]])
    assert [c.bounds.low for c in read.counts] == [3, 4, 5, 6]
    assert kinds(read) == []


def test_a_sign_for_every_figure_is_no_form_left_blank(read_sheets):
    read = read_sheets(Data=[HEADS, ["Girls", "XX", "XX"], ["Boys", "XX", "XX"]])
    assert read.counts or kinds(read)


def test_ages_from_nought_on_label_the_rows_below_their_name(read_sheets):
    ages = [(0, 1), (6, 2), (7, 3), (12, 9), ("Not known", 4)]
    read = read_sheets(**{"2019-20": [["Victim age", "Number of offences"], *map(list, ages)]})
    assert [(c.age.low, c.bounds.low) for c in read.counts][:4] == [(0, 1), (6, 2), (7, 3), (12, 9)]
    assert len(read.counts) == len(ages)
    assert {c.sex for c in read.counts} == {Sex.ALL}


def test_how_many_were_taken_out_in_a_note_of_a_sheet_is_no_figure(read_sheets):
    note = "One line is one crime with the flag. Victims of 18 and over were removed (96 crimes)."
    read = read_sheets(**{"2019-20": [["Sex", "Number of offences"], ["Girls", 3], ["Boys", 4], [], [note]]})
    assert [c.bounds.low for c in read.counts] == [3, 4]
    assert kinds(read) == []


@pytest.mark.parametrize(
    "remark",
    [
        "900 crimes were audited last year.",
        "Some 60 records had been reviewed by the crime registrar.",
    ],
)
def test_what_was_checked_is_no_figure(read_unasked_letter, remark):
    read = read_unasked_letter(
        f"Essex Police\n\nIn 2019/20 we recorded 74 sexual offences against a child with the online flag. {remark}\n"
    )
    assert [c.bounds.low for c in read.counts] == [74]
    assert kinds(read) == []
