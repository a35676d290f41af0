"""A pack is data that a force can lay its own over, and what it cannot say is refused."""

import os
from dataclasses import fields

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.errors import UsageError
from cyberflag.flags import (
    Decided,
    Engine,
    Lexicon,
    Reference,
    keep_order,
    load_pack,
    make_engine,
    ready_lexicon,
)
from cyberflag.flags.checking import measure_coverage, new_conflicts, unreachable_terms
from cyberflag.flags.inflections import inflect
from cyberflag.flags.misspellings import misspell
from cyberflag.flags.wordings import expand_sets, expand_wording
from shipped_pack import few_families, few_terms

OWN = {
    "version": "1.0-mercia",
    "family": [
        {"name": "local forum", "kind": "mention", "class": "service", "words": ["mercia chat"]},
        {"name": "reporting channels by name", "add": ["mercia report portal"]},
    ],
    "platform": [{"slug": "mercia-chat", "names": ["mchat"]}],
}


@pytest.fixture(scope="module")
def own() -> Lexicon:
    return few_terms(OWN)


@pytest.fixture(scope="module")
def few() -> Lexicon:
    """The rules on the best-known services alone: to keep an automaton and read it back it need not be a large one."""
    return few_terms().with_leanings(None)


def test_own_pack_adds_words_and_changes_version_and_hash(few, own) -> None:
    assert own.pack.label.startswith("1.0-mercia+")
    assert own.pack.content != few.pack.content
    terms = set(own.terms) - set(few.terms)
    assert terms == {"mercia chat", "mercia report portal", "mchat", *inflect("mchat")} | {"mchatd"}


def test_own_words_decide(own) -> None:
    sent = b"Suspect sent the victim abuse on mchat"
    verdict = Reference(own).decide(sent, own.group_of("195/94"), counts_texts=False)
    assert verdict.decision == 2
    assert verdict.platforms == 1 << own.platforms.index("mercia-chat")


def test_a_name_said_to_be_misspelt_is_known_with_one_slip_of_the_hand() -> None:
    own = {"platform": [{"slug": "mercia-chat", "names": ["merciachat"], "misspelt": ["merciachat"]}]}
    terms = set(few_terms(own).terms)
    assert {"merciachat", "merciachta", "mercachat", "merciaachat", "merciochat", "mrccht"} <= terms
    assert "erciachat" not in terms


def test_a_short_name_with_a_letter_left_out_is_left_alone() -> None:
    slips = misspell("insta")
    assert "insat" in slips
    assert all(len(slip) >= len("insta") for slip in slips)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=15))
def test_misspellings_begin_as_the_name_does_and_are_never_the_name(name: str) -> None:
    slips = misspell(name)
    assert name not in slips
    assert len(set(slips)) == len(slips)
    assert all(slip[0] == name[0] for slip in slips)


def test_the_same_tables_give_the_same_hash() -> None:
    assert load_pack().content == load_pack().content


@pytest.mark.parametrize(
    "own",
    [
        {"familly": []},
        {"family": [{"kind": "mention"}]},
        {"family": [{"name": "new", "add": ["x"]}]},
        {"family": [{"name": "new", "kind": "mention", "class": "telepathy", "words": ["x"]}]},
        {"family": [{"name": "new", "kind": "spell", "words": ["x"]}]},
        {"family": [{"name": "new", "kind": "cue", "status": "negated", "groups": ["nowhere"], "words": ["x"]}]},
        {"family": [{"name": "new", "kind": "ordinary", "words": "x"}]},
        {"family": [{"name": "new", "kind": "ordinary", "words": ["x"], "ovr": []}]},
        {"platform": [{"names": ["x"]}]},
        {"platform": [{"slug": "x", "name": ["x"]}]},
        {"platform": [{"slug": "x", "names": "x"}]},
        {"group": [{"name": "other", "codes": ["*"], "weights": {"telepathy": 3}}]},
        {"yields": {"message": "telepathy"}},
        {"scope": {"bare": ["telepathy"]}},
    ],
    ids=[
        "part",
        "name",
        "extends",
        "class",
        "kind",
        "group",
        "words",
        "family-key",
        "slug",
        "platform-key",
        "names",
        "weight",
        "yields",
        "bare",
    ],
)
def test_a_pack_that_says_what_none_can_is_refused_with_a_cure(own) -> None:
    with pytest.raises(UsageError) as error:
        load_pack(own)
    assert error.value.cure


def test_a_wording_stands_for_every_text_it_can_be() -> None:
    sets = expand_sets({"who": ["vic", "(the |)victim"]})
    assert expand_wording("sent (to|by) <who>", sets) == (
        "sent to vic", "sent to the victim", "sent to victim", "sent by vic", "sent by the victim", "sent by victim",
    )  # fmt: skip


