"""Grounds of refusal that stand on a line of their own or in the next sentence: listed below the sentence that they
belong to, or behind what they are the ground of, be it a rule of small figures or a table that prints some.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from cyberflag.replies.document import Cell, Grid
from cyberflag.replies.letters.parts_of_answers import parts_named_in
from cyberflag.replies.letters.passages import Sentence, paragraphs_of, sentences_of
from cyberflag.vocabularies.exemptions import exemptions_named_in, is_ground_alone
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.number_words import numbers_named_in
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.signs.figure_rules import figure_rules_of
from cyberflag.vocabularies.signs.small_figures import is_small_figure, names_small_figure

_GROUND: Final = re.compile(r"\W*(?:sections?|sect?\.?|s\.?|articles?)\s*\d", re.IGNORECASE)
_LONGEST: Final = 20
_FIGURE: Final = re.compile(r"\s*(?!(?:19|20)\d\d\s*$)\d[\d,]*\s*")
"""A figure, and no head of a year."""
_DIGITS: Final = re.compile(r"\b\d[\d,]*\b")
_THESE: Final = re.compile(
    r"\b(?:these|those|this|them|it|such|here|both|either)\b"
    r"|\b(?:say|tell|state|show|give|disclose|reveal|specify|publish|release)\s+(?:which|how\s+many"
    r"|(?:the|an?y?)\s+(?:exact|true|precise|actual|real)\s+(?:number|figure|count|value)s?)(?=\W|$)(?!\s+(?:of|in|for|was|were)\b)",
    re.IGNORECASE,
)
"""Points at what the sentence before it spoke of, be it only by what is not said of it: ``we do not say which``."""
_NUMBERS: Final = r"(?:small|low|few|exact)?\s*(?:counts?|numbers?|figures?|values?|cells?|totals?|entries|results?)"
_THOSE: Final = rf"(?:such\s+{_NUMBERS}|(?:this|that|these|those)\s+{_NUMBERS})"
_SECTION: Final = (
    r"(?:the\s+exemption\s+(?:at|in|of|under)\s+)?(?:sections?|sect?\.?|s\.?|articles?)\s*\d+[A-Z]?(?:\s*\(\w+\))*"
)
_UNDER: Final = (
    rf"(?:from\s+disclosure\s+)?(?:under|by\s+virtue\s+of|pursuant\s+to|by)\s+{_SECTION}"
    r"(?:\s*(?:of\s+the\s+)?(?:foia?|act|freedom\s+of\s+information\s+act(?:\s+2000)?))?\W*(?:personal\s+(?:information|data))?\W*$"
)
"""A ground, and nothing behind it."""
_OF_THOSE: Final = re.compile(
    rf"\b(?:appl(?:y|ies|ied)|engaged|rel(?:y|ied)\s+(?:up)?on(?:\s+{_SECTION})?|used|cited|claimed)\s+(?:(?:only|solely)\s+)?"
    rf"(?:to|for|in\s+respect\s+of|in\s+relation\s+to)\s+(?:(?:only|just|all\s+(?:of\s+)?)\s*)?(?:these|those|them|{_THOSE})"
    r"(?:\s+(?:alone|only))?\s*(?:[.;,]|$|(?:as|because|since|under)\b)"
    rf"|^\W*(?:these|those|they|{_THOSE})\s+(?:are|have\s+been|were)\s+(?:\w+ly\s+|therefore\s+)?(?:exempt|withheld)\b"
    r"|^\W*(?:this|that|it|(?:this|that|such)\s+(?:information|detail|number|figure))\s+(?:is|has\s+been|was)\s+(?:\w+ly\s+|therefore\s+)?"
    rf"(?:exempt|withheld|an\s+(?:(?:absolute|qualified)\s+)?exemption)\s+{_UNDER}"
    # what the number itself would do: "A precise number could tell who a child is and is exempt under section 40(2)."
    r"|^\W*(?:an?|any|the)\s+(?:precise|exact|actual|true|real)\s+(?:number|figure|count|value)s?\b(?!\s+(?:of|for|in|on)\b)[^.;]*?"
    rf"\b(?:is|are|would\s+be)\s+(?:\w+ly\s+)?(?:exempt|withheld)\s+{_UNDER}"
    # nothing but the ground, right behind what is not given: "* = 1 to 4. Withheld under section 40(2)."
    rf"|^\W*(?:withheld|exempt(?:ed)?|suppressed|redacted|masked)\s+{_UNDER}",
    re.IGNORECASE,
)
"""Says on what ground the numbers that were just spoken of are not given: ``Section 40(2) applies to those counts``,
``That information is exempt by virtue of section 40(2)``.
"""
_LETTER: Final = r"\W*[a-h]\s*[:.)]\s"
"""The letter of an answer, as one that no list leads up to still stands before it: ``C: Because of``."""
_NUMBERED: Final = re.compile(rf"\s{{3,}}\S|{_LETTER}", re.IGNORECASE)
"""Begins an answer that has a letter, which may be blanked out."""
_OF_OTHER_FORM: Final = (
    r"(?!.*\b(?:but|now|until|previous(?:ly)?|earlier|last|another|other|percentages?|months?|monthly|weeks?|weekly)\b)"
)
"""Not what was withheld at another time, from others or in another form: ``was refused in our last reply``."""
_AS_FEW: Final = (
    r"(?:because\s+of|due\s+to|owing\s+to|on\s+account\s+of|given|in\s+view\s+of)\s+(?:(?:the|such|these|very|extremely|too)\s+)*"
    rf"{_NUMBERS}(?:\s+(?:involved|concerned|of\s+(?:victims|offences|crimes|people|children)))?"
)
_BECAUSE_FEW: Final = re.compile(
    r"\W*(?:this\s+is\s+|this\s+information\s+is\s+)?(?:withheld|exempt(?:ed)?|refused|not\s+(?:provided|disclosed|released|given))\b"
    rf"[^.;]*?\b{_AS_FEW}\W*"
    rf"|{_OF_OTHER_FORM}(?:{_LETTER})?\W*{_AS_FEW}(?:\s+and\s+[^.;,]{{3,60}}?)?\s*,?\s+(?:this|that)\s+(?:(?:part|information|data|detail|question|breakdown)\s+)?"
    r"(?:is|has\s+been|was)\s+(?:therefore\s+)?(?:withheld|exempt(?:ed)?|refused|not\s+(?:provided|disclosed|released|given))\b[^;]*",
    re.IGNORECASE,
)
"""A sentence that withholds what was asked, and says that the numbers are small only as the reason."""
_LINE_OF_FIGURE: Final = re.compile(r"[:=]\s*(?:\*|[<≤]?\s*\d+\W*$|(?:fewer|less)\s+than\b)", re.IGNORECASE)
_AND_MORE: Final = re.compile(
    r"\b(?:rest|remain\w*|others?(?!\s+(?:information|data|details|sources?)\b)|also|as\s+well\s+as|as\s+(?:is|are)\s+the"
    r"|and\s+(?:the|to|all|any|our|sections?|s\.?\s*\d))\b",
    re.IGNORECASE,
)
"""In such a sentence: the ground, or another, is that of something else, too."""
_POINTS_BACK: Final = re.compile(r"\W*(?:this|that|it|such)\b", re.IGNORECASE)
_ASKED: Final = re.compile(
    r"\b(?:you(?:r|\s+have|\s+also)?\s+(?:asked|want\w*|requests?|requested)|questions?|q\d)\b", re.IGNORECASE
)
"""Speaks of what was asked, which ``that information`` may be as well."""
_OF_ANY_PERSON: Final = ("s30", "s31", "s38", "s40", "s41")
"""Why small numbers are not given: they would tell of a person. Not that it costs too much to find them."""
_REASON: Final = re.compile(
    r"^\W*(?:(?:giving|stating|disclosing|releasing|publishing|providing|revealing)|to\s+(?:give|state|disclose|release|publish|provide|reveal))"
    r"\s+(?:(?:an?|any|the|these|those|such)\s+)?(?:exact|precise|actual|true|real|low|small)\s+(?:numbers?|figures?|counts?|values?)\s+"
    r"(?:could|would|may|might|can)\b[^.;]*?[\s,]+(?:and|so)\s+(?:therefore\s+)?(?=(?:the\s+exemption\s+(?:at|in|of|under)\s+)?(?:sections?|sect?\.?|s\.?|articles?)\s*\d)",
    re.IGNORECASE,
)
"""What the number would do, before the ground for it: ``Giving the exact number could identify a person, and``."""
_BY_A_PART: Final = re.compile(r"\b(?:by|per|for\s+each)\s+(?!(?:law|the\s+(?:act|force)|<|\*)\b)[a-z]", re.IGNORECASE)
_HEADS_GROUNDS: Final = re.compile(
    r"\W*(?:the\s+)?(?:exemptions?|sections?|grounds?|articles?)(?:\s*\(s\))?\s+"
    r"(?:applied|used|engaged|cited|claimed|relied\s+(?:up)?on)\W*",
    re.IGNORECASE,
)
"""A heading over grounds that the answer above it named already: ``Article applied`` at the foot of a page."""
_LEFT_OUT: Final = re.compile(
    r"\b(?:blank|empty|left\s+out|lea(?:ves?|ving)\s+(?:\w+\s+){0,5}?out|omit\w*)\b", re.IGNORECASE
)
_DENIES: Final = re.compile(r"\b(?:not?|nor|none|never|cannot|unable|un\w+able|without)\b|n['’]t\b", re.IGNORECASE)
_KEPT: Final = re.compile(
    r"\b(?:personal|private|privacy|sensitive|protect\w*|hidden|hides?|identif\w+|confidential\w*|only\b.*\b(?:shown|given|printed|provided))\b",
    re.IGNORECASE,
)
"""Says why something is not given, or that no more is: ``The names of 12 victims are personal data``."""
_WITHHOLDS: Final = (Cue.REFUSAL, Cue.WITHHELD)
_SHORT: Final = 4
"""The words of a cell that holds no sentence."""
_SAID_BY_CELLS: Final = "<5 means fewer than 5."
"""What a table says by itself that prints small figures so."""


def paragraphs_with_grounds(
    sentences: Sequence[Sentence], grids: Sequence[Grid], every: Sequence[Sentence]
) -> Mapping[int, str]:
    """The text of each paragraph by its number, that of a line which only names a ground with the sentence above that
    opens the list (``... by virtue of the following exemptions:`` over ``Section 30(3) Investigations``), with the
    rule of small figures or the table of some right above, or, below a heading of grounds, with the rule that names it.
    ``every`` are the sentences with the headings among them.
    """
    paragraphs = paragraphs_of(sentences)
    small = _below_small_figures(sentences, grids)
    headed = {} if any(map(_withholds_cells, grids)) else _above_headings_of_grounds(every)
    found, opener = dict(paragraphs), ""
    for passage, text in paragraphs.items():
        rule = _SAID_BY_CELLS if passage in small else paragraphs.get(passage - 1, "")
        if passage in headed and not _is_rule(rule):
            rule = _rule_on(text, headed[passage])
        if is_ground_alone(text) and not _is_numbered(text) and _is_rule(rule):
            found[passage] = f"{rule} {text}"
        elif opener and _names_ground(text):
            found[passage] = f"{opener} {text}"
        else:
            opener = (
                text if text.rstrip().endswith((":", "exemptions", "exemption", "exemptions.", "exemption.")) else ""
            )
    return found


def _above_headings_of_grounds(sentences: Sequence[Sentence]) -> Mapping[int, Sequence[str]]:
    """The passages below a heading of grounds, as long as each above them is one, with the sentences of the one answer
    that stands above the heading, and of those before it where it gives a figure and keeps nothing back.
    """
    found: dict[int, Sequence[str]] = {}
    answer: list[str] = []
    before: list[str] = []
    question = ""
    for sentence in sentences:
        is_foot = _HEADS_GROUNDS.fullmatch(sentence.text) is not None
        if (sentence.question != question and not is_foot) or sentence.text.rstrip().endswith("?"):
            before = [*(before if _is_given(answer) else []), *answer]
            answer, question = [], sentence.question
        if is_foot:
            found[sentence.passage + 1] = (*(before if _is_given(answer) else ()), *answer)
        elif sentence.passage in found and is_ground_alone(sentence.text):
            found[sentence.passage + 1] = found[sentence.passage]
        else:
            answer.append(sentence.text)
    return found


def _is_given(answer: Sequence[str]) -> bool:
    """Whether an answer tells a figure, and none of its sentences keeps anything back."""
    return any(map(tells_number, answer)) and not any(map(_keeps_back, answer))


def _keeps_back(text: str) -> bool:
    return any(says(text, cue) for cue in _WITHHOLDS)


def tells_number(text: str) -> bool:
    """Whether a sentence holds a number beside its years, in figures or in words."""
    rest = blanked(text, [(found.start, found.end) for found in periods_named_in(text)])
    return _DIGITS.search(rest) is not None or bool(numbers_named_in(rest))


def _rule_on(ground: str, answer: Sequence[str]) -> str:
    """The sentence of an answer on small figures alone that names the same section as its ground; empty where there is
    none, or where one behind it names a part of the answer that it does not give, or something left out, of which the
    ground may be.
    """
    sections = _sections_in(ground)
    for text in reversed(answer):
        if sections & _sections_in(text) and _is_rule(text) and not _is_of_a_part(text):
            return text
        if (parts_named_in(text) and not _gives_part(text)) or _LEFT_OUT.search(text) or _keeps_back(text):
            break
    return ""


def _gives_part(text: str) -> bool:
    """Whether a sentence tells a number and denies nothing: not ``The 12 victims had no age``."""
    return text.rstrip().endswith(".") and tells_number(text) and not (_DENIES.search(text) or _KEPT.search(text))


def _withholds_cells(grid: Grid) -> bool:
    """Whether a table has cells that withhold something else than small figures: ``Exempt`` in a column of ages."""
    cells = {cell.shown for cell in grid.cells.values() if not is_small_figure(cell.shown)}
    return any(len(text.split()) <= _SHORT and any(says(text, cue) for cue in _WITHHOLDS) for text in cells)


def _sections_in(text: str) -> frozenset[str]:
    """The grounds that a text names, without their subsections."""
    return frozenset(name.partition("(")[0] for name in exemptions_named_in(text))


def is_of_small_figures(text: str) -> bool:
    """Whether a sentence speaks of small figures; one on the ground of those (``Section 40(2) is applied to low
    numbers``) not where it names a part of the answer, too.
    """
    return says(text, Cue.SMALL_CELLS) or (says(text, Cue.GROUND_OF_SMALL) and not parts_named_in(text))


def withholds_for_small_numbers(text: str) -> bool:
    """Whether all that a sentence says is that the answer is withheld since its numbers are small: ``Exempt under
    section 40(2), because of the very low numbers``, ``Because of the small numbers this information is exempt``.
    """
    return _BECAUSE_FEW.fullmatch(text) is not None


def is_own_answer(sentence: Sentence, asked: str) -> bool:
    """Whether a sentence answers a question of its own: what is ``asked`` stands above it, or it has a number or a
    letter.
    """
    return bool(asked or sentence.question or has_letter(sentence.text))


def has_letter(text: str) -> bool:
    """Whether a sentence begins with the letter of an answer, or what is blank in its place."""
    return _NUMBERED.match(text) is not None


def without_letter(text: str) -> str:
    """A sentence without the letter of an answer that it begins with."""
    return re.sub(rf"^{_LETTER}", "", text, flags=re.IGNORECASE)


def is_beside_figures(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Whether a line with a figure or a sign for a small one answers the question of a sentence: ``2019/20: *``."""
    return any(s.question == sentence.question and _LINE_OF_FIGURE.search(s.text) for s in sentences)


