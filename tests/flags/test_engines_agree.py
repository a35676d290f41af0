"""The fast engine gives what the plain reference gives, on any text."""

import random
from collections.abc import Iterable
from functools import cache

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberflag.flags import Engine, Reference, load_pack
from cyberflag.flags.kernel import decide_records
from cyberflag.flags.lanes import LANE, LANES, LONG_LANE
from shipped_pack import shipped_lexicon

GROUPS = len(load_pack().groups)
SIGNS = [
    " ", "  ", "\n", "-", "_", ". ", ".", "; ", "?", ", ", "'", "’", "‘", "“", "–", "—", "…", "\u00a0", "£", "€", "/",
    "é", "ß", "İ", "ſ", "日", "\u2003", "😀", "\x00", "3", "x",
]  # fmt: skip


@cache
def respelt() -> dict[str, str]:
    """A spelling of each word that has others."""
    lexicon = shipped_lexicon()
    return dict(zip(lexicon.spelt, lexicon.spellings, strict=True))


def spoil(word: str, how: int) -> str:
    """The term in other clothes: capitals, curly quotes, other blanks, cut short, joined to letters, respelt."""
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
        " ".join(respelt().get(one, one) for one in word.split(" ")),
    ]
    return clothes[how % len(clothes)]


pieces = st.deferred(
    lambda: st.one_of(
        st.builds(spoil, st.sampled_from(shipped_lexicon().terms), st.integers(0, 10)),
        st.sampled_from(SIGNS),
        st.text(max_size=6),
    )
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
def test_fast_engine_agrees_with_the_reference_on_any_text(shipped_engine, shipped_ref, many, group, counts) -> None:
    agree(many, group, counts, shipped_engine, shipped_ref)


def test_engines_agree_on_texts_made_to_confuse(shipped_engine, shipped_ref) -> None:
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
            agree(many, group, counts, shipped_engine, shipped_ref)


def draw_texts(draw: random.Random, lengths: Iterable[int]) -> list[str]:
    """A text of so many pieces for each length."""
    texts = []
    for length in lengths:
        drawn = [
            spoil(draw.choice(shipped_lexicon().terms), draw.randrange(11))
            if draw.random() < 0.4
            else draw.choice([*SIGNS, "a", "on"])
            for _ in range(length)
        ]
        texts.append(draw.choice(["", " "]).join(drawn))
    return texts


@pytest.mark.parametrize("seed", range(3))
def test_texts_of_any_length_side_by_side_are_decided_as_each_alone(shipped_engine, shipped_ref, seed) -> None:
    draw = random.Random(seed)  # noqa: S311 - nothing secret is drawn
    short = [draw.choice([0, 0, 1, 2, 5, 12, 30]) for _ in range(1500)]
    long = [draw.choice([300, 900]) for _ in range(70)] + [LONG_LANE // 2]
    lengths = [*short, *long]
    draw.shuffle(lengths)
    texts = draw_texts(draw, lengths)
    sizes = sorted(len(text.encode()) for text in texts)
    assert sum(sizes) > LANES * LONG_LANE
    assert sizes[0] == 0
    assert any(LANE < size < LONG_LANE for size in sizes)
    assert sizes[-1] > LONG_LANE
    agree(texts, seed, bool(seed % 2), shipped_engine, shipped_ref)


@pytest.mark.parametrize("lane", [LANE, LONG_LANE])
def test_texts_that_fill_a_lane_to_the_byte_are_decided_like_others(shipped_engine, shipped_ref, lane) -> None:
    full = "facebook " * lane
    agree([full[: lane + more] for more in range(-4, 3)] + ["facebook"] * 3, 0, True, shipped_engine, shipped_ref)
    agree([full[:63], full[: lane - 66], full[:lane], "", full[: 2 * lane]], 1, False, shipped_engine, shipped_ref)
    agree([*["facebook"] * 900, full[: lane - 1], *["on kik"] * 900], 0, True, shipped_engine, shipped_ref)


def test_bytes_that_no_text_in_utf8_holds_are_parts_of_words(shipped_engine, shipped_ref) -> None:
    for text in (b"\xc1facebook", b"facebook\xff", b"\xff facebook \xff", b"facebook\xc1.", b"\xe2\x80", b"x\xc2"):
        column = pa.Array.from_buffers(
            pa.large_string(), 1, [None, pa.py_buffer(np.array([0, len(text)]).tobytes()), pa.py_buffer(text)]
        )
        decided = shipped_engine.decide(column, np.zeros(1, np.int32), np.ones(1, bool))
        assert decided.verdict(0) == shipped_ref.decide(text, 0, counts_texts=True)


def test_a_slice_of_a_column_is_decided_as_the_texts_it_holds(shipped_engine, shipped_ref) -> None:
    column = pa.array(["facebook", None, "sent a text to vic", "no message", "hacked"], pa.string())
    for start in range(5):
        part = column.slice(start, 3)
        decided = shipped_engine.decide(part, np.zeros(len(part), np.int32), np.ones(len(part), bool))
        for number, text in enumerate(part.to_pylist()):
            assert decided.verdict(number) == shipped_ref.decide((text or "").encode(), 0, counts_texts=True)


def test_spans_are_the_bytes_of_what_was_matched(engine) -> None:
    text = "Près du café: abuse by What’s App, — FACEBOOK"
    decided = engine.decide(pa.array([text]), np.zeros(1, np.int32), np.zeros(1, bool))
    found = [text.encode()[m.start : m.end].decode() for m in decided.verdict(0).mentions]
    assert found == ["What’s App", "FACEBOOK"]


def test_one_compiled_kernel_serves_every_column(engine) -> None:
    texts = ["facebook", "", "no message"]
    frozen = pa.ipc.open_stream(pa.py_buffer(_stream(texts))).read_all().column(0).chunk(0)
    for column in (pa.array(texts), pa.array(texts, pa.large_string()), frozen, pa.array([], pa.large_string())):
        engine.decide(column, np.zeros(len(column), np.int32), np.ones(len(column), bool))
    assert len(decide_records.signatures) == 1


def _stream(texts: list[str]) -> bytes:
    batch = pa.record_batch({"summary": pa.array(texts, pa.large_string())})
    room = pa.BufferOutputStream()
    with pa.ipc.new_stream(room, batch.schema) as writer:
        writer.write_batch(batch)
    return room.getvalue().to_pybytes()
