"""Whether a sentence answers at all, and whether its numbers can be what they were read as, each alone and together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import ALL, Basis, Count, IssueKind, Measure, Period
from cyberflag.replies.letters.flag_of_some import lacks_flag
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import parts_of
from cyberflag.replies.prose.meanings import NARROWING, Meaning
from cyberflag.replies.prose.no_answers.averages import is_mean
from cyberflag.replies.prose.no_answers.days_alone import in_days_alone, in_part_of_month
from cyberflag.replies.prose.no_answers.denied_of_numbers import why_denied
from cyberflag.replies.prose.no_answers.labels_unread import label_not_read
from cyberflag.replies.prose.no_answers.months_alone import in_months_alone
from cyberflag.replies.prose.no_answers.of_others import why_of_others
from cyberflag.replies.prose.no_answers.rules_beside_figures import gives_figures_too
from cyberflag.replies.prose.no_answers.sexes_of_doers import why_of_a_doer
from cyberflag.replies.prose.sentences.ages_told import is_of_commonest_age
from cyberflag.replies.prose.sentences.orders import is_bare_row
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, read_tokens
from cyberflag.replies.prose.sentences.victims_beside import why_of_several_crimes
from cyberflag.replies.prose.sentences.wholes_of_tables import opens_to_part
from cyberflag.replies.prose.sentences.wordings import OPEN_SPAN, OUTCOME_SO_FAR, PART, RESPECTIVELY
from cyberflag.vocabularies.plain_text import blanked

_OF_A_TRAIT: Final = re.compile(
    r"\s+(?:(?:of|in)\s+(?:which|them|these|those)\s+|(?:cases?|crimes?|offences?|records?|victims?|more|others?)\s+){0,2}"
    r"(?:where|in\s+which|for\s+which|for\s+whom|whose|on\s+which)\s+(?:(?:the|a|an|no|its|their|victim'?s?'?|child'?s?|exact)\s+){0,3}"
    r"(?P<trait>sex|gender|age|date\s+of\s+birth)\b",
    re.IGNORECASE,
)

_SOME_AGES: Final = re.compile(
    r"\bage[ds]?\b[^.;:\d]{0,12}\d{1,2}\s*(?:[-–/,&]|to\b|or\b|and\b)\s*\d{1,2}\b(?!\d)", re.IGNORECASE
)
"""Says of which ages a number is, two or more: ``Ages 10-12 and 13-15: 14``."""

_CLOSES_ROW: Final = re.compile(
    r"(?:[\s,]|\b(?:in|for|during|of|and|the|crimes?|offences?|cases?|records?|victims?|more|others?)\b)*"
)
"""All that stands between a number and what is said at the end of a row of them, their years taken out."""
_NOT_IN_TABLE: Final = re.compile(
    r"^\W*(?:(?:also|and|but|these\s+are)\s+)?(?:not\s+(?:(?:shown|included|counted|listed|given|entered|put)\s+)?"
    r"|left\s+(?:out|off)\s+|missing\s+|omitted\s+|excluded\s+|kept\s+(?:out|off)\s+)(?:(?:on|in|from|of|by|to)\s+)?"
    r"(?:(?:the|this|these|that|our|any)\s+)?(?:\w+\s+)?(?:tables?|sheets?|figures|rows?|lists?|lines?|above|below|here|tabs?|pages?)\b",
    re.IGNORECASE,
)
"""Opens a sentence on crimes that a table leaves out: ``Not on this sheet: 28 crimes ...``."""
_INCLUDES: Final = re.compile(
    r"\b(?:figures?|totals?|numbers?|counts?|this|these|it|they|those)\b(?:\s+(?:for|in|of)\s+[\w/ -]{2,30}?)?\s+"
    r"(?:(?:also|therefore|both|all|each|will|do|does|may)\s+)*(?:includ(?:es?|ed)|tak(?:es?|en)\s+in|took\s+in|contain(?:s|ed)?)\s+$",
    re.IGNORECASE,
)
"""Before a number that is a part of a figure told before: ``The figure for 2018/19 includes 5 offences ...``."""
_LED_TO_NOTHING: Final = re.compile(
    r"\s+(?:(?!\b(?:but|or|if|whether)\b|\band\b(?!\s+\d+\s+of\s+(?:those|the\s+\w+)\s+(?:of|in|from|for)\b))[^,;:.?()])*?"
    r"(?:\b(?:not|never|yet\s+to)\s+(?:(?:yet|so|far|been|have|to|date)\s+){0,3}"
    r"(?:lead|led|result(?:ed)?|end(?:ed)?|proceed(?:ed)?|charged|arrested|cautioned|summonsed|convicted)\b"
    r"|\b(?:led|resulted|ended|closed|finished|concluded)\s+(?:(?:to|in|with)\s+no|without)\b"
    r"|\bwithout\s+(?:an?\s+|any\s+)?(?:charge|summons|caution|arrest|conviction)\b)",
    re.IGNORECASE,
)
"""Behind a number: crimes of which it is said that nobody was charged with them and the like."""
_NOBODY_BEFORE: Final = re.compile(
    r"\b(?:no|nobody|none|no\s?one|neither)\b(?!\s+(?:further\s+action|of\b))[^.;:\d]{0,60}?"
    r"\b(?:arrest|charg|caution|summons|convict|prosecut|suspect|offender)\w*\b[^.;:,\d]{0,40}?"
    r"\b(?:in|for|with|on|from)\s+(?:(?:a\s+(?:further|total\s+of)|another|some|about|the\s+(?:other|remaining))\s+)?$",
    re.IGNORECASE,
)
"""Before a number of crimes of which it is said that nobody was arrested for them and the like."""
_OF_A_PLACE: Final = re.compile(
    r"\b(?<!such )(?<!those )(?<!these )(?:crimes|offences|incidents)\s+"
    r"(?:(?:were|was|that|which|recorded|reported|committed)\s+)*"
    r"(?:in|across|within|throughout|over)\s+(?:the|our|this)\s+(?:(?:whole|entire|[A-Z]\w+)\s+)?"
    r"(?:boroughs?|count(?:y|ies)|cit(?:y|ies)|districts?|force(?:\s+area)?|area|region|metropolis|island)\b",
    re.IGNORECASE,
)
"""Says of crimes no more than where they were recorded: ``A total of 9,212 crimes in the borough``."""
_MANY: Final = 1000
"""So many crimes of a place may be all crimes that were recorded in it."""
_OF_CRIMES_THAT_ENDED: Final = (None, Measure.OFFENCES, Measure.CHARGES, Measure.ARRESTS)
"""What a number passes for that says how its crimes ended."""
_OF_CRIMES_TOLD: Final = re.compile(
    r"\bof\s+(?:these|those|the\s+above|the)\s+(?:\d[\d,]*\s+)?(?:[\w-]+\s+)?(?:crimes|offences|cases|reports|records)\b",
    re.IGNORECASE,
)


def is_out_of_order(text: str, tokens: Tokens, numbers: Sequence[Token[str]], meanings: Sequence[Meaning]) -> bool:
    """Whether numbers are said to stand in an order, and it was not found in which: ``55 / 28 / 10 respectively``."""
    if not RESPECTIVELY.search(text) or len(tokens.numbers) < 2:
        return False
    return len(tokens.numbers) > len(numbers) or len(set(meanings)) < len(numbers)


def doubt_of_all(
    text: str, tokens: Tokens, numbers: Sequence[Token[str]], meanings: Sequence[Meaning]
) -> tuple[Token[str], str] | None:
    """A number of a sentence that puts all of them in doubt, with why: one that means the same as another, or whose
    label is not understood, so that it would be of all crimes.
    """
    if (twice := _said_twice(text, numbers, meanings)) is not None:
        return twice, "another number of the sentence was read as the same thing"
    unread = label_not_read(text, tokens, numbers)
    return None if unread is None else (unread, "the words before it, which say what it is of, are not understood")


def _said_twice(text: str, numbers: Sequence[Token[str]], meanings: Sequence[Meaning]) -> Token[str] | None:
    """The first number that means the same as one before it and is another: one of the two was not understood. In a
    bare row of numbers the words behind the last are of all: ``121 and 164 of these crimes``.
    """
    known: dict[Meaning, str] = {}
    before: tuple[Token[str], Meaning] | None = None
    for number, meaning in zip(numbers, meanings, strict=True):
        if known.setdefault(meaning, number.value) != number.value:
            return number
        if before is not None and _share_words(text, before, (number, meaning)):
            return number
        before = (number, meaning)
    return None


def _share_words(text: str, one: tuple[Token[str], Meaning], last: tuple[Token[str], Meaning]) -> bool:
    """Whether two numbers, one right before the other in a row, mean the same with the words behind the last."""
    (number, meaning), (last_number, last_meaning) = one, last
    if number.value == last_number.value or not is_bare_row(text, number, last_number) or opens_to_part(text, number):
        return False
    measure = meaning.measure or last_meaning.measure
    return replace(meaning, detail=last_meaning.detail, measure=measure) == last_meaning


def without_doubtful(counts: Sequence[Count]) -> list[Count]:
    """The figures of a sentence with a number that was not understood: where some are of a part of the crimes, one of
    all of them may be what was not understood.
    """
    parted = [count for count in counts if parts_of(count)]
    return parted or list(counts)


def _why_not_of_all(text: str, number: Token[str], own: Meaning) -> str | None:
    if is_mean(text, number.start, number.end):
        return "it is said to be an average, which nobody counted"
    if own.age is None and is_of_commonest_age(text, number.start):
        return "it may be of the age that is named before it"
    if _did_not_end_so(text, number, own):
        return "it is of those crimes alone that did not end so"
    return _why_of_others(text, number, own)


def _did_not_end_so(text: str, number: Token[str], own: Meaning) -> bool:
    if own.measure not in (None, Measure.OFFENCES) and _NOBODY_BEFORE.search(text[: number.start]):
        return True
    may_end = own.measure in _OF_CRIMES_THAT_ENDED and not own.detail
    return may_end and _LED_TO_NOTHING.match(text, number.end) is not None


def _why_of_others(text: str, number: Token[str], own: Meaning) -> str | None:
    if own.offence is None and own.basis is None and _is_of_a_place(text, number):
        return "it may be of crimes of every kind"
    if own.basis is Basis.FLAG and lacks_flag(text, number.start, number.end):
        return "the flag may not be set on these crimes"
    if _INCLUDES.search(text[: number.start]) and not parts_of(own) and own.offence is None and not own.detail:
        return "it is of those crimes alone that the figure before it takes in"
    if _NOT_IN_TABLE.match(text) and not parts_of(own) and own.offence is None:
        return "it is of those crimes alone that a table leaves out"
    return None


def _is_of_a_place(text: str, number: Token[str]) -> bool:
    """Whether a large number is said to be of the crimes of a place, and of no kind of crime."""
    value = number.value.replace(",", "")
    return value.isdecimal() and int(value) >= _MANY and _OF_A_PLACE.search(text, number.end) is not None


def trait_not_read(text: str, number: Token[str], own: Meaning, basis: Basis) -> tuple[IssueKind, str] | None:
    """What to say of a number right behind which something is said of the victims' sex or age that was not read as
    either (``and 26 where the sex was a matter of doubt``), before which ages stand that were not, or of which the
    crimes led to nothing. Read without it, it would be of all. So of one that is a mean, that is not of the crimes
    which the reply counts on that ``basis``, of which what it was read as of is denied, with the sex of one who was
    dealt with, or of the victims of crimes that are not told.
    """
    why = why_of_others(text, number, own, basis) or why_denied(text, number, own) or why_of_a_doer(text, number, own)
    if why := why or why_of_several_crimes(text, number, own):
        return IssueKind.NOT_A_FIGURE, why
    if (why := _why_not_of_all(text, number, own)) is not None:
        return IssueKind.NOT_A_FIGURE, why
    if own.age is None and _SOME_AGES.search(text, 0, number.start) and not read_tokens(text).ages:
        return IssueKind.UNKNOWN_AGE, "which ages it is of is not understood"
    found = _OF_A_TRAIT.match(_row_blanked(text, number), number.end)
    if found is None or own.sex is not None or own.age is not None or read_tokens(found[0]).ages:
        return None
    return IssueKind.NOT_A_FIGURE, f"what is said of the {found['trait'].casefold()} is not understood"


def _row_blanked(text: str, number: Token[str]) -> str:
    """The text with what goes on from a number to others of the same kind left blank: ``28 in 2016/17 and 38 in 2017/18
    where ...`` says of both numbers what is said behind the last.
    """
    tokens = read_tokens(text)
    behind = [token for token in (*tokens.periods, *tokens.numbers) if token.start >= number.end]
    row = blanked(text, ((token.start, token.end) for token in behind))
    end = _CLOSES_ROW.match(row, number.end)
    return row if end is None else blanked(text, [end.span()])


_HAVE_RECORDED = re.compile(
    r"(?!.*\b(?:where|when|whenever|if|any|each|every|cell|cells|shown|suppress\w*|withh\w*|not\s+(?:give|given|disclose|disclosed))\b)"
    r".*\b(?:(?:have|has|had)\s+(?:only\s+)?(?:been|recorded|received|made|had|identified|dealt\s+with|investigated)"
    r"|there\s+(?:were|was)|(?:we|force|police|constabulary)\s+(?:recorded|received|made|identified))\s+(?:a\s+total\s+of\s+)?"
    r"(?:fewer|less)\s+than\b",
    re.IGNORECASE,
)
"""Says how many there have been, though in words of a rule for small numbers."""
_OF_EVERY_KIND = re.compile(
    r"\b(?:total|overall|all|general)\s+(?:(?:police|recorded|notifiable|reported|police-recorded|force)\s+){0,2}crime\b(?!\s+(?:of|records?|reports?|types?)\b)"
    r"|\b(?:crimes|offences|incidents)\s+of\s+(?:all|any|every)\s+(?:kinds?|types?|sorts?|descriptions?)\b"
    r"|\ball\s+(?:crime|offence)\s+types\b",
    re.IGNORECASE,
)
"""Says of a figure that it is of all that a force recorded, whatever is asked for."""


def doubt_about(text: str, own: Meaning, meaning: Meaning, doubtful: Meaning) -> tuple[IssueKind, str] | None:
    """What is not known of a number with its ``own`` meaning and the ``meaning`` with all around it, None where all is.
    ``doubtful`` are victims or a platform that something further up names.
    """
    if own.period is None and (why := _why_of_other_days(text, meaning.period)) is not None:
        return IssueKind.UNKNOWN_PERIOD, why
    if in_part_of_month(text):
        return IssueKind.UNKNOWN_PERIOD, "it is of some days alone"
    if named := [str(value) for kind in NARROWING if (value := getattr(doubtful, kind)) and not getattr(own, kind)]:
        of = f"of {', '.join(named)} alone, which a question or heading further up names"
        return IssueKind.NOT_A_FIGURE, f"it cannot be told whether it is {of}"
    if own.offence is None and meaning.offence not in (None, ALL) and _OF_EVERY_KIND.search(text):
        return IssueKind.NOT_A_FIGURE, "it may be of crimes of every kind"
    if meaning.period is None:
        return IssueKind.UNKNOWN_PERIOD, "no period is said for it"
    is_counted = meaning.measure not in (None, Measure.UNKNOWN)
    return None if is_counted else (IssueKind.UNKNOWN_MEASURE, "what it counts is not said")


def _why_of_other_days(text: str, period: Period | None) -> str | None:
    """Why a number whose words name no period may be of other days than those of the ``period`` told around it."""
    if OPEN_SPAN.search(_without_outcome_so_far(text)):
        return "its period has no end or no start"
    if read_tokens(text).years or in_months_alone(text, period):
        return "it cannot be told which year is meant"
    return "it is of some days alone" if in_days_alone(text, period) else None


def _without_outcome_so_far(text: str) -> str:
    """The text of a part of crimes told before without the words that say until when it is known what became of them;
    of any other text they leave open which crimes are meant.
    """
    points_back = PART.search(text) or _OF_CRIMES_TOLD.search(text)
    return OUTCOME_SO_FAR.sub(" ", text) if points_back else text


def answers_for_a_period(sentence: Sentence) -> bool:
    """Whether a sentence that sounds like a rule answers: ``In 2019/20 fewer than three offences were flagged``, ``We
    have recorded fewer than five complaints``, or gives figures beside the one that it withholds.
    """
    if gives_figures_too(sentence.text):
        return True
    tokens = read_tokens(sentence.text)
    is_told = len(tokens.periods) == 1 or _HAVE_RECORDED.match(sentence.text) is not None
    return is_told and len(tokens.numbers) == 1 and bool(tokens.measures)
