"""Children told apart in a reply on crimes against everybody: ``Four of the crimes in 2022 had a victim under 18``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from cyberflag.model import ALL_AGES, CHILDREN, AgeBand, Count, Measure, Request
from cyberflag.replies.document import LineKind
from cyberflag.replies.facts import PERHAPS_OF_PEOPLE
from cyberflag.replies.letters.passages import ASKING, QUESTIONS, Part, Sentence
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.source_places import places_by_source
from cyberflag.replies.prose.sentences.tokens import Token, overlaps, read_tokens
from cyberflag.replies.prose.sentences.young_dealt_with import ages_dealt_with
from cyberflag.vocabularies.letters import Cue, is_heading_of
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.told_words import told_words

_UNDER_18: Final = (
    r"(?:under|below|less\s+than|younger\s+than|not\s+yet)\s+(?:the\s+age\s+of\s+)?(?:18|eighteen)\b|17\s+(?:or|and)\s+(?:under|younger|below)\b"
    r"|(?:under-?|u)18s?\b|0\s*(?:-|–|to)\s*17\b|(?:a\s+)?(?:child|children|minors?|juveniles?)\b(?!\s+(?:sex|abuse|abduct|exploit|protection))"
)
_VICTIMS: Final = (
    r"(?:victims?|vics?|complainants?|recipient|aggrieved|injured\s+part(?:y|ies)|person\s+targeted"
    r"|(?:persons?|people)(?:\s+(?:receiving|who\s+received)\s+(?:it|them|one|the\s+(?:images?|messages?|pictures?)))?)"
)
_BEING: Final = (
    r"(?:(?:was|were|is|are|had|being|recorded|reported|shown|given|known|as|to|be|been|who|that|aged|all|also)\s+)*"
)
_AS_PART: Final = re.compile(
    rf"\b(?:(?:where|whose|with|against|involv\w+|had|have|has|having|concern\w+|naming|affect\w+|for\s+which|in\s+which)\s+"
    rf"(?:(?:an?|the|at\s+least\s+one|any|one|identified)\s+)*(?:child\s+{_VICTIMS}|{_VICTIMS}\s+{_BEING}(?:{_UNDER_18}))"
    rf"|{_VICTIMS}\s+(?:(?:in|across|on|for|from|over|during)\s+(?:[\w/-]+\s+){{1,4}}?)?{_BEING}(?:{_UNDER_18})"
    rf"|(?:of\s+)?(?:these|those|them|whom|which|the\s+above)\s+{_BEING}(?:{_UNDER_18})"
    rf"|how\s+many\s+(?:(?:was|were|are)\s+)(?:aged\s+)?(?:{_UNDER_18}))",
    re.IGNORECASE,
)
"""Says of crimes or victims that have been named already that the victim was a child."""
_NOT_THOSE_ALONE: Final = re.compile(
    r"\b(?:includ\w+|exclud\w+|exclusive|except\w*|whether|regardless|less|minus|without|besides?|(?:other|rather|more)\s+than"
    r"|apart|aside|not|no|all\s+but|even|also|or|and|suspects?|offenders?)\b|;|\(",
    re.IGNORECASE,
)
"""In a heading on them: that its figures are of others too, or of the others alone."""
_ASKS: Final = re.compile(r"\bhow\s+many\b|\b(?:the\s+)?numbers?\b", re.IGNORECASE)
GOES_ON: Final = re.compile(
    r"\b(?:of|in|among)\s+(?:all\s+)?(?:these|those|them|the\s+(?:above|crimes|offences|victims))\b|\bthe\s+number\s+with\b"
    r"|\bhow\s+many\s+(?:victims?\s+)?(?:were|was|are|had|have|involved|concerned)\b|\bin\s+how\s+many\b(?!\s+(?:crimes|offences|cases)\s+of)",
    re.IGNORECASE,
)
_FOR_ALL: Final = re.compile(
    r"\bhow\s+many\b|\bnumbers?\s+of\b|\b(?:and|plus|as\s+well\s+as)\s+(?:(?:please|also|then|tell|give|me|us|say|state|in|of)\s+)*$",
    re.IGNORECASE,
)
"""Before what a question asks of children: that it asks for the crimes themselves first."""
_AMONG: Final = re.compile(
    r"\W*(?:(?:q(?:uestion)?\s*)?\(?(?:\d{1,2}|[a-h])\)?\s*[.):]\s*)?(?:and\s+)?(?:please\s+\w+\s+)?(?:out\s+of|of|in|among|from|for|within)\b",
    re.IGNORECASE,
)
"""Opens a question on a part of the crimes that it names behind this."""
_OF_CHILDREN: Final = re.compile(
    r"\bchild|\bminors?\b|\bjuvenile|\byoung\s+(?:people|person)|\bunder[\s-]?(?:the\s+age\s+of\s+)?1[0-8]s?\b|\bgroom|\bindecent\s+(?:image|photo)"
    r"|\bsexting|\bpaedo|\bschool[\s-]?(?:child|girl|boy|pupil|kid|age)|\bpupil|\bteenage|\b(?:15a|88a|cse|csa|cea)\b",
    re.IGNORECASE,
)
"""What the title or request of a reply on crimes against children speaks of."""
_COUNTED: Final = frozenset(
    {"and", "answer", "crime", "crimes", "in", "offence", "offences", "recorded", "victim", "victims", "year"}
)
_NEXT_BUT_ONE: Final = 2
_LONGEST_ENTRY: Final = 6
"""So many words at most are an entry of a list: ``Instagram direct message - 231``."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_PARTS: Final = re.compile(r"\b(?:of\s+(?:which|whom|these|those|them)|including)\b|;", re.IGNORECASE)
_IN_A_PART: Final = re.compile(r"\s*(?:in|for|on)\s+[\w,-]+\s*", re.IGNORECASE)
"""Between victims under 18 and ``of them``: ``200 offences, and the victim was under 18 in 38 of them``."""


