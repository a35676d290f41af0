"""Openings of a reply that say what it answers (``Thank you for your request about grooming``), and whether they name
one kind of crime alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.document import LineKind
from cyberflag.replies.letters.passages import ASKING, Part, Sentence
from cyberflag.replies.resolving.from_titles.kinds_asked import is_one_of
from cyberflag.replies.resolving.from_titles.lines_of_title import title_below_letterhead
from cyberflag.replies.resolving.from_titles.titled_offences import offence_titled, without_offences
from cyberflag.vocabularies.crimes.offence_list import GROUP_IDS
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.offences import contains, offences_named_in
from cyberflag.vocabularies.scopes import without_exclusions

_RECIPIENT: Final = (
    r"(?:us|(?:the\s+|this\s+|our\s+)?(?:[\w'’&-]+\s+){0,6}?(?:police(?:\s+(?:service|force))?|constabulary|force))"
)
_OF_THE_REQUEST: Final = (
    rf"(?:[\s,(]+(?:to\s+{_RECIPIENT}|"
    r"of|dated|received|sent|made|submitted|on|from|the|by|via|e-?mail|letter|to|us|under|freedom|information|foi|act"
    r"|last|week|month|year|reference|ref|number|no|[\w./-]*\d[\w./-]*|[a-z]{3,6}day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)\b\)?)*"
)
"""Between a request and what it is about: when and how it came, and nothing else that happened."""
_FORCE: Final = (
    r"(?:i|we|(?:the|this|our)\s+(?:force|constabulary|police|service)"
    r"|(?!(?:it|only|no|that)\b)(?:[\w'’&-]+\s+){1,7}?(?:police(?:\s+service)?|constabulary))"
)
_HOLDS_OR_LOOKED_AT: Final = (
    r"(?!.*\b(?:not?|cannot|unable|refus\w+|transferred|passed|exceeds?|exempt\w*|section\s+\d+\s+appl\w+|namely|includ\w+|others?|non)\b)"
    rf"(?:(?:i|we)\s+(?:can|am\s+able\s+to|are\s+able\s+to)\s+(?:(?:now|also)\s+)?(?:confirm|advise)\s+(?:that\s+)?)?{_FORCE}\s+(?:"
    r"holds?\s+(?:(?:the|some|all|relevant|recorded)\s+)*(?:information|data|figures|records)\s+"
    r"(?:(?:that|which)\s+(?:is|are)\s+|that\s+)?(?:relevant\s+to|in\s+(?:relation|respect|connection)\s+(?:to|of|with)|(?:(?:falling|falls)\s+)?within"
    r"(?:\s+the\s+scope\s+of)?|relating\s+to|captured\s+by|covered\s+by|to\s+answer|pertinent\s+to|for|on)"
    r"|(?:has|have)\s+(?:(?:now|carefully|fully|duly|today)\s+)*(?:considered|processed|completed|assessed|reviewed|dealt\s+with|looked\s+(?:into|at)))"
)
"""Opens the answer with what was asked, in the force's voice: ``I can confirm that the force holds information relevant
to``, ``The constabulary has considered``. Not where the sentence goes on to what is not given, or is given beside it.
"""
_ABOUT: Final = (
    r"(?:about|on|concerning|regarding|relating\s+to|in\s+relation\s+to|in\s+respect\s+of|with\s+regard\s+to"
    r"|for\s+(?:information|figures|data|details|statistics|numbers?|the\s+numbers?)\s+(?:about|on|of))\b"
)
_THANKS: Final = r"(?:many\s+)?thank(?:s|\s+you)(?:\s+very\s+much)?\s+for"
_WRITES: Final = r"(?:i|we)\s+(?:refer|write|am\s+writing|are\s+writing)(?:\s+to\s+you)?"
_REQUEST: Final = (
    r"(?:(?:recent|latest|foi|freedom\s+of\s+information|information|written)\s+)*"
    r"(?:questions?|requests?|enquir(?:y|ies)|quer(?:y|ies)|e-?mail|letter|application)\b"
    rf"{_OF_THE_REQUEST},?\s+"
)
_ANSWERS_ON: Final = re.compile(
    r"(?!.*\b(?:earlier|previous(?:ly)?|answered|already|refused|withdrawn"
    r"|(?<!this\sis\s)(?<!letter\sis\s)our\s+(?:last|reply|answer|publication|release))\b)\W*(?:"
    r"(?:(?:this\s+(?:letter\s+)?is\s+(?:(?:our|the|a)\s+)?|in\s+)?(?:response|reply|answers?)\s+to"
    rf"|{_THANKS}|(?:{_WRITES}\s+)?(?:further|to|with\s+(?:reference|regard)\s+to|in\s+(?:response|reply|answer|relation)\s+to"
    r"|in\s+connection\s+with|referring|about|regarding)(?:\s+to)?"
    rf"|(?P<held>{_HOLDS_OR_LOOKED_AT}))\s+(?:your|the)\s+{_REQUEST}{_ABOUT}"
    rf"|(?P<alone>{_THANKS}\s+(?:(?:contacting|asking|e-?mailing|approaching|writing\s+to)\s+{_RECIPIENT}{_OF_THE_REQUEST},?\s+{_ABOUT}"
    r"|your\s+interest\s+in\b)"
    r"|(?:re(?:ference|f)?\s*:?|(?:i|we)\s+(?:(?:have|can\s+confirm\s+(?:that\s+)?(?:(?:i|we)\s+)?(?:have)?)\s+)?received)"
    rf"\s+your\s+{_REQUEST}{_ABOUT}|your\s+{_REQUEST}(?:(?:is|was)\s+{_ABOUT}|(?:concern|relate)(?:s|ed|d)?(?:\s+to)?\b)))",
    re.IGNORECASE,
)
"""Opens a reply with what was asked: ``Response to your questions about online crimes against children``, ``Thank you
for your request of 3 May about arrests for grooming``, ``Your request is about blackmail``. Some do so only where they
say no more (``alone``): not ``Your request is about blackmail among other things``.
"""
_NO_MORE: Final = re.compile(
    rf"\W*(?:(?:(?:how|many|numbers?|of|for|in|on|any|the|our|your|this|each|every|and|or|by|per|with|from|to|between|since|during"
    r"|recorded|reported|flagged|online|offences?|crimes?|cases|committed|against|child(?:ren)?|young|people|under|force|area"
    r"|county|police|constabulary|sex|genders?|ages?|victims?|outcomes?|years?|months?|financial|calendar|dated|received|sent"
    rf"|reference|ref|last|past|[a-z]?\d[\w/-]*)\b|{MONTH})\W*)*",
    re.IGNORECASE,
)
"""Around the crimes that such an opening names: what narrows or parts them, and nothing else."""
_NOW_ASKED: Final = re.compile(
    r"\b(?:you|we|i)\s+(?:have\s+)?(?:now|instead)\s+(?:ask|answer|request|seek|want|reply|respond|deal|turn)",
    re.IGNORECASE,
)
"""Says that what the letter opens with was asked before."""
_GIVES_ANOTHER: Final = re.compile(
    r"\b(?:instead|exceeds?|the\s+other\s+(?:kinds?|types?)|(?:all|any)\s+(?:(?:recorded|sexual)\s+)*(?:offences|crimes)|sexual\s+offences(?!\s+act\b)"
    r"|offences\s+(?:with|that\s+(?:carry|have))\s+the\s+(?:online\s+)?flag)\b",
    re.IGNORECASE,
)
"""In the answer: it may be on more than what its opening names."""
_LIMIT: Final = re.compile(r"\bexceeds?\b", re.IGNORECASE)
"""Of a question left unanswered; what is given in its place is named beside it."""
_NAMES_ALL: Final = re.compile(
    r"\b(?:every|any)\s+(?:\w+\s+)?(?:crime|offence)\b|\b(?:crimes?|offences?)\s+(?:\w+\s+)?(?:with|carry(?:ing)?|that\s+(?:carry|have|bear)|bearing|which\s+(?:carry|have|bear))\s+(?:the|an?)\b"
    r"|\b(?:online|cyber|internet|flagged)[\s-]*(?:crimes?|offences?)\b|\bcyber[\s-]?crime|\bwith\s+the\s+(?:online\s+|cyber\s+)?flag\b"
    r"|\bwhichever\b|\bof\s+any\s+(?:kind|type|sort)\b|\bcrime\s+types\b|\bin\s+all\b|\bas\s+a\s+whole\b|\bthe\s+whole\s+of\b|\boverall\b"
    r"|\bother\s+(?:flagged\s+)?(?:offences|crimes)\b|\balso\s+ask|\bamong(?:st)?\b|\bin\s+addition\s+to\b|\bpob\s+trosedd"
    r"|\b(?:of|from)\s+(?:these|those|which)\b[^.?]{0,60}\bof\s+(?:this|the\s+same)\s+offence\b",
    re.IGNORECASE,
)
"""Of more than the one offence that a letter opens with: all that carry the flag, others, or what is asked as well."""
_OF_THESE: Final = re.compile(r"\b(?:of|from|among(?:st)?)\s+(?:these|those|them|which)\b", re.IGNORECASE)
"""Before an offence: it is a part of what was counted above."""
_JOINED_TO: Final = re.compile(r"[,;/&+]|\b(?:and|or|plus|as\s+well\s+as|together\s+with|etc)\b", re.IGNORECASE)
_BREAKDOWN: Final = re.compile(
    r"\W*(?:(?:and|or|by|the|their|its|how|many|number|of|for|in|on|any|each|financial|calendar|with|broken|down|split)\s+)*"
    r"(?:sex|genders?|ages?|victims?|outcomes?|results?|arrests?|charges?|charged|arrested|suspects?|platforms?|apps?|sites?"
    r"|social|years?|months?|recorded|reported|flagged|investigated|when|whether|what|which|where|dated|received|sent|reference"
    r"|ref|under|children|child|girls|boys|young|\d[\d/-]*|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|(?:stations|places|locations|districts|boroughs|divisions|wards|venues|premises)"
    r"(?=\W*$|\s+(?:concerned|involved|affected|named|(?:where|(?:in|at|on)\s+which)\s+(?:it|they|these|those|each|the\s+(?:crimes?|offences?))\b)))\b",
    re.IGNORECASE,
)
"""Behind a comma or the like, what is told of the same crimes, and no others that were asked for."""

_SEARCH_WORDS: Final = re.compile(
    r"\b(?:(?:that|which)\s+(?:mention(?:s|ed)?|name[sd]?|refer(?:s|red)?\s+to)|mentioning|naming|referring\s+to"
    r"|(?:with|containing|using)\s+(?:(?:any|one|some)\s+of\s+)?(?:the\s+)?(?:key\s?)?(?:words?|terms?|phrases?)\b)"
    r"(?:(?!\b(?:and|plus|offences?|crimes?|cases|incidents?|reports?)\b)[^.;?&])*?(?=,?\s+(?:with|by|broken|split|in\s+each|for\s+each|per)\b|\W*$|[.;?])",
    re.IGNORECASE,
)
"""Words for which the crimes asked for were to be searched: ``that mention webcam or intimate pictures``."""
_GOES_ON: Final = re.compile(r",(?!.*\bor\b)", re.IGNORECASE)
"""Behind the last comma of such words no ``or`` stands."""
_OR: Final = re.compile(r"\bor\b", re.IGNORECASE)

_ASKS: Final = re.compile(
    r"\?\s*$|\b(?:how\s+many|number|total|figures?|asked|requested|provide|offences|crimes)\b", re.IGNORECASE
)
"""In what a reply quotes of its request: asks for crimes."""
_IN_FULL: Final = re.compile(
    r"\b(?:offences?\s+(?:of|under|contrary\s+to)\b|code\b|(?:section|s\.)\s*\d)", re.IGNORECASE
)
"""Names an offence as the law or the counting rules do: ``the offence of``, ``section 15A``, ``code 71/17``."""
_FIRST: Final = frozenset({"", "1", "a", "i"})
"""The number of the first question, where it has one."""
_PLACES: Final = re.compile(
    r"\b(?:in|across|within|throughout)\s+(?:the\s+)?[A-Z]\w+(?:(?:,|\s+and|,\s+and)\s+[A-Z]\w+)*"
)


def answers_on_request(text: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence of a reply opens it with what was asked, and the reply does not turn to something else."""
    found = _ANSWERS_ON.match(text)
    if found is None or any(_NOW_ASKED.search(s.text) for s in sentences):
        return False
    if found["alone"] is not None and _NO_MORE.fullmatch(_beside_crimes(text, found.end())) is None:
        return False
    return found["held"] is None or not _gives_another(sentences)


