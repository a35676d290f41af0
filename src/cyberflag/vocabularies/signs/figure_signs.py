"""The signs that notes explain: which of them a sentence names, as signs or in words, and which words are of which."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

_SO_NEAR = 4
"""A sign that stands fewer letters behind its name is named with it."""
_NAMES_KEY = r"(?:key|legend|symbols?|notes?)"
KEY = rf"\s*{_NAMES_KEY}\s*:?\s*"
"""What opens the explanation of signs: ``Key: - no offences; # fewer than 3``."""
_KEY_WORD = re.compile(rf"^\s*{_NAMES_KEY}(?:\s+to\s+(?:the\s+)?\w+)?\s*:", re.IGNORECASE)
_NEXT_SIGN = re.compile(
    r"\s*[,;]?\s+(?:and|while|whereas|but)\s+"
    r"(?=(?:(?:an?|the)\s+)?(?:\*+|#|-{1,2}|~|\.\.|\[[a-z]+\]|x|dash(?:es)?|hyphens?|stars?|asterisks?|blanks?|empty\s+cells?)"
    r"\s*(?:=|(?:stands?\s+for|denot\w+|mean\w*|represent\w*|indicat\w+|is|are|for)\b|(?:no|nil|none|zero|noughts?)\b))",
    re.IGNORECASE,
)
"""What stands between two signs of one sentence, each with a meaning: ``* means fewer than five and - means none``."""
_SIGN_BESIDE = r"(?:\*|#|~|\])\s*(?:,|/|&|and|or)\s*(?:an?\s+)?"
_BESIDE_SIGN = r"\s*(?:,|/|&|and\s|or\s)\s*(?:an?\s+)?(?:\*|#|~|-\s|\[)"
_STANDS = r"\s*(?:stands?\s+for|denotes?|means?|represents?|indicates?|hides?|conceals?|masks?|replaces?|is\s+used)\b"
"""Around a sign that another one is named with: ``* and - both mean fewer than five``."""
_VERBS = r"(?:denotes?|means?|represents?|indicates?|stands?\s+for)"
_SHOWN_AS = (
    r"\b(?:shown|hidden|marked|given|replaced|masked|printed|withheld|covered|represented|denoted|displayed|expressed|written|put|stand|sit)\s+"
    r"(?:as|by|with|behind|under|in)\s+"
)
_SHOWN_BY = rf"{_SHOWN_AS}(?:(?:an?|the|one)\s+)?['\"]?"
"""Before the sign that stands for a number: ``One or two are hidden behind a #``."""
_CELL_SHOWS = (
    r"\b(?:cells?|boxe?s?|squares?|entry|entries|sheets?|tables?|columns?|rows?|we|it|they)\s+(?:(?:will|then|just|only|simply)\s+)*"
    r"(?:shows?|reads?|has|have|holds?|contains?|carr(?:y|ies)|prints?|says?|displays?|bears?|gives?|puts?)\s+(?:(?:an?|the|one|only)\s+)?"
)
"""The same, said of what shows it: ``Where fewer than 3 were recorded the cell shows #``."""
_X_NAMED = (
    r"\b(?:where|wherever|if|when|every|each|any|letter)\s+(?:an?\s+)?x\b(?!-)|[=:]\s*x\W*$|\bx['-]?e?d\b"
    r"|\bxs\b(?=\s+(?:are|have|stand|mean|appear))"
)
"""The letter x as a sentence names it: ``where x appears``, ``under 5 = x``, ``x-ed out``."""
_NAMES_OF_SIGNS = {
    ":": r"(?<!semi-)(?<!semi\s)colons?",
    ";": r"semi[\s-]?colons?",
    "/": r"(?:forward\s+)?slash(?:es)?|obliques?(?:\s+strokes?)?",
    "^": "carets?",
    "!": r"exclamation\s+marks?",
    "?": r"question\s+marks?",
    "+": r"plus\s+signs?",
}
_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), sign)
    for pattern, sign in (
        (r"(?<!\*)\*(?!\*)|\basterisk(?:s|ed)?\b|\basterix(?:ed)?\b|\bstars?\b|\bstarred\b", "*"),
        (r"(?<!\*)\*\*(?!\*)|\b(?:double|two)\s+(?:asterisks?|stars?)\b", "**"),
        (
            rf"^(?:{KEY})?-\s*(?:=|:|{_VERBS}\b)|^{KEY}-\s*\w|[,;]\s*-\s*=|['\"(]\s*-{{1,3}}\s*['\")]|{_SIGN_BESIDE}-{{1,2}}(?=\s)|(?:^|(?<=\s))-{{1,2}}(?={_BESIDE_SIGN}|{_STANDS})|(?<!\btwo\s)(?<!\bdouble\s)\b(?:dash(?:es)?|hyphens?)\b|{_SHOWN_BY}-(?:\W|$)|{_CELL_SHOWS}-\W*$",
            "-",
        ),
        (r"(?<!\*)\*{3}(?!\*)|\b(?:triple|three)\s+(?:asterisks?|stars?)\b", "***"),
        (rf"^(?:{KEY})?--\s*(?:=|:|{_VERBS}\b)|\b(?:two|double)\s+(?:dash(?:es)?|hyphens?)\b", "--"),
        (
            r"(?<!\bor\sis\s\()(?<!\bnot\s\()\bblanks?\b|\bempty\s+(?:cells?|boxe?s?|fields?|squares?|spaces?|entries|entry)|(?<!sex\s)(?<!age\s)(?<!gender\s)(?<!platform\s)(?<!app\s)(?<!site\s)(?<!code\s)\b(?:cells?|boxe?s?|squares?|spaces?|places?|entry|entries)\s+(?:(?:is|are|was|were|stands?|has\s+been|have\s+been)\s+)?(?:left\s+)?(?:empty|bare|unfilled|blank)\b|\bnothing\s+(?:is\s+|was\s+)?(?:stands|shown|printed|entered|written|typed)\s+in\s+(?:an?|the|any)\s+(?:cell|box|square|space)\b|\bleft\s+empty\b|\bno\s+(?:figure|number|value)\s+(?:is|has\s+been)\s+(?:shown|given|entered)",
            "",
        ),
        *((rf"(?<!{mark}){mark}(?![{mark}\d])(?!\s\d)", mark) for mark in "†‡§¶"),
        *((rf"(?<!{mark}){mark}{mark}(?!{mark})", mark * 2) for mark in "†‡§¶"),
        (r"\[c\]", "[c]"),
        (r"\[s\]", "[s]"),
        (r"\[k\]", "[k]"),
        (r"\[low\]", "[low]"),
        (r"\[x\]", "[x]"),
        (r"\[z\]", "[z]"),
        (r"(?<!\.)\.\.(?!\.)|\b(?:two|double)\s+(?:dots?|full\s+stops?)\b", ".."),
        (
            r"^\s*\.\s*(?:=|:|denotes?\b|means?\b)|['\"(]\.['\")]|(?<!\btwo\s)(?<!\bdouble\s)\b(?:full\s+stops?|dots?)\b",
            ".",
        ),
        *((rf"\b(?:{name})\b", sign) for sign, name in _NAMES_OF_SIGNS.items()),
        (r"~|\b(?:tildes?|swung\s+dash|squiggle)\b", "~"),
        (
            rf"\bhash(?:es|\s+(?:sign|mark|symbol)s?)?\b(?!\s*tag)|\b(?:pound|number)\s+sign\b|[(\[]\s?#\s?[)\]]|^(?:{KEY})?#(?!\w)|['\"]#['\"]|{_SIGN_BESIDE}#(?!\w)|(?:^|(?<=\s))#(?={_BESIDE_SIGN}|{_STANDS})|{_SHOWN_BY}#|{_CELL_SHOWS}#(?!\w)|\b(?:an?|the)\s+['\"]?#(?!\w)",
            "#",
        ),
        (
            rf"{_SHOWN_BY}x\b|(?:^|[,;.]\s|\band\s|\bwhile\s)\s*x\s*(?:=|:|-|(?:is|denotes?|means?|represents?|indicates?|stands?\s+for|hides?|conceals?|masks?|replaces?)\b)|['\"]x['\"]|\ban\s+x\b|\ba\s+cross\b(?!\W*(?:tab|ref|in\s+the\s+box))|\b(?:shown|marked)\s+(?:(?:as|by|with)\s+)?x\b|{_X_NAMED}",
            "x",
        ),
    )
)

