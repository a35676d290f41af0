"""Of two families that claim one wording it can be read which one has it: the later one, unless the other stands over
it.
"""

import pytest

from cyberflag.errors import UsageError
from cyberflag.flags import load_pack
from cyberflag.flags.checking import idle_overs
from shipped_pack import few_terms

LATER = {"name": "read later", "kind": "ordinary", "words": ["mercia chat", "mercia chat room"]}
FIRST = {"name": "read first", "kind": "mention", "class": "service", "words": ["mercia chat"]}


def owner_of(text: str, *families: dict) -> tuple[str, tuple[str, str] | None]:
    """The family that has a text, and the two that a conflict over it names."""
    lexicon = few_terms({"family": list(families)})
    sense = lexicon.sense_of[lexicon.terms.index(text)]
    told = [(one.first, one.second) for one in lexicon.conflicts if one.text == text]
    return lexicon.pack.families[lexicon.family[sense]].name, told[0] if told else None


def test_the_later_family_has_a_wording_that_two_claim() -> None:
    assert owner_of("mercia chat", FIRST, LATER) == ("read later", ("read first", "read later"))


def test_the_order_in_which_families_are_read_is_in_the_hash() -> None:
    """What is kept of a pack between runs is kept by its hash, and holds which family has a wording."""
    assert load_pack({"family": [FIRST, LATER]}).content != load_pack({"family": [LATER, FIRST]}).content


def test_a_family_keeps_what_it_stands_over() -> None:
    over = {**FIRST, "over": ["read later"]}
    assert owner_of("mercia chat", over, LATER) == ("read first", ("read later", "read first"))
    assert owner_of("mercia chat room", over, LATER) == ("read later", None)


@pytest.mark.parametrize(("over", "owner"), [([], "read later"), (["read later"], "platform mercia-chat")])
def test_a_service_keeps_what_it_stands_over(over, owner) -> None:
    services = [{"slug": "mercia-chat", "names": ["mchat"]}, {"slug": "mercia-chat", "names": ["mercia chat"]}]
    lexicon = few_terms({"platform": [services[0], {**services[1], "over": over}], "family": [LATER]})
    sense = lexicon.sense_of[lexicon.terms.index("mercia chat")]
    assert lexicon.pack.families[lexicon.family[sense]].name == owner


def test_a_family_that_a_pack_changes_stands_over_what_it_stood_over_besides() -> None:
    more = {"name": "read first", "over": ["ring roads"]}
    roads = {"name": "ring roads", "kind": "ordinary", "words": ["ring road"]}
    assert owner_of("mercia chat", {**FIRST, "over": ["read later"]}, LATER, roads, more)[0] == "read first"


@pytest.mark.parametrize(
    ("over", "cure"),
    [(["read latter"], "Is it 'read later'"), (["zzz"], "Check its name"), ("read later", 'over = ["..."]')],
)
def test_what_a_family_cannot_stand_over_is_refused_with_a_cure(over, cure) -> None:
    with pytest.raises(UsageError) as error:
        load_pack({"family": [{**FIRST, "over": over}, LATER]})
    assert cure in error.value.cure


def test_two_families_over_each_other_are_refused() -> None:
    with pytest.raises(UsageError, match="'read first' and 'read later'"):
        load_pack({"family": [{**FIRST, "over": ["read later"]}, {**LATER, "over": ["read first"]}]})


def test_to_stand_over_a_family_that_is_read_before_or_claims_nothing_of_it_takes_nothing() -> None:
    tagged = {"name": "tagged", "kind": "ordinary", "words": ["tag"], "over": ["read later"]}
    of_use, before = {**FIRST, "over": ["read later"]}, {**LATER, "name": "last", "over": ["read first"]}
    lexicon = few_terms({"family": [of_use, tagged, LATER, before]})
    own = {"read first", "tagged", "read later", "last"}
    assert [pair for pair in idle_overs(lexicon) if pair[0] in own] == [
        ("tagged", "read later"),
        ("last", "read first"),
    ]
