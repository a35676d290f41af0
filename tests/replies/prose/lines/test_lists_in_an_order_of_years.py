"""Numbers of lists in an order of years that a line tells, words for small numbers, and parts in brackets."""

import pytest

from readings import kinds, said, values

HEAD = "<h2>Which app or site?</h2>"


def listed(*items: str) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


@pytest.mark.parametrize(
    ("order", "first"),
    [
        ("The three years, oldest first.", "2017/18"),
        ("Three full years, earliest year first.", "2017/18"),
        ("All figures in date order.", "2017/18"),
        ("The years run from the latest to the earliest.", "2019/20"),
        ("Three years, most recent first.", "2019/20"),
    ],
)
def test_numbers_stand_in_the_order_of_years_that_a_line_tells(read_page, order, first):
    reading = read_page(HEAD, order, listed("Facebook: 11, then 25, then 19", "Kik: 7, 13 and 14", "Other: 9 / 12 / 8"))
    read = values(reading)
    assert read[(first, "facebook")] == (11, 11)
    assert read[("2018/19", "kik")] == (13, 13)
    assert len(read) == 9
    assert kinds(reading) == []


def test_no_order_is_taken_where_a_line_tells_another_number_of_years(read_page):
    reading = read_page(HEAD, "Four years, oldest first.", listed("Facebook: 11, then 25, then 19"))
    assert values(reading) == {}
    assert kinds(reading) != []


def test_the_oldest_of_victims_is_no_year(read_page):
    reading = read_page(HEAD, "Victims are listed oldest first.", listed("Facebook: 11, then 25, then 19"))
    assert values(reading) == {}
    assert kinds(reading) != []


@pytest.mark.parametrize(
    ("rule", "word"),
    [
        ('One to five is written as "a few".', "a few"),
        ('"Handful" means 1 to 5.', "handful"),
        ("Where 1 to 5 were recorded, this is shown as low.", "low"),
    ],
)
def test_a_word_for_small_numbers_has_the_bounds_that_a_note_gives_it(read_page, rule, word):
    read = values(read_page(rule, HEAD, "Three years, oldest first.", listed(f"Skype: {word}, then {word}, then 11")))
    assert read[("2017/18", "skype")] == (1, 5)
    assert read[("2019/20", "skype")] == (11, 11)


def test_a_figure_below_its_year_may_have_its_parts_in_brackets(read_page):
    texts = ["<h2>How many, and was the child a girl or a boy?</h2>", "<dl><dt>Year to 31 March 2018</dt>"]
    latest = "<dt>1 April 2019 to 30 June 2019 (latest we have)</dt><dd>31 (girl 19, boy 8, not entered 4)</dd></dl>"
    read = values(read_page("".join([*texts, "<dd><b>83</b> (girl 57, boy 15, not entered 11)</dd>", latest])))
    assert read[("2017/18",)] == (83, 83)
    assert read[("2017/18", "female")] == (57, 57)
    assert read[("2017/18", "unknown")] == (11, 11)
    assert read[("1 April 2019 to 30 June 2019", "unknown")] == (4, 4)


@pytest.mark.parametrize(
    "order",
    [
        "The first number on a line is for 2017/18, the second for 2018/19 and the third for 2019/20.",
        "On every line the first figure is that of 2017/18, the next that of 2018/19, the last that of 2019/20.",
        "Of the numbers on a line the 1st belongs to 2017/18, the 2nd to 2018/19, the 3rd to 2019/20.",
    ],
)
def test_years_told_place_by_place_hold_below_the_next_question_too(order):
    text = f"{order}\n\n(a) by offence\n    Rape ....... 1 / 3 / 2\n\n(b) by victim\n"
    text += "    girls, 10-14 ................................. 7 / 8 / 9\n"
    text += "    boys, 10-14 .................................. 4 / 0 / 5\n"
    found = said(text)
    assert found[:3] == [(1, "2017/18", "rape"), (3, "2018/19", "rape"), (2, "2019/20", "rape")]
    assert found[3:6] == [
        (7, "2017/18", "female", "10-14"),
        (8, "2018/19", "female", "10-14"),
        (9, "2019/20", "female", "10-14"),
    ]
    assert len(found) == 9


def test_places_that_are_told_out_of_turn_are_in_their_order():
    text = "The second number on a line is for 2017/18 and the first for 2018/19.\n\n(b) by sex\n\ngirls ..... 7 / 8"
    assert said(text) == [(7, "2018/19", "female"), (8, "2017/18", "female")]
    text = "On a line the last figure is for 2017/18, the first for 2018/19.\n\ngirls ..... 7 / 8"
    assert said(text) == [(7, "2018/19", "female"), (8, "2017/18", "female")]