def with_children_told(counts: Sequence[Count], sentences: Sequence[Sentence], request: Request) -> list[Count]:
    """The counts in text, those of victims under 18 of that age where the reply is on crimes against everybody; where
    it is on crimes against children as a whole, or a request is known, they are of all as the others are; not where
    that asks about adults.
    """
    is_of_all = request.questions or request.ages != ALL_AGES or _is_of_children(sentences)
    if is_of_all and not request.ages.is_adult:
        return list(counts)
    places = places_by_source(sentences)
    return [
        replace(c, age=CHILDREN) if may_be_of_children(c) and is_of_children_told(c, sentences, places) else c
        for c in counts
    ]


def may_be_of_children(count: Count) -> bool:
    """Whether a figure has no age yet, which for arrests would be that of who is arrested."""
    return count.age == ALL_AGES and count.measure is not Measure.ARRESTS


def tells_children_apart(text: str) -> bool:
    """Whether a text names victims under 18 as those of a part of its crimes: ``with a victim under 18``."""
    return _AS_PART.search(text) is not None


def tells_children_alone(text: str) -> bool:
    """Whether a sentence counts crimes with victims under 18 and says nothing more of which they are: that others are
    among them or they among others (``including those``, ``without``, ``or over``), what else they have, or where.
    """
    tokens, part = read_tokens(text), _AS_PART.search(text)
    if part is None:
        return False
    named = (*tokens.numbers, *tokens.periods, *tokens.years, *tokens.offences)
    spans = [(part.start(), part.end()), *((token.start, token.end) for token in named)]
    rest = {word.casefold() for word in _WORD.findall(blanked(text, spans))}
    return rest <= told_words("plain")


def is_on_children(text: str) -> bool:
    """Whether what was asked is on crimes against children, or speaks of children at all."""
    return _OF_CHILDREN.search(text) is not None


def ages_of_parts(ages: Sequence[Token[AgeBand]], text: str, everybody: AgeBand = CHILDREN) -> list[Token[AgeBand]]:
    """The ages of a sentence that part its numbers: under 18, where that is ``everybody`` who was asked about, only
    beside adults (``under 18 in 19, 18 or over in 60``) and where it is that of people to whom something was done
    (``persons arrested who were under 18``), since elsewhere it says no more than whom the whole reply is about.
    """
    parts_none = everybody == CHILDREN and not any(age.value.is_adult for age in ages)
    whole = (ALL_AGES, CHILDREN) if parts_none else (ALL_AGES,)
    kept = [age for age in ages if age.value not in whole]
    theirs = [age for age in ages_dealt_with(ages, text) if not overlaps(age, kept)]
    return sorted([*kept, *theirs], key=lambda age: age.start)


def without_age_of_others(meaning: Meaning, ages: Sequence[Token[AgeBand]], everybody: AgeBand = CHILDREN) -> Meaning:
    """The meaning of a number of crimes without that they are of children, where that is said of people arrested or the
    like, as it is in a sentence without adults; where others are ``everybody`` who was asked about, in one that gives
    no such age.
    """
    is_of_others = meaning.age == CHILDREN and meaning.measure not in PERHAPS_OF_PEOPLE
    is_told = any(age.value.is_adult or age.value == CHILDREN != everybody for age in ages)
    return replace(meaning, age=None) if is_of_others and not is_told else meaning


def _is_of_children(sentences: Sequence[Sentence]) -> bool:
    """Whether a title, heading or question speaks of children, other than as a part of the crimes that it is on."""
    for sentence in sentences:
        if sentence.kind is LineKind.TITLE and _OF_CHILDREN.search(sentence.text):
            return True
        if sentence.part in ASKING and _OF_CHILDREN.search(_AS_PART.sub(" ", sentence.text)):
            return True
    head = takewhile(lambda s: s.part not in QUESTIONS, sentences)
    return any(_OF_CHILDREN.search(_AS_PART.sub(" ", s.text)) for s in head)


def is_of_children_told(count: Count, sentences: Sequence[Sentence], places: Mapping[str, Sequence[int]]) -> bool:
    """Whether the words about a figure, its question or its heading say that its victims were under 18."""
    giving = giving_sentence(count, sentences, places)
    if giving is None:
        return False
    clause = clause_of(count, sentences[giving].text)
    told = _AS_PART.search(clause)
    return (
        (told is not None and _IN_A_PART.fullmatch(clause, told.end()) is None)
        or _is_asked(sentences, giving)
        or _is_headed(sentences, giving)
    )


