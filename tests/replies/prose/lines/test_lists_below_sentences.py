"""Lists in letters whose items nothing marks, the totals that close them, and the years that head them."""

import pytest

from cyberflag.model import Request
from cyberflag.replies import read_reply
from readings import ASKED, values

PARTS = {
    ("2017/18",): (60, 60),
    ("2017/18", "female"): (41, 41),
    ("2017/18", "male"): (16, 16),
    ("2017/18", "unknown"): (3, 3),
}
YEARS = {("2017/18",): (40, 40), ("2018/19",): (50, 50), ("2019/20",): (60, 60)}


@pytest.fixture
def read_letter(tmp_path):
    """Reads lines as a letter of Kent Police that answers a request for three years."""

    def read(*lines: str, request: Request = ASKED):
        path = tmp_path / "Kent Police.txt"
        path.write_text("Kent Police\n\n" + "\n".join(lines) + "\n", encoding="utf-8")
        return read_reply(path, path.name, request)

    return read


@pytest.mark.parametrize(
    "head",
    [
        "In 2017/18 we recorded 60 offences with the flag, of which:",
        "In the period 1 April 2017 to 31 March 2018 we recorded 60 offences. These were:",
        "For the period from 1 April 2017 to 31 March 2018 the number of offences was 60, broken down as follows:",
    ],
)
@pytest.mark.parametrize(
    "items",
    [
        ("41 with a female victim", "16 with a male victim", "3 where the sex is not recorded"),
        ("41 female", "16 male", "3 unknown"),
        ("forty-one girls", "sixteen boys", "three not stated"),
        ("- 41 girls", "- 16 boys", "- 3 not known"),
    ],
)
def test_lines_below_a_sentence_part_its_number_marked_or_not(read_letter, head, items):
    reading = read_letter(head, *items)
    assert values(reading) == PARTS
    assert not reading.issues


def test_a_line_with_days_of_its_own_is_no_item_of_the_list_above_it(read_letter):
    reading = read_letter("In 2017/18 we recorded 60 offences, of which:", "41 girls", "70 offences in 2018/19")
    assert values(reading) == {("2017/18",): (60, 60), ("2017/18", "female"): (41, 41), ("2018/19",): (70, 70)}


@pytest.mark.parametrize(
    "unknown", ["Three were not recorded.", "Three not known.", "In three this was not recorded.", "3 were unknown."]
)
def test_what_is_not_known_of_some_is_what_the_sentence_before_parts(read_letter, unknown):
    reading = read_letter(
        f"In 2017/18 there were 60 offences. 41 of the victims were girls and 16 were boys. {unknown}"
    )
    told = {key: bounds for key, bounds in values(reading).items() if key[-1] != "unknown"}
    assert told == {key: bounds for key, bounds in PARTS.items() if key[-1] != "unknown"}
    assert not any(count.age.low == -1 for count in reading.counts)
    assert len({count.measure for count in reading.counts}) == 1


@pytest.mark.parametrize(
    "items",
    [
        ("Snapchat (20)", "Instagram (11)", "Not recorded (9)"),
        ("20 on Snapchat", "11 on Instagram", "9 where no platform is recorded"),
    ],
)
def test_a_number_in_brackets_behind_a_part_counts_it(read_letter, items):
    reading = read_letter("In 2019/20 there were 40 offences:", *items)
    assert values(reading) == {
        ("2019/20",): (40, 40),
        ("2019/20", "snapchat"): (20, 20),
        ("2019/20", "instagram"): (11, 11),
        ("2019/20", "unknown"): (9, 9),
    }


def test_a_number_in_brackets_that_may_be_a_class_is_not_counted(read_letter):
    reading = read_letter("In 2019/20 we recorded:", "Possession of indecent photographs of a child (86)")
    assert not reading.counts


@pytest.mark.parametrize(
    "total",
    [
        "making 150 offences in all.",
        "That is 150 in all.",
        "giving a total of 150",
        "Altogether 150.",
        "Total for the three years: 150",
        "Total (three years): 150",
        "Three-year total: 150",
    ],
)
def test_a_total_closes_a_list_of_years(read_letter, total):
    reading = read_letter("The flag was set on these offences:", "2017/18: 40", "2018/19: 50", "2019/20: 60", total)
    assert values(reading) == {**YEARS, ("2017/18 to 2019/20",): (150, 150)}
    assert not reading.issues


def test_a_total_that_is_no_sum_of_the_years_is_told(read_letter):
    reading = read_letter("The flag was set on:", "2017/18: 40", "2018/19: 50", "2019/20: 60", "making 151 in all.")
    assert reading.issues


def test_what_a_year_heads_holds_for_each_paragraph_that_only_parts_its_crimes(read_letter):
    reading = read_letter(
        "The flag was set on 60 offences in 2018/19 and on 70 in 2019/20.",
        "",
        "You also asked about the victims. For 2019/20 only:",
        "",
        "the victim was under 13 in 20 offences and between 13 and 17 in 45. No age was recorded in five.",
        "",
        "The victim was female in 50 offences and male in 20.",
    )
    assert values(reading) == {
        ("2018/19",): (60, 60),
        ("2019/20",): (70, 70),
        ("2019/20", "0-12"): (20, 20),
        ("2019/20", "13-17"): (45, 45),
        ("2019/20", "unknown"): (5, 5),
        ("2019/20", "female"): (50, 50),
        ("2019/20", "male"): (20, 20),
    }


@pytest.mark.parametrize(
    "head", ["You asked about the victims. Your questions were:", "You wrote. Please tell me for 2019/20:"]
)
def test_a_request_that_is_told_below_stays_one(read_letter, head):
    reading = read_letter("There were 60 offences in 2018/19.", "", head, "", "victims under 13, in which I count 20")
    assert values(reading) == {("2018/19",): (60, 60)}
