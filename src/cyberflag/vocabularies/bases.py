"""Why crimes are counted as online, as titles and letters say it: the flag, a keyword search, a field, or not
restricted at all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain

from cyberflag.model import Basis
from cyberflag.vocabularies.dressing import words_of_name
from cyberflag.vocabularies.plain_text import MANY_TEXTS, blanked, fold, read_words, write_plainly
from cyberflag.vocabularies.understanding import How, Understood

_IN_TEXT = 0.8
_WORD_FLAG = re.compile(r"\s+(?:flag|marker|tag|qualifier|indicator)$", re.IGNORECASE)
_IS_SAID = r"(?:(?:which|that)\s+is\s+|i\.?e\.?,?\s+|being\s+)"
_NAMED_FLAG = (
    r"(?:the|our)\s+(?:(?:home\s+office(?:'s)?|h\.?o\.?|national|police|force(?:'s)?)\s+){0,2}(?:flag|marker|tag)"
)
"""The flag, of nothing else than the law that all forces report by: no ``flag for domestic abuse``."""
_IS_THE_FLAG = re.compile(
    r"\bkey ?word\b[^.;()]{0,40}(?:\(|,\s)\s*"
    rf"{_IS_SAID}?(?:the|our)\s+"
    r"(?:\w+\s+){0,3}(?:online|cyber|internet)(?:\s+crime)?\s+(?:flag|marker|tag)\b"
    r"|\bkey ?word\b(?!\s+search)(?:(?!\b(?:and|or|in)\b)[^.;()]){0,20}"
    r"\b(?:online|cyber|internet)\b(?:[\s-]*(?:crimes?|related|enabled))?['\"’”]?\s*"
    rf"(?:\({_IS_SAID}?{_NAMED_FLAG}\s*\)|,\s*{_IS_SAID}{_NAMED_FLAG}\s*(?:[.,;:]|$))"
    r"|\b(?:with|carr(?:y|ies|ied|ying)|bear(?:s|ing)?|ha(?:ve|ving|s|d)|given|assigned|under)\s+(?:the|this|that|an?)\s+(?:\w+\s+)?"
    r"(?:cyber|cyber[\s-]?crime|cyber[\s-]enabled|online(?:[\s-]crime)?|internet[\s-](?:crime|related|enabled))\s+key\s?word\b(?!\s+search)"
    r"|\bkey\s?words?(?:\s+(?:field|code|type|tag))?\s*(?:=|:|\bis\b|\bequals\b)\s*['\"]?(?:cyber|online|internet)\b"
    r"|\bkey\s?word\s+(?:for|of|that\s+means|meaning)\s+(?:an?\s+)?['\"]?(?:cyber|online|internet)\b"
    r"|\bkey\s?words?\b(?:\s+['\"(]?[\w:-]+['\")]?){0,6}?\s+(?:is|are|was|were|been|be|being)\s+(?:\w+ly\s+)?"
    r"(?:added|attached|applied|put\s+(?:on|to)|placed\s+on|assigned|given|allocated|linked)\b",
    re.IGNORECASE,
)
"""A keyword that is put on the crimes as their flag: ``the keyword 'Cyber' (the Home Office online flag)``, ``offences
with the cyber crime keyword``, ``Keyword = 'Cyber'`` as a field, ``the keyword is added by the officer``.
"""
_OF_RECORDS = re.compile(
    r"(?:(?:the|online|cyber|internet|crime)\s+){0,3}(?:flag|marker|tag)\s+(?:ids?|dates?|times?|timestamps?|users?|refs?|references?|reasons?)"
    r"(?:\s+(?:set|added|changed))?",
    re.IGNORECASE,
)
"""The name of a column of what records say of their flag, which is no number of crimes: ``ONLINE_FLAG_DATE``."""
_SEARCHED = re.compile(
    r"\bsearch\w*|\bfree[\s-]?text|\btext\s+field|\bnarrative|\bin\s+the\s+(?:mo|summary|notes|description)\b",
    re.IGNORECASE,
)
_PUT_ON = re.compile(r"flag|marker|tag|with|carr|bear|have|having|has|had|given|assigned|under", re.IGNORECASE)
"""In what says that a keyword is the flag, beside which a search may be told of: ``searched for crimes with it``."""
_TEXT = r"(?:texts?|narratives?|summar(?:y|ies)|mo|method|descriptions?|notes|details|logs?)"
_BORNE_BY_TEXT = re.compile(
    rf"\b(?:free[\s-])?{_TEXT}(?:\s+fields?)?\s+(?:that\s+|which\s+)?(?:also\s+)?$", re.IGNORECASE
)
"""Before such words, that it is a text that has the keyword: ``where the narrative bears an online keyword``."""
_STANDS_IN_TEXT = re.compile(
    rf"\s+(?:\w+\s+)?in\s+(?:the|its|their|an?)\s+(?:\w+\s+)?(?:free[\s-])?{_TEXT}\b|\s+lists?\b", re.IGNORECASE
)
_ALL_FLAGGED = re.compile(
    r"\b(?:all|every|any|each|total)\b(?:\s+(?!and\b|or\b)[\w-]+){0,4}?\s+(?:crimes?|offences?|records?|incidents?)\s+"
    r"(?:(?:which|that)\s+)?(?:(?:is|are|was|were|has|have|had|been)\s+)*(?:with|carry(?:ing)?|carried|bear(?:ing)?|having|"
    r"given|flagged|tagged|marked)\b(?!.*(?:\bor\s+not?\b|\bwithout\b))"
    r"|\b(?:crimes?|offences?|records?)\s+(?:(?:flagged|tagged|marked)|(?:with|carrying|bearing)\s+(?:the|an?)\s)"
    r"(?:(?!\bof\s+all\b|\bor\s+not?\b|\bwithout\b)[^.;])*,\s*(?:across\s+|in\s+|for\s+)?all\b(?!.*(?:\bor\s+not?\b|\bwithout\b))",
    re.IGNORECASE,
)
"""All crimes, and that they carry the flag right behind them, or before: ``Offences flagged as cyber, all classes``."""
_OF_THE_FORCE = re.compile(
    r"\W*(?:(?:in\s+)?(?:the|this|our)\s+(?:force|constabulary|service)|we|officers|nobody|no\s+(?:one|officers?))\b"
    r"[^.;]{0,60}?\b(?:not|never|no|sets?|uses?|ticks?)\b",
    re.IGNORECASE,
)
"""Opens a sentence on what the force does, and on no crimes: ``We have not set the flag``."""
_BREAKS_DOWN = re.compile(
    r"\b(?:per|by)\s+(?:[\w-]+\s+){0,3}?[\w-]+\s*(?:,|\band|&)\s*(?:and\s+)?(?:(?:by|per)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before a field by which crimes are broken down beside something else: ``by half-year and platform field``."""