def is_opened_on(offence: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a reply opens with one kind of crime as what was asked or as its title, or the first question that it
    quotes names it, with no other beside it, and does not speak of more in its answer.
    """
    openings = [title_below_letterhead(sentences)]
    openings += [s.text for s in sentences if answers_on_request(s.text, sentences)]
    first = next((s for s in sentences if s.part in ASKING and _ASKS.search(s.text)), None)
    openings += [first.text] if first is not None and first.question.casefold() in _FIRST else []
    bare = map(_without_search_words, openings)
    is_opened = any((named := offence_titled(text)) and contains(named, offence) for text in bare)
    return is_opened and not any(map(_lists_more, openings)) and not _gives_another(sentences)


def opened_on_alone(sentences: Sequence[Sentence]) -> str:
    """The one offence that a reply opens with as what it answers, where nothing that it says names another crime, or
    all: then that is what it answers, whatever else it was asked. Empty without one; groups and short names are none,
    as these are also said of all that was asked for (``your request about child sexual exploitation``).
    """
    spoken = [without_exclusions(s.text) for s in sentences if s.part is not Part.FURNITURE or s.kind is LineKind.TITLE]
    openings = [s.text for s in sentences if answers_on_request(s.text, sentences)]
    opened = {offence_titled(text) for text in openings if _IN_FULL.search(text)} - {None}
    offence = opened.pop() if len(opened) == 1 else None
    if offence is None or offence in GROUP_IDS or any(map(_lists_more, openings)):
        return ""
    answers = (_LIMIT.sub(" ", s.text) for s in sentences if s.part is Part.ANSWER)
    gives_more = any(map(_GIVES_ANOTHER.search, answers))
    names_all = any(is_on_more(text, offence) for text in spoken)
    return offence if not (gives_more or names_all) and is_one_of((), offence, (), spoken) else ""


def is_on_more(text: str, offence: str) -> bool:
    """Whether a sentence speaks of all offences, of those with the flag, or of one as a part of others."""
    named = {found.value for found in offences_named_in(text)}
    is_part = offence in named and _OF_THESE.search(text) is not None
    return ALL in named or is_part or _NAMES_ALL.search(text) is not None


def _lists_more(text: str) -> bool:
    found = _ANSWERS_ON.match(text)
    rest = _without_search_words(_beside_crimes(text, found.end() if found is not None else 0))
    is_joined = any(_BREAKDOWN.match(rest, joined.end()) is None for joined in _JOINED_TO.finditer(rest))
    return is_joined or any(_may_be_crimes(words[0]) for words in _SEARCH_WORDS.finditer(text))


def _may_be_crimes(words: str) -> bool:
    """Whether words to search for name crimes that may have been asked for, and are no list that ends in an ``or``."""
    return bool(offences_named_in(words)) and _OR.search(words) is None


def _without_search_words(text: str) -> str:
    """A text without the words to search for, of which the last of several stands behind an ``or``: what only commas
    part may go on to other crimes (``that mention webcams, doxing, swatting``).
    """
    return _SEARCH_WORDS.sub(lambda found: found[0] if _GOES_ON.search(found[0]) else " ", text)


def _beside_crimes(text: str, start: int) -> str:
    """What a text says from ``start`` on beside the crimes and places that it names."""
    return _PLACES.sub(" ", without_offences(text[start:]))


def _gives_another(sentences: Sequence[Sentence]) -> bool:
    return any(s.part is Part.ANSWER and _GIVES_ANOTHER.search(s.text) for s in sentences)
