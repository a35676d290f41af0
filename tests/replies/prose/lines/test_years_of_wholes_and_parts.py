"""Sentences that give the number of each year with its parts right behind it, and totals over years told in ranks."""

import pytest

from readings import ASKED, read_file, values

YEARS = {("2017/18",): (60, 60), ("2018/19",): (70, 70), ("2019/20",): (80, 80)}
GIRLS = {("2017/18", "female"): (41, 41), ("2018/19", "female"): (52, 52), ("2019/20", "female"): (63, 63)}


@pytest.mark.parametrize(
    "told",
    [
        "60 crimes in 2017/18, of which 41 female; 70 in 2018/19, of which 52 female; 80 in 2019/20 (63 female).",
        "There were 60 offences in 2017/18 (41 girls), 70 in 2018/19 (52 girls) and 80 in 2019/20 (63 girls).",
        "In 2017/18 60 crimes, 41 against girls, in 2018/19 70, 52 against girls, in 2019/20 80, 63 against girls.",
    ],
)
def test_each_year_is_parted_by_what_stands_right_behind_it(tmp_path, told):
    reading = read_file(tmp_path, f"Kent Police\n\n{told}\n")
    assert values(reading) == {**YEARS, **GIRLS}
    assert not reading.issues
    assert not any(count.detail for count in reading.counts)


@pytest.mark.parametrize(
    "told",
    [
        "The total for the three years was 210: 60 in the first, 70 in the second and 80 in the third.",
        "Over the three-year period 210 offences had the flag. 60 were in 2017/18, 70 in 2018/19 and 80 in 2019/20.",
        "2017/18: 60 (41 girls, 19 boys)\n2018/19: 70 (52 girls, 18 boys)\n2019/20: 80 (63 girls, 17 boys)\nTotal: 210",
    ],
)
def test_a_total_is_of_all_years_and_its_parts_of_each(tmp_path, told):
    reading = read_file(tmp_path, f"Kent Police\n\nRecorded offences with the online flag:\n\n{told}\n", request=ASKED)
    found = {key: bounds for key, bounds in values(reading).items() if key[-1] not in ("female", "male")}
    assert found == {**YEARS, ("2017/18 to 2019/20",): (210, 210)}
    assert not reading.issues