_UNTOLD = re.compile(
    r"\b(?:(?:cannot|can't|unable\s+to|(?:could|do|does|did)\s+not|don't|not\s+(?:possible|able)\s+to|impossible\s+to"
    r"|(?:have|need)\s+to\s+be\s+(?:\w+ly\s+)?(?:read|checked|reviewed|opened|examined|looked\s+at))"
    r"\s+(?:\w+\s+){0,3}?(?:say|tell|see|know|record|identify|determine|establish|ascertain|confirm)\b(?:(?!\b(?:and|but|so)\b)[^.;,]){0,60}?"
    r"|even|regardless\s+of|irrespective\s+of|whatever|whether\s+or\s+not)\s*\b(?P<which>where|wherever|in\s+which|in\s+whose|if|when|whether|the)\b(?=[^.;,]{0,60})",
    re.IGNORECASE,
)
"""Opens a clause on what is not known or makes no difference: ``We cannot say where``, ``counted even if``."""
_ORDER = (Basis.NONE, Basis.KEYWORD, Basis.FLAG, Basis.FIELD)
"""What the narrower words say goes first: "flagged or not" also holds "flagged"; a keyword search stands beside the
flag not used.
"""


@lru_cache(maxsize=MANY_TEXTS)
def basis_named_in(text: str) -> Understood[Basis] | None:
    """Why the crimes that a title or sentence speaks of count as online, with the span that says so, or None.

    A phrase that is denied (``We do not use the flag``, ``Not cyber-flagged``) says nothing, and neither does one on
    where something of a crime is put down (``The platform is written in the free text``). Where several are named:
    not restricted, then keyword, then flag, then a search that is less plainly that of the crimes, then field.
    ``Basis.OFFENCE`` follows from the offence and is never read here.
    """
    if _OF_RECORDS.fullmatch(words := words_of_name(text)):
        return None
    if words != text:
        named = basis_named_in(words)
        return named and replace(named, start=0, end=len(text))
    plain = write_plainly(text)
    if is_without_flag(text):
        return None
    is_flag = _keyword_set_as_flag(plain)
    for basis, pattern in _phrases_in_order():
        if is_flag is not None and basis not in (Basis.NONE, Basis.FLAG):
            continue
        for match in pattern.finditer(plain):
            is_breakdown = basis is Basis.FIELD and _BREAKS_DOWN.search(plain, 0, match.start()) is not None
            is_untold = basis is Basis.KEYWORD and (_is_kept_there(plain, match.start()) or _is_untold(plain, match))
            if not (is_breakdown or is_untold or _is_denied(plain, match.start())):
                return Understood(basis, How.MENTION, _IN_TEXT, match.start(), match.end())
    return None if is_flag is None else Understood(Basis.FLAG, How.MENTION, _IN_TEXT, *is_flag.span())


