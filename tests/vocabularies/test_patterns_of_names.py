"""The pattern of many names, letter by letter."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cyberflag.vocabularies.dates import MONTH, months
from cyberflag.vocabularies.plain_text import pattern_of_names

NAMES = st.sets(st.text("ab.-", min_size=1, max_size=5), min_size=1, max_size=8)


@given(NAMES, st.text("ab.-", max_size=6))
def test_a_text_is_matched_where_it_is_one_of_the_names(names, text):
    assert bool(re.fullmatch(pattern_of_names(names), text)) == (text in names)


@given(NAMES, st.text("ab.-", max_size=12))
def test_in_a_text_the_longest_name_is_found_first(names, text):
    longest_first = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    found = [match.span() for match in re.finditer(pattern_of_names(names), text)]
    assert found == [match.span() for match in re.finditer(longest_first, text)]


def test_every_month_is_matched_whole_and_none_within_a_word():
    for name in months():
        assert re.fullmatch(MONTH, name, re.IGNORECASE)
        assert re.fullmatch(MONTH, f"{name.upper()}.", re.IGNORECASE)
        assert not re.match(MONTH, f"{name}x", re.IGNORECASE)
