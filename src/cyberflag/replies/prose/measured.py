"""What the number of a sentence counts: offences, victims, charges, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from cyberflag.model import ALL, Count, Measure
from cyberflag.replies.finding.titles.pointers import is_of_one_table
from cyberflag.replies.letters.incidents_asked import are_incidents, incidents_asked
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, read_tokens
from cyberflag.replies.prose.sentences.victims_beside import counts_victims
from cyberflag.replies.prose.sentences.wordings import OF_CRIMES_TOLD, OF_OFFENCES, OVER_TIME, VICTIMS_AFTER
from cyberflag.vocabularies.measures import measure_stated_in
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.outcomes import understand_outcome
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.things_counted import states_logs

_CHARGED_WITH = re.compile(
    r"\bcharged\s+with\s+(?:(?:between\s+them|altogether|in\s+total|in\s+all|overall|an?|the|total|of|some)\s*,?\s*)*$",
    re.IGNORECASE,
)
"""Before the offences with which people were charged: ``31 people were charged with a total of 112 offences``."""
_REMARK_ON_ORDER = re.compile(r"\brespectively\s*[,;(–—-]", re.IGNORECASE)
"""Behind numbers in the order of their years, what tells where they come from: ``13 and 17 respectively, from ...``."""
_OF_CRIMES = re.compile(r"\s+of\s+(?:all\s+)?(?:the|these|those|them|all|our)\b", re.IGNORECASE)
"""Behind a number that is a part of the crimes of a year."""
_LED_TO = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:offences?|crimes?|cases?)\b"
    r"(?:(?!\b(?:and|but|or|of\s+(?:which|whom|these|those)|some|few|several|many|most|none|not|no|never|yet|without|if|whether)\b)"
    r"[^,;:.?()])*?\b(?:(?:led|resulted|ended|concluded|finished|closed|gone)\s+(?:to|in|with|by)|had|have|has|received|attracted|was|were|been)\s+"
    r"(?:(?:an?|the|at\s+least\s+one)\s+)?$",
    re.IGNORECASE,
)
"""Between a number and the word for what its crimes have led to: ``11 offences recorded in 2021/22 had ended in a``."""
_ALONGSIDE = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:offences?|crimes?|cases?)\s+(?:(?:recorded|reported|flagged)\s+)?(?:in|of|for|from|during)\s+[\d/-]+\s*(?:,\s*)?(?:and\s+)?",
    re.IGNORECASE,
)
"""Between two numbers of one clause: ``12 crimes of 2020/21 and 9 crimes of 2021/22 ended in a charge``."""
_SUCH_CRIMES = r"\s+(?!of\b)(?:[\w-]+\s+){0,3}?(?:offences?|crimes?|cases?)\s+(?:(?:recorded|reported|flagged)\s+)?"
_ITS_YEAR = r"(?:in|of|for|from|during)\s+(?:the\s+)?(?:(?:financial|calendar)\s+)?(?:years?\s+)?(?P<year>[\d/-]+)"
_OPENS_LIST = re.compile(
    r"\W*(?:(?:by\s+now|so\s+far|to\s+date|in\s+total|in\s+all|overall|altogether)\s*,?\s*)?(?:(?:the|all)\s+)?",
    re.IGNORECASE,
)
"""Before the first of several numbers that a sentence opens with."""
_FIRST_LISTED = re.compile(rf"{_SUCH_CRIMES}{_ITS_YEAR}\s*(?:,\s*)?(?:and\s+)?", re.IGNORECASE)
_NEXT_LISTED = re.compile(rf"(?:{_SUCH_CRIMES}|\s+){_ITS_YEAR}\s*(?:,\s*)?(?:and\s+)?", re.IGNORECASE)
"""Between two numbers of crimes, each of its year: ``12 offences in 2020/21, 14 in 2021/22 and eight``."""
_LAST_LISTED = re.compile(
    rf"(?:{_SUCH_CRIMES}|\s+){_ITS_YEAR}\s+(?:(?:have|has|had|so\s+far|each|all|both)\s+)*"
    r"(?:led|resulted|ended|concluded|finished)\s+(?:to|in|with|by)\s+"
    r"(?:(?:an?|the|at\s+least\s+one|somebody|someone|suspects?|being)\s+)*",
    re.IGNORECASE,
)
"""Between the last of them and what the crimes of all have led to: ``eight in 2022/23 resulted in a charge``."""
_OVER_CRIMES = re.compile(
    r"(?:(?<=on suspicion of)|(?<=convicted)\s+of|\s+(?:made\s+|that\s+were\s+)?(?:for|from|over|on\s+suspicion\s+of"
    r"|(?:arising|resulting|stemming)\s+from|(?:linked|related|relating|connected|attributed|tied|in\s+relation|in\s+connection)\s+(?:to|with)))\s+"
    r"(?:(?:any|all|an?|of|the|these|those|such|recorded|above|same)\s+)*",
    re.IGNORECASE,
)
"""Between what is counted and the crimes that it is over, with blanks for their name: ``Arrests linked to the crimes``.
"""
_CHARGED_WITH_THESE = re.compile(
    r"(?<=charged)\s+with\s+(?:(?:any|all|some)\s+of\s+|all\s+)?(?:(?:an?|any|the|these|those|such)\s+)?(?:(?:same|recorded|above|alleged)\s+)*",
    re.IGNORECASE,
)
"""Between people and the crimes with which they were charged, with blanks for their name: ``Persons charged with those
offences``, ``people charged with a stalking offence``.
"""
_NOBODY = re.compile(
    r"\b(?:nobody|nothing|none|neither|no[\s-]one|rarely|seldom|hardly|exclud\w+|omit\w+|leaving|besides|other\s+than)\b",
    re.IGNORECASE,
)
_OF_THE_LAST = re.compile(r"\s*,\s*(?:(?:(?:all|both)\s+)?of\s+)?(?:which|these|they)\b", re.IGNORECASE)
_RECORDED = re.compile(r"\b(?:recorded|were|was|there|counted|held|had|have|has|flagged)\b", re.IGNORECASE)
_ENDING = re.compile(
    r"(?:an?\s+|the\s+)?(?:charge|summons|caution|conviction|outcome)(?!\w*\s+(?:being\s+)?(?:rates?|ratio|percentage|of|decisions?|files?|advice|considered|requested|sought"
    r"|recommended|refused|pending|awaited|dropped|withdrawn)\b)",
    re.IGNORECASE,
)
_ENDS_SENTENCE = re.compile(
    r"(?:(?:charge|summons|caution|conviction|outcome|arrest)s?|charged|summonsed|cautioned|convicted|arrested)\W*$",
    re.IGNORECASE,
)
"""What crimes have led to as the last word: no ``charge rate of 10%``, no ``charge or no further action``."""
_DENIED = re.compile(
    r"\b(?:not|never|no(?!\.|\s+of\b|\s+\w+s\b)|cannot|without|unable|aside|apart|rather\s+than|whether|except)\b|n't\b",
    re.IGNORECASE,
)
"""Before the word for what became of crimes: it did not, or is not told. ``No. of charges`` is their number."""
_OF_THE_VICTIMS = re.compile(
    r"\s+of\s+(?:(?:all|the|these|those|our|child|young)\s+)*(?:victims|complainants)", re.IGNORECASE
)
"""Behind a number: the victims of whom it is a part, where a reply counts those."""
_COUNTS_VICTIMS_ALONE = re.compile(
    rf"\W*(?:(?:(?:in|during|for)\s+(?:\w+\s+)?(?:19|20)\d\d(?:/\d\d(?:\d\d)?)?|{OVER_TIME})\W+)?"
    r"(?:(?:there\s+(?:were|was|are)|we\s+(?:recorded|identified|had|have)|(?:in\s+|a\s+)?total(?:\s+of)?)\W+)*\d[\d,]*\s+"
    r"(?:(?:child|young|identified|recorded|different|individual)\s+)*(?:victims|complainants)\s*"
    rf"(?:{OVER_TIME}\s*)?"
    r"(?:[:(;]|\s[-–]\s|,\s*(?=\d|\w+\s+(?:girls?|boys?|females?|males?|of)\b|of\s+whom\b)|\.?\s*$)",
    re.IGNORECASE,
)
"""Opens a sentence with a whole number of victims, be it parted: ``There were 82 victims: 66 girls and 16 boys``."""
_EITHER = re.compile(r"\b(?:whether|or)\s+(?:or\s+)?not\b", re.IGNORECASE)
_CUSTODY = re.compile(r"\s*\b(?:\w+\s+){0,2}?custody\s+records?\b", re.IGNORECASE)
"""What people arrested are counted by, and those charged where these are asked for."""
_ORDERS = re.compile(r"\b(?:interim|full)\s+orders?\b", re.IGNORECASE)
_FEWEST_LISTED = 2
_ENDINGS = (Measure.CHARGES, Measure.ARRESTS)
_CRIMES_OR_VICTIMS = (Measure.OFFENCES, Measure.VICTIMS)

_PARTS_ALL = re.compile(
    r"\W*(?:out\s+)?(?:of|from|among|amongst)\s+(?:the|these|those|them|which|all)\b", re.IGNORECASE
)
"""Opens a sentence on what became of each of some crimes."""


def charges_among_outcomes(text: str, counts: Sequence[Count]) -> tuple[Count, ...]:
    """The figures of a sentence that parts crimes by how each ended, a charge among the outcomes as one of them: ``Of
    the 43 offences, nine were charged, six ended in a caution``.
    """
    ended = {count.measure for count in counts} >= {Measure.CHARGES, Measure.OUTCOMES}
    if not ended or _PARTS_ALL.match(text) is None:
        return tuple(counts)
    return tuple(
        replace(count, measure=Measure.OUTCOMES, detail=_with_ending(count.detail))
        if count.measure is Measure.CHARGES
        else count
        for count in counts
    )


def _with_ending(detail: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return detail if any(name == "outcome" for name, _ in detail) else (("outcome", "charge"), *detail)


def stated_measures(sentences: Sequence[Sentence]) -> Mapping[str, Measure]:
    """What the sentences of a reply state is counted, by the number of the question that they answer (empty: in the
    whole reply); nothing where they state two things. What is said of its tables is said of those.
    """
    stated: dict[str, set[Measure]] = {}
    for sentence in sentences:
        said = measure_stated_in(sentence.text) if sentence.part is Part.ANSWER else None
        if said is not None and not is_of_one_table(sentence.text):
            stated.setdefault(sentence.question, set()).add(said)
    for number in incidents_asked(sentences):
        stated.setdefault(number, {Measure.OTHER})
    return {question: said.pop() for question, said in stated.items() if len(said) == 1}


def stated_logs(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The numbers of the questions (empty: the whole reply) whose figures it states to be logs or calls: above them
    all, or below those of a question that speak of nothing else.
    """
    told = [s for s in sentences if s.part is Part.ANSWER]
    return frozenset(s.question for at, s in enumerate(told) if states_logs(s.text) and _is_of_all(at, told))