def names_search(text: str) -> bool:
    """Whether the basis that a text names is a search for words."""
    named = basis_named_in(text)
    return named is not None and named.value is Basis.KEYWORD


def _keyword_set_as_flag(plain: str) -> re.Match[str] | None:
    """Where a text says of a keyword that it is put on crimes, and not looked for in their texts; not where denied."""
    found = _IS_THE_FLAG.search(plain)
    if found is None or (_SEARCHED.search(plain) and not _PUT_ON.search(found[0])):
        return None
    if _BORNE_BY_TEXT.search(plain, 0, found.start()) or _STANDS_IN_TEXT.match(plain, found.end()):
        return None
    return None if _is_denied(plain, found.start()) else found


def _is_untold(plain: str, match: re.Match[str]) -> bool:
    """Whether words for a search say in what texts a word stands, in a clause of which nothing is known."""
    opened = (found.start("which") for found in _UNTOLD.finditer(plain))
    return any(at <= match.start() and re.search("[.;,]", plain[at : match.start()]) is None for at in opened)


def _is_denied(plain: str, start: int) -> bool:
    """Whether what stands before a place in a text denies what is said there."""
    return any(denial.search(plain, max(0, start - 80), start) for denial in _denials())


def names_flag_as_basis(text: str) -> bool:
    """Whether the crimes that a title or sentence speaks of count as online by their flag."""
    named = basis_named_in(text)
    return named is not None and named.value is Basis.FLAG


@lru_cache(maxsize=2048)
def are_all_flagged(text: str) -> bool:
    """Whether ``all`` or ``total`` in a text is of the flagged crimes alone: ``All offences with the online flag``."""
    return names_flag_as_basis(text) and _ALL_FLAGGED.search(write_plainly(text)) is not None


@lru_cache(maxsize=MANY_TEXTS)
def heads_online(text: str) -> bool:
    """Whether a heading says that the figures are of online crimes, and not by what they are known: ``No. flagged``;
    ``No flag`` is of those without it.
    """
    plain = _words_of(text)
    if is_without_flag(text) or _OF_RECORDS.fullmatch(plain):
        return False
    lists = read_words("basis_words")["headings"]
    bare = re.sub(rf" (?:{'|'.join(lists['answers'])})$", "", plain)  # "Cyber Y" is cyber
    return not {plain, _uncounted(plain), bare}.isdisjoint(lists["words"])


@lru_cache(maxsize=2048)
def names_online(text: str) -> bool:
    """Whether a text names the net at all, be it of the crimes or of how they were reported: ``Victims of cyber
    crime``, ``reported through the internet portal``.
    """
    words = "|".join(read_words("basis_words")["named"]["words"])
    return re.search(rf"\b(?:{words})\b", _words_of(text)) is not None


@lru_cache(maxsize=2048)
def corrects_flag(text: str) -> bool:
    """Whether a label names the flag as a force has corrected it, beside the one that its officers set."""
    if not names_flag_as_basis(text):
        return False
    plain = write_plainly(text).casefold()
    return any(re.search(rf"\b{word}\b", plain) for word in read_words("basis_words")["versions"]["corrected"])


@cache
def _phrases() -> dict[Basis, tuple[re.Pattern[str], ...]]:
    return {
        Basis(name): tuple(re.compile(_opened(phrase), re.IGNORECASE) for phrase in phrases)
        for name, phrases in read_words("basis_words")["phrases"].items()
    }


@cache
def _phrases_in_order() -> tuple[tuple[Basis, re.Pattern[str]], ...]:
    """All phrases with what they say, those first that go before the others."""
    lists, searches = _phrases(), read_words("basis_words")["beside_no_flag"]["keyword"]
    weaker = tuple((Basis.KEYWORD, re.compile(_opened(phrase), re.IGNORECASE)) for phrase in searches)
    *first, last = ([(basis, pattern) for pattern in lists[basis]] for basis in _ORDER)
    return (*chain.from_iterable(first), *weaker, *last)