_ONE_SIGN = r"(?:\*+|#|~|(?<!\w)-{1,2}(?=\s|$)|\[[a-z]+\]|\.\.)"
_IN_TURN = re.compile(
    rf"(?>(?P<signs>(?>.*?{_ONE_SIGN}).*?)\s(?:means?|stands?\s+for|denotes?|represents?|indicates?|are)\s+)"
    r"(?P<meanings>.*?),?\s+(?:respectively|in\s+(?:that|this)\s+order)\W*",
    re.IGNORECASE,
)
"""Several signs with as many meanings in their order: ``* and - stand for 1 to 4 and none respectively``."""
_OPENING_SIGN = re.compile(
    r"\s*(?P<sign>\*{1,3}|~|[†‡§¶]{1,2}|\[[a-z]+\])\s*(?:=|:|-|–|denotes?|means?|is|stands\s+for)?\s+(?!(?:and|or)\s)(?=[a-z0-9])",
    re.IGNORECASE,
)
_IS_SAID = r"(?:=|(?:denotes?|means?|represents?|indicates?|stands?\s+for|is\s+used\s+(?:for|where|when|if))\b)"
_WORD_SIGN = re.compile(
    rf"(?:{KEY})?(?:(?:the|an?)\s+)?(?:(?:sign|symbol|mark|character|entry)\s+)?['\"(]?\s?"
    rf"(?P<sign>[:;/\\^+!?¬…•°@]{{1,3}}(?=\s?['\")]?\s*{_IS_SAID})"
    r"|n/?a|n/?h|n/?k|n/?d|lt\s?\d|[bcdfghjklmnqstvwyz])\s?['\")]?\s*"
    rf"{_IS_SAID}",
    re.IGNORECASE,
)
"""A letter or an abbreviation that a note gives a meaning: ``S = suppressed``, ``N/A means no offences``."""
_BARE_SIGN = re.compile(
    r"(?P<sign>[:;/\\^!?¬@]{1,2})\s+(?=[a-z])"
    r"(?!(?:fewer|less|under|below|up\s+to|one|two|three|four|five|six|between|from|nils?|none|no|zero|and|or)\b)",
    re.IGNORECASE,
)
"""Any other sign that opens a note on what it stands for: ``: too small to be released``; what goes on with a number
may be a figure.
"""

