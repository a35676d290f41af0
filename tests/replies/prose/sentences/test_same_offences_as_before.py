"""Tables and lines that count what another question or line of the reply does."""

import pytest

from cyberflag.model import Request

Q1 = [
    ["Q1 - Online flagged child sexual offences recorded", None, None],
    ["Offence", "2017/18", "2018/19"],
    ["71/17 Engage in sexual communication with a child", 40, 52],
    ["86/2 Take/make/distribute indecent photographs of children", 60, 71],
]
Q2 = [["Female", 70, 81], ["Male", 20, 30], ["Not known", 10, 12]]


@pytest.mark.parametrize(
    "title", ["Sex of victim (same offences as Q1)", "Sex of victim, the same crimes as in question 1"]
)
def test_a_sheet_of_the_same_offences_counts_offences(read_sheets, title):
    reading = read_sheets(Request(), Q1=Q1, Q2=[[title, None, None], [None, "2017/18", "2018/19"], *Q2])
    assert {count.measure.value for count in reading.counts} == {"offences"}
    assert len(reading.counts) == 10
    assert not reading.issues


@pytest.mark.parametrize("of", ["one of the above", "any of the above offences"])
def test_arrests_for_one_of_the_above(read_unasked_letter, of):
    letter = (
        "Indecent images of children: offences recorded\n\n2017 - 310, 2018 - 332\n\n"
        f"Persons arrested for {of}: 2017 - 101, 2018 - 97\n"
    )
    found = [(c.measure.value, c.bounds.low) for c in read_unasked_letter(letter).counts]
    assert found == [("offences", 310), ("offences", 332), ("arrests", 101), ("arrests", 97)]
