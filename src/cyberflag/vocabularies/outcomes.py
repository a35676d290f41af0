"""What became of recorded crimes, as labels say it: ``Charged``, ``Not charged``, ``Out-of-court disposal``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from cyberflag.vocabularies.dressing import in_any_dress
from cyberflag.vocabularies.plain_text import MANY_TEXTS, fold, read_words
from cyberflag.vocabularies.understanding import How, Understood

VAGUE = frozenset({"other-disposal", "other-or-open", "open", "filed", "cancelled", "not-said"})
"""Outcomes whose words alone may as well say something else: ``Other``, ``Open``, ``Not recorded``."""
OPEN = frozenset({"open", "unassigned", "under-investigation", "other-or-open", "not-said"})
"""Outcomes of crimes that have none, or none yet."""
_CONTRARY = (frozenset({"charged", "solved"}), frozenset({"not-charged", "filed", "no-further-action"}))
"""One of the first together with one of the others is no outcome of its own: ``Detected and undetected``."""
_ALL_BUT = (frozenset({"charged", "not-charged"}), frozenset({"solved", "filed"}))
_LONGEST = 160
_MOST_LAYERS = 6
_MARKS = re.compile(r"[¹²³⁴-⁹*†‡§]+(?=$|[)\s])")
_HYPHEN = re.compile(r"(?<=[a-z])-(?=[a-z])")
_STROKE = re.compile(r"\s*/\s*")
_STROKE_APART = re.compile(r"\s+/\s*|\s*/\s+")
"""Parts two names of outcomes; without a blank it stands between words of one: ``Charge/summons``."""
_ALSO = re.compile(r"\s*(?:,\s*(?:and|or)\s|[,;]|\s(?:and|or|and/or|&|\+)\s)\s*", re.IGNORECASE)
"""Parts two names of outcomes that a label has together: ``Caution or community resolution``."""
_IN_BRACKETS = re.compile(r"[(\[]\s*(?P<in>[^()\[\]]+?)\s*[)\]]")
"""What is left of ``Outcome 1 (charge or summons)`` without its number."""
_ASKED = re.compile(r"\s*[(\[]?\b(?:y(?:es)?\s*(?:/|or)\s*no?|yn)\b[)\]]?\s*\??\s*$", re.IGNORECASE)
"""Behind the name of a column that yes and no answer: ``Charged (Y/N)``."""
_ASKS = re.compile(
    r"\b(?:outcomes?|disposals?|charged|charges?|summons\w*|clear[- ]?up|detected|detections?|convict\w+|prosecut\w+)\b"
)


@lru_cache(maxsize=MANY_TEXTS)
@in_any_dress
def understand_outcome(text: str) -> Understood[str] | None:
    """What a label says became of its crimes, as the kind of outcome (``not-charged``, ``evidential-difficulties``);
    None for any other label, and for one of crimes whatever became of them.

    ``Offences not charged``, ``14 - Evidential difficulties: victim based`` and ``Those in (a) with the outcome
    charged`` are understood too, and so are several in one (``NFA / Undetected``, ``Caution or community resolution``),
    as the surer one.
    Two labels of one kind may still tell two outcomes apart by words of their own.
    """
    kind = _kind_of(text) or _kind_of_several(text)
    return Understood(kind, How.PATTERN, 1.0, 0, len(text)) if kind else None


def _kind_of(text: str) -> str:
    for bare in _layers(fold(text)):
        kind = next((kind for kind, pattern in _kinds().items() if pattern.fullmatch(bare)), None)
        if kind is not None:
            return kind
    return ""


def _kind_of_several(text: str) -> str:
    """The first outcome of a label that names several with a stroke between each, a vague one last; so where words or
    commas stand between them, if one at least is not vague.
    """
    by_stroke = _first_kind(_STROKE_APART.split(text))
    if by_stroke or is_of_every_outcome(text):
        return by_stroke
    bare = next((inner for inner in _layers(fold(text)) if "(" not in inner), "")
    return _first_kind(_ALSO.split(bare), VAGUE)


def _first_kind(parts: Sequence[str], too_little: Collection[str] = ()) -> str:
    """The outcome that is the first of several parts, of which each is one; none if it says too little."""
    kinds = [_kind_of(part) for part in parts] if len(parts) > 1 else []
    first = min(kinds, key=VAGUE.__contains__) if kinds and all(kinds) else ""
    are_contrary = all(not found.isdisjoint(kinds) for found in _CONTRARY)
    return "" if first in too_little or are_contrary else first


@lru_cache(maxsize=4096)
def is_of_every_outcome(text: str) -> bool:
    """Whether a label beside labels of outcomes is of crimes whatever became of them: ``Either``, ``Charged or not``,
    ``All positions``.
    """
    return any(_label_of("whole").fullmatch(bare) for bare in _layers(fold(text)))


def answer_to_outcome(name: str, answer: str) -> str:
    """What yes or no to an outcome says became of the crimes: ``Y`` below ``Charged?`` is Charged, ``N`` not charged;
    empty where nothing was asked so or the answer is neither.
    """
    found = understand_outcome(name)
    if found is None or fold(answer) not in {*_answers()[0], *_answers()[1]}:
        return ""
    bare = _ASKED.sub("", " ".join(name.replace("_", " ").split())).strip(" ?:")
    return bare if fold(answer) in _answers()[0] else f"not {bare}"


def asks_for_outcomes(questions: Sequence[str]) -> bool:
    """Whether a request asks what became of the crimes."""
    return any(_ASKS.search(fold(question)) for question in questions)


def are_contrary(kinds: Collection[str]) -> bool:
    """Whether one of some kinds of outcomes is all that another is not, so that every crime has one: ``Charged`` and
    ``Not charged``, ``Solved`` and ``Undetected``.
    """
    return any(both <= {*kinds} for both in _ALL_BUT)


@lru_cache(maxsize=1024)
def heads_outcomes(text: str) -> bool:
    """Whether a line above a list says that it is of what became of crimes: ``2015/16 crimes by finalisation``."""
    return _words_of("heads").search(fold(text)) is not None


@lru_cache(maxsize=1024)
def heads_other_outcomes(text: str) -> bool:
    """Whether such a line is of what became of people or of other matters: ``Outcome of the calls received``."""
    return names_people(text) or _words_of("other_matters").search(fold(text)) is not None


@lru_cache(maxsize=1024)
def is_no_outcome(text: str) -> bool:
    """Whether a label cannot be an outcome that no list holds: a rate, a part or a whole (``Charge rate``)."""
    return _words_of("no_outcome").search(fold(text)) is not None


@lru_cache(maxsize=1024)
def parts_by_outcome(text: str) -> bool:
    """Whether the title of a table says that its crimes are parted by what became of them: ``Crimes by outcome group``,
    ``Outcomes of the offences``.
    """
    return _words_of("parted").search(fold(text)) is not None


def ask_by_outcome(questions: Iterable[str]) -> bool:
    """Whether one of some questions asks for crimes by what became of them."""
    return any(map(parts_by_outcome, questions))


@lru_cache(maxsize=1024)
def titles_outcomes(text: str) -> bool:
    """Whether a title is of outcomes by its first words (``Q4 Outcomes of the offences in Q1``); ``Crimes by outcome``
    is of crimes.
    """
    return re.match("|".join(read_words("outcome_words")["titled"]["words"]), fold(text)) is not None


@lru_cache(maxsize=1024)
def calls_outcomes(text: str) -> bool:
    """Whether a remark calls what a table gives outcomes: ``Outcomes can change``, ``The three commonest outcomes``."""
    return _words_of("called").search(fold(text)) is not None


@lru_cache(maxsize=1024)
def names_charges(text: str) -> bool:
    """Whether a request names charges or arrests by their own word, be it beside outcomes."""
    return _words_of("apart").search(fold(text)) is not None


@lru_cache(maxsize=1024)
def follows_arrests(text: str) -> bool:
    """Whether what a title says of arrests or charges is what these led to, or another number than theirs: ``with a
    subsequent charge``, ``as a percentage``.
    """
    return _words_of("followed").search(fold(text)) is not None


@lru_cache(maxsize=1024)
def names_people(text: str) -> bool:
    """Whether a line says that what became of people is told, and not of crimes: ``Persons arrested``, ``Suspects``."""
    return _words_of("people").search(fold(text)) is not None


@lru_cache(maxsize=1024)
def names_rest_of_outcomes(text: str) -> bool:
    """Whether a label is of the outcomes that those beside it are not, and calls them so: ``All other disposals``,
    ``Any other outcome``.
    """
    return any(_label_of("rest").fullmatch(bare) for bare in _layers(fold(text)))


@lru_cache(maxsize=4096)
def _layers(plain: str) -> tuple[str, ...]:
    """A label as it stands, then without what stands before or behind it and says nothing, layer by layer."""
    plain = fold(_STROKE.sub("/", _MARKS.sub("", _ASKED.sub("", plain)).rstrip("? ")))
    found = [plain, _HYPHEN.sub(" ", plain)] if len(plain) <= _LONGEST else []
    for _ in range(_MOST_LAYERS if found else 0):
        before, behind = _passed_over()
        more = [fold(pattern.sub("", text, count=1)) for text in found for pattern in (before, behind)]
        more += [inner["in"] for text in found if (inner := _IN_BRACKETS.fullmatch(text))]
        found = list(dict.fromkeys([*found, *(text for text in more if text)]))
    return tuple(found)


@cache
def _answers() -> tuple[frozenset[str], frozenset[str]]:
    lists = read_words("outcome_words")["answers"]
    return frozenset(lists["yes"]), frozenset(lists["no"])


@cache
def _kinds() -> Mapping[str, re.Pattern[str]]:
    words = read_words("outcome_words")
    found = {}
    for kind, patterns in words["kinds"].items():
        joined = "|".join(patterns)
        for name in ("no", "pending"):
            joined = joined.replace(f"[{name}]", f"(?:{'|'.join(words[name]['words'])})")
        found[kind] = re.compile(joined)
    return found


@cache
def _label_of(name: str) -> re.Pattern[str]:
    """A whole label of one list of the data file."""
    return re.compile("|".join(read_words("outcome_words")[name]["words"]))


@cache
def _words_of(name: str) -> re.Pattern[str]:
    """The words of one list of the data file, where they stand by themselves in a text."""
    return re.compile(rf"\b(?:{'|'.join(read_words('outcome_words')[name]['words'])})\b")


@cache
def _passed_over() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = read_words("outcome_words")["passed_over"]
    return re.compile(rf"^(?:{'|'.join(lists['before'])})"), re.compile(rf"(?:{'|'.join(lists['behind'])})$")
