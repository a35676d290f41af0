"""Sentences that part the crimes of the one before them in their paragraph, and lists whose labels stand first."""

import pytest

from readings import Read

_CRIMES = "In 2022/23, 209 offences of sexual communication with a child were recorded."


@pytest.mark.parametrize(
    "parts",
    [
        "The most common app was Snapchat (88), followed by Instagram (40).",
        "Girls were the victims in 180 and boys in 28.",
        "171 victims were female.",
        "Of the victims, 71 were aged 13.",
        "There were 12 cautions of girls.",
    ],
)
def test_parts_are_of_the_offence_of_the_sentence_before(read_unasked: Read, parts: str) -> None:
    reading = read_unasked(f"{_CRIMES} {parts}")
    assert {count.offence for count in reading.counts} == {"071/17"}


def test_parts_of_all_sexual_offences_are_not(read_unasked: Read) -> None:
    reading = read_unasked(f"{_CRIMES} In 2022/23, 840 sexual offences were against girls.")
    assert "071/17" not in {count.offence for count in reading.counts if count.printed == "840"}


def test_the_year_before_is_of_the_same_offence_and_the_whole_of_a_share_is_told(read_unasked: Read) -> None:
    reading = read_unasked(
        "209 offences of sexual communication with a child were recorded in 2022/23, a rise of 32 on 2021/22 (177), "
        "and 11% of all 1,927 sexual offences against children."
    )
    assert [(c.printed, c.offence) for c in reading.counts] == [("209", "071/17"), ("177", "071/17")]
    assert any("1,927" in issue.message for issue in reading.issues)


def test_labels_of_a_list_stand_before_their_numbers(read_unasked: Read) -> None:
    reading = read_unasked(
        "Online sexual offences against children, 2022/23: Kent Police 412, of which: Medway 80; Thanet 61; "
        "Canterbury 44; other districts 227."
    )
    assert [(c.printed, dict(c.detail).get("of which")) for c in reading.counts] == [
        ("412", None),
        ("80", "Medway"),
        ("61", "Thanet"),
        ("44", "Canterbury"),
        ("227", "other districts"),
    ]


@pytest.mark.parametrize("when", ["In the latest year", "In the most recent year", "In the final year"])
@pytest.mark.parametrize(
    "parts", ["thirty-nine of these had a female victim and twelve a male victim", "39 of them were female and 12 male"]
)
def test_of_these_behind_a_year_pointed_at_is_of_the_crimes_and_of_no_years(
    read_unasked: Read, when: str, parts: str
) -> None:
    before = "We recorded offences of obscene publications: 66 in 2020/21 and 80 in 2021/22."
    reading = read_unasked(f"{before} {when} {parts}.")
    found = {(count.period.label, count.offence, str(count.sex)): count.bounds.low for count in reading.counts}
    assert found["2021/22", "86", "female"] == 39
    assert found["2021/22", "86", "male"] == 12


def test_of_those_in_the_next_year_is_not_told_to_be_of_it(read_unasked: Read) -> None:
    reading = read_unasked("We recorded 66 offences in 2017/18. In the next year 39 of those were detected.")
    assert [count.bounds.low for count in reading.counts] == [66]
