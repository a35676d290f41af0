"""Years that are not whole: a note on a mark, or a sentence, says of which days their figures are."""

import pytest

from cyberflag.replies import read_reply
from readings import ASKED, kinds, values

TO_DECEMBER = "1 April 2019 to 31 December 2019"


def read_page(tmp_path, *, label, before="", note=""):
    figures = "<tr><td>Flagged offences</td><td>214</td><td>101</td></tr>"
    rows = f"<tr><th>Offences</th><th>2018/19</th><th>{label}</th></tr>{figures}"
    page = f"<main><h1>Kent Police</h1><p>{before}</p><table>{rows}</table><p>{note}</p></main>"
    (tmp_path / "Kent.html").write_text(page, encoding="utf-8")
    return read_reply(tmp_path / "Kent.html", "Kent.html", ASKED)


@pytest.mark.parametrize(
    ("label", "note"),
    [
        ("2019/20*", "* April to December 2019 only"),
        ("2019/20 *", "*to 31 December 2019"),
        ("*2019/20", "* April to December 2019 only"),
        ("† 2019/20", "† to 31 December 2019"),
        ("2019/20 [1]", "[1] Part year: 1 April 2019 to 31 December 2019."),
        ("2019/20<sup>1</sup>", "1 Up to 31 December 2019"),
        ("2019/20†", "† first nine months only"),
        ("2019/20†", "† nine months only, 1 April 2019 to 31 December 2019; we changed our records on 1 January 2020."),
    ],
)
def test_a_marked_year_is_the_days_that_its_note_says(tmp_path, label, note):
    reading = read_page(tmp_path, label=label, note=note)
    assert values(reading) == {("2018/19",): (214, 214), (TO_DECEMBER,): (101, 101)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The figures for 2019/20 are for the first nine months only.",
        "Please note that 2019/20 data runs from 1 April 2019 to 31 December 2019.",
        "The 2019/20 column covers April to December only.",
    ],
)
def test_a_sentence_says_which_days_of_a_year_are_meant(tmp_path, sentence):
    reading = read_page(tmp_path, label="2019/20", before=sentence)
    assert values(reading) == {("2018/19",): (214, 214), (TO_DECEMBER,): (101, 101)}


@pytest.mark.parametrize(
    ("label", "note"),
    [
        ("2019/20*", "* provisional figures"),
        ("2019/20*", "* Data extracted on 4 June 2020 and correct up to 31 May 2020"),
        ("2019/20", "Charges up to 31 December 2019 are counted for offences of 2019/20 only."),
        ("2019/20", "The flag was introduced for data of 2019/20 on 1 October 2019 only."),
    ],
)
def test_other_remarks_leave_a_year_whole(tmp_path, label, note):
    reading = read_page(tmp_path, label=label, note=note)
    assert ("2019/20",) in values(reading)


def test_a_year_that_is_not_whole_without_its_days_is_told(tmp_path):
    reading = read_page(tmp_path, label="2019/20*", note="* part year")
    assert values(reading) == {("2018/19",): (214, 214)}
    assert "unknown-period" in kinds(reading)


@pytest.mark.parametrize(
    ("title", "is_read"),
    [
        ("Rape and sexual assault offences with the online flag", False),
        ("Offences with the online flag, such as rape and sexual assault", True),
        ("Sexual offences against children and indecent image offences with the online flag", True),
    ],
)
def test_a_title_of_several_offences_and_no_whole_is_told(read_letter_with_table, title, is_read):
    reading = read_letter_with_table([title], [["Year", "Female", "Male"], ["2017/18", 8, 3], ["2018/19", 9, 5]])
    assert bool(reading.counts) is is_read
    assert ("unknown-offence" in kinds(reading)) is not is_read


@pytest.mark.parametrize(
    ("label", "note"),
    [
        (
            "19/20 †",
            "† Half a year: the marker came in on 1 October 2019, so these figures run from that day to 31 March 2020.",
        ),
        ("19-20*", "* The flag was not used before. This column only covers crimes from 1 October 2019."),
        ("2019/20*", "* Six months only, as the flag was first used on 1 October 2019"),
        ("2019/20*", "* last six months only"),
    ],
)
def test_a_note_on_the_start_of_the_flag_says_which_days_its_column_is_of(tmp_path, label, note):
    reading = read_page(tmp_path, label=label, note=note)
    assert ("1 October 2019 to 31 March 2020",) in values(reading)


@pytest.mark.parametrize(
    "note",
    [
        "* Seven months only: the flag was introduced late.",
        "* Four months only: the flag was switched on on 31 October 2019.",  # there is no 31 February
    ],
)
def test_a_marked_year_said_to_be_a_few_months_is_not_the_whole_year(tmp_path, note):
    reading = read_page(tmp_path, label="19/20*", note=note)
    assert ("2019/20",) not in values(reading)
    assert "unknown-period" in kinds(reading)


def test_a_year_that_had_not_ended_when_its_figures_were_correct_ends_there(read_sheets):
    reading = read_sheets(
        Data=[["The answer below is correct as of 26 June 2019."], ["Year", "Offences"], ["2018", 12], ["2019", 7]]
    )
    assert {(c.bounds.low, str(c.period)) for c in reading.counts} == {
        (12, "2018"),
        (7, "1 January 2019 to 26 June 2019"),
    }


@pytest.mark.parametrize("label", ["2019/20*", "*2019/20"])
@pytest.mark.parametrize(
    "note",
    [
        "* From 1 July 2019 the flag is mandatory.",
        "* new crime system from 1 July 2019",
        "* Lockdown 1 May to 30 June 2019",
        "* New flag from 1 July 2019.",
    ],
)
def test_a_note_on_what_changed_within_a_year_leaves_it_whole(tmp_path, label, note):
    reading = read_page(tmp_path, label=label, note=note)
    assert "2019/20" in {count.period.label for count in reading.counts}