def is_ground_of_those(text: str, paragraph: str) -> bool:
    """Whether a sentence points at small numbers to name the ground on which they are not given, and nothing else:
    beside the sign that stands for them, or right behind a sentence that says how small numbers are shown.
    """
    if figure_rules_of(paragraph).signs and _THESE.search(text) is not None:
        return True
    reason = _REASON.match(text)
    ground = text if reason is None or _is_of_a_part(reason[0]) else text[reason.end() :]
    if _OF_THOSE.search(ground) is None or _AND_MORE.search(ground) or not _protects_people(text):
        return False
    if _POINTS_BACK.match(text) and _ASKED.search(paragraph):
        return False
    above, found, _ = paragraph.partition(text.strip())
    before = list(sentences_of(above)) if found else []
    is_of_small = bool(before) and (_is_rule(before[-1]) or names_small_figure(before[-1]))
    return is_of_small and not _is_of_a_part(before[-1])


def _protects_people(text: str) -> bool:
    return all(ground.startswith(_OF_ANY_PERSON) for ground in exemptions_named_in(text))


def _is_of_a_part(rule: str) -> bool:
    return bool(parts_named_in(rule)) or _BY_A_PART.search(rule) is not None


def _below_small_figures(sentences: Sequence[Sentence], grids: Sequence[Grid]) -> frozenset[int]:
    """The passages right below a table that prints small figures; where it is not clear which one stands above them,
    below any where all do.
    """
    starts = sorted({sentence.below_table for sentence in sentences if sentence.below_table >= 0})
    prints = [prints_small(grid) for grid in grids]
    if len(starts) != len(grids):
        return frozenset(starts if all(prints) else starts[-1:] if prints[-1] else ())
    return frozenset(start for start, is_small in zip(starts, prints, strict=True) if is_small)