def _opened(phrase: str) -> str:
    """The phrase as a pattern in which a blank also stands for a hyphen or several blanks, all of them at once: a line
    drawn of hyphens is parted in one way.
    """
    return r"\b" + phrase.replace(" ?", r"[\s-]*+").replace(" ", r"[\s-]++") + r"\b"


@cache
def _denials() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a phrase that says the thing was not used, and before one of the crimes without it."""
    words = sorted(read_words("basis_words")["denials"]["words"], key=len, reverse=True)
    not_used = rf"\b(?:{'|'.join(words)})\s+(?:(?:the|a|an|this|that|any|such|of)\s+)*(?:[\w-]+\s+)?$"
    return re.compile(not_used, re.IGNORECASE), re.compile(rf"\b{_without()}[\s-]+$", re.IGNORECASE)


@cache
def _without() -> str:
    """The pattern of a denial right before the words for what a crime does not carry, with the words that link them."""
    words = read_words("basis_words")["without"]
    return rf"(?:{'|'.join(words['before'])})(?:[\s-]+(?:{'|'.join(words['linking'])}))*"


@lru_cache(maxsize=64)
def _clauses(plain: str) -> tuple[tuple[int, ...], tuple[bool, ...]]:
    """Where each clause of a text starts, and whether it says where some detail of a crime is put down."""
    starts = (0, *(sign.end() for sign in re.finditer("[.;:]", plain)))
    return starts, tuple(_kept_there().match(plain, start) is not None for start in starts)


def _is_kept_there(plain: str, start: int) -> bool:
    """Whether the clause of a place in a text says where some detail of a crime is put down."""
    starts, are_kept = _clauses(plain)
    return are_kept[bisect_right(starts, start) - 1]


@cache
def _kept_there() -> re.Pattern[str]:
    """The pattern of a sentence that says in what text some detail of a crime is put down, and of no search for it."""
    words = read_words("basis_words")["kept_there"]
    things, verbs, crimes = (rf"(?:{'|'.join(words[name])})\b" for name in ("things", "verbs", "crimes"))
    looks = rf"(?:{'|'.join(words['looks'])})"
    return re.compile(
        rf"\W*(?:(?!{crimes}|(?:is|are|was|were|with|where)\b|{looks})[\w/'-]+\s+){{0,8}}?{things}\s+"
        rf"(?:of\s+(?:the\s+)?\w+\s+|(?:(?:that|which)\s+)?(?:(?:is|was|were)\s+)?used\s+)?"
        rf"(?:is|are|(?:would|may|might|can|could|will)\s+be)\s+(?:(?!not\b)\w+\s+){{0,3}}?{verbs}"
        rf"(?!.{{0,400}}?(?<!\bno\s)(?<!\bnot\s)(?<!\bbe\s)\b{looks})",
        re.IGNORECASE,
    )


@lru_cache(maxsize=MANY_TEXTS)
def flag_answer(text: str) -> Basis | None:
    """What a cell below the online flag's name says of its crimes: flagged (``Y``), not (``N``), or None."""
    answers, word = read_words("basis_words")["answers"], text.strip().casefold()
    return Basis.FLAG if word in answers["set"] else Basis.NONE if word in answers["not_set"] else None


def is_flag_kept_whole(name: str, kept: str) -> bool:
    """Whether a filter of a pivot table is of the flag and keeps crimes with it and without: ``Cyber flag | (All)``."""
    if kept.strip().casefold() not in read_words("basis_words")["answers"]["both"]:
        return False
    is_word = _WORD_FLAG.search(name) is not None and heads_online(_WORD_FLAG.sub("", name))
    return is_word or basis_named_in(name) is not None


@lru_cache(maxsize=MANY_TEXTS)
def is_without_flag(text: str) -> bool:
    """Whether a label is of the crimes that are not flagged or not online: ``Not flagged``, ``Non-cyber``, ``Offline``,
    ``Without keyword``, ``Cyber flag = N``.
    """
    words, plain = read_words("basis_words")["without"], _words_of(text)
    core = _uncounted(_ungathered(plain))
    if {plain, core} & {*words["words"]}:
        return True
    behind = "|".join(sorted(words["behind"], key=len, reverse=True))
    if (found := re.fullmatch(rf"{_without()} (?P<rest>(?!{_without()} ).+?)(?: (?:{behind}))?", core)) is not None:
        return _begins_online(found["rest"])
    nouns, after = "|".join(words["nouns"]), "|".join(words["after_nouns"])
    if (found := re.fullmatch(rf"no (?P<rest>(?:\w+ ){{0,3}}(?:{nouns}))(?: (?:{after}))?", plain)) is not None:
        return _begins_online(found["rest"])
    found = re.fullmatch(rf"(?P<rest>.+?)(?: (?:{behind}))+", plain)
    return found is not None and _ends_online(found["rest"])


