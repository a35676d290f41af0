"""The column of all crimes that says once more that their victims are children, beside that of a part of them."""

import pytest

from readings import kinds

PART = "of which sexual communication with a child"


@pytest.mark.parametrize("whole", ["Online flagged offences, victim under 18", "Offences (victim under 18)"])
@pytest.mark.parametrize("part", [PART, "Sexual communication with a child"])
def test_the_column_of_all_children_is_as_sure_as_its_part_in_a_part_of_a_year(read_sheets, whole, part):
    rows = [
        ["Period", whole, part],
        ["1 April 2017 to 31 March 2018", 94, 31],
        ["1 April 2019 to 31 December 2019", 87, 24],
    ]
    reading = read_sheets(Table=rows)
    assert [count.bounds.low for count in reading.counts] == [94, 31, 87, 24]
    assert "unsure" not in kinds(reading)


def test_a_column_of_some_children_beside_an_offence_is_less_sure(read_sheets):
    rows = [["Period", "{}", PART], ["1 April 2017 to 31 March 2018", 94, 31]]
    sure = {}
    for head in ("Offences, victim under 18", "Offences, victim under 13"):
        reading = read_sheets(Table=[[cell.format(head) for cell in rows[0]], rows[1]])
        sure[head] = next((c.sureness for c in reading.counts if c.bounds.low == 94), 0)
    assert sure["Offences, victim under 18"] > sure["Offences, victim under 13"]
