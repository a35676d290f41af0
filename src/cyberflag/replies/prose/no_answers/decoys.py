"""Numbers that could be taken for the answer and are none: records that would have to be read, made-up examples,
figures in a refusal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from cyberflag.model import Issue, IssueKind, Provenance
from cyberflag.replies.letters.examples_retold import retells_example
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.letters.refusing import refuses_on_cost
from cyberflag.replies.letters.retelling import asks_for_data
from cyberflag.replies.prose.around.days_over_all import states_days
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.around.years_meant import Points
from cyberflag.replies.prose.no_answers.narrower_requests import is_advice
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, read_tokens
from cyberflag.replies.prose.sentences.wordings import COUNTING
from cyberflag.vocabularies.letters import Cue, says

_CURE: Final = "Confirm that it is left out."
_DIGITS: Final = re.compile(r"\d[\d,]*")
_RECORDS: Final = r"(?:records|files|reports|logs|entries)"
_OPENED: Final = re.compile(rf"\b\d[\d,]*\s+(?:\w+\s+){{0,2}}?(?P<what>{_RECORDS})\b", re.IGNORECASE)
_TO_SEARCH: Final = re.compile(
    r"(?<![\w.,£/])(?P<number>\d[\d,]*)\s+(?:(?!minutes?|hours?|days?)[a-z-]+\s+){0,2}?(?:records|files|reports|logs|entries|references|occurrences"
    r"|incidents|hits|results|matches|documents|cases|e-?mails|messages|investigations|summaries|statements|narratives|calls)\b",
    re.IGNORECASE,
)
"""What would have to be gone through, by its number: ``2,117 occurrences``."""
_TIMED: Final = re.compile(r"\b\d+\s+min(?:ute)?s?\s+(?:each\b|(?:per|for\s+(?:each|every))\s+\w+)", re.IGNORECASE)
"""How long one record takes, in a paragraph that refuses on cost: what it counts is to be read, of whatever year."""
_HAS_FOUND: Final = re.compile(
    r"\b(?:search(?:es)?|quer(?:y|ies)|this|these|it|which|filter|extract|terms?|words?|keywords?)\s+(?:of\s+[\w\s]{1,30}\s)?(?:has\s+|have\s+)?"
    r"(?:returned|found|produced|identified|gave|brought\s+(?:back|up)|showed|located|yielded|resulted\s+in|turned\s+up)\b",
    re.IGNORECASE,
)
_TO_DO: Final = re.compile(
    r"\b(?:would|will|could|should|must|may|might|possibl[ey]|potential\w*|manual\w*|need\w*|require\w*|each|minutes?|hours?|sample\w*)\b",
    re.IGNORECASE,
)
"""Beside what a search found: it is not the answer yet."""
_OF_CRIMES: Final = re.compile(
    r"\b(?:flag\w*|mark(?:ed|ers?)|tag(?:ged|s)?|online|cyber|internet|sexual|crimes?|offences?)\b", re.IGNORECASE
)
_CRIMES: Final = re.compile(r"\b(?:flag\w*|crimes?|offences?|crimed|sexual|rapes?)\b", re.IGNORECASE)
"""Records of these are crimes told, of which more would have to be read; those of the internet are not known to be."""

_OR_MORE: Final = re.compile(r"\bor\s+(?:more|over|above|fewer|less)$|^(?:more|fewer|less)\s+than\b", re.IGNORECASE)
_BOUND_SIGN: Final = re.compile(r"[<>*~]")
_EACH_ONE: Final = (
    r"\b(?:each|every|all)(?:\s+(?:single\s+)?(?:one|record|log|file|entry|report|incident|occurrence|result|hit|match))?"
    r"(?:\s+of\s+(?:them|these|those))?"
)
_EACH_READ: Final = re.compile(
    r"\b(?:would|will)\s+(?:then\s+|all\s+|each\s+)?(?:have|need)\s+to\s+(?:be\s+)?(?:manually\s+|individually\s+)?"
    r"(?:read|review|open|examine|check|look\s+at|go\s+through|search|inspect|assess)(?:ed)?\s+"
    r"(?:(?:each|every)(?:\s+(?:single\s+)?(?:one|record|log|file|entry|report))?|all\s+of\s+(?:them|these|those)|them\s+all|all\s+(?:\d[\d,]*|these|those))\b"
    rf"|{_EACH_ONE}\s+would\s+"
    r"(?:have|need)\s+to\s+be\s+(?:manually\s+|individually\s+)?(?:read|reviewed|opened|examined|checked|looked\s+at|searched|inspected|assessed)\b"
    rf"|{_EACH_ONE}\s+(?:would|will)\s+(?:then\s+|also\s+)?(?:require|need|involve|mean)\s+(?:an?\s+)?(?:manual|individual|detailed|full|closer)\s+"
    r"(?:review|search|examination|check|inspection|assessment|reading|trawl)\b",
    re.IGNORECASE,
)
"""Says of the records of the sentence before that each would have to be read: ``... would have to read every one``."""
_HITS: Final = re.compile(
    r"\b(?:key\s?words?|search\s+(?:terms?|words?|criteria|parameters)|search(?:es)?|hits|matches|returned)\b",
    re.IGNORECASE,
)
"""Says of what it counts that a search found it: ``incidents which included the keywords``."""
_TO_ESTABLISH: Final = re.compile(
    r"\b(?:establish|determine|ascertain|see|identify|confirm|decide|find\s+out|check)\s+(?:if|whether|which|how\s+many)\s+"
    r"(?:[\w']+\s+){0,6}?(?:criteria|(?:your|this|the)\s+request|requested\s+(?:data|information)|relevant|scope|you\s+(?:have\s+)?asked"
    r"|(?:was|were)\s+asked\s+for|caught)\b",
    re.IGNORECASE,
)
"""Why each would be read: it is not known which of them were asked for."""
_OF_OTHER_QUESTION: Final = re.compile(
    r"\b(?:questions?|parts?|points?|q)\s*\d|\b(?:first|second|third|fourth|next|last|other)\s+(?:question|part|point)\b|^\W*\d{1,2}\s?[.)]\s",
    re.IGNORECASE | re.MULTILINE,
)
"""Names the question for which they would be read, that may be another one than what they answer."""


def is_workload(sentence: Sentence, paragraph: str, others: Iterable[str] = ()) -> bool:
    """Whether the numbers of a sentence are records that somebody would have to read, or of another request; ``others``
    are all paragraphs of the reply, of which one may say so of those that this one counts by year.
    """
    others = tuple(others)
    if states_days(sentence.text) is not None:
        return False
    if _tells_years_found(sentence.text) and not any(map(refuses_on_cost, (paragraph, *others))):
        return False
    is_to_read = _says_workload(sentence, paragraph) or _counts_opened(sentence.text, others)
    return is_to_read or _counts_each_read(sentence.text, paragraph, others) or is_advice(sentence.text)


def _tells_years_found(text: str) -> bool:
    """Whether a sentence says what a search found by year, and nothing of what is still to be done with it: ``It
    returned three records for 2022 and seven for 2023``.
    """
    tokens = read_tokens(text)
    is_by_year = len(tokens.numbers) >= len(tokens.periods) > 1
    return is_by_year and _HAS_FOUND.search(text) is not None and _TO_DO.search(text) is None


def _counts_opened(text: str, others: Iterable[str]) -> bool:
    """Whether a text counts nothing but records, which another says would have to be opened: ``2,400 records would have
    to be read`` and ``there are 600 records for 2018/19``.
    """
    if not re.search(rf"\b{_RECORDS}\b", text, re.IGNORECASE) or _OF_CRIMES.search(text):
        return False
    opened = (found["what"] for other in others if says(other, Cue.WORKLOAD) for found in _OPENED.finditer(other))
    return any(re.search(rf"\b{what}\b", text, re.IGNORECASE) for what in opened)


def _counts_each_read(text: str, paragraph: str, others: Sequence[str]) -> bool:
    """Whether a text counts records, of whatever years, behind which the paragraph or the next says that each would
    have to be read, in a reply that refuses on cost: ``There are 4,625 incident records from 2009 to 2013`` and ``Staff
    would have to read every one``. Incidents and the like are such where a search found them and it is not known which
    were asked for.
    """
    behind = f"{paragraph.partition(text.strip())[2]} {_next_to(paragraph, others)}"
    is_of_hits = _TO_ESTABLISH.search(behind) is not None and _OF_OTHER_QUESTION.search(behind) is None
    are_hits = is_of_hits and _TO_SEARCH.search(text) is not None and _HITS.search(text) is not None
    is_read = (are_hits or _OPENED.search(text) is not None) and _EACH_READ.search(behind) is not None
    return is_read and _CRIMES.search(text) is None and any(map(refuses_on_cost, others))


def _next_to(paragraph: str, others: Sequence[str]) -> str:
    """The paragraph behind one; nothing where it is of days of its own, and behind the last."""
    below = others[others.index(paragraph) + 1 :] if paragraph in others else ()
    text = next(iter(below), "")
    return "" if read_tokens(text).periods else text


def _says_workload(sentence: Sentence, paragraph: str) -> bool:
    tokens = read_tokens(sentence.text)
    if tokens.periods and len(tokens.sexes) > 1:
        return False  # "all of 2023/24 were looked at: 341 were female, 78 male"
    if _lists_parts(tokens) and not refuses_on_cost(paragraph):
        return False  # "The MO of each crime was searched. Snapchat - 24, Instagram - 9"
    if says(sentence.text, Cue.WORKLOAD) or _is_timed(sentence.text, paragraph):
        return True
    is_of_all_years = any(token.value.points is Points.SPAN for token in tokens.years)
    is_breakdown = is_of_all_years and bool(tokens.platforms or tokens.sexes or tokens.ages)
    return not tokens.periods and not is_breakdown and says(paragraph, Cue.WORKLOAD)


def _is_timed(text: str, paragraph: str) -> bool:
    """Whether a paragraph says how long each takes of what it counts, and that this costs too much; by a section alone
    only where a text counts records or hits, and no crimes.
    """
    if _TIMED.search(paragraph) is None:
        return False
    is_of_hits = _TO_SEARCH.search(text) is not None and _CRIMES.search(text) is None
    return says(paragraph, Cue.COST) or (is_of_hits and refuses_on_cost(paragraph))


def _lists_parts(tokens: Tokens) -> bool:
    """Whether a sentence gives a number for each of several platforms, sexes or ages that it names."""
    named = max(len(tokens.platforms), len(tokens.sexes), len(tokens.ages))
    return named > 1 and len(tokens.numbers) >= named


def could_mislead(sentence: Sentence) -> list[Token[str]]:
    """The numbers of a sentence beside a word for crimes: those that a reader in a hurry could take for the answer."""
    tokens = read_tokens(sentence.text)
    is_other = says(sentence.text, Cue.AGES_ASKED) or is_advice(sentence.text)
    return list(tokens.numbers) if tokens.measures and not is_other else []


def states_a_count(sentence: Sentence) -> bool:
    """Whether a sentence that may stand in the request says how many crimes there were, which a request hardly does."""
    tokens = read_tokens(sentence.text)
    is_told = COUNTING.search(sentence.text) is not None or (_lists_parts(tokens) and not asks_for_data(sentence.text))
    return is_told and bool(could_mislead(sentence))


def decoy_issues(left: Sequence[tuple[Sentence, Part]], setting: Setting) -> Iterator[Issue]:
    """An issue for each sentence with numbers that were left, for a reply that gives no figure at all."""
    for sentence, part in left:
        numbers = could_mislead(sentence) or (_to_search(sentence) if part is Part.ANSWER else [])
        if part in QUESTIONS and not states_a_count(sentence):
            numbers = [number for number in numbers if not _only_tells_apart(number.value)]
        if not numbers:
            continue
        printed = ", ".join(dict.fromkeys(number.value for number in numbers))
        why = {
            Part.EXAMPLE: "stands in an example or form and is made up",
            Part.REQUEST: "stands in the request",
            Part.RETOLD: "stands where the request is retold",
        }.get(part, "stands in a refusal, as the records to be looked at")
        message = f"{printed} {why}; it is no answer. {_CURE}"
        yield Issue(Provenance(setting.reply, sentence.source_at(numbers[0].start)), IssueKind.NOT_A_FIGURE, message)


def _only_tells_apart(number: str) -> bool:
    """Whether a number of a request only says which crimes are meant: ``the seven countries``, ``two or more victims``,
    ``each one``; a made-up figure stands in digits.
    """
    return (not number[:1].isdigit() and _BOUND_SIGN.match(number) is None) or _OR_MORE.search(number) is not None


def _to_search(sentence: Sentence) -> list[Token[str]]:
    """The numbers of a sentence of a refusal that are so many records or the like, which nothing says are no crimes."""
    return [Token(m["number"], m.start("number"), m.end("number")) for m in _TO_SEARCH.finditer(sentence.text)]


def names_asked(text: str, setting: Setting) -> bool:
    """Whether a sentence names a period that was asked for, so that it may answer after all."""
    return bool({token.value for token in read_tokens(text).periods} & set(setting.context.request.periods))


def left_answers(left: Sequence[tuple[Sentence, Part]], setting: Setting) -> Iterator[Issue]:
    """Issues for sentences left as workload that name a requested period: in a reply with figures they may be answers
    after all. The example of a requester that the force retells is told among its answers, as nobody's figures.
    """
    for sentence, part in left:
        numbers = could_mislead(sentence)
        if part is not Part.ANSWER and retells_example(sentence.text):
            yield from decoy_issues([(sentence, part)], setting)
        if part is Part.ANSWER and numbers and names_asked(sentence.text, setting):
            message = (
                f"The number {numbers[0].value} was left as records to be looked at, but its period was asked for. "
                "Read the sentence."
            )
            place = Provenance(setting.reply, sentence.source_at(numbers[0].start))
            yield Issue(place, IssueKind.NOT_A_FIGURE, message)


def work_of_refused_parts(
    sentences: Iterable[Sentence], paragraphs: Mapping[int, str], setting: Setting
) -> Iterator[Issue]:
    """Issues for the records that a refusal on cost of a part counts, in a reply that gives figures; none for a number
    that is printed as a figure of the answer (``each of the 245 crimes`` would have to be read).
    """
    printed = setting.printed | setting.context.in_tables
    on_cost: dict[int, bool] = {}
    for sentence in sentences:
        if sentence.part is not Part.ANSWER:
            continue
        if sentence.passage not in on_cost:
            on_cost[sentence.passage] = refuses_on_cost(paragraphs[sentence.passage])
        if not on_cost[sentence.passage]:
            continue
        is_of_work = says(sentence.text, Cue.WORKLOAD)
        if not (is_of_work or refuses_on_cost(sentence.text)) or is_advice(sentence.text):
            continue
        found = _to_search(sentence) or (could_mislead(sentence) if is_of_work else [])
        numbers = [number for number in found if not set(_DIGITS.findall(number.value)) <= printed]
        if numbers:
            values = ", ".join(dict.fromkeys(number.value for number in numbers))
            message = (
                f"{values} stands in a refusal of a part, as the records to be looked at; it is no answer. {_CURE}"
            )
            place = Provenance(setting.reply, sentence.source_at(numbers[0].start))
            yield Issue(place, IssueKind.NOT_A_FIGURE, message)