def giving_sentence(count: Count, sentences: Sequence[Sentence], places: Mapping[str, Sequence[int]]) -> int | None:
    """The place of the sentence of the answer that gives a figure; None where it stands in none."""
    own = [at for at in places.get(count.provenance.source, ()) if sentences[at].part is Part.ANSWER]
    return next((at for at in own if place_of_number(count, sentences[at].text) is not None), None)


def place_of_number(count: Count, text: str) -> tuple[int, int] | None:
    """Where the number of a figure stands in a text."""
    return next(((n.start, n.end) for n in read_tokens(text).numbers if _are_same(count.printed, n.value)), None)


def _are_same(printed: str, number: str) -> bool:
    """Whether what is printed is a number of the text, with what it counts behind it or not: ``52 offences``."""
    return printed in number or printed.startswith(f"{number} ")


def clause_of(count: Count, text: str) -> str:
    """The words about a number, up to where a sentence goes on to a part of it and from where it came to it."""
    start, end = place_of_number(count, text) or (0, len(text))
    first = max((m.start() for m in _PARTS.finditer(text, 0, start)), default=0)
    behind = (m.start() for m in _PARTS.finditer(text, end + len(" of them")))
    return text[first : min(behind, default=len(text))]


def _is_asked(sentences: Sequence[Sentence], giving: int) -> bool:
    """Whether the question of a sentence asks for nothing but how many of the crimes had a child for their victim: of
    those told before, or of those that another question asks for with nothing on children.
    """
    answer = sentences[giving]
    asked = [s for s in sentences if s.part in QUESTIONS and s.question == answer.question != ""]
    above = [at for at, s in enumerate(sentences[:giving]) if s.part in QUESTIONS][-1:]
    is_listed = any(_is_listed_below(sentences[at + 1 : giving + 1]) for at in above)
    near = (sentences[at] for at in above if is_listed or answer.passage - sentences[at].passage <= _NEXT_BUT_ONE)
    asking = [s.text for s in asked or near if _ASKS.search(s.text)]
    if len(asking) != 1 or _AS_PART.search(asking[0]) is None or _asks_for_both(asking[0]):
        return False
    return GOES_ON.search(asking[0]) is not None or (is_listed and _is_asked_of_all(asking[0], sentences))


def _asks_for_both(question: str) -> bool:
    """Whether a question asks for crimes and for those of them with a child for their victim in one sentence: what
    answers it may be either. ``Of the sexual offences recorded, how many had a victim under 18`` asks for these alone.
    """
    goes_on = GOES_ON.search(question)
    before = question[: goes_on.start()] if goes_on is not None else ""
    return bool(offences_named_in(before)) and _FOR_ALL.search(before) is not None and _AMONG.match(before) is None


def _is_listed_below(sentences: Sequence[Sentence]) -> bool:
    """Whether what stands below a question, down to a figure, is a list of years with their figures, and a heading over
    it: whatever says more (``All victims: 40``, ``There were 40 rapes``) may be of others than those asked for.
    """
    return all(_is_of_year_alone(s.text) or is_heading_of(s.text, Cue.ANSWER_HEADING) for s in sentences)


def _is_of_year_alone(text: str) -> bool:
    """Whether a line is of periods and their numbers, and says no more than what is counted: ``2021 - 3 offences``."""
    tokens = read_tokens(text)
    spans = [(token.start, token.end) for token in (*tokens.numbers, *tokens.periods, *tokens.years)]
    words = {word.casefold() for word in _WORD.findall(blanked(text, spans))}
    return bool(tokens.numbers) and words <= _COUNTED


def _is_asked_of_all(question: str, sentences: Sequence[Sentence]) -> bool:
    """Whether another question asks for the one offence of this one, whoever the victims were."""
    named = {found.value for found in offences_named_in(question)}
    others = (s.text for s in sentences if s.part in QUESTIONS and not is_on_children(s.text) and _ASKS.search(s.text))
    return len(named) == 1 and any({found.value for found in offences_named_in(text)} == named for text in others)


def _is_headed(sentences: Sequence[Sentence], giving: int) -> bool:
    """Whether a figure is an entry of a list whose heading is of victims under 18: ``FY 22-23, victim aged 0-17:``,
    ``2) Stalking offences where the victim was under 18``.
    """
    above = reversed(sentences[:giving])
    head = next((s for s in above if s.text.rstrip().endswith(":") or not _is_entry(s)), None)
    if len(sentences[giving].text.split()) > _LONGEST_ENTRY or head is None:
        return False
    told, text = _AS_PART.search(head.text), head.text.rstrip()
    if told is None:
        return False
    return text.endswith(":") or (told.end() == len(text) and _NOT_THOSE_ALONE.search(text) is None)


def _is_entry(sentence: Sentence) -> bool:
    """Whether a line may be an entry of a list: short, with a number."""
    return len(sentence.text.split()) <= _LONGEST_ENTRY and bool(read_tokens(sentence.text).numbers)