_VAGUE = (
    r"(?:(?:a\s+|very\s+)?few|some|several|(?:a\s+)?handful|(?:a\s+)?(?:small|low)\s+number|small|low|single\s+figures"
    r"|under\s+threshold)"
)
_QUOTED = r"['\"](?P<{name}>[a-z]+(?:[\s-][a-z]+){{0,2}})['\"]"
_SHOWN_IN_WORDS = re.compile(
    rf"{_SHOWN_AS}(?:the\s+words?\s+)?(?:{_QUOTED.format(name='quoted')}|(?P<vague>{_VAGUE})(?=\s*(?:[.,;:()]|$)))"
    rf"|^\s*{_QUOTED.format(name='named')}\s*(?:=|(?:means?|stands?\s+for|denotes?|represents?|is|are)\b)"
    rf"|^\s*(?P<before>{_VAGUE})\s*(?:=|(?:means?|stands?\s+for|denotes?|represents?)\b)",
    re.IGNORECASE,
)
"""Words that stand in the place of a number: ``One to five is written as "a few"``."""

_MARK = r"(?=[a-z0-9./+^~>-]*[0-9./+^~>-])(?!\d+['\"\s.,;:=)])[a-z0-9./+^~>-][a-z0-9./+^~<>-]{1,8}"
_ONE_LETTER = r"[a-z]|[^\w\s'\"()]{1,3}"
_SHOWN_OTHERWISE = (
    r"\b(?:reads?|shows?|says?|prints?|gives?|states?|writes?|puts?|enters?|uses?|find|see|printed|shown|given|written"
    r"|entered)\s+"
)
_ARTICLE = r"(?:an?\s+|the\s+)?"
_BELOW = r"(?:u|lt|le|lte)\s?[/.-]?\s?\d{1,2}|>\s?\d\s?<\s?\d{1,2}"
_SPAN = r"\d(?:\.{2,3}|~)\d{1,2}"
_MEANS = r"(?:=|:|(?:stands?\s+for|denotes?|means?|represents?|indicates?|hides?|replaces?|is\s+used)\b)"
_MARK_NAMED = re.compile(
    rf"(?:{_SHOWN_AS}|{_SHOWN_OTHERWISE}){_ARTICLE}['\"(](?P<quoted>{_MARK})['\")]"
    rf"|(?:{_SHOWN_OTHERWISE}|\bas\s+){_ARTICLE}['\"](?P<letter>{_ONE_LETTER})['\"]"
    rf"|{_SHOWN_AS}(?P<bare>-\s?\d|\d\s?-|{_SPAN}|{_BELOW})(?=[\s.,;)]|$)"
    rf"|^\s*(?:{KEY})?['\"(]?(?P<named>-\d|\d-|{_SPAN}|{_BELOW})['\")]?\s*{_MEANS}",
    re.IGNORECASE,
)
"""A mark of several letters that a sentence names as standing for a number: ``One to four reads "u/5"``."""
_SECTION = re.compile(r"(?:ss?|sec|reg|art|q)\.?\d")
"""Begins the number of a section, which is no mark: ``Numbers under 5 are not given (s.40)``."""


