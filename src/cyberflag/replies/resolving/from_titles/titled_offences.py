"""The offence that a title narrows the figures below it to, and what of a title is an offence's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import dropwhile
from typing import Final

from cyberflag.model import ALL
from cyberflag.replies.resolving.from_titles.keys_in_titles import without_keys_of_codes
from cyberflag.replies.resolving.from_titles.own_kinds import says_sexual, without_own_questions
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.crimes.bare_sections import offences_listed_in
from cyberflag.vocabularies.crimes.instances import without_instances
from cyberflag.vocabularies.crimes.joined_offences import are_joined
from cyberflag.vocabularies.crimes.offence_codes import codes_in
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, SEXUAL_OFFENCES
from cyberflag.vocabularies.dimensions import Dimension, dimensions_spoken_of
from cyberflag.vocabularies.offences import contains, is_asked_with_children, offences_named_in
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.scopes import without_exclusions
from cyberflag.vocabularies.suspects import without_young_suspects

_OF_CHILDREN: Final = re.compile(r"\bchild(?:ren)?\b|\bunder[ -]?18|\bflag|\bonline\b|\bcyber", re.IGNORECASE)
_LISTED_BEHIND: Final = re.compile(
    r"\s*(?:,|;|/|&|\band\b|\bor\b|\bplus\b|\bto\b)\s*(?:\w+\s+)?(?P<code>\d{1,3}[A-Z]?)\b(?!\s*(?:/|%|to\b|years?\b|-))",
    re.IGNORECASE,
)
_LISTED_BEFORE: Final = re.compile(
    r"(?<![\w/-])(?P<code>\d{1,3}[A-Z]?)\s*(?:,|;|/|&|\band\b|\bor\b|\bplus\b|\bto\b)\s*(?:(?:and|or)\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_ONLY_SEXUAL: Final = re.compile(
    r"(?:(?:offence|crime)\s+(?:group|type|category)\W+)?(?:all\s+)?sexual\s+offences\W*", re.IGNORECASE
)
_OF_ANYONE: Final = re.compile(
    r"\b(?:all|any|total|totals|every|everyone|ages?|aged|years?\s+old|adults?|over|unknown|known|unspecified|regardless"
    r"|irrespective|whole|overall|victims?)\b",
    re.IGNORECASE,
)
"""In a title: words that may say that its figures are of more than children."""
_CHILDREN: Final = re.compile(
    r"(?<!by )(?<!between )(?<!suspects )\b(?:child(?:ren)?|minors|under[ -]?18s?)\b", re.IGNORECASE
)
"""Children who were harmed, and not those who did it: ``Sexual offences committed by children``."""
_JOINED: Final = re.compile(r",|;|&|\b(?:and|or|with)\b", re.IGNORECASE)
_LONGEST_TITLE: Final = 12
_FEWEST: Final = 2
_ENDS_PART: Final = r"(?=\)|[;?]|,?\s+and\s+(?:also\s+|separately\s+)?(?:how\s+many|the\s+numbers?)\b|$)"
_IN_PART: Final = re.compile(
    r"(?:\b(?:such\s+as|for\s+(?:instance|example))\b|\be\.g\b\.?|\bi\.e\b\.?|\b(?:eg|ie)\b"
    rf"|\bincluding\b(?!\s+(?:those|these|all|any|where|if|when)\b)).*?{_ENDS_PART}"
    r"|\b(?:in\s+which|where|(?:that|which)?\s*also\s+involv\w+|(?:led|leading)\s+to|charged?\s+(?:with|of|for)|not|nor|linked\s+to"
    r"|recorded\s+as)\b[^,;?]*",
    re.IGNORECASE,
)
"""Behind sexual offences: other crimes as examples of these, or told of some of them alone."""
_OF_THESE: Final = re.compile(r"\b(?:of|among)\s+(?:these|those|them|which)\b[^;?]*", re.IGNORECASE)
_TAKES_IN: Final = re.compile(
    r"[\s,(;–-]*(?:offences?\s*,?\s*)?(?:(?:which|that|this|it|these)\s+)?(?:also\s+)?"
    r"(?:includ(?:e|es|ing)|cover(?:s|ing)?|contains?|containing|compris(?:e|es|ing)|takes?\s+in|taking\s+in)\s+(?:the\s+)?(?:offences?\s+of\s+)?",
    re.IGNORECASE,
)
_TOTAL_OF: Final = re.compile(
    r"[\s,:;–-]*(?:(?:all|recorded|offences?|crimes?|figures?|numbers?)\s+){0,3}"
    r"[\s,(:;–-]*(?:(?:sub-?)?totals?|sums?|all|both)\s+of\s+(?:the\s+)?(?:(?:offences?|crimes?|codes?|classes)\s+)?(?:of\s+)?",
    re.IGNORECASE,
)
_CRIMES_BEFORE: Final = re.compile(
    r"(?<!\ball\s)(?<!\ball\sof\s)(?<!\bboth\s)\b(?:the|these|those|such)\s+"
    r"(?:(?:online|cyber|internet|flagged|recorded|same|said|above)[\s-]+)*(?:offences|crimes)\b"
    r"(?!\s*,?\s*(?:against|of\s+(?:any|all|every|each|whatever)\b|involving|whatever|whichever|regardless|overall|as\s+a\s+whole"
    r"|and\s+(?:all|any)\b|with\s+a\b))",
    re.IGNORECASE,
)
"""Crimes that a question calls by no kind, as those of the questions before it: ``the flagged offences``; not where it
says behind them of which they are (``the online crimes against children``).
"""
_PARTED: Final = re.compile(
    r"\s*,?\s*(?:\(?by|per|in\s+each|for\s+each|broken|split|parted|with\s+the)\b", re.IGNORECASE
)
"""Behind them what they are broken down by."""


def narrowing_offence(
    questions: Iterable[str], titled: Collection[str], quoted: Iterable[str] = ()
) -> Callable[[str], str | None]:
    """Reads the offence that narrows a table: sexual offences are the whole of a request for them, unless the titles of
    the reply's tables name other offences too (``titled``), so that each is of its own, or a question lists them as one
    kind of several. Where only the reply quotes what was asked (``quoted``), they are not where the title says that
    they are of victims of any age.
    """
    alone, is_kind = set(titled) <= {SEXUAL_OFFENCES}, asks_for_other_kinds(questions)
    is_topic = alone and bool(offences_asked(questions) & {SEXUAL_OFFENCES, ALL})
    is_quoted = alone and not questions and bool(offences_asked(quoted) & {SEXUAL_OFFENCES, ALL})

    def read(text: str) -> str | None:
        if is_kind and names_sexual_offences(without_breakdown(without_exclusions(text))):
            return SEXUAL_OFFENCES
        found = offence_titled(text)
        is_whole = is_topic or (is_quoted and not is_of_anyone(text))
        return None if is_whole and found == SEXUAL_OFFENCES else found

    return read


def offences_asked(questions: Iterable[str]) -> frozenset[str]:
    """The offences that the questions of a request name; ``the flagged offences`` of a later one are those before."""
    named: set[str] = set()
    for text in questions:
        found = offences_named_in(text)
        named |= {one.value for one in found if not (named and _points_back(text, one.start, one.end))}
    return frozenset(named)


def asks_for_other_kinds(questions: Iterable[str]) -> bool:
    """Whether a question names other kinds of crime than those against children that are asked for together, so that
    sexual offences are one kind of several: ``by offence group (sexual offences, harassment, blackmail)``; not one in
    words of its own, on no sexual offences.
    """
    bare = (_without_parts(without_exclusions(text)) for text in without_own_questions([*questions]))
    return any(not is_asked_with_children(offences_asked([text])) for text in bare)


def _without_parts(question: str) -> str:
    """A question without crimes named only for a part of those before: ``of these, how many were blackmail``."""
    text = _OF_THESE.sub(" ", question)
    sexual = re.search(r"\bsexual\s+(?:offences|crimes)\b", text, re.IGNORECASE)
    return text[: sexual.end()] + _IN_PART.sub(" ", text[sexual.end() :]) if sexual else text


def names_sexual_offences(text: str) -> bool:
    """Whether a text names sexual offences, those against children or against anyone, and no other kind of crime."""
    named = offences_named_in(text)
    return bool(named) and all(one.value in (ALL, SEXUAL_OFFENCES) and says_sexual(text, one) for one in named)


def _points_back(question: str, start: int, end: int) -> bool:
    """Whether crimes that a question mentions stand for those of the questions before it."""
    for found in _CRIMES_BEFORE.finditer(question):
        behind = question[found.end() : end]
        is_it = found.start() <= start < found.end() or not question[start : found.start()].strip()
        if is_it and found.start() < end and (not behind or _PARTED.match(behind)):
            return True
    return False


def is_of_anyone(title: str) -> bool:
    """Whether a title may say that its figures are of more than children."""
    return _OF_ANYONE.search(title) is not None


def asking_for_children(quoted: Sequence[str], told: Sequence[Text], heads: Collection[Text] = ()) -> tuple[str, ...]:
    """The sentences of a quoted request that ask for sexual offences against children; none where a title of what the
    reply itself tells (``told``) is of those, beside which other titles are of more. What ``heads`` the reply as a
    whole, and the request where it quotes it, stands beside no title.
    """
    texts = (text.text for text in _behind_request(quoted, told, heads))
    titles = (text for text in texts if len(text.split()) <= _LONGEST_TITLE and not text.endswith("."))
    if any((_CHILDREN.search(text) and not codes_in(text)) or _names_children(text) for text in titles):
        return ()
    return tuple(text for text in quoted if _names_children(text))


def _behind_request(quoted: Iterable[str], told: Sequence[Text], heads: Collection[Text]) -> Sequence[Text]:
    """The texts below the first that is quoted, without each at its first place: a question said again over its answer
    is a title. Where none is quoted, those below what heads them. What heads a reply on children and others too stays.
    """
    asked = {sentence.strip() for sentence in quoted} - {""}
    said = [text.text.strip() for text in told]
    firsts = (next((at for at, text in enumerate(said) if text.endswith(one)), None) for one in asked)
    places = {at for at in firsts if at is not None}
    below = len(told) - len(list(dropwhile(lambda text: text in heads, told))) if not places else min(places)
    above = [text for text in told[:below] if _is_of_more(text.text)]
    return above + [text for at, text in enumerate(told) if at >= below and at not in places]


def _is_of_more(head: str) -> bool:
    """Whether what heads a reply is of children and of others too: ``Sexual offences against children and adults``."""
    is_also = is_of_anyone(without_breakdown(head)) or SEXUAL_OFFENCES in offences_asked(_JOINED.split(head))
    return _names_children(head) and is_also


def _names_children(text: str) -> bool:
    return any(item.value == ALL for item in offences_named_in(text))


def are_all_asked(titled: Collection[str], asked: Collection[str]) -> bool:
    """Whether several offences of a title are all that the request names and no others: what they are together is
    broken down by no offence.
    """
    are_asked = all(any(contains(one, other) for one in asked) for other in titled)
    return are_asked and len(titled) > 1 and all(any(contains(other, one) for other in titled) for one in asked)


def offence_titled(text: str) -> str | None:
    """The one offence of a title; "sexual offences against children" is the whole campaign and no breakdown."""
    text = without_breakdown(without_exclusions(without_instances(text)))
    found = _of_lists(text, offences_listed_in(text) - {ALL})
    # what the request is about as a whole is no breakdown, also as the filter of a pivot table
    if _OF_CHILDREN.search(without_young_suspects(text)) or _ONLY_SEXUAL.fullmatch(text.strip()):
        found -= {SEXUAL_OFFENCES}
    return next(iter(found)) if len(found) == 1 else None


def _of_lists(text: str, found: frozenset[str]) -> frozenset[str]:
    """The offences of a title, those left out that another contains which stands joined with them (``Sexual
    communication and grooming``). What is listed behind all sexual offences is what the figures are of.
    """
    behind = offences_listed_in(text.rpartition(": ")[2]) - {ALL}
    if SEXUAL_OFFENCES in found and behind and SEXUAL_OFFENCES not in behind and ": " in text:
        return behind
    outer = outermost(found)
    spans = [(one.start, one.end) for one in offences_named_in(text) if one.value != ALL]
    is_whole = are_joined(text, spans) or tells_what_is_within(text)
    return outer if SEXUAL_OFFENCES not in found and is_whole else found


def tells_what_is_within(text: str) -> bool:
    """Whether a text names a crime and behind it only what that takes in: ``Class 88A, which includes ...``, ``Indecent
    images of children (total of 086/02 and 086/10)``.
    """
    named = [one for one in offences_named_in(text) if one.value != ALL]
    if len(named) < _FEWEST:
        return False
    between = (named[0].end, named[1].start)
    is_total = _TOTAL_OF.fullmatch(text, *between) is not None
    if is_total:  # "Blackmail, total of 086/02" is of neither
        return all(contains(named[0].value, one.value) for one in named[1:])
    return _TAKES_IN.fullmatch(text, *between) is not None


def outermost(named: Collection[str]) -> frozenset[str]:
    """The offences that none of the others contains."""
    return frozenset(one for one in named if not any(other != one and contains(other, one) for other in named))


def without_breakdown(text: str) -> str:
    """The title without what it says that its figures are broken down by: ``Indecent images, by sex of the victim``."""
    while " by " in text:  # each round leaves one less
        before, _, by_what = text.rpartition(" by ")
        is_by_whom = not without_young_suspects(text)[len(before) : -len(by_what)].strip()
        if not dimensions_spoken_of(by_what) or not before.strip() or is_by_whom:
            break
        text = before + _behind_breakdown(before, by_what)
    return text


def _behind_breakdown(before: str, by_what: str) -> str:
    """What stands behind the comma that ends a breakdown, where the offence is said there and not before it: ``Please
    give, by month, sexual communication with a child``.
    """
    broken_by, comma, rest = by_what.partition(",")
    dimensions = dimensions_spoken_of(broken_by)
    is_said_behind = comma and dimensions and Dimension.OFFENCE not in dimensions and offences_named_in(rest)
    return f",{rest}" if is_said_behind and not offences_named_in(before) else ""


def code_in(text: str) -> str | None:
    """The one offence that a text farther off names by its code; none where other codes stand listed with it, also
    bare ones (``Classes 88A and 86``).
    """
    text = without_keys_of_codes(text)
    codes = [item for item in offences_named_in(text) if item.how == "code"]
    named = {item.value for item in codes}
    if len(named) != 1 or any(_lists_another(text[: item.start], text[item.end :]) for item in codes):
        return None
    return named.pop()


def _lists_another(before: str, behind: str) -> bool:
    """Whether a class stands listed right before or behind a code, by its bare number."""
    beside = (_LISTED_BEFORE.search(before), _LISTED_BEHIND.match(behind))
    return any(found is not None and found["code"].upper() in CLASS_CODES for found in beside)


def without_offences(text: str) -> str:
    """The text with the titles of offences blanked out: their ages and sexes belong to the offence."""
    return blanked(text, ((found.start, found.end) for found in offences_named_in(text)))
