"""Words in the spellings of haste are the words themselves, and nothing else is."""

import pytest

from cyberflag.errors import UsageError
from cyberflag.flags import Reference
from cyberflag.flags.spellings import clip_endings, list_spellings, spell_out, words_of
from shipped_pack import few_terms

HARASSMENT, ROBBERY = "195/94", "034/01"


@pytest.mark.parametrize(
    ("hasty", "full"),
    [
        ("abusv msgs frm ex on fb", "abusive messages from ex on fb"),
        ("threatnd thru whatsapp by her bf", "threatened through whatsapp by her boyfriend"),
        ("no msgs or txts recd", "no messages or texts received"),
        ("stmt taken ovr zoom", "statement taken over zoom"),
        ("postng nude pix of her on insta", "posting nude pictures of her on insta"),
    ],
)
def test_a_hasty_text_is_decided_as_the_same_in_full(reference, lexicon, hasty, full) -> None:
    for code in (HARASSMENT, ROBBERY):
        group = lexicon.group_of(code)
        first, second = (reference.decide(text.encode(), group, counts_texts=True) for text in (hasty, full))
        assert (first.decision, first.points, first.platforms) == (second.decision, second.points, second.platforms)
        assert [one.sense for one in first.mentions] == [one.sense for one in second.mentions]


def test_evidence_shows_the_words_as_they_were_written(reference, lexicon) -> None:
    text = "abuse frm ex, all msgd to her"
    (mention,) = reference.decide(text.encode(), lexicon.group_of(HARASSMENT), counts_texts=True).mentions
    assert "msgd" in text[mention.start : mention.end]


def test_terms_hold_no_spelling_but_the_words_meant(lexicon) -> None:
    spellings = set(list_spellings(lexicon.pack.spellings))
    assert not spellings & {word for term in lexicon.terms for word in words_of(term)}


def test_a_force_adds_spellings_that_serve_every_wording() -> None:
    own = {
        "spellings": {"from": ["vrom"], "borough": ["boro"]},
        "family": [{"name": "local", "kind": "mention", "class": "service", "words": ["from the borough chat"]}],
    }
    lexicon = few_terms(own)
    for text in (b"abuse vrom the boro chat", b"abuse frm the borough chat"):
        verdict = Reference(lexicon).decide(text, lexicon.group_of(HARASSMENT), counts_texts=False)
        assert verdict.decision == 2


@pytest.mark.parametrize(
    "spellings",
    [{"from": ["f m"]}, {"with": ["w/"]}, {"from": ["fm"], "form": ["fm"]}, {"from": ["form"], "form": ["frm"]}],
    ids=["blank", "sign", "two words", "a word itself"],
)
def test_a_spelling_that_is_no_word_or_stands_for_two_is_refused(spellings) -> None:
    with pytest.raises(UsageError):
        list_spellings(spellings)


def test_only_whole_words_are_spelt_out() -> None:
    assert spell_out("frm fromage, frm's éfrm frm", {"frm": "from"}) == "from fromage, from's éfrm from"


def test_clipped_endings_leave_known_words_alone() -> None:
    made = clip_endings(["driving", "pushed", "carded", "card", "used", "sharing", "sharin"])
    assert made == {"drivng": "driving", "drivin": "driving", "pushd": "pushed", "cardd": "carded", "sharng": "sharing"}
