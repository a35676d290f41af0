"""Numbers in a row below a row of labels: ``2017/18, 2018/19, 2019/20`` and below it ``10, 12, 14``, or ``Girls 8 9 7``
and ``Boys 2 3 7`` one below the other; or behind a label in the order of the years named last (``Male = 8 / 9 / 7``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cyberflag.model import Issue, IssueKind, Period, Provenance
from cyberflag.replies.facts import MOST_DIGITS
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.around.years_meant import Points
from cyberflag.replies.prose.lines.answers import read_answers
from cyberflag.replies.prose.lines.dated_values import dated_alone
from cyberflag.replies.prose.lines.flattened_tables import flat_row, goes_on_below, heads_behind_label, lost_cells
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.replies.prose.lines.months_in_order import months_in_order
from cyberflag.replies.prose.lines.places_in_order import by_their_places, heads_of
from cyberflag.replies.prose.lines.quarters_in_order import figures_of_quarters, says_quarters_in_order
from cyberflag.replies.prose.lines.years_in_order import years_in_order
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.clauses import Read
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import IN_ORDER
from cyberflag.vocabularies.plain_text import write_plainly
from cyberflag.vocabularies.signs.markers import understand_figure
from cyberflag.vocabularies.unknown_words import unknown_score

_BEFORE_YEAR = re.compile(
    r"\b(?:since|in|from|until|till|by|before|after|during|of|year|around|about)\s*$", re.IGNORECASE
)
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS_EACH = 2
"""So many digits for each label above are those of several figures."""
_LABELLED = re.compile(r"(?P<label>[^\W\d][^\d<*]*?)\s+(?P<figures>[\d<*].*)")
_SET_APART = re.compile(r"(?P<label>\S+(?: \S+)*)\s{2,}(?P<figures>[\d<*]\S*(?:\s*[,;/]\s+[\d<*]\S*)+)")
"""Figures behind a label of any signs and a gap: ``19D    1, 0, 2``."""
_SO_MANY = re.compile(
    r"\b(?:two|three|four|five|six|several|[2-6])\s+(?=(?:figures|numbers|values|counts|totals)\b)", re.IGNORECASE
)
"""How many numbers stand together, which counts nothing."""
_OF_ALL = re.compile(
    r"\b(?:wherever|whenever|throughout|where\s+(?:two|three|four|five|six|several|there\s+are|more\s+than)"
    r"|(?:on|in|of|along)\s+(?:a|one)\s+(?:line|row)"
    r"|(?:all|any|each|every)\s+(?:of\s+)?(?:the\s+)?(?:sets?|groups?|lists?|lines?|rows?|answers?|questions?)"
    r"|(?:before|after|behind|left\s+of|right\s+of)\s+(?:the|each|every|a)\s+(?:oblique|forward|slanting|upright|vertical)?\s*"
    r"(?:strokes?|slash|solidus|oblique|bar|pipe|comma|colon|semicolon|dash)"
    r"|(?:all|each|every)\s+(?:of\s+)?(?:the|our|these)?\s*(?:figures|numbers)\s+(?:in|below|given|throughout))\b",
    re.IGNORECASE,
)
"""Says an order of all the reply, and not of the lines below it alone."""
_BEHIND_LABEL = re.compile(r"(?P<label>.*\w\W*?)\s*(?::|=|\s[-–—]|\.{3,}|…)\s*(?P<figures>[^:=]*)")
_IN_BRACKETS = re.compile(r"(?P<label>.*\w\W*?)\s*[:,-]?\s*[(\[](?P<figures>[^()\[\]]*\d[^()\[\]]*)[)\]]")
BETWEEN = re.compile(r"\s*[;|/]\s*|,\s+(?:(?:and\s+)?(?:then\s+)?)|\s+(?:and(?:\s+then)?|then|&)\s+")
"""What parts the numbers of a line."""
_DOTS_BETWEEN = re.compile(r"((?:\.{3,}|…|\s/)\s+[\d<*][\d,]*)(\s+(?:\.{3,}|…+))(?=\s+[\d<*])")
"""Dots that lead from one figure to the next, as from the label to the first: ``Total .... 88 .... 104``."""
_GLUE = re.compile(r"\s*[,;|/]\s+|\s+and\s+|\s+|\s*[;|]\s*")


def ordered_heads(text: str, setting: Setting) -> tuple[Meaning, ...]:
    """What the numbers of all lines below stand in the order of, where a line says so: ``The numbers are for 2022/23
    and 2023/24 respectively:``, ``in the order of the three years``; empty for any other line.
    """
    text = _SO_MANY.sub("", text)
    if years := years_in_order(text, setting) or months_in_order(text, setting):
        return tuple(Meaning(period=year) for year in years)
    heads = heads_of(text)
    if placed := by_their_places(text, heads):
        return placed
    if not IN_ORDER.search(text) or read_tokens(text).numbers:
        return ()
    if heads:
        return heads
    years = setting.years_asked
    spans = [token.value.number for token in read_tokens(text).years if token.value.points is Points.SPAN]
    return tuple(Meaning(period=year) for year in years) if spans and spans[0] in (0, len(years)) else ()


@dataclass
class InStep:
    """What the numbers of a line may stand in step with: the labels of the line ``above``, those in whose order a line
    said that all numbers below stand (``ordered``), in the whole reply (``lasting``), the ``years`` that the text named
    last, the line that says that numbers stand in the order of the ``quarters``, and the years that head a table run
    together on lines (``flat``).
    """

    above: tuple[Meaning, ...] = ()
    ordered: tuple[Meaning, ...] = ()
    lasting: tuple[Meaning, ...] = ()
    years: tuple[Meaning, ...] = ()
    quarters: str = ""
    flat: tuple[Meaning, ...] = ()

    def pass_line(self, text: str, setting: Setting) -> tuple[tuple[Meaning, ...], tuple[Meaning, ...]]:
        """The labels and the years for a line, after which what it says itself holds for the next."""
        heads, self.above = self.above or self.ordered, heads_of(text)
        self.flat = heads_behind_label(text) or (self.flat if goes_on_below(text) else ())
        if says_quarters_in_order(text):
            self.quarters = text
        elif self.above:
            self.quarters = ""
        self.years = _years_named(text, self.years)
        if ordered := ordered_heads(text, setting):
            self.ordered = ordered
            self.lasting = ordered if _OF_ALL.search(text) else self.lasting
            self.above = _as_ordered(self.above, ordered)
            self.years = _as_ordered(self.years, ordered)
        return heads, self.years

    def row(
        self, text: str, heads: tuple[Meaning, ...], years: tuple[Meaning, ...], setting: Setting
    ) -> tuple[tuple[LabelledFigure, ...], tuple[Meaning, ...]]:
        """The figures of a line with what they are in step with: the quarters of its year, or `row_in_step`."""
        if flat := flat_row(text, self.flat, setting):
            return flat, self.flat
        row, quarters = row_of_quarters(text, self.quarters, setting)
        return (row, quarters) if row else row_in_step(text, heads, years, setting)

    def pass_question(self, text: str) -> None:
        """No order holds below the next question but that of the years in it, or one said of the whole reply where it
        names none.
        """
        self.years, self.quarters, self.flat = _years_named(text, ()), "", ()
        self.ordered = () if read_tokens(text).periods else self.lasting


def periods_in_order(text: str) -> tuple[Period, ...]:
    """The periods that a text names, in reading order, each once."""
    return tuple(dict.fromkeys(token.value for token in read_tokens(text).periods))


def _years_named(text: str, before: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """The years in whose order numbers behind a label may stand after a sentence: two or more that it names, none where
    it names one alone, those of ``before`` where it names none.
    """
    named = periods_in_order(text)
    return tuple(Meaning(period=period) for period in named) if len(named) > 1 else () if named else before


def _as_ordered(named: tuple[Meaning, ...], ordered: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """What a line names, in the order in which it says that the numbers of it stand."""
    return ordered if set(named) == set(ordered) else named


def row_of_quarters(text: str, told: str, setting: Setting) -> tuple[tuple[LabelledFigure, ...], tuple[Meaning, ...]]:
    """The figures of a line of the quarters of one year, with their quarters; nothing for any other line."""
    if (found := figures_of_quarters(text, told)) is None:
        return (), ()
    line, quarters = found
    figures = tuple(replace(figure, label="") for figure in _in_pieces(text, line, setting))
    return (figures, tuple(Meaning(period=days) for days in quarters)) if len(figures) == len(quarters) else ((), ())


def row_in_step(
    text: str, heads: tuple[Meaning, ...], years: tuple[Meaning, ...], setting: Setting
) -> tuple[tuple[LabelledFigure, ...], tuple[Meaning, ...]]:
    """The figures of a line with the labels that they are in step with: those of the line above, else the years named
    last, for as many figures behind a label that says what they count and no year; nothing for any other line.
    """
    if dated_alone(write_plainly(text), setting):
        return (), ()  # each has its own year behind it
    if row := row_of(text, heads, setting):
        return row, heads
    row = _behind_label(text, len(years), setting) if years else ()
    said, left = label_meaning(row[0].label, setting) if row else (Meaning(), "")
    is_told = not left and said != Meaning() and said.period is None
    return (row, years) if row and (is_told or unknown_score(row[0].label)) else ((), ())


def _bare(text: str) -> str:
    """A line in plain signs without blanks around it and its full stop."""
    return write_plainly(text).strip().rstrip(".")


def numbers_of(text: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures of a line that is nothing but figures; empty for any other line."""
    plain = _bare(text)
    found = []
    for word in re.finditer(r"\S+", _GLUE.sub(lambda glue: " " * len(glue[0]), plain)):
        printed = understand_figure(word[0], setting.rules)
        if printed is None or not re.search(r"[\d*]", word[0]):
            return ()
        found.append(LabelledFigure("", printed, word[0], text.find(plain) + word.start()))
    return tuple(found)