@lru_cache(maxsize=MANY_TEXTS)
def is_rest(text: str) -> bool:
    """Whether a label is of the others, whatever stands beside it: ``Other``, ``The rest``, ``Remaining offences``."""
    plain, rest = _words_of(text), read_words("basis_words")["without"]["rest"]
    return not {plain, _uncounted(plain)}.isdisjoint(rest)


@lru_cache(maxsize=2048)
def names_those_without_flag(text: str) -> bool:
    """Whether a title is of crimes that are not flagged or not online, and of no others: ``Sexual offences without the
    cyber flag by age``.
    """
    if is_without_flag(text):
        return True
    if basis_named_in(text) is not None or _OF_THE_FORCE.match(text):
        return False
    plain = write_plainly(text)
    if any(not _is_beside_online(plain, match) for match in _words_without_flag().finditer(plain)):
        return True
    phrases = (pattern for basis in (Basis.KEYWORD, Basis.FLAG) for pattern in _phrases()[basis])
    return any(_denials()[1].search(plain, 0, match.start()) for p in phrases for match in p.finditer(plain))


@cache
def _words_without_flag() -> re.Pattern[str]:
    lists = read_words("basis_words")["without"]
    denied = rf"non (?:{'|'.join(lists['denied'])})"
    words = "|".join(map(_opened, (*lists["words"], denied)))
    return re.compile(rf"(?<!\bnone of them )(?<!\bnone of which )(?<!\bnone )(?:{words})", re.IGNORECASE)


def _is_beside_online(plain: str, denial: re.Match[str]) -> bool:
    """Whether words for crimes that are not online are joined to words for those that are: ``Online v non-online
    offences`` is of both. Online crimes may lack the flag: ``Unflagged online crimes``.
    """
    lists = read_words("basis_words")
    if re.fullmatch("|".join(map(_opened, lists["without"]["of_flag"])), denial[0], re.IGNORECASE):
        return False
    left = blanked(plain, (match.span() for match in _words_without_flag().finditer(plain)))
    online = re.finditer("|".join(map(_opened, lists["named"]["words"])), left, re.IGNORECASE)
    between = (left[min(denial.end(), m.end()) : max(denial.start(), m.start())] for m in online)
    return any(re.search(rf"\b(?:{'|'.join(lists['without']['joining'])})\b|[/&+;]", words) for words in between)


def _begins_online(words: str) -> bool:
    """Whether words behind a denial name the flag, a keyword or online crime, and nothing before it."""
    named = basis_named_in(words)
    return _is_online(words) or (named is not None and named.start == 0)


def _ends_online(words: str) -> bool:
    """Whether words before a denial name the flag, a keyword or online crime, and nothing after it."""
    named = basis_named_in(words)
    return _is_online(words) or (named is not None and named.end == len(words))


def _is_online(words: str) -> bool:
    return heads_online(words) or words in read_words("basis_words")["without"]["nouns"]


def _words_of(text: str) -> str:
    """The words of a label without marks between them."""
    return " ".join(re.sub(r"[-=:/()\[\],]", " ", fold(words_of_name(text))).split())


def _ungathered(plain: str) -> str:
    """A label without words before it that only gather crimes: ``Remainder without flag``, ``All not flagged``."""
    return _gathering().sub("", plain)


@cache
def _gathering() -> re.Pattern[str]:
    words = "|".join(sorted(read_words("basis_words")["without"]["gathering"], key=len, reverse=True))
    return re.compile(rf"^(?:{words}) (?:(?:of|the|those|that|which|are|were|is) )*")


def _uncounted(plain: str) -> str:
    """A label without words at its ends that only say that crimes are counted."""
    return _counting().sub("", plain)


@cache
def _counting() -> re.Pattern[str]:
    counting = read_words("basis_words")["headings"]["counting"]
    words = "|".join(re.escape(word) for word in sorted(counting, key=len, reverse=True))
    return re.compile(rf"^(?:(?:{words})\s+)+|(?:\s+(?:{words}))+$")
