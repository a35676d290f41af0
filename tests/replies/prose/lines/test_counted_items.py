"""Items of lists that are nothing but a number and the name of arrests, charges or suspects."""

import pytest

TITLE = "<h1>Sexual communication with a child in 2023</h1>"


def told(reading):
    return [(count.measure.value, count.printed.split()[0]) for count in reading.counts]


def listed(*items: str) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


@pytest.mark.parametrize(
    ("items", "read"),
    [
        (("a. 148 crimes recorded", "b. 61 arrests"), [("offences", "148"), ("arrests", "61")]),
        (
            ("a. 148 crimes recorded", "b. 61 suspects", "c. 33 people charged"),
            [("offences", "148"), ("suspects", "61"), ("charges", "33")],
        ),
    ],
)
def test_an_item_that_says_what_it_counts_needs_no_label(read_unasked, items, read):
    reading = read_unasked(TITLE, listed(*items))
    assert told(reading) == read
    assert not reading.issues


@pytest.mark.parametrize(
    "blocks",
    [
        (listed("Rape: 148 crimes", "61 arrests"),),
        ("2022", listed("148 crimes recorded", "61 arrests")),
        ("3. 61 arrests",),
        (listed("a. 148 crimes recorded against girls", "b. 61 arrests"),),
        ("Figures for England and Wales:", listed("148 crimes recorded", "61 arrests")),
        ("Essex Police", listed("148 crimes recorded", "61 arrests")),
        ("The aim for 2023 was:", listed("a. 148 crimes recorded", "b. 61 arrests")),
        (listed("148 crimes recorded, none of which led to:", "61 arrests"),),
    ],
)
def test_an_item_below_some_of_the_crimes_is_told(read_unasked, blocks):
    reading = read_unasked(TITLE, *blocks)
    assert ("arrests", "61") not in told(reading)
    assert reading.issues


def test_an_item_below_a_heading_is_of_what_that_says(read_unasked):
    reading = read_unasked(TITLE, "<h2>Arrests of men</h2>", listed("61 arrests"))
    [count] = reading.counts
    assert dict(count.detail) == {"suspect sex": "male"}