def _is_of_all(at: int, told: Sequence[Sentence]) -> bool:
    """Whether what a sentence states is of all figures of its question, where it has one, else of the reply."""
    said = told[at]
    here = [(place, s) for place, s in enumerate(told) if place != at and said.question in ("", s.question)]
    read = [(place, s.text, read_tokens(s.text)) for place, s in here]
    heads_crimes = any(Measure.OFFENCES in _counted(t) and not t.numbers and not are_incidents(x) for _, x, t in read)
    is_above = not any(tokens.numbers for place, _, tokens in read if place < at)
    is_alone = bool(said.question) and not any(_counted(tokens) or offences_named_in(text) for _, text, tokens in read)
    names_crime = any(found.value != ALL for found in offences_named_in(said.text))
    return not names_crime and ((is_above and not heads_crimes) or is_alone)


def _counted(tokens: Tokens) -> set[Measure]:
    return {token.value for token in tokens.measures}


def as_stated(own: Meaning, meaning: Meaning, sentence: Sentence, setting: Setting, words: str = "") -> Meaning:
    """The ``meaning`` of a figure whose ``own`` words do not say what is counted, counting what the reply states: the
    victims where it says that it counts those, whatever its headings speak of. Which of the two it is cannot be told
    where the ``words`` of the figure, or its label among logs, are of crimes and the reply states that it counts none,
    nor of orders of a court where nobody asks for these, or for breaches of them.
    """
    if own.measure is Measure.OTHER and not setting.asks_orders and _ORDERS.search(sentence.text):
        return replace(meaning, measure=Measure.UNKNOWN)
    stated = setting.stated.get(sentence.question) or setting.stated.get("")
    is_said = own.measure is not None or setting.context.measure not in (Measure.UNKNOWN, stated)  # by a person
    is_said = is_said or meaning.measure not in (None, *_CRIMES_OR_VICTIMS)
    said = sentence.text if words and setting.logs & {sentence.question, ""} else words
    is_of_crimes = crimes_said(said).measure is Measure.OFFENCES and not are_incidents(said)
    if stated is Measure.OTHER and not is_said and is_of_crimes:
        return replace(meaning, measure=Measure.UNKNOWN)
    return meaning if stated is None or is_said else replace(meaning, measure=stated)


