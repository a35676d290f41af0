"""The tree of terms is what its columns say it is: told here the slow way, in texts and tuples."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.flags.grafting import Spellings, graft_spellings
from cyberflag.flags.trie import BOUNDARY, IN_WORD, NO_SENSE, find_fails, find_meant, grow_trie
from cyberflag.flags.twins import find_twins

SIGNS = "|' abcdrfhmnostuvewix"
"""The classes of these tests are places in this; what stands between two terms is the first."""

PARTING, BLANK = 0, SIGNS.index(" ")
IS_WORD = np.array([sign.isalpha() for sign in SIGNS])

words = st.text("abcd", min_size=1, max_size=4)
texts = st.lists(words, min_size=1, max_size=4).map(" ".join)
tongues = st.lists(texts, min_size=1, max_size=12)


def as_classes(terms):
    return np.array([SIGNS.index(sign) for term in terms for sign in f"{term}|"], np.uint8)


def grown(terms):
    return grow_trie(as_classes(terms), PARTING, np.arange(len(terms), dtype=np.int32))


def grafted(terms, spelt):
    """The tree with spellings, each word that they stand for being a term too."""
    known = [*terms, *spelt.values()]
    spellings = Spellings(
        tuple(bytes(as_classes([one])[:-1]) for one in spelt),
        tuple(bytes(as_classes([one])[:-1]) for one in spelt.values()),
        plain=IS_WORD,
        parts=IS_WORD,
    )
    text, senses = as_classes(known), np.full(len(known), NO_SENSE, np.int32)
    return graft_spellings(grow_trie(text, PARTING, senses), text, PARTING, spellings)


def text_of(trie, node) -> str:
    steps = []
    while node > IN_WORD:
        steps.append(SIGNS[trie.cls[node]])
        node = trie.parent[node]
    return "".join(reversed(steps))


def texts_of(trie) -> list[str]:
    return [text_of(trie, node) for node in range(len(trie))]


def beginnings(terms) -> set[str]:
    return {term[:end] for term in terms for end in range(len(term) + 1)}


@given(tongues)
def test_each_beginning_of_a_term_is_one_node(terms) -> None:
    trie = grown(terms)
    said = texts_of(trie)
    assert sorted(said) == sorted([*beginnings(terms), ""])  # the inside of other words too
    assert [len(text) for text in said[IN_WORD + 1 :]] == sorted(map(len, said))[IN_WORD + 1 :]
    assert [said[node] for node in trie.leaf] == terms


@given(tongues)
def test_of_terms_that_are_the_same_the_last_ones_sense_holds(terms) -> None:
    trie = grown(terms)
    last = {term: number for number, term in enumerate(terms)}
    assert [last.get(text, NO_SENSE) for text in texts_of(trie)] == trie.sense.tolist()


@given(tongues)
def test_what_is_not_gone_on_with_falls_back_on_the_longest_beginning_inside_it(terms) -> None:
    trie = grown(terms)
    said = texts_of(trie)
    for node, fallen in enumerate(find_fails(trie, IS_WORD).tolist()):
        if node <= IN_WORD:
            continue
        text = said[node]
        inside = [text[at:] for at in range(1, len(text)) if text[at - 1] == " " and text[at:] in said]
        assert said[fallen] == (inside[0] if inside else "")
        assert inside or fallen == (IN_WORD if text[-1] != " " else BOUNDARY)


def test_a_spelling_leads_on_from_every_beginning_that_its_word_goes_on_from() -> None:
    trie, spelt, meant = grafted(["sent from her", "her"], {"frm": "from", "hr": "her"})
    said = texts_of(trie)
    assert {said[one]: said[other] for one, other in zip(spelt, meant, strict=True)} == {
        "frm": "from", "hr": "her", "sent frm": "sent from", "sent from hr": "sent from her",
    }  # fmt: skip
    assert beginnings(["sent from hr", "sent frm", "hr", "frm"]) < set(said)


@pytest.mark.parametrize("term", ["therefrom", "frommer", "sent hers"])
def test_a_part_of_a_word_has_no_spellings(term) -> None:
    trie, spelt, _meant = grafted([term], {"frm": "from", "hr": "her"})
    assert {text_of(trie, node) for node in spelt} == {"frm", "hr"}


@given(tongues, st.dictionaries(st.text("abcd", min_size=5, max_size=6), words, max_size=3))
def test_a_tree_with_spellings_is_the_tree_of_the_terms_spelt_so(terms, spelt) -> None:
    trie, ends, meant = grafted(terms, spelt)
    pairs = {
        " ".join([*term.split(" ")[:place], spelling]): " ".join([*term.split(" ")[:place], word])
        for term in [*terms, *spelt.values()]
        for spelling, word in spelt.items()
        for place, said in enumerate(term.split(" "))
        if said == word
    }
    assert {text_of(trie, a): text_of(trie, b) for a, b in zip(ends, meant, strict=True)} == pairs
    same = grown([*terms, *spelt.values(), *pairs])
    assert (trie.parent.tolist(), trie.cls.tolist(), trie.levels) == (
        same.parent.tolist(),
        same.cls.tolist(),
        same.levels,
    )
    assert [text_of(trie, node) for node in trie.leaf[: len(terms)]] == terms


@given(tongues, st.dictionaries(st.text("abcd", min_size=5, max_size=6), words, max_size=3), st.integers(1, 3))
def test_nodes_are_twins_where_all_that_is_told_of_them_is_the_same(terms, spelt, meanings) -> None:
    trie, ends, words_meant = grafted(terms, spelt)
    trie.sense[trie.leaf[: len(terms)]] = np.arange(len(terms)) % meanings
    fails, selves = find_fails(trie, IS_WORD), trie.cls == BLANK
    meant = find_meant(trie, fails, ends, words_meant)
    twins = find_twins(trie, fails, meant, selves)
    firsts = twins.firsts[twins.number]
    assert firsts.tolist() == twins_by_hand(trie, fails.tolist(), meant.tolist(), selves.tolist())


def twins_by_hand(trie, fails, meant, selves) -> list[int]:
    """The first node of each meaning, each told apart by all that is said of it, until nothing changes."""
    steps: dict[int, list[int]] = {node: [] for node in range(len(trie))}
    for node in range(IN_WORD + 1, len(trie)):
        steps[int(trie.parent[node])].append(node)
    last: list[int] = list(range(len(trie)))
    while True:
        twins, seen = [0] * len(trie), {}
        for node in reversed(range(len(trie))):  # deepest first, so that what follows a node is known
            going = tuple(sorted((int(trie.cls[one]), twins[one]) for one in steps[node]))
            back = (last[fails[node]], last[meant[node]] if meant[node] >= 0 else -1)
            told = (int(trie.sense[node]), selves[node], going, back, node if node <= IN_WORD else -1)
            seen.setdefault(told, []).append(node)
            twins[node] = seen[told][0]
        least = {found[0]: min(found) for found in seen.values()}
        twins = [least[one] for one in twins]
        if twins == last:
            return twins
        last = twins
