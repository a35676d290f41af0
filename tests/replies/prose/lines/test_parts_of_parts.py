"""Lines that may be parts of the line right above them, or of the whole above both."""

from pathlib import Path

import pytest

from readings import kinds, read_file, values

WHOLE = "Crimes with the online flag, 2017/18: 42"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Of which the victim was female: 9", "Of which under 13: 4"),
        ("Of these, female: 9", "Of these, under 13: 4"),
        ("Of which on Snapchat: 9", "Of which female: <5"),
        ("Of which under 13: 9", "Of whom female: 4"),
        ("Female: 9", "Of which under 13: 4"),
        ("On Snapchat: 9", "And of those, female: 4"),
    ],
)
def test_a_part_that_may_be_of_either_is_told_and_left_out(tmp_path: Path, first: str, second: str):
    reading = read_file(tmp_path, f"Kent Police\n\n{WHOLE}\n{first}\n{second}\n")
    assert [count.bounds.low for count in reading.counts] == [42, 9]
    assert "unknown-heading" in kinds(reading)


@pytest.mark.parametrize(
    ("lines", "figures"),
    [
        (["Of which female: 29", "Of which male: 13"], {("female",): 29, ("male",): 13}),
        (
            ["Of which female: 29", "Of which male: 13", "Of which under 13: 4"],
            {("female",): 29, ("male",): 13, ("0-12",): 4},
        ),
        (["Of which girls under 13: 9", "Of which boys under 13: 4"], {("0-12", "female"): 9, ("0-12", "male"): 4}),
        (["Of which female: 9", "", "On Snapchat in 2017/18: 4"], {("female",): 9, ("snapchat",): 4}),
        (["  Of which female: 9", "    Of which under 13: 4"], {("female",): 9, ("0-12", "female"): 4}),
        (["Female: 9", "Under 13: 4"], {("female",): 9, ("0-12",): 4}),
        (["Of which female: 9"], {("female",): 9}),
        (["Of which under 13: 4", "Of which aged 13 to 15: 3"], {("0-12",): 4, ("13-15",): 3}),
    ],
)
def test_parts_that_can_be_of_the_whole_alone_are_kept(
    tmp_path: Path, lines: list[str], figures: dict[tuple[str, ...], int]
):
    reading = read_file(tmp_path, "\n".join(["Kent Police", "", WHOLE, *lines, ""]))
    found = {key[1:]: low for key, (low, _) in values(reading).items()}
    assert found == {(): 42, **figures}
    assert not reading.issues