def without_crimes_denied(own: Meaning, sentence: Sentence, setting: Setting) -> Meaning:
    """What the label of a figure says, without the crimes that it speaks of where the reply states that it counts none:
    ``Crime - Robbery`` among kinds of incidents.
    """
    stated = setting.stated.get(sentence.question) or setting.stated.get("")
    is_denied = stated is Measure.OTHER and own.measure is Measure.OFFENCES
    return replace(own, measure=None) if is_denied else own


def without_incidents(own: Meaning, sentence: Sentence, setting: Setting) -> Meaning:
    """What the words of a number say, without the crimes for which incidents pass where the reply states that they are
    none: ``52 such incidents``.
    """
    return without_crimes_denied(own, sentence, setting) if are_incidents(sentence.text) else own


def with_unit(own: Meaning, words: str, wider: Meaning) -> Meaning:
    """What a label says, with what the words of its figure say is counted where it does not: ``2018/19: 12 arrests``;
    the crimes of ``12 offences`` may be those that a heading tells more of, or not be the victims that it counts, and
    custody records those of people charged where the ``wider`` meaning counts them.
    """
    if wider.measure is Measure.CHARGES and _CUSTODY.search(words):
        return own
    counted = {token.value for token in read_tokens(words).measures} - {Measure.UNKNOWN}
    if own.measure is None and wider.measure is Measure.VICTIMS and counted == {Measure.OFFENCES}:
        return replace(own, measure=Measure.UNKNOWN)
    if wider.measure is not Measure.UNKNOWN:
        counted -= {Measure.OFFENCES}
    return replace(own, measure=counted.pop()) if own.measure is None and len(counted) == 1 else own


