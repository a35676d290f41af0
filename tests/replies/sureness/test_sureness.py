"""Claims about how sure a reading is: what makes it surer or less sure, and what becomes of one that is not sure."""

from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.model import Count, IssueKind, Request
from cyberflag.replies import read_reply
from cyberflag.replies.sureness.signs import Sign
from cyberflag.vocabularies.sureness import explain, least_sureness, sign_weights, weigh
from readings import ASKED, kinds, read_file

SIGNS = sorted(sign_weights())
YEARS = ["Offence", "2017/18", "2018/19"]
RAPE = "Rape of a female child under 13"
GROOMING = "Sexual communication with a child"
TITLE = ["Offences with the online flag"]


def table(*rows: list[object]) -> list[list[object]]:
    return [TITLE, [], YEARS, *rows]


def figure(reading, cell: str) -> Count:
    return next(c for c in reading.counts if c.provenance.source.endswith(f"!{cell}"))


def sureness(reading, cell: str) -> float:
    found = figure(reading, cell).sureness
    assert found is not None
    return found


def test_every_sign_has_words_and_a_measured_weight_on_its_side() -> None:
    assert {str(sign) for sign in Sign} == set(sign_weights())
    for sign in sign_weights().values():
        assert sign.words
        assert sign.weight > 0 if sign.speaks_for else sign.weight < 0, sign.name


@given(signs=st.sets(st.sampled_from(SIGNS)))
def test_sureness_is_a_share_and_never_wholly_sure(signs: Collection[str]) -> None:
    assert 0 <= weigh(signs) < 1
    assert explain(signs)


@given(signs=st.sets(st.sampled_from(SIGNS)), more=st.sampled_from(SIGNS))
def test_evidence_for_never_lowers_and_evidence_against_never_raises(signs: set[str], more: str) -> None:
    without, with_it = weigh(signs - {more}), weigh(signs | {more})
    assert with_it >= without if sign_weights()[more].speaks_for else with_it <= without


def test_plain_table_is_sure_and_says_so(read_sheets) -> None:
    reading = read_sheets(Data=table([RAPE, 4, 7], [GROOMING, 30, 41]))
    assert all(count.sureness > 0.99 for count in reading.counts)
    assert "unsure" not in kinds(reading)


def test_misspelt_title_is_less_sure_than_an_exact_one(read_sheets) -> None:
    reading = read_sheets(Data=table([RAPE, 4, 7], ["Sexual comunication with a child", 30, 41]))
    assert figure(reading, "B5").offence == "071/17"
    assert sureness(reading, "B5") < sureness(reading, "B4")
    assert "a label is misspelt" in figure(reading, "B5").why


def test_figure_confirmed_by_its_total_is_surer(read_sheets) -> None:
    rows = [RAPE, 4, 7], [GROOMING, 30, 41]
    alone = read_sheets(Data=table(*rows))
    summed = read_sheets(Data=table(*rows, ["Total", 34, 48]))
    assert sureness(summed, "B4") > sureness(alone, "B4")
    assert "a printed total agrees" in figure(summed, "B4").why


def test_period_of_the_request_is_less_sure_than_one_in_the_heading(read_sheets) -> None:
    asked = Request(ASKED.basis, ASKED.measure, ASKED.ages, ASKED.periods[:1])
    unsaid = read_sheets(request=asked, Data=[TITLE, [], ["Offence", "Number of offences"], [RAPE, 4], [GROOMING, 30]])
    said = read_sheets(request=asked, Data=table([RAPE, 4, 7], [GROOMING, 30, 41]))
    assert sureness(unsaid, "B4") < sureness(said, "B4")
    assert "period from the request" in figure(unsaid, "B4").why


def test_headings_a_column_off_give_an_issue_and_no_count(read_sheets) -> None:
    rows = [[RAPE, 4, 7], [GROOMING, 30, 41], ["Total", 34, 48]]
    reading = read_sheets(Data=[TITLE, [], ["2017/18", "2018/19"], *rows])
    assert reading.counts == ()
    assert "unsure" in kinds(reading)