@pytest.mark.parametrize("wording", ["sent (to", "sent to)", "<who>", "(a|b|c|d|e|f|g|h|i|j)" * 4, "sent <"])
def test_a_wording_that_is_not_understood_is_refused(wording) -> None:
    with pytest.raises(UsageError):
        expand_wording(wording, {})


def test_a_cached_automaton_decides_as_a_new_one(few, tmp_path) -> None:
    texts = pa.array(["abuse on facebook", "no e-mail", "sent vic a text"])
    groups, counts = np.zeros(3, np.int32), np.ones(3, bool)
    first, second = make_engine(few, tmp_path), make_engine(few, tmp_path)
    assert len(list(tmp_path.iterdir())) == 1
    for engine in (second, Engine(few)):
        for number in range(3):
            given = engine.decide(texts, groups, counts).verdict(number)
            assert given == first.decide(texts, groups, counts).verdict(number)


def test_states_in_the_order_of_their_use_decide_as_before(few, tmp_path) -> None:
    texts = pa.array(
        ["abuse on facebook", "no e-mail", "sent vic a text", None, "x" * 20_000, "Café – facebook’s page"] * 3
    )
    groups, counts = np.zeros(len(texts), np.int32), np.ones(len(texts), bool)
    plain = make_engine(few, tmp_path)
    ordered = keep_order(plain, texts, tmp_path)
    kept = make_engine(few, tmp_path)
    assert [one.automaton.ordered for one in (plain, ordered, kept)] == [False, True, True]
    assert not np.array_equal(plain.automaton.table, ordered.automaton.table)
    assert np.array_equal(ordered.automaton.table, kept.automaton.table)
    assert keep_order(kept, texts.slice(1), tmp_path) is kept
    for engine in (ordered, kept):
        one, other = engine.decide(texts, groups, counts), plain.decide(texts, groups, counts)
        assert all(np.array_equal(getattr(one, f.name), getattr(other, f.name)) for f in fields(Decided))


def test_a_cached_pack_says_all_that_it_says_made_anew(tmp_path) -> None:
    own = {"family": [{"name": "new", "kind": "mention", "class": "online", "words": ["facebook", "say friends"]}]}
    pack = few_families(own)
    made, kept = ready_lexicon(pack, tmp_path), ready_lexicon(pack, tmp_path)
    assert made.conflicts
    for field in fields(Lexicon):
        first, second = getattr(made, field.name), getattr(kept, field.name)
        assert np.array_equal(first, second) if isinstance(first, np.ndarray) else first == second
    assert "say friends" not in ready_lexicon(few_families(), tmp_path).terms


def test_caches_long_unused_make_room(few, tmp_path) -> None:
    for number in range(6):
        for kind in ("automaton", "lexicon"):
            kept = tmp_path / f"{kind}-{number}.npz"
            kept.touch()
            os.utime(kept, (number, number))
    make_engine(few, tmp_path)
    automata = {path.name for path in tmp_path.glob("automaton-*")}
    assert {"automaton-3.npz", "automaton-4.npz", "automaton-5.npz"} < automata
    assert len(automata) == 4
    assert len(list(tmp_path.glob("lexicon-*"))) == 6


def test_a_spoilt_cache_is_built_anew(few, tmp_path) -> None:
    make_engine(few, tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"not a cache")
    decided = make_engine(few, tmp_path).decide(pa.array(["on facebook"]), np.zeros(1, np.int32), np.ones(1, bool))
    assert decided.decision.tolist() == [2]


def test_every_term_of_our_pack_can_be_found(lexicon) -> None:
    assert unreachable_terms(lexicon) == ()


def test_check_tells_what_two_families_claim_and_what_is_never_found(few) -> None:
    own = {"family": [{"name": "new", "kind": "mention", "class": "online", "words": ["facebook", "#tag"]}]}
    mine = few_terms(own)
    assert [(c.text, c.second) for c in new_conflicts(mine, few)] == [("facebook", "new")]
    assert unreachable_terms(mine) == ("#tag",)


def test_coverage_counts_records_rules_and_families(few) -> None:
    sample = [("abuse on Facebook", "195/94", False), ("no detail", None, False)]
    seen = measure_coverage(few, sample, ["facebook", "mercia chat"])
    assert seen.unused_terms == ("mercia chat",)
    assert seen.records == 2
    assert seen.decisions == {"online": 1, "not-online": 1}
    assert seen.rules == {"affirmed-service": 1, "nothing-found": 1}
    assert seen.families["platform facebook"] == 1
    assert "platform tinder" in seen.unused