def without_key_word(label: str) -> str:
    """The label of a line in a key as its sign alone, in small letters: ``Key: *``, ``[c]``, ``'x'``."""
    return _KEY_WORD.sub("", label).strip(" []()'\"").casefold()


@lru_cache(maxsize=4096)
def marks_in(sentence: str) -> tuple[str, ...]:
    """The marks of letters, digits and signs together that a sentence says to stand for numbers: ``u/5``, ``5-``."""
    named = (next(filter(None, found.groups())).casefold() for found in _MARK_NAMED.finditer(sentence))
    return tuple(dict.fromkeys(mark for mark in named if not _SECTION.match(mark)))


@lru_cache(maxsize=4096)
def words_in(sentence: str) -> str:
    """The words that a sentence says to stand for numbers, in small letters; empty where it names none."""
    found = _SHOWN_IN_WORDS.search(sentence)
    said = next((part for part in found.groups() if part), "") if found else ""
    return " ".join(said.split()).casefold()


@lru_cache(maxsize=4096)
def signs_in(sentence: str) -> tuple[str, ...]:
    """The signs that a sentence explains: the one that opens it (``** a count withheld to protect *``), else all."""
    opening = _OPENING_SIGN.match(sentence)
    signs = tuple(sign for pattern, sign in _SIGNS if pattern.search(opening["sign"] if opening else sentence))
    word = None if signs else (_WORD_SIGN.match(sentence) or _BARE_SIGN.match(sentence))
    return (word["sign"].casefold(),) if word else signs


def sign_by_sign(sentence: str, has_meaning: Callable[[str], bool], is_shown: Callable[[str], bool]) -> Iterator[str]:
    """A sentence in parts, one for each sign that it gives a meaning of its own; ``* and - mean nil`` is one part.

    ``has_meaning`` says whether a part gives signs a meaning, ``is_shown`` whether it says how numbers are shown.
    """
    if in_turn := _IN_TURN.fullmatch(sentence):
        signs = re.findall(_ONE_SIGN, in_turn["signs"])
        meanings = re.split(r",?\s+and\s+|,\s+", in_turn["meanings"])
        if len(signs) > 1:
            yield from (
                (f"{s} means {m}" for s, m in zip(signs, meanings, strict=True)) if len(signs) == len(meanings) else ()
            )
            return
    start = 0
    for between in _NEXT_SIGN.finditer(sentence):
        part = sentence[start : between.start()]
        if (signs_in(part) or is_shown(part)) and has_meaning(part) and has_meaning(sentence[between.end() :]):
            yield from _at_each_sign(part, has_meaning)
            start = between.end()
    yield from _at_each_sign(sentence[start:], has_meaning)


def _at_each_sign(sentence: str, has_meaning: Callable[[str], bool]) -> Sequence[str]:
    """A sentence cut before each sign, or else behind each, where every part then gives its sign a meaning: ``a hash is
    one to three; a full stop is none``, ``one to three appear as #, none as a full stop``.
    """
    spans = sorted(_spans_of_signs(sentence))
    if len(spans) > 1:
        for cuts in ([start for start, _ in spans[1:]], [end for _, end in spans[:-1]]):
            parts = [sentence[start:end] for start, end in pairwise((0, *cuts, len(sentence)))]
            if all(has_meaning(part) for part in parts):
                return [part.strip(" ,;") for part in parts]
    return [sentence]


def _spans_of_signs(sentence: str) -> Iterator[tuple[int, int]]:
    """Where each sign is named; a sign right behind its own name is named once: ``a hash (#)``."""
    for pattern, _ in _SIGNS:
        end = -_SO_NEAR
        for found in pattern.finditer(sentence):
            if found.start() - end >= _SO_NEAR:
                yield found.span()
            end = found.end()
