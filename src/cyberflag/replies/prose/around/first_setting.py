"""What a reply says as a whole of all figures in its text: its topic, its rules on small numbers, what it counts."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from cyberflag.model import ALL, Measure, Period, Request
from cyberflag.replies.document import Document, LineKind
from cyberflag.replies.finding.explained.letter_signs import rules_of_letters
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.prose.around.asked import asked_in
from cyberflag.replies.prose.around.names_in_short import names_children_in_short
from cyberflag.replies.prose.around.setting import ProseContext, Setting
from cyberflag.replies.prose.around.typed_titles import days_of_title
from cyberflag.replies.prose.meanings import Meaning, meaning_of, shared_meaning, without_narrowing
from cyberflag.replies.prose.measured import stated_logs, stated_measures
from cyberflag.replies.prose.sentences.beside_others import names_others
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import DATED, DAYS_SEEN_FROM_NOW
from cyberflag.replies.resolving.from_titles.kinds_listed import kinds_listed
from cyberflag.replies.resolving.from_titles.parts_asked import parts_asked_of_crimes
from cyberflag.replies.resolving.from_titles.platform_of_reply import platform_of_reply
from cyberflag.replies.resolving.from_titles.topics import offence_told
from cyberflag.replies.tables import Text
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.platforms import KINDS_OF_PLATFORM
from cyberflag.vocabularies.signs.figure_rules import figure_rules_in
from cyberflag.vocabularies.signs.markers import FigureRules

_FEWEST_QUESTIONS = 2
_ORDERS = re.compile(r"\borders?\b", re.IGNORECASE)
_COUNTING = re.compile(r"\b(?:numbers?|how\s+many|counts?|totals?|figures?|recorded|reported)\b", re.IGNORECASE)
_BREACHED = re.compile(r"\bbreach", re.IGNORECASE)
_OTHER_DAYS = re.compile(
    r"\b(?:since|to\s+date|so\s+far|ever|currently|at\s+present|in\s+total|ha(?:ve|s)\s+(?:\w+\s+){0,2}been"
    r"|(?:this|last|past|previous|current|other|all|any)\s+(?:\w+\s+){0,2}(?:years?|months?|periods?))\b(?=.*\?\s*$)"
    rf"|{DAYS_SEEN_FROM_NOW}",
    re.IGNORECASE | re.DOTALL,
)
"""Words of a question for other days than those that another names, or of days anywhere that are not named."""


def first_setting(document: Document, sentences: Sequence[Sentence], context: ProseContext) -> Setting:
    """The setting of the first sentence: what titles, headings and questions say of every figure."""
    first = next((at for at, s in enumerate(sentences) if _may_give_figures(s)), len(sentences))
    heads = [(at, s) for at, s in enumerate(sentences) if s.kind is LineKind.TITLE or s.part is Part.HEADING]
    titles = [(at, s.text) for at, s in heads if not DATED.search(s.text)]
    asked = asked_in(sentences)
    own = {at for at, s in enumerate(sentences) if s.kind is LineKind.TITLE or s.part is Part.REQUEST}
    heading_all = own | set(range(first))
    topic = _topic_told(sentences, context, titles, asked, heading_all)
    # a platform, a sex or an age that a title or question names belongs to the figures under it, not to the whole reply
    topic = replace(without_narrowing(topic), offence=_offence_of_all(sentences, context, topic))
    topic = replace(topic, platform=_platform_of_all(sentences))
    if topic.period is None and not context.request.periods:
        topic = replace(topic, period=days_of_title(sentences))
    titled, questions = [text for _, text in titles], [text for _, text in asked]
    others = names_others(titled, questions, (s.text for s in sentences), context.request)
    stated, logs = stated_measures(sentences), stated_logs(sentences)
    stated = {**dict.fromkeys(logs, Measure.OTHER), **stated}
    return Setting(
        document.reply,
        context,
        _rules_of_all(document, context),
        topic,
        given=context.given,
        stated=stated,
        logs=logs,
        beside_others=others,
        asks_orders=_asks_orders([*titled, *questions]),
        days_open=len({found.value for _, text in asked for found in read_tokens(text).periods}) > 1,
    )


def _topic_told(
    sentences: Sequence[Sentence],
    context: ProseContext,
    titles: Sequence[tuple[int, str]],
    asked: Sequence[tuple[int, str]],
    heading_all: Collection[int],
) -> Meaning:
    """What titles and questions say that the figures are of; nothing of what some of them say of their own answers."""
    topic = _topic_of([*titles, *asked], heading_all)
    asks_all = any(found.value == ALL for _, text in asked for found in offences_named_in(text))
    if asks_all or topic.offence in kinds_listed(sentences).offences:
        topic = replace(topic, offence=None)  # one that is asked for beside others is not that of the whole
    if topic.offence == SEXUAL_OFFENCES and names_children_in_short(titles, heading_all):
        topic = replace(topic, offence=None)  # the name of a page in short, above its heading
    asked_above = [text for at, text in asked if at in heading_all]  # one told again below is of its own answer
    if asked and (topic.measure is None or len(asked_above) < len(asked)):
        above = asked_above if topic.measure is None else [*(text for _, text in titles), *asked_above]
        measures = {m for text in above if (m := meaning_of(text).measure) is not None}
        topic = replace(topic, measure=measures.pop() if len(measures) == 1 else None)
    if topic.measure is Measure.OTHER and not any(_counts(text) for at, text in (*titles, *asked) if at in heading_all):
        topic = replace(topic, measure=None)  # a later question for officers or dogs is of its own answer
    if topic.measure is Measure.OFFENCES and _only_names_crimes(titles, asked, context.request):
        topic = replace(topic, measure=None)
    if len(context.request.periods) > 1:  # a quoted letter that speaks of one year does not say which year is answered
        topic = replace(topic, period=_topic_of(titles, heading_all).period or _only_days_named(sentences, context))
    return topic


def _rules_of_all(document: Document, context: ProseContext) -> FigureRules:
    """The reply's rules on small numbers and the meanings of its signs."""
    # from the lines as they stand: "* means fewer than five" is no bullet
    own_lines = [line.text for line in document.lines if line.kind is not LineKind.QUOTED]
    rules = context.rules if context.rules != FigureRules() else figure_rules_in(own_lines)
    return replace(rules, signs=(*rules.signs, *rules_of_letters(own_lines)))


