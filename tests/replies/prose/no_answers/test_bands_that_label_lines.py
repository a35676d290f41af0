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


WHOLE = "There were 44 offences of sexual communication with a child in 2022/23."
ELDER = ["16 and over: None", "16 or 17: nil", "16 plus: 0", "16+: 0"]


@pytest.mark.parametrize("youngest", ["11 and under", "11 or younger", "11 years and under", "Aged 11 and under"])
@pytest.mark.parametrize("told", ["Female – 8, Male – 2", "girls 8, boys 2", "Female: 8; Male: 2"])
def test_a_band_that_begins_with_its_number_counts_no_children(read_unasked, youngest, told):
    reading = read_unasked(
        WHOLE, f"{youngest}: {told}", "12-15: Female – 22, Male – 5", ELDER[0], "Age not recorded: 7"
    )
    found = {(str(count.age), str(count.sex)): count.bounds.low for count in reading.counts}
    assert (found["0-11", "female"], found["0-11", "male"]) == (8, 2)
    assert 11 not in [count.bounds.low for count in reading.counts]
    assert kinds(reading) == []


@pytest.mark.parametrize("elder", ELDER)
def test_bands_of_which_some_are_told_by_sex_too_are_added_up_together(read_unasked, elder):
    lines = ("11 and under: Female – 8, Male – 2", "12-15: Female – 22, Male – 5", elder)
    assert kinds(read_unasked(WHOLE, *lines, "Age not recorded: 7")) == []
    assert kinds(read_unasked(WHOLE, *lines, "Age not recorded: 9")) == ["does-not-add-up"]
