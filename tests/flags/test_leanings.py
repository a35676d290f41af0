"""Leanings: asked only where the rules are not sure, the same in both engines, shown, and never without a mention."""

from copy import copy
from datetime import date

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cyberflag.errors import UsageError
from cyberflag.flags import (
    DECISIONS,
    Engine,
    Flagging,
    FlagOptions,
    Lexicon,
    Reference,
    load_pack,
    names_of,
    rule_names,
)
from cyberflag.flags.decisions import LEANING, NOT_ASKED
from cyberflag.flags.features import feature_names
from cyberflag.flags.leanings import (
    Leanings,
    list_marks,
    marks_of,
    read_leanings,
    telling_words,
)
from cyberflag.flags.marks import AFTER, BEFORE, OWNER_AT, WEIGHT, MarkTable, hash_of, tabulate_marks
from cyberflag.flags.words import make_rooms
from told_crimes import TEXTS

EVERYTHING = 10**12
_LOW = (1 << OWNER_AT) - 1
ROOMS = len(make_rooms())
HARASSMENT, THEFT = "195/94", "049/01"
PIECES = [
    "facebook", "Facebook", "no", "not", "sent", "a message", "on", "his phone", "walked in", "dm", "0", "742", "07",
    ".", "; ", "’s", "'", "é", "harassed", "harassing", "-", "\u00a0", "…", "cheque", "online", "texted", "İ",
    "😀", "x", "incomprehensible", "incomprehensibility", "incomprehensibilities", "incomprehensibilitous",
    "07700900123",
]  # fmt: skip


def lean_reference(reference: Reference, leanings: Leanings) -> Reference:
    """The reference with other leanings, its terms not read once more."""
    other = copy(reference)
    other.lexicon = reference.lexicon.with_leanings(leanings)
    return other


def lean_engine(engine: Engine, leanings: Leanings | None) -> Engine:
    return Engine(engine.lexicon.with_leanings(leanings), engine.automaton)


@pytest.fixture(scope="module")
def asked(lexicon: Lexicon, engine: Engine, reference: Reference) -> tuple[Engine, Reference]:
    """Engines that ask the words of every record, with weights of all kinds."""
    draw = np.random.default_rng(4)
    marks = sorted({mark for one in PIECES for two in PIECES for mark in marks_of(f"{one} {two}".encode())})
    rules = {name: int(draw.integers(-400, 400)) for name in feature_names(lexicon)} | {"points": 7}
    weights = {mark: int(draw.integers(-900, 900)) for mark in marks}
    leanings = Leanings(-100, EVERYTHING, 300, 900, rules, weights)
    return lean_engine(engine, leanings), lean_reference(reference, leanings)


def one_record(engine: Engine, text: str, code: str = HARASSMENT):
    group = np.array([engine.lexicon.group_of(code)], np.int32)
    return engine.decide(pa.array([text]), group, np.ones(1, bool)).verdict(0)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    st.lists(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.text(max_size=20), max_size=5),
    st.integers(0, 12),
    st.booleans(),
)
def test_both_engines_lean_alike_on_any_text(asked, many, group, counts) -> None:
    engine, reference = asked
    decided = engine.decide(
        pa.array(many, pa.large_string()), np.full(len(many), group, np.int32), np.full(len(many), counts)
    )
    for number, text in enumerate(many):
        verdict = decided.verdict(number)
        assert verdict == reference.decide(text.encode(), group, counts_texts=counts)
        assert verdict.leaning != NOT_ASKED
        assert verdict.decision != DECISIONS.index("online") or verdict.mentions


def test_a_record_that_the_rules_know_enough_of_is_not_asked(engine) -> None:
    leanings = Leanings(0, 500, 100, 100, {"points": 10}, {"kettle": -400})
    leaning = lean_engine(engine, leanings)
    plain = lean_engine(engine, None)
    sure = "Suspect sent abuse on facebook about a kettle."
    assert one_record(leaning, sure) == one_record(plain, sure)
    assert one_record(leaning, sure).points > 50
    assert one_record(leaning, sure).leaning == NOT_ASKED
    unsure = "A kettle was stolen."
    assert one_record(leaning, unsure).leaning == 100


def test_a_mark_counts_as_often_as_it_stands_in_a_record(engine) -> None:
    leaning = lean_engine(engine, Leanings(0, EVERYTHING, 9000, 9000, {}, {"kettle": 5, "kett*": 30}))
    assert one_record(leaning, "Kettle, kettle. KETTLE kettles").leaning == 3 * 5 + 4 * 30


def test_words_of_a_mention_that_is_set_aside_are_left_out(engine) -> None:
    leaning = lean_engine(engine, Leanings(0, EVERYTHING, 9000, 9000, {}, {"facebook": 5}))
    assert one_record(leaning, "Abuse on facebook").leaning == 5
    assert one_record(leaning, "Spat at, no contact on facebook").leaning == 0


def test_words_of_two_sentences_are_no_pair() -> None:
    assert "in kettle" in marks_of(b"walked in, kettle")
    assert "in kettle" not in marks_of(b"walked in. Kettle")