def _asks_orders(texts: Sequence[str]) -> bool:
    """Whether titles or questions are for orders of a court, and none for breaches of them, which are crimes."""
    return any(map(_ORDERS.search, texts)) and not any(map(_BREACHED.search, texts))


def _offence_of_all(sentences: Sequence[Sentence], context: ProseContext, topic: Meaning) -> str | None:
    return offence_told(sentences, context.request, topic.offence, context.crimes_in_tables)


def _platform_of_all(sentences: Sequence[Sentence]) -> str | None:
    """The one platform that the reply is on as a whole, as its tables are; none where an answer counts it apart, or
    where the reply is on a kind of platform.
    """
    spoken = [s for s in sentences if s.part is not Part.FURNITURE or s.kind is LineKind.TITLE]
    heads = [Text(s.text, s.source) for s in spoken if s.kind is LineKind.TITLE]
    platform = platform_of_reply(heads, [Text(s.text, s.source) for s in spoken])
    if platform is None or platform in KINDS_OF_PLATFORM:
        return None
    parts = (read_tokens(s.text) for s in spoken if s.part is Part.ANSWER and s.kind is not LineKind.TITLE)
    return None if any(tokens.numbers and tokens.platforms for tokens in parts) else platform


def _only_days_named(sentences: Sequence[Sentence], context: ProseContext) -> Period | None:
    """The one period that a reply to numbered questions names, the first of these for the crimes that it counts, where
    no other question counts crimes of its own, nothing is said of other days in other words (``to date``), and no
    figure stands above the questions.
    """
    told = [s for s in sentences if s.part is not Part.FURNITURE]
    named = {found.value for s in told for found in read_tokens(s.text).periods}
    asked = [s for s in told if s.part in QUESTIONS and s.question]
    if len(named) != 1 or not context.given <= named or len({s.question for s in asked}) < _FEWEST_QUESTIONS:
        return None
    crimes = [s for s in asked if _counts_crimes(s.text)]
    is_of_first = crimes[:1] == asked[:1] and all(read_tokens(s.text).periods for s in crimes)
    above = told[: told.index(asked[0])]
    is_other = any(_OTHER_DAYS.search(s.text) or read_tokens(s.text).years for s in told if s not in above)
    is_told_above = any(s.part is Part.ANSWER and read_tokens(s.text).numbers for s in above)
    return min(named) if is_of_first and not is_other and not is_told_above else None


def _counts_crimes(text: str) -> bool:
    """Whether a question counts crimes of a kind that it names."""
    meaning = meaning_of(text)
    return meaning.measure is Measure.OFFENCES and meaning.offence is not None


def _counts(text: str) -> bool:
    return meaning_of(text).measure is not None


def _only_names_crimes(titles: Sequence[tuple[int, str]], asked: Sequence[object], request: Request) -> bool:
    """Whether titles alone name crimes, without counting them, where the request counts people or what became of
    crimes: an e-mail on ``online sexual offences`` about how many victims there were.
    """
    counts_others = request.measure not in (Measure.UNKNOWN, Measure.OFFENCES)
    return counts_others and not asked and not any(_COUNTING.search(text) for _, text in titles)


def _may_give_figures(sentence: Sentence) -> bool:
    return sentence.part is Part.ANSWER and bool(read_tokens(sentence.text).numbers)


def _topic_of(texts: Sequence[tuple[int, str]], heading_all: Collection[int]) -> Meaning:
    """What headings and questions (each with its place) say of all figures of a reply: what they do not contradict, and
    a period or an offence only where one says it that heads the whole (``heading_all``), and no question for a part of
    its crimes alone.
    """
    topic = shared_meaning(text for _, text in texts)
    early = [meaning_of(text) for at, text in texts if at in heading_all]
    parts = parts_asked_of_crimes([text for _, text in texts])
    whole = [text for at, text in texts if at in heading_all and text not in parts]
    return replace(
        topic,
        period=topic.period if topic.period in {meaning.period for meaning in early} else None,
        offence=topic.offence if topic.offence in {meaning_of(text).offence for text in whole} else None,
    )
