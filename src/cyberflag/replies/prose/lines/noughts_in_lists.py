"""Lists of parts and their numbers that end with those of which there were none: ``Snapchat 4, Kik 2 and none for
Skype``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import Sex
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.vocabularies.platforms import OTHER, UNKNOWN, platforms_named_in, understand_platform
from cyberflag.vocabularies.sexes import understand_sex

_NONE: Final = "none"
_OTHERS: Final = "others"
_PLATFORM: Final = "platform"
_APP: Final = " app"
_NOUGHT: Final = r"(?:none|nil|zero|nought|no|nothing)"
_NEXT: Final = re.compile(r"\s*[,;]\s*(?:(?:and|but|or)\s+)?|\s+(?:and|but|or|nor)\s+", re.IGNORECASE)
_LABEL: Final = r"(?P<label>[^\W\d](?:[^\d,;:()]*[^\W\d])?)"
_COUNTED: Final = re.compile(rf"{_LABEL}\s*(?:[:=–-]\s*|\s)\(?(?P<number><?\s?\d[\d,]*)\)?", re.IGNORECASE)
_ONE_OF_NONE: Final = re.compile(rf"{_LABEL}\s*(?:[:=–-]\s*|\s)\(?(?P<none>none|nil|zero|nought)\)?", re.IGNORECASE)
_NONE_OF: Final = re.compile(
    rf"(?:there\s+(?:were|was)\s+)?(?P<none>{_NOUGHT})\s+(?:(?:for|on|under|via|against|from|with|in)\s+)?{_LABEL}",
    re.IGNORECASE,
)
_BARE: Final = re.compile(_LABEL)
_OTHER: Final = re.compile(r"others?", re.IGNORECASE)
_LEAD: Final = re.compile(r"[^:;,]{3,40}:\s+(?=[^\W\d])")
_NAMED_LIKE_A_WORD: Final = re.compile(
    rf"(?P<before>\b(?:{_NOUGHT}\s+|\d+\s+(?=(?:(?:offences?|crimes?|was|were)\s+){{0,2}}(?:on|for|via|from)\b))"
    r"(?:(?:offences?|crimes?|was|were)\s+){0,2}(?:(?:on|for|via|from)\s+)?)(?P<name>[A-Z][a-z]{3,12})(?=\s*(?:[,.;]|\band\b|\bor\b|$))"
    r"|(?P<name_first>\b[A-Z][a-z]{3,12})(?=\s*(?:[:=(–-]\s*|\s)(?:\d+|none|nil|zero)\b(?!\s*[a-z]))"
)
"""What may be the name of a service that is a common word too, beside its number: ``none on Telegram``."""


def with_noughts_of_lists(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences of the answer with each list of services or sexes and their numbers as labels with numbers, where
    for one of them there is a word for nought; a name that is a common word too is told as that of an app.
    """
    return tuple(_written(sentence) if sentence.part is Part.ANSWER else sentence for sentence in sentences)


def _written(sentence: Sentence) -> Sentence:
    text = _with_names_told(sentence.text)
    lead = _LEAD.match(text)
    for start in (0, lead.end() if lead else 0):
        if (items := _items_of(text[start:].strip())) is not None:
            text = text[:start] + ", ".join(f"{label} - {number}" for label, number in items)
            break
    return sentence if text == sentence.text else replace(sentence, text=text)


def _with_names_told(text: str) -> str:
    if not platforms_named_in(text):
        return text
    return _NAMED_LIKE_A_WORD.sub(_told, text)


def _told(found: re.Match[str]) -> str:
    name = found["name"] or found["name_first"]
    if platforms_named_in(name) or not _names_service(name):
        return found[0]
    before = found["before"] or ""
    if before[:1].isdigit() and not platforms_named_in(f'"{name}"'):
        return found[0]  # no mark makes it a name: "2 via Text"
    return f'{before}"{name}"' if before[:1].isdigit() else f"{before}{name}{_APP}"


def _names_service(label: str) -> bool:
    found = understand_platform(label)
    return found is not None and found.value not in (OTHER, UNKNOWN)


def _items_of(text: str) -> list[tuple[str, str]] | None:
    """The labels of a list with their numbers or words for nought; None where it is none or has only one of both."""
    items: list[tuple[str, str]] = []
    for part in _NEXT.split(text.rstrip(" .")):
        read = _item(part.strip(), items[-1][1] if items else "")
        if read is None:
            return None
        items.append(read)
    numbered = sum(any(map(str.isdigit, number)) for _, number in items)
    labels = {label.casefold() for label, _ in items}
    kinds = {_kind_of(label) for label in labels}
    kinds -= {_OTHERS} if _PLATFORM in kinds else set()  # behind sexes, "other" is no other service
    return items if 0 < numbered < len(items) == len(labels) and len(kinds) == 1 else None


def _item(part: str, before: str) -> tuple[str, str] | None:
    for pattern in (_NONE_OF, _COUNTED, _ONE_OF_NONE, _BARE):
        found = pattern.fullmatch(part)
        if found is None or _kind_of(found["label"]) is None:
            continue
        if pattern is _BARE and before != _NONE:
            return None
        return found["label"], found.groupdict().get("number") or _NONE
    return None


def _kind_of(label: str) -> str | None:
    """What kind of part a label is, None where it is none that can stand in such a list."""
    if _OTHER.fullmatch(label):
        return _OTHERS
    named = platforms_named_in(label)
    if len(named) == 1 and label[: named[0].start] + label[named[0].end :] in ("", _APP):
        return _PLATFORM
    sex = understand_sex(label)
    return "sex" if sex is not None and sex.value in (Sex.FEMALE, Sex.MALE) else None