def crimes_said(words: str) -> Meaning:
    """What the words of a figure say is counted where nothing around it does: crimes in ``2018/19: 12 crimes``."""
    counted = {token.value for token in read_tokens(words).measures}
    return Meaning(measure=Measure.OFFENCES) if counted == {Measure.OFFENCES} else Meaning()


def as_denied(label: str, said: Meaning, left: str) -> tuple[Meaning, str]:
    """What a label says, of which ``left`` is not understood, counting what did not end so where it denies that:
    ``No charge: 43`` are crimes without one, and no charges.
    """
    if said.measure not in _ENDINGS:
        return said, left
    became = next((m for m in read_tokens(label).measures if m.value is said.measure), None)
    denied = _DENIED.search(_EITHER.sub(lambda found: " " * len(found[0]), label))
    if became is None or denied is None or denied.start() > became.start:
        return said, left
    is_known = understand_outcome(label) is not None
    return replace(said, measure=Measure.OUTCOMES, detail=(("outcome", label),)), "" if is_known else left


def measure_of(text: str, tokens: Tokens, number: Token[str], setting: Setting) -> Measure | None:
    """What a number counts: the word around or after it, before the next number; else the last one before it, else
    what was counted before.
    """
    following = min((n.start for n in tokens.numbers if n.start > number.start), default=len(text) + 1)
    after = [m for m in tokens.measures if m.end > number.start and m.start < following]
    if order := _REMARK_ON_ORDER.search(text, number.end):
        after = [m for m in after if m.start < order.start()]
    before = [m for m in tokens.measures if m.end <= number.start]
    if (said := _fixed_by_words(text, number, setting)) is not None:
        return said
    if _OF_CRIMES.match(text, number.end) and (part := _said_of_all(text, tokens)) is not None:
        return part
    if len(after) > 1 and after[0].value is Measure.OFFENCES and OF_CRIMES_TOLD.match(text, number.end):
        # "115 of the offences had led to a charge" are charges
        after = [m for m in after if m.value not in (Measure.OFFENCES, Measure.VICTIMS)] or after
    led_to = _led_to(text, number, after) or _led_to_alongside(text, tokens, number) or _led_to_in_list(text, tokens)
    if led_to is not None:
        return led_to
    head = _head_of(_without_offences(text, tokens), before, number) if before else _of_every_year(tokens)
    chosen = after[0].value if after else head
    counts_victims = Measure.VICTIMS in (setting.context.measure, *setting.stated.values())
    victims = VICTIMS_AFTER.match(text, number.end)
    if victims:
        of_crimes = OF_OFFENCES.search(victims[0]) and not (counts_victims and _OF_THE_VICTIMS.fullmatch(victims[0]))
        chosen = Measure.OFFENCES if of_crimes else Measure.VICTIMS
    heads = {m.value for m in before} | {setting.previous.measure, setting.question.measure}
    if chosen is Measure.ARRESTS and Measure.CHARGES in heads and _CUSTODY.match(text, number.end):
        return Measure.CHARGES
    if chosen is Measure.VICTIMS and Measure.OFFENCES in heads and not counts_victims:
        return Measure.OFFENCES  # offences broken down by their victims are offences
    return chosen