def test_beginnings_and_endings_are_those_of_longer_words_only() -> None:
    assert set(marks_of(b"ken kettle 12")) == {
        "ken", "kettle", "0", "ken kettle", "kettle 0", "kett*", "*tle",
    }  # fmt: skip


def test_marks_stand_where_they_are_in_the_text() -> None:
    text = "Café – walked in".encode()
    assert {text[mark.start : mark.end].decode() for mark in list_marks(text)} == {
        "Café", "Café – walked", "walked", "walked in", "in",
    }  # fmt: skip


def find_word(table: MarkTable, word: str) -> list[int]:
    """What stands at the one of its two places where a word stands: nothing known of it where it stands at neither."""
    hashed, last = hash_of(word), len(table.hashes) - 1
    found = {place for place in (hashed & last, hashed >> 32 & last) if int(table.hashes[place]) == hashed}
    assert len(found) <= 1
    return [int(one) for place in found for one in table.places[place]] or [0, 0, 0]


words = st.text("abc", min_size=1, max_size=4)


@given(st.dictionaries(words | st.tuples(words, words).map(" ".join), st.integers(-999, 999), max_size=200))
def test_every_mark_and_no_other_is_found_in_the_table(marks) -> None:
    table = tabulate_marks(marks)
    known = sorted({word for mark in marks for word in mark.split(" ")} | {"d", "abcd"})
    rows = {word: find_word(table, word) for word in known}
    for word, row in rows.items():
        assert row[WEIGHT] == marks.get(word, 0)
    for one in known:
        for two in known:
            pair = int(table.pairs[rows[one][BEFORE] + rows[two][AFTER]])
            stands = pair >> OWNER_AT == rows[one][BEFORE]
            assert stands == (f"{one} {two}" in marks)
            assert not stands or pair & _LOW == marks[f"{one} {two}"] & _LOW


def test_more_pairs_than_can_be_named_are_refused_with_a_cure(monkeypatch) -> None:
    monkeypatch.setattr("cyberflag.flags.marks.ENTRY_BITS", 2)
    with pytest.raises(UsageError, match="too many pairs") as refused:
        tabulate_marks({f"walked {word}": 1 for word in ("in", "out", "off", "on", "by")})
    assert "leave out" in refused.value.cure


def test_more_words_than_are_kept_are_all_heard(engine) -> None:
    draw = np.random.default_rng(7)
    letters = ["a", "b", "ab", "é", "7", "xyz", "incomprehen", "sibility"]
    many = ["".join(draw.choice(letters, int(size))) for size in draw.integers(1, 15, 120_000)]
    assert len(set(many)) > ROOMS * 2
    marks = {mark: int(draw.integers(-99, 99)) for mark in sorted(marks_of(" ".join(many[:3000]).encode()))}
    leanings = Leanings(0, EVERYTHING, 9000, 9000, {}, marks)
    column = [" ".join(many[at : at + 30]) for at in range(0, len(many), 30)]
    decided = lean_engine(engine, leanings).decide(
        pa.array(column), np.zeros(len(column), np.int32), np.ones(len(column), bool)
    )
    for text, leaning in zip(column, decided.leaning.tolist(), strict=True):
        assert leaning == sum(marks.get(mark, 0) * times for mark, times in marks_of(text.encode()).items())


def test_words_that_differ_in_one_letter_anywhere_are_told_apart(engine) -> None:
    for length in (1, 3, 7, 8, 9, 15, 16, 17, 24, 25, 33):
        word = "a" * length
        leaning = lean_engine(engine, Leanings(0, EVERYTHING, 9000, 9000, {}, {word: 5}))
        others = [word + "a", word[1:], *(word[:at] + "b" + word[at + 1 :] for at in range(length))]
        decided = leaning.decide(pa.array([word, *others]), np.zeros(length + 3, np.int32), np.ones(length + 3, bool))
        assert decided.leaning.tolist() == [5] + [0] * (length + 2)


