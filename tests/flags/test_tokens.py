"""Words and signs: the tokens of a text are the whole of it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cyberflag.flags.tokens import count_signs, split_tokens, words_and_signs


@given(st.one_of(st.binary(max_size=40), st.text(alphabet="aZ9é£€–—’“ -_.!\n", max_size=40).map(str.encode)))
@example("it cost £".encode())
def test_tokens_follow_on_one_another_from_the_first_byte_to_the_last(text: bytes) -> None:
    ends = [0, *(token.end for token in split_tokens(text))]
    assert [token.start for token in split_tokens(text)] == ends[:-1]
    assert ends[-1] == len(text)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [("It’s ÉT", ["it", "'", "s", " ", "Ã\x89t"]), ("a – b", ["a", " ", "b"]), ("£5!", ['"', "5", "!"])],
)
def test_case_is_folded_for_ascii_alone_and_signs_are_plain(text: str, tokens: list[str]) -> None:
    assert [token.text for token in split_tokens(text.encode())] == tokens
    assert count_signs(text) == len(tokens) - tokens.count(" ")


@given(st.text(alphabet="aZ9é£€–—’“ -_.!\n\u00a0", max_size=40))
def test_signs_are_the_tokens_that_are_no_blanks(text: str) -> None:
    assert count_signs(text) == sum(token.text != " " for token in split_tokens(text.encode()))


@given(
    st.one_of(
        st.from_regex("[a-z0-9]{1,3}( [a-z0-9]{1,3}){0,4}", fullmatch=True),
        st.text(alphabet="aZ9é£–’ -.\n", max_size=20),
    )
)
def test_a_plain_text_is_cut_into_what_its_tokens_say(text: str) -> None:
    assert words_and_signs(text) == tuple(token.text for token in split_tokens(text.encode()))