def _is_of_victims_alone(text: str, number: Token[str]) -> bool:
    """Whether a number is the whole number of victims that opens its sentence, or one behind it where nothing else is
    counted there: not the arrests of ``82 victims, 12 arrests``.
    """
    whole = _COUNTS_VICTIMS_ALONE.match(text)
    if whole is None:
        return False
    counted = {m.value for m in read_tokens(text).measures}
    return Measure.OFFENCES not in counted and (number.start < whole.end() or counted <= {Measure.VICTIMS})


def _fixed_by_words(text: str, number: Token[str], setting: Setting) -> Measure | None:
    """What the words on both sides of a number say that it counts whatever else the sentence names: the offences that
    people were charged with, or how many victims the crimes before it had, and a part of those once they are counted.
    """
    if _is_of_victims_alone(text, number):
        return Measure.VICTIMS
    if Measure.VICTIMS in {c.measure for c in setting.previous_counts} and _OF_THE_VICTIMS.match(text, number.end):
        return Measure.VICTIMS
    if _CHARGED_WITH.search(text[: number.start]):
        return Measure.CHARGES
    return Measure.VICTIMS if counts_victims(text, read_tokens(text), number, setting) else None


def _without_offences(text: str, tokens: Tokens) -> str:
    """A text with blanks for the names of offences, so that what stands before and behind them meets."""
    return blanked(text, ((named.start, named.end) for named in tokens.offences))


def _head_of(text: str, before: Sequence[Token[Measure]], number: Token[str]) -> Measure:
    """What the words before a number count: the last that they name, and not the crimes that it is over (``Arrests
    linked to the crimes were 52``), of which no clause of its own tells (``arrests over the crimes, which were 12``).
    """
    *others, last = before
    if _OF_THE_LAST.match(text, last.end, number.start):
        return last.value
    if last.value is not Measure.OFFENCES or not others:
        return last.value
    is_over = _OVER_CRIMES.fullmatch(text, others[-1].end, last.start) is not None
    is_left_out = ";" in text[last.end : number.start] or _NOBODY.search(text, 0, others[-1].start) is not None
    is_of_people = is_over or _are_charged_with(text, others[-1], last)
    return others[-1].value if is_of_people and not is_left_out else last.value