def test_figures_with_the_same_meaning_are_withheld_with_reason_and_cure(read_sheets) -> None:
    reading = read_sheets(Data=[TITLE, [], ["Offence", "2017/18", "2017/18"], [RAPE, 4, 7], [GROOMING, 30, 41]])
    assert reading.counts == ()
    issue = next(i for i in reading.issues if i.kind is IssueKind.UNSURE)
    assert issue.provenance.source == "Data!B4"
    assert "another figure beside it has the same meaning" in issue.message
    assert "--sureness" in issue.message


def test_sum_is_left_out_with_a_part_that_is_withheld(read_sheets, tmp_path) -> None:
    rows = [[RAPE, 4, 7], [GROOMING, 30, 41], ["Total", 34, 48]]
    certain = read_sheets(Data=table(*rows))
    assert len(certain.sums) == 2
    assert read_again(tmp_path, least=1.0).sums == ()


@pytest.mark.parametrize(("least", "counted"), [(0.0, 4), (1.0, 0)])
def test_threshold_parts_counts_from_issues(read_sheets, tmp_path, least: float, counted: int) -> None:
    read_sheets(Data=table([RAPE, 4, 7], [GROOMING, 30, 41]))
    reading = read_again(tmp_path, least)
    assert len(reading.counts) == counted
    assert ("unsure" in kinds(reading)) is (counted == 0)


def test_outcome_of_a_reply_does_not_hang_on_the_threshold(read_sheets, tmp_path) -> None:
    outcome = read_sheets(Data=table([RAPE, 4, 7], [GROOMING, 30, 41])).record.outcome
    assert read_again(tmp_path, least=1.0).record.outcome is outcome


def test_default_threshold_is_a_share() -> None:
    assert 0.5 <= least_sureness() < 1


def read_again(folder, least: float):
    name = "Kent Police reply.xlsx"
    return read_reply(folder / name, name, ASKED, least)


@pytest.mark.parametrize("name", ["CYBER_FLAG", "Online flag", "ONLINE_FLAG (Y/N)"])
def test_an_answer_below_the_name_of_the_flag_is_no_odd_label(read_sheets, name) -> None:
    heads = ["HO_CODE", "OFFENCE_DESC", name, "CRIME_COUNT", "FY"]
    rows = [["019/16", "RAPE OF A FEMALE CHILD UNDER 13 BY A MALE", "Y", 4, "2017/18"]]
    rows += [["019/17", "RAPE OF A MALE CHILD UNDER 13 BY A MALE", "Y", 30, "2017/18"]]
    reading = read_sheets(Data=[heads, *rows])
    assert [count.bounds.low for count in reading.counts] == [4, 30]
    assert all(
        "labels" not in " ".join(count.why) and "those around it" not in " ".join(count.why) for count in reading.counts
    )


LINES = "District          2017/18    2018/19\nNorth             50         33\nSouth             46         44\n"


def read_below(tmp_path, sentence: str):
    text = f"Kent Police\n\nKent Police has completed its searches.\n{sentence}\n\n{LINES}"
    return read_file(tmp_path, text, "Kent Police.txt")


@pytest.mark.parametrize(
    "sentence",
    [
        "The numbers are blackmail offences against under-18s with the online crime flag.",
        "These figures are of online blackmail offences.",
        "The data are for crimes of blackmail.",
    ],
)
def test_a_sentence_that_says_what_the_figures_are_is_no_remark(tmp_path, sentence) -> None:
    reading = read_below(tmp_path, sentence)
    assert [(c.printed, c.offence) for c in reading.counts] == [(n, "blackmail") for n in ("50", "33", "46", "44")]
    assert kinds(reading) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The numbers of blackmail offences are small.",
        "The figures are rounded, and blackmail is counted once.",
        "The data are held on a blackmail system.",
        "The numbers are offences that were later reclassified as blackmail.",
        "The numbers are crimes, not victims of blackmail.",
        "The figures are offences of all kinds; a list of blackmail offences is published.",
        "The data is charges for blackmail.",
        "These figures are suspects in blackmail offences.",
        "The numbers are blackmail offences in part.",
        "All the figures are of victims of blackmail.",
    ],
)
def test_a_sentence_about_the_figures_is_one(tmp_path, sentence) -> None:
    assert kinds(read_below(tmp_path, sentence)) == ["unsure"]
