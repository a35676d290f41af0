"""Numbers in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.vocabularies.number_words import numbers_named_in, understand_number

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{ONES[number // 100]} hundred" + (f" and {spell(number % 100)}" if number % 100 else "")
    rest = number % 1000
    return f"{spell(number // 1000)} thousand" + (f"{' and' if rest < 100 else ''} {spell(rest)}" if rest else "")


@given(st.integers(0, 999_999))
def test_any_number_in_words_reads_back(number):
    assert understand_number(spell(number).capitalize()).value == number


@pytest.mark.parametrize(
    "text", ["8", "three four", "and", "hundred and", "twenty eleven", "five percent", "", "one of", "-"]
)
def test_what_is_not_one_number_is_left_alone(text):
    assert understand_number(text) is None


def test_numbers_in_running_text_have_spans():
    text = "the force recorded twenty-one offences, and one hundred and four crimes; no one, none of one"
    assert [(u.value, text[u.start : u.end]) for u in numbers_named_in(text)][:2] == [
        (21, "twenty-one"),
        (104, "one hundred and four"),
    ]