def _are_charged_with(text: str, people: Token[Measure], crimes: Token[Measure]) -> bool:
    """Whether crimes are named as those with which people were charged, and nothing denies that any were."""
    above = text[: crimes.start]
    is_denied = _DENIED.search(above) or _NOBODY.search(above)
    return not is_denied and _CHARGED_WITH_THESE.fullmatch(text, people.end, crimes.start) is not None


def _of_every_year(tokens: Tokens) -> Measure | None:
    """What the last of several numbers counts, each with its year: ``In 2014 there were 31 and in 2015 39 rapes``."""
    is_of_years = len(tokens.periods) == len(tokens.numbers) and len(tokens.measures) == 1
    return tokens.measures[0].value if is_of_years else None


def _led_to(text: str, number: Token[str], after: Sequence[Token[Measure]]) -> Measure | None:
    """What all crimes of a number have led to, where its clause says that they have; None elsewhere."""
    if not after or after[0].value is not Measure.OFFENCES:
        return None
    nouns = [(m.value, m.end, _ENDING.search(text, m.start)) for m in after]
    found = (
        value
        for value, end, noun in nouns
        if value not in _CRIMES_OR_VICTIMS
        and noun
        and noun.start() < end
        and _LED_TO.fullmatch(text, number.end, noun.start())
    )
    return next(found, None)


def _led_to_alongside(text: str, tokens: Tokens, number: Token[str]) -> Measure | None:
    """What the crimes of the next number have led to, where those of this one stand beside them in its clause."""
    behind = [n for n in tokens.numbers if n.start > number.start]
    is_alike = bool(behind) and _ALONGSIDE.fullmatch(text, number.end, behind[0].start) is not None
    if not is_alike or _RECORDED.search(text[: number.start].rpartition(",")[2]):
        return None
    after = [m for m in tokens.measures if m.end > behind[0].start]
    return _led_to(text, behind[0], after) or _led_to_alongside(text, tokens, behind[0])


def _led_to_in_list(text: str, tokens: Tokens) -> Measure | None:
    """What the crimes of all numbers of a sentence have led to, where it does nothing but list them, each with a year
    of its own, and says it behind the last: ``12 crimes in 2020/21, 14 in 2021/22 and eight in 2022/23 resulted in a
    charge``.
    """
    numbers, end = tokens.numbers, _ENDS_SENTENCE.search(text)
    ended = [m.value for m in tokens.measures if end is not None and m.start <= end.start() < m.end]
    if len(numbers) < _FEWEST_LISTED or end is None or not ended or ended[0] in _CRIMES_OR_VICTIMS:
        return None
    forms = (_FIRST_LISTED, *[_NEXT_LISTED] * (len(numbers) - 2), _LAST_LISTED)
    bounds = pairwise([*(number.start for number in numbers), end.start()])
    links = [f.fullmatch(text, n.end, b) for f, n, (_, b) in zip(forms, numbers, bounds, strict=True)]
    years = {link["year"] for link in links if link is not None}
    is_list = len(years) == len(numbers) and _OPENS_LIST.fullmatch(text, 0, numbers[0].start) is not None
    return ended[0] if is_list else None


def _said_of_all(text: str, tokens: Tokens) -> Measure | None:
    """What became of crimes, where a sentence says it once before or behind all its numbers and parts them by nothing
    but the year: ``12 of the crimes of 2021 and 9 of those of 2022 have led to a charge``.
    """
    said = {m for m in tokens.measures if m.value not in (Measure.OFFENCES, Measure.VICTIMS)}
    if len({m.value for m in said}) != 1 or not tokens.numbers or tokens.sexes or tokens.ages or tokens.platforms:
        return None
    first, last = tokens.numbers[0].start, tokens.numbers[-1].end
    # "No further action was taken in 12 of these" denies nothing
    bare = blanked(text, ((m.start, m.end) for m in said))
    outside = [m for m in said if m.end <= first and not _DENIED.search(bare[:first])]
    outside += [m for m in said if m.start >= last and not _DENIED.search(bare[last : m.start])]
    return outside[0].value if outside else None
