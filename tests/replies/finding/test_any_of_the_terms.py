"""The crimes in which any of the words searched for was found, beside those of each word, of which none is a part."""

import pytest

from readings import Read, kinds

YEARS = ["Search term found", "2017/18", "2018/19"]
TERMS = [["Discord", 1, 3], ["Snapchat", 4, 6]]


@pytest.mark.parametrize(
    "label", ["Crimes with any of these terms", "Offences naming at least one of the words searched for"]
)
def test_crimes_with_any_of_the_terms_are_of_all_platforms_and_no_sum(read_sheets: Read, label: str) -> None:
    reading = read_sheets(Sheet1=[YEARS, *TERMS, [label, 4, 8]])
    assert [c.bounds.low for c in reading.counts if c.platform == "all"] == [4, 8]
    assert "does-not-add-up" not in kinds(reading)


@pytest.mark.parametrize(
    "label", ["Crimes with two of these terms", "Crimes with none of these terms", "Calls with terms"]
)
def test_crimes_with_some_of_the_terms_are_not_all(read_sheets: Read, label: str) -> None:
    reading = read_sheets(Sheet1=[YEARS, *TERMS, [label, 4, 8]])
    assert not any(c.platform == "all" and not c.detail for c in reading.counts)