def _is_numbered(text: str) -> bool:
    """Whether the number of an answer was blanked out before a text: it is the answer to a question of its own."""
    return text[:1].isspace()


def beside_small_figures(note: Cell, grid: Grid) -> str:
    """The text of a note, one that only names a ground in a row of its own with what small figures of the grid say,
    where figures or the rule of small ones stand right above.
    """
    if not is_ground_alone(note.shown) or not prints_small(grid):
        return note.shown
    filled = [cell for cell in grid.cells.values() if cell.shown.strip() and cell is not note]
    last = max((cell.row for cell in filled if cell.row < note.row), default=-1)
    above = [cell.shown for cell in filled if cell.row == last]
    are_figures = any(_FIGURE.fullmatch(text) or is_small_figure(text) for text in above[1:])
    is_below = are_figures or any(map(_is_rule, above))
    is_alone = all(cell.row != note.row for cell in filled)
    return f"{_SAID_BY_CELLS} {note.shown}" if is_alone and is_below else note.shown


def prints_small(grid: Grid) -> bool:
    """Whether a table has a cell with a sign for a small figure."""
    return any(is_small_figure(cell.shown) for cell in grid.cells.values())


def _is_rule(text: str) -> bool:
    rules = figure_rules_of(text)
    return bool(rules.signs or rules.threshold)


def _names_ground(text: str) -> bool:
    is_short = len(text.split()) <= _LONGEST
    return is_short and _GROUND.match(text) is not None and bool(exemptions_named_in(text))
