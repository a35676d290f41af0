"""Bands of ages without a word for them before a colon, in lines with a figure for each of several years."""

import pytest

from readings import kinds, values

ABOVE = ("Kent Police uses the flag.", "By age of the victim:")


@pytest.mark.parametrize(
    ("label", "band"),
    [("13 to 15", "13-15"), ("16 and 17", "16-17"), ("13 - 15 years", "13-15"), ("10-12", "10-12"), ("0-9", "0-9")],
)
@pytest.mark.parametrize(
    "told",
    [
        "52 offences in 2017/18, 59 in 2018/19",
        "52 in 2017/18 and 59 in 2018/19",
        "52 crimes in 2017/18; 59 in 2018/19",
    ],
)
def test_a_band_before_a_colon_is_the_age_of_the_figures_of_its_line(read_page, label, band, told):
    reading = read_page(*ABOVE, f"<ul><li>{label}: {told}</li></ul>")
    assert values(reading) == {("2017/18", band): (52, 52), ("2018/19", band): (59, 59)}
    assert kinds(reading) == []


def test_numbers_of_questions_before_a_colon_are_no_ages(read_page):
    reading = read_page("Kent Police uses the flag.", "2 and 3: 45 offences in 2018/19, 59 in 2019/20")
    assert all(str(count.age) == "all" for count in reading.counts)
