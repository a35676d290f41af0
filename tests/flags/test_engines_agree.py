"""The fast engine gives what the plain reference gives, on any text."""

import numpy as np
import pyarrow as pa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberflag.flags import Engine, Reference, load_pack, make_lexicon

LEXICON = make_lexicon(load_pack())
GROUPS = len(LEXICON.pack.groups)
SIGNS = [
    " ", "  ", "\n", "-", "_", ". ", ".", "; ", "?", ", ", "'", "’", "‘", "“", "–", "—", "…", "\u00a0", "£", "€", "/",
    "é", "ß", "İ", "ſ", "日", "\u2003", "😀", "\x00", "3", "x",
]  # fmt: skip


def spoil(word: str, how: int) -> str:
    """The term in other clothes: capitals, curly quotation marks, other blanks, cut short, joined to letters."""
    clothes = [
        word,
        word.upper(),
        word.title(),
        word.replace("'", "’"),
        word.replace(" ", "-"),
        word.replace(" ", "\u00a0\u2013 "),
        word[:-1],
        word + "s",
        "x" + word,
        word.replace(" ", ""),
    ]
    return clothes[how % len(clothes)]


pieces = st.one_of(
    st.builds(spoil, st.sampled_from(LEXICON.terms), st.integers(0, 9)),
    st.sampled_from(SIGNS),
    st.text(max_size=6),
)
texts = st.lists(pieces, max_size=40).map(" ".join) | st.lists(pieces, max_size=40).map("".join)


def agree(texts: list[str], group: int, counts: bool, engine: Engine, reference: Reference) -> None:
    groups = np.full(len(texts), group, np.int32)
    decided = engine.decide(pa.array(texts, pa.large_string()), groups, np.full(len(texts), counts))
    for number, text in enumerate(texts):
        assert decided.verdict(number) == reference.decide(text.encode(), group, counts_texts=counts)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(texts, max_size=6), st.integers(0, GROUPS - 1), st.booleans())
def test_fast_engine_agrees_with_the_reference_on_any_text(engine, reference, many, group, counts) -> None:
    agree(many, group, counts, engine, reference)


def test_engines_agree_on_texts_made_to_confuse(engine, reference) -> None:
    many = [
        "",
        ".",
        "'" * 50,
        "no " * 300 + "facebook " * 300,
        "facebook but " * 200,
        "crimestoppers facebook " * 200,
        "sent a text. " * 100,
        "what’s app what-s app WHATS  APP",
        "FACEBOOK.COM e.g. facebook. facebook.",
        "éfacebook facebookß face\u00a0book",
        "\u20e2\u0080 \u2019\u2019 \u00c2",
        "a" * 5000,
        " " * 5000,
    ]
    for group in range(GROUPS):
        for counts in (False, True):
            agree(many, group, counts, engine, reference)


def test_a_slice_of_a_column_is_decided_as_the_texts_it_holds(engine, reference) -> None:
    column = pa.array(["facebook", None, "sent a text to vic", "no message", "hacked"], pa.string())
    for start in range(5):
        part = column.slice(start, 3)
        decided = engine.decide(part, np.zeros(len(part), np.int32), np.ones(len(part), bool))
        for number, text in enumerate(part.to_pylist()):
            assert decided.verdict(number) == reference.decide((text or "").encode(), 0, counts_texts=True)


def test_spans_are_the_bytes_of_what_was_matched(engine) -> None:
    text = "Près du café: abuse by What’s App, — FACEBOOK"
    decided = engine.decide(pa.array([text]), np.zeros(1, np.int32), np.zeros(1, bool))
    found = [text.encode()[m.start : m.end].decode() for m in decided.verdict(0).mentions]
    assert found == ["What’s App", "FACEBOOK"]