@pytest.mark.parametrize("gap", [1, 2, 30, 62, 63, 64, 65, 127, 128, 129, 300])
def test_pair_of_words_far_apart_is_one_unless_a_sentence_ends_between_them(engine, gap) -> None:
    leaning = lean_engine(engine, Leanings(0, EVERYTHING, 9000, 9000, {}, {"kettle was": 5}))
    for before in (0, 40, 57, 58, 63):
        for place in (0, gap // 2, gap - 1):
            blanks = list(" " * gap)
            lead = "x" * before + " "
            assert one_record(leaning, f"{lead}kettle{''.join(blanks)}was").leaning == 5
            blanks[place] = "."
            assert one_record(leaning, f"{lead}kettle{''.join(blanks)}was").leaning == 0


def test_a_turned_decision_names_the_leaning_and_shows_the_words_it_went_by(lexicon, engine) -> None:
    leanings = Leanings(0, EVERYTHING, 500, 500, {}, {"cordless": -900, "ket*": 5, "hung up": -300})
    flagging = Flagging(lexicon.with_leanings(leanings), FlagOptions(evidence=True), lean_engine(engine, leanings))
    text = "Abuse on facebook, cordless and hung up."
    batch = pa.record_batch(
        {"crime_reference": ["1", "2"], "recorded_on": pa.array([date(2025, 1, 1)] * 2), "summary": [text, "kettle"]}
    )
    first, second = flagging.flag(batch).to_pylist()
    assert first["decision"] == "not-online"
    assert first["rule"] == f"{LEANING}-not-online"
    assert first["platforms"] == []
    assert first["score"] == pytest.approx(1 / (1 + np.exp(1.2)), abs=1e-4)
    assert first["evidence"][-2:] == ["cordless", "hung up"]
    assert [one["status"] for one in first["mentions"]][-2:] == [LEANING, LEANING]
    assert second["mentions"] == []


def test_words_shown_are_the_heaviest_and_overlap_nowhere() -> None:
    leanings = Leanings(0, 1, 1, 1, {}, {"hung up": 300, "hung": 100, "cordless": 200, "kettle": -900, "phone": 50})
    text = b"Hung up the cordless phone and kettle"
    words = [text[start:end] for start, end in telling_words(text, leanings, towards=1)]
    assert words == [b"Hung up", b"cordless", b"phone"]
    assert telling_words(text, leanings, towards=-1) == [(31, 37)]


def test_a_record_raised_by_a_leaning_is_online_by_its_mentions(engine, reference) -> None:
    leanings = Leanings(0, EVERYTHING, 500, 500, {}, {"snatched": 900})
    group = engine.lexicon.group_of(THEFT)
    for text, raised in (("Phone snatched", "online"), ("Bag snatched", "review")):
        assert one_record(engine, text, THEFT).decision == DECISIONS.index("not-online")
        after = one_record(lean_engine(engine, leanings), text, THEFT)
        assert after.decision == DECISIONS.index(raised)
        assert bool(after.mentions) == (raised == "online")
        assert after == lean_reference(reference, leanings).decide(text.encode(), group, counts_texts=True)


@pytest.mark.parametrize("counts", [False, True])
def test_plain_texts_are_a_platform_of_a_raised_record_only_where_they_count(engine, reference, counts) -> None:
    leanings = Leanings(0, EVERYTHING, 500, 500, {}, {"snatched": 900})
    known, group = engine.lexicon, engine.lexicon.group_of(HARASSMENT)
    column, groups = pa.array(["Texted her, bag snatched"], pa.large_string()), np.array([group], np.int32)
    verdict = lean_engine(engine, leanings).decide(column, groups, np.array([counts])).verdict(0)
    assert verdict.decision == DECISIONS.index("online")
    assert names_of(verdict.platforms, known.platforms) == (("sms",) if counts else ())
    assert bool(verdict.involvement) == counts
    assert verdict == lean_reference(reference, leanings).decide(column[0].as_py().encode(), group, counts_texts=counts)


def test_a_small_sum_turns_no_decision_into_its_opposite(engine) -> None:
    text = "Abuse sent on facebook, snatched"
    for weight, decision in ((400, "online"), (-200, "review"), (-900, "review"), (-1600, "not-online")):
        leanings = Leanings(0, EVERYTHING, 300, 1500, {}, {"snatched": weight})
        assert one_record(lean_engine(engine, leanings), text).decision == DECISIONS.index(decision)


def test_rules_of_leanings_are_named_for_each_decision(lexicon) -> None:
    assert rule_names(lexicon.pack)[-3:] == tuple(f"{LEANING}-{decision}" for decision in DECISIONS)


def test_weights_of_the_pack_are_of_features_that_there_are(shipped) -> None:
    assert shipped.pack.leanings is not None
    assert set(shipped.pack.leanings.rules) <= set(feature_names(shipped))


def test_words_are_not_asked_where_the_offence_is_not_known(shipped, shipped_ref) -> None:
    for text in TEXTS:
        assert shipped_ref.decide(text.encode(), shipped.group_of(None), counts_texts=True).leaning == NOT_ASKED


def test_own_pack_does_without_leanings() -> None:
    assert load_pack({"leanings": {"within": 0}}).leanings is None
    assert load_pack().leanings is not None


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"bias": 0, "within": 1, "sure": 1, "turns": 1, "rules": {}, "marks": {"a": 0.5}},
        {"bias": 0, "within": 1, "sure": 1, "turns": 1, "rules": {}, "marks": {}, "more": 1},
        {"bias": 0, "within": "1", "sure": 1, "turns": 1, "rules": {}, "marks": {}},
        {"bias": 0, "within": 1, "sure": 1, "turns": 1, "rules": {}, "marks": {"a": 1_000_001}},
    ],
)
def test_leanings_that_are_not_understood_are_refused_with_a_cure(said) -> None:
    with pytest.raises(UsageError, match=r"\[leanings\]") as refused:
        read_leanings(said)
    assert "whole numbers" in refused.value.cure
