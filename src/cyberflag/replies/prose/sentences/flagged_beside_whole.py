"""How many crimes there were and how many of them carry the flag, told side by side: ``31 offences, 28 with the flag``,
``recorded, three; flagged as online, none``. Written out as a whole and a part of it, since neither says so of itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from cyberflag.model import Basis, Request
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.sentences.noughts import says_none
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, read_tokens
from cyberflag.replies.prose.sentences.wholes_given import is_whole_of_flagged
from cyberflag.replies.prose.sentences.wordings import COUNTING, FLAGGED
from cyberflag.vocabularies.bases import basis_named_in, names_flag_as_basis, names_search
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.told_words import told_words

_TURN: Final = re.compile(
    r"\s*[,;(]\s*(?:(?:and|but|with|of\s+(?:which|these|those|them)|including)\b)?|\s+(?:and|but|of\s+which|including)\b",
    re.IGNORECASE,
)
"""Between a number and those of it that carry the flag."""
_NONE_OF_THESE: Final = re.compile(r"\W*none\s+of\s+(?:these|those|them)\b", re.IGNORECASE)
_END: Final = re.compile(r"[\s.)]*$")
_LABEL_OF_ALL: Final = re.compile(
    r"[\s:,=–-]*\b(?:(?:all|total|recorded)\s+)?(?P<what>recorded|total|all|offences|crimes)\s*[:,=–-]?\s*$",
    re.IGNORECASE,
)
"""Right before the number of all crimes, behind their year: ``2018-19: recorded, three``."""
_COUNTED: Final = re.compile(r"\b(?:offences?|crimes?|reports?|cases?|record(?:ed|s)|logged|victims?)\b", re.IGNORECASE)
_COUNTED_BEFORE: Final = re.compile(
    r"\s*(?:\w+\s+){0,2}?(?:offences?|crimes?|reports?|cases?|records?)\b", re.IGNORECASE
)
"""Right behind a number of what is said of its part, too: ``67 offences against girls, 52 flagged``."""
_IN_A_PLACE: Final = re.compile(
    r"\b(?:in|at)\s+(?:schools|care\s+homes|hospitals|prisons)\b",
    re.IGNORECASE,
)
"""Behind crimes, where they were committed; what is said of their flag is said of no others: ``67 offences in schools,
52 flagged``.
"""
_REPORTED: Final = re.compile(r"\b(?:reports?|reported|logged|received)\b", re.IGNORECASE)
"""Says of crimes what may have been done online as well: ``67 were reported, 52 online``."""
_FOUND: Final = re.compile(r"\b(?:found|identified|returned|picked|caught)\b", re.IGNORECASE)
_NET: Final = re.compile(r"\b(?:online|on-line|cyber\w*|internet)\b", re.IGNORECASE)
_MARK: Final = re.compile(r"\b(?:flag\w*|marker|marked|tagged|tag)\b", re.IGNORECASE)
_CRIMES: Final = ("offences", "crimes")
_OF_WHICH: Final = ", of which "
_HAD_THE_FLAG: Final = " had the online flag"
_WERE_FOUND: Final = " were found by the search"


@dataclass(frozen=True)
class _Named:
    """What a reply and its request name anywhere, by which a short word (``online``, ``the search``) is understood;
    ``flag`` only where the reply does not deny its use or say that crimes are online by another sign.
    """

    flag: bool
    other_flag: bool
    search: bool


@dataclass(frozen=True)
class _Change:
    """Words to put in place of those from ``start`` to ``end``."""

    start: int
    end: int
    words: str


def with_flagged_written_out(sentences: Sequence[Sentence], request: Request) -> tuple[Sentence, ...]:
    """The sentences, in those that give so many crimes and beside them how many carry the flag, or were found by the
    search, the latter as a part of the former.
    """
    named = _named(sentences, request)
    joined: list[Sentence] = []
    for sentence in sentences:
        is_behind = bool(joined) and _is_right_behind(joined, sentence)
        if is_behind and (one := _with_none_behind(joined[-1], sentence, named)) is not None:
            joined[-1] = one
        else:
            joined.append(sentence)
    return tuple(_changed(s, _changes(s.text, named)) if s.part is Part.ANSWER else s for s in joined)


def _is_right_behind(before: Sequence[Sentence], sentence: Sentence) -> bool:
    """Whether a sentence stands in the paragraph of the last one before it, or points at its crimes from the next one
    (``None of these was flagged``), where that is the whole paragraph and tells their days itself.
    """
    last = before[-1]
    if sentence.passage == last.passage:
        return True
    points = sentence.passage - last.passage == 1 and _NONE_OF_THESE.match(sentence.text) is not None
    is_alone = all(one.passage != last.passage for one in before[-2:-1])
    is_told = last.text.rstrip().endswith(".") and len(read_tokens(last.text).periods) == 1
    return points and is_alone and is_told and last.question == sentence.question


def _with_none_behind(whole: Sentence, none: Sentence, named: _Named) -> Sentence | None:
    """A sentence on so many crimes in one with that right behind it that says of none of them that they carry the flag:
    ``We recorded seven offences. None had the online flag``.
    """
    is_answer = whole.part is none.part is Part.ANSWER
    if not is_answer or FLAGGED.search(none.text) is None or FLAGGED.search(whole.text):
        return None
    denied = read_tokens(none.text).numbers
    if len(denied) != 1 or not says_none(denied[0]) or len(read_tokens(whole.text).numbers) != 1:
        return None
    if not _what_they_had(f"{none.text[: denied[0].start]} {none.text[denied[0].end :]}", "", named):
        return None
    start = f"{whole.text.rstrip(' .')}, "
    marks = (*whole.marks, *((at + len(start), line) for at, line in none.marks))
    one = replace(whole, text=f"{start}none{_HAD_THE_FLAG}.", marks=marks)
    return one if _changes(one.text, named) else None


def _named(sentences: Sequence[Sentence], request: Request) -> _Named:
    texts = [*request.questions, *(sentence.text for sentence in sentences)]
    told = [sentence.text for sentence in sentences if sentence.part is Part.ANSWER]
    is_other = any(says(text, Cue.FLAG_NOT_USED) or _names_other_sign(text) for text in told)
    return _Named(
        flag=not is_other and any(says(text, Cue.ONLINE_FLAG_NAMED) or names_flag_as_basis(text) for text in texts),
        other_flag=any(says(text, Cue.OTHER_FLAG) for text in texts),
        search=any(names_search(sentence.text) for sentence in sentences),
    )


def _names_other_sign(text: str) -> bool:
    named = basis_named_in(text)
    return named is not None and named.value in (Basis.KEYWORD, Basis.FIELD)


def _changed(sentence: Sentence, changes: Sequence[_Change]) -> Sentence:
    """The sentence with changes made, each of its lines beginning where its words have come to stand."""
    text, marks = sentence.text, list(sentence.marks)
    for change in sorted(changes, key=lambda change: -change.start):
        text = f"{text[: change.start]}{change.words}{text[change.end :]}"
        longer = len(change.words) - (change.end - change.start)
        marks = [(at + longer if at >= change.end else min(at, change.start), line) for at, line in marks]
    return replace(sentence, text=text, marks=tuple(marks)) if changes else sentence


def _changes(text: str, named: _Named) -> tuple[_Change, ...]:
    """What writes out a text that is such a pair, or pairs parted by semicolons."""
    if FLAGGED.search(text) is None and not (named.search and _FOUND.search(text)):
        return ()
    if found := _pair(text, 0, named):
        return found
    pairs = [_pair(piece[0], piece.start(), named) for piece in re.finditer("[^;]+", text)]
    return tuple(change for pair in pairs for change in pair) if all(pairs) else ()


def _pair(text: str, offset: int, named: _Named) -> tuple[_Change, ...]:
    """What writes out a pair of numbers that stands ``offset`` characters into a sentence; nothing where it is none."""
    tokens = read_tokens(text)
    if len(tokens.numbers) != 2 or len(tokens.periods) > 1:
        return ()
    whole, part = tokens.numbers
    is_told_so = is_whole_of_flagged(text, tokens.numbers, 0)  # "Of the 57 offences, 41 had the flag"
    if is_told_so or FLAGGED.search(text, 0, whole.start) or not _may_be_part(part, whole):
        return ()
    end = _end_of(text)
    for turn in _TURN.finditer(text, whole.end, part.start):
        tail = text[whole.end : turn.start()]
        names_kind = any(whole.end <= offence.start < turn.start() for offence in tokens.offences)
        places = () if names_kind or _MARK.search(text) is None else _IN_A_PLACE.finditer(tail)
        of_all = blanked(tail, (place.span() for place in places))
        had = _what_they_had(f"{text[turn.end() : part.start]} {text[part.end : end]}", tail, named)
        if had and _is_of_all(of_all, whole.end, tokens) and (_MARK.search(text) or not tokens.platforms):
            label, what = _label_of_all(text, whole, tail)
            behind = f"{_narrowed_by(tail, tokens, whole)}{had}"
            of_part = (
                _Change(turn.start(), part.start, f"{what}{_OF_WHICH}"),
                _Change(part.end, end, behind),
            )
            return tuple(replace(c, start=c.start + offset, end=c.end + offset) for c in (*label, *of_part))
    return ()


def _narrowed_by(tail: str, tokens: Tokens, whole: Token[str]) -> str:
    """Right behind a number what narrows it, to be said of its part too: ``67 girls, 52 flagged``."""
    narrows = any(t.start >= whole.end for t in (*tokens.sexes, *tokens.ages, *tokens.platforms))
    return f" {tail.strip()}" if narrows and _COUNTED_BEFORE.match(tail) is None else ""


def _end_of(text: str) -> int:
    found = _END.search(text)
    return len(text) if found is None else found.start()


def _is_of_all(tail: str, start: int, tokens: Tokens) -> bool:
    """Whether the words right behind a number, which begin at ``start``, narrow its crimes to none but those of the
    columns of a count: the others are of these as well, or of no others (``67 in person, 52 online``).
    """
    held = (*tokens.offences, *tokens.ages, *tokens.sexes, *tokens.periods, *tokens.platforms)
    inside = [(t.start - start, t.end - start) for t in held if start <= t.start and t.end <= start + len(tail)]
    rest = re.findall(r"[^\W\d_]+", blanked(tail, inside).casefold())
    return FLAGGED.search(tail) is None and {*rest} <= told_words("plain", "beside_flagged")


def _may_be_part(part: Token[str], whole: Token[str]) -> bool:
    """Whether a number is no more than another one, where both are exact; nothing is a part of none."""
    some, of = (0 if says_none(n) else read_number(n.value.replace(",", "").casefold()) for n in (part, whole))
    return not says_none(whole) and (some is None or of is None or some <= of)


def _what_they_had(words: str, before: str, named: _Named) -> str:
    """What crimes are said to have where ``words`` say nothing else: the flag, or that the search found them."""
    said = set(re.findall(r"[^\W_]+", words.casefold()))
    if not said <= told_words("with_flag", "by_search"):
        return ""
    if _MARK.search(words):
        return _HAD_THE_FLAG if said <= told_words("with_flag") and (_NET.search(words) or not named.other_flag) else ""
    if _NET.search(words):
        return _HAD_THE_FLAG if named.flag and said <= told_words("with_flag") and not _REPORTED.search(before) else ""
    return _WERE_FOUND if named.search and _FOUND.search(words) else ""


def _label_of_all(text: str, whole: Token[str], tail: str) -> tuple[tuple[_Change, ...], str]:
    """What takes away the label of all crimes before their number, and what to say behind this where no word beside it
    says what it counts.
    """
    if _COUNTED.search(tail) or COUNTING.search(text):
        return (), ""
    label = _LABEL_OF_ALL.search(text, 0, whole.start)
    if label is None:
        return (), "" if _COUNTED.search(text, 0, whole.start) else " recorded"
    what = label["what"].casefold()
    return (_Change(label.start(), whole.start, ": "),), f" {what if what in _CRIMES else 'recorded'}"
