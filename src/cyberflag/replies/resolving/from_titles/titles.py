"""The texts above a table that may say what its figures are of: titles, and no remarks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from cyberflag.replies.finding.titles.carried_headings import is_caption, kinds_of_title
from cyberflag.replies.letters.numbering import without_numbering
from cyberflag.replies.letters.passages import opens_numbered_part, sentences_of
from cyberflag.replies.prose.no_answers.asides import is_aside
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.from_titles.crimes_searched import heads_by_search
from cyberflag.replies.resolving.from_titles.keys_in_titles import without_keys_of_codes
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.crimes.named_by_clause import states
from cyberflag.vocabularies.dimensions import Dimension
from cyberflag.vocabularies.letters import Cue, is_heading_of, says
from cyberflag.vocabularies.periods import understand_period
from cyberflag.vocabularies.signs.figure_rules import NO_RULES, figure_rules_of
from cyberflag.vocabularies.signs.rules_behind_titles import without_rule_behind

NEAR = 3
"""How many of the texts above a table may speak of the sex, age or platform of that table alone."""

_ANNOUNCES = re.compile(
    r"\b(?:tables?|figures?|below|following|follows?|above|shown?|shows|set\s+out|breakdowns?|br(?:eak|oken)\s+(?:\w+\s+){0,4}down|numbers?|counts?"
    r"|data|results?|totals?|split|spread|part\w*\s+by|list\w*|recorded)\b",
    re.IGNORECASE,
)
_CRIMES = r"(?:(?:the|all|these|our|flagged|online|recorded|sexual)\s+)*(?:offences|crimes|cases|records)\b"
_COUNTS_ALL = re.compile(
    rf"\W*(?:{_CRIMES}(?!\s+with\s+(?:no|several|many|two|both)\b)[^.;,]*?\s(?:were|was|have\s+been|has\s+been)\s+counted"
    r"(?:\s+(?:below|here))?(?:\s+(?:by|(?:in|for)\s+each)\s+(?:\w+\s+)?(?:years?|quarters?|months?|age|sex)(?!\s+of\b)[^.;,]*)?\s*[.:]?\s*$"
    rf"|here\s+(?:we\s+give|are)\s+{_CRIMES}(?!.*(?:;|\b(?:others?|rest|among|not|italics?|bold)\b)))",
    re.IGNORECASE,
)
"""Counts the crimes that it names in a table: ``Crimes with a victim under 13 were counted by quarter.``"""
_LEAVES_OUT = re.compile(
    r"\b(?:exclud\w+|leav\w+\s+out|left\s+out|omit\w*|other\s+than|apart\s+from|not\s+includ\w+|save\s+for"
    r"|not\s+(?:in|among|part\s+of)\s+(?:the|this|these|any\s+of\s+these)\s+(?:tables?|figures?|numbers?|counts?|totals?|rows?|columns?)\b"
    r"(?!\s+(?:we|you|that|which|sent|given|of)\b)"
    r"|(?:crimes?|offences?|cases|victims|girls|boys)\b(?:(?!\bwhose\s+(?:\w+\s+){1,2}are\b|\b(?:of\s+wh(?:om|ich)|names?|details|addresses)\b)[^.:;])*"
    r"\bare\s+not\s+(?:shown|listed|printed)(?=(?:\s+(?:here|below|above|in\s+(?:the|this|these)\s+(?:tables?|figures?)))*\W*$))\b"
    r"|^\W*(?:the\s+)?(?:percentages?|proportions?|shares?|averages?|ratios?)\b(?:(?!\b(?:where|when|that|which|whose|if|in)\b)[^.;:,()])*"
    r"\b(?:is|are|was|were)\s+not\s+(?:recorded|held|known|available|given|shown|provided|calculated)(?=\W*$)\b",
    re.IGNORECASE,
)
"""What it names is what the figures are not of."""
_NOT_COUNTED = re.compile(r"[^;()]*\b(?:are|is|were|was)\s+not\s+counted\s*\.\s*", re.IGNORECASE)
"""Says what the figures are not of: ``Non-crime incidents are not counted.``"""
_TELLS_HOW = re.compile(
    r"(?!\W*(?:all\s+)?(?:of\s+)?(?:the|these|those|all|they|our)\s+(?:[\w-]+\s+)?(?:crimes?|offences|figures?|records?|cases|data)\b)(?!\W*they\b)"
    r".*\b(?:is|are)\s+recorded\s+(?:in|under|as|by|against)\s+(?:an?\s+|the\s+)?(?:class(?:es)?|outcomes?|codes?|categor(?:y|ies)|separate)\b",
    re.IGNORECASE,
)
"""Tells how a kind of crime is recorded, and not what the figures are of: ``Grooming is recorded in class 88A``."""
_MOSTLY = re.compile(
    r"\b(?:most(?!\s+recent)|majority|minority|commonest|largest|likel(?:y|iest)|usual(?:ly)?|typical(?:ly)?|often|frequent(?:ly)?|rare(?:ly)?)\b",
    re.IGNORECASE,
)
"""Says what holds of many: no figure is of that alone, and none is counted by it."""
_NUMBERED_QUESTION = re.compile(
    r"(?:^|(?<=[.?;:])\s)\W*(?:q(?:uestion)?\s*)?(?:\d{1,2}[a-h]?|[a-h])\s*[.):]\s*[A-Z][^?]*\?", re.IGNORECASE
)
_NUMBERS_ALONE = re.compile(
    r"\W*(?:(?:the|total)\s+)?(?:numbers?|no|counts?|totals?|volumes?|figures?)\W*", re.IGNORECASE
)
"""What heads a lone column of figures and says nothing of them."""
_ANSWERS = re.compile(r"\W*(?:yes|no|none|nil)\b(?!\.?\s*\d)", re.IGNORECASE)
_LONGEST_HEADING = 14
_SEVERAL = 2
_NUMBERED_TABLE = re.compile(r"\W*(?:table|chart|figure|part|sheet)\s*(?:\d|[a-h]\b|one\b)", re.IGNORECASE)
_PARTS_ALONE = re.compile(r"\W*by\b[^:;()–—]*", re.IGNORECASE)
"""A caption that says by what its table is parted, beside which no crimes are named (``Knife crime by age``)."""
_OF_ALL_CRIMES = re.compile(
    r"\b(?:all|total|any|every)\b.*\b(?:crimes?|offences?|flagged|online|recorded)\b", re.IGNORECASE
)
"""Says that figures are of crimes of every kind: ``All offences 2018/19``."""
_PARTS = frozenset({Dimension.SEX, Dimension.AGE, Dimension.PLATFORM, Dimension.PERIOD})
_SENTENCE = 6
"""So many words with a full stop are a sentence and no heading."""


def own_titles(table: Table) -> list[Text]:
    """The nearest texts above a table that may say what it is of: up to the headings right above it, and not what
    stands above those, which speaks of something else. A paragraph of several sentences gives those that may.
    """
    own: list[Text] = []
    under_heading = False
    for at, title in enumerate(table.titles[:NEAR]):
        text = Text(without_rule_behind(title.text), title.source)
        heads = _is_heading_like(text.text)
        if under_heading and not heads:
            break
        under_heading = under_heading or (heads and not _says_nothing_of_crimes(title.text))
        own.append(text)
        if opens_numbered_part(text.text) or _answers_several(table.titles[at:]):
            break
    told = [Text(without_keys_of_codes(text.text), text.source) for text in own]
    return [part for text in told if text.text.strip() for part in _heading_parts(text)]


def titles_of_sheet(table: Table) -> list[Text]:
    """The titles above all tables of a sheet, which are those of a further one too that has none of its own but days or
    by what it is parted (``2018/19``, ``By age``); not one that numbers the table or question right below it, nor
    behind another title (``Hate incidents``) or where a label is of all crimes.
    """
    is_untitled = table.grid.is_sheet and all(_heads_part_alone(text) for text in own_titles(table))
    labels = (label for level in table.levels for label in (level.name, *level.distinct))
    if not is_untitled or any(map(_OF_ALL_CRIMES.search, labels)) or any(map(_heads_others, _between(table))):
        return []
    titles = (Text(without_rule_behind(t.text), t.source) for t in table.setting)
    heads = (t for title in titles for t in _headings_in(title))
    return [t for t in heads if not (opens_numbered_part(t.text) or _NUMBERED_TABLE.match(t.text))]


def _headings_in(text: Text) -> list[Text]:
    """A short text that may head tables, or those of several sentences that may, which are no sentences themselves."""
    if _is_heading_like(text.text):
        return [text] if may_head(text.text) else []
    parts = (Text(part.text.removesuffix("."), part.source) for part in _heading_parts(text) if part != text)
    return [part for part in parts if _is_heading_like(part.text)]


def _heads_part_alone(text: Text) -> bool:
    """Whether a text says only of which days a table is, or by what it is parted."""
    if _PARTS_ALONE.fullmatch(text.text) and is_caption(text):
        return True
    return understand_period(text.text) is not None and not _OF_ALL_CRIMES.search(text.text)


def _heads_others(text: Text) -> bool:
    """Whether a text between the tables of a sheet may head some of them: a short one, and no age or sex alone."""
    kinds = kinds_of_title(text.text)
    is_part = bool(kinds) and kinds <= _PARTS and not _OF_ALL_CRIMES.search(text.text)
    return _is_heading_like(text.text) and not (is_part or _heads_part_alone(text))


def _between(table: Table) -> list[Text]:
    """The texts that stand alone in a row of a sheet, above a table and not above all of its tables."""
    top, above = min((*table.header_rows, *table.rows), default=0), {text.source for text in table.setting}
    alone = [row[0] for row in table.grid.filled_rows() if len(row) == 1 and row[0].row < top]
    texts = [Text(" ".join(cell.shown.split()), table.source(cell.row, cell.column)) for cell in alone]
    return [text for text in texts if text.source not in above]


def _says_nothing_of_crimes(text: str) -> bool:
    """Whether a short text above a table says only that numbers follow, or how they are shown."""
    return _NUMBERS_ALONE.fullmatch(text) is not None or figure_rules_of(text) != NO_RULES


def _asks(text: str) -> bool:
    """Whether a text above a table may be a question: it has a number and is no answer (``Q1: Yes, we do``)."""
    is_answer = _ANSWERS.match(without_numbering(text)) is not None
    return text.rstrip().endswith("?") or (opens_numbered_part(text) and not is_answer)


def _answers_several(titles: Sequence[Text]) -> bool:
    """Whether a text above a table heads or opens the answer to several questions right above it: which of them the
    table answers, the last one does not tell. One that stands there twice (by its number and in its words) is no two.
    """
    above = titles[1 : 1 + _SEVERAL]
    asking = [_asks(text.text) for text in above]
    is_list = len(asking) == _SEVERAL and all(asking) and above[0].text != above[1].text
    if is_list and is_heading_of(titles[0].text, Cue.ANSWER_HEADING):
        return True
    return is_list and all(opens_numbered_part(t.text) for t in above) and not _is_heading_like(titles[0].text)


def in_own_part(table: Table, texts: Sequence[Text]) -> list[Text]:
    """The texts without the headings of other lettered parts, where the table stands below one: ``B. Victims``."""
    own = {title.source for title in table.titles if opens_numbered_part(title.text)}
    return [text for text in texts if not own or text.source in own or not opens_numbered_part(text.text)]


def _heading_parts(text: Text) -> list[Text]:
    """A text above a table, or those of its sentences that may head it (``Victims of rape. * means 1 to 4.``). Of
    several numbered questions in one paragraph nothing tells which the table answers.
    """
    if len(_NUMBERED_QUESTION.findall(text.text)) > 1:
        return []
    if may_head(text.text):
        return [text]
    parts = [Text(part, text.source) for part in sentences_of(text.text) if part.strip()]
    heads = (part for part in parts if may_head(part.text) and (heads_by_search(part.text) or not states(part.text)))
    return list(heads) if len(parts) > 1 else []


def _is_heading_like(text: str) -> bool:
    """Whether a text is short and no sentence: ``By sex of the victim:``, ``Question 2``."""
    return len(text.split()) <= _LONGEST_HEADING and not text.rstrip().endswith((".", ";", ","))


@lru_cache(maxsize=4096)
def may_head(text: str) -> bool:
    """Whether a text beside a table may say what its figures are of: not where it gives figures or ages of its own,
    tells how figures are shown or what is left out, or is a sentence that speaks of no table or figures.
    """
    if says(text, Cue.AGES_ASKED) or figure_rules_of(text) != NO_RULES or _LEAVES_OUT.search(text) or is_aside(text):
        return False
    return not _is_remark(text) and not read_tokens(without_numbering(text)).numbers


def _is_remark(text: str) -> bool:
    """Whether a text is a sentence that speaks of no table or figures, but of how things are done or of most crimes."""
    ends = text.rstrip().endswith(".")
    is_sentence = ends and len(text.split()) >= _SENTENCE
    heads = _ANNOUNCES.search(text) or _COUNTS_ALL.match(text) or heads_by_search(text)
    tells = ends and states(text) and not heads
    if tells and (is_sentence or _MOSTLY.search(text)):
        return True
    return (is_sentence and _TELLS_HOW.match(text) is not None) or _NOT_COUNTED.fullmatch(text) is not None