def row_of(text: str, heads: Sequence[Meaning], setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures of a line below ``heads``: bare ones, or as many as there are heads behind a label of the row.

    A label with one number of too many digits is a row too: its figures have run together.
    """
    if not heads:
        return ()
    if bare := numbers_of(text, setting):
        return bare
    if parted := _behind_label(text, len(heads), setting):
        return parted
    plain = _bare(text)
    found = _LABELLED.fullmatch(plain) or _SET_APART.fullmatch(plain)
    figures = numbers_of(found["figures"], setting) if found else ()
    if found and heads[0].period and (read_tokens(found["label"]).periods or _is_date(found)):
        return ()  # no row of years has one for its label
    if found is None or (len(figures) != len(heads) and not _have_run_together(figures, len(heads))):
        return ()
    at = text.find(found["figures"])
    return tuple(replace(figure, label=found["label"], start=at + figure.start) for figure in figures)


def _behind_label(text: str, wanted: int, setting: Setting) -> tuple[LabelledFigure, ...]:
    """As many figures as are wanted behind a label and a colon or dash, or in brackets, with signs or words between
    them: ``Aged 0 to 9: 8 / fewer than 5 / fewer than 5``, ``Girls (12, 14 and 9)``; empty for any other line.
    """
    plain = _bare(text).rstrip(" ;,")
    while dots := _DOTS_BETWEEN.search(plain):
        plain = f"{plain[: dots.start(2)]}{' /'.ljust(len(dots[2]))}{plain[dots.end(2) :]}"
    found = _IN_BRACKETS.fullmatch(plain) or _BEHIND_LABEL.fullmatch(plain)
    if found is None:
        return ()
    figures = _in_pieces(text, found, setting)
    return figures if len(figures) == wanted else ()


def _in_pieces(text: str, line: re.Match[str], setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures that all pieces behind the label of a line are; empty where one is none."""
    plain = line.string
    rules = replace(setting.rules, ranges_are_figures=True)
    figures: list[LabelledFigure] = []
    at = line.start("figures")
    for piece in BETWEEN.split(line["figures"]):
        start = plain.index(piece, at)
        at = start + len(piece)
        printed = understand_figure(piece, rules) if piece else None
        if printed is None or not re.search(r"[\w*]", piece):
            return ()
        figures.append(LabelledFigure(line["label"], printed, piece, max(0, text.find(plain)) + start))
    return tuple(figures)


def _is_date(line: re.Match[str]) -> bool:
    """Whether the number that ends a sentence is the year of something: ``The flag has been in use since 2015``."""
    return _BEFORE_YEAR.search(line["label"]) is not None and _A_YEAR.fullmatch(line["figures"].strip()) is not None


def _have_run_together(figures: Sequence[LabelledFigure], wanted: int) -> bool:
    """Whether one number stands where several are wanted and has two digits or more for each of them, or more digits
    than a count.
    """
    digits = len(re.sub(r"\D", "", figures[0].words)) if len(figures) == 1 else 0
    return digits >= _DIGITS_EACH * wanted or digits > MOST_DIGITS


def read_row(
    sentence: Sentence, figures: Sequence[LabelledFigure], heads: Sequence[Meaning], lead: Meaning, setting: Setting
) -> Read:
    """The figures in step with the labels above them; an issue where they are not as many."""
    if figures[0].label and len(figures) < len(heads) and not _have_run_together(figures, len(heads)):
        return Read(issues=(lost_cells(sentence, figures, len(heads), setting),))
    if len(figures) != len(heads):
        message = (
            f"Below {len(heads)} labels stand {len(figures)} numbers ({figures[0].words}): some may have run together. "
            "Look at the reply and enter them by hand."
        )
        place = Provenance(setting.reply, sentence.source_at(figures[0].start))
        return Read(issues=(Issue(place, IssueKind.JOINED_CELLS, message),))
    read = [
        read_answers(sentence, [figure], head.over(lead), setting) for figure, head in zip(figures, heads, strict=True)
    ]
    counts = tuple(count for one in read for count in one.counts)
    issues = tuple(issue for one in read for issue in one.issues)
    if figures[0].label and not counts and {issue.kind for issue in issues} == {IssueKind.UNKNOWN_HEADING}:
        issues = (_told_once(issues[0], figures),)
    return Read(counts, issues, read[-1].said)


def _told_once(issue: Issue, figures: Sequence[LabelledFigure]) -> Issue:
    """The issue of a label that is not understood, for all figures behind it."""
    shown = ", ".join(figure.words for figure in figures)
    label = figures[0].label.strip()
    message = f'The figures {shown} stand behind "{label}", which is not understood. Say what they count.'
    return replace(issue, message=message)
