"""Figures in lines: ``2017/18 : 336``, ``2018/19 - fewer than five``, ``Total 52``, a bare number under its label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import ALL, Count, Issue, IssueKind, Marker, Measure, Period, Provenance
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.setting import Setting, build_count, carried_by, prose_signs, said_beside
from cyberflag.replies.prose.around.years_left import period_of_crimes_asked_about
from cyberflag.replies.prose.lines.ages_counted_up import ages_counted_up
from cyberflag.replies.prose.lines.dated_values import dated_alone, dated_values
from cyberflag.replies.prose.lines.figure_parts import named_in_words, parts_behind_whole, parts_of
from cyberflag.replies.prose.lines.labels import counting_victims, label_meaning, tells_ground
from cyberflag.replies.prose.lines.labels_of_no_count import (
    YEARS,
    counts_something_else,
    is_ground,
    is_no_count,
    is_part,
)
from cyberflag.replies.prose.lines.line_above import said_above
from cyberflag.replies.prose.lines.listed import (
    LabelledFigure,
    aged_figures,
    counted_alone,
    listed_figures,
    names_part_alone,
)
from cyberflag.replies.prose.lines.one_thing import is_one_thing, stands_inside_one
from cyberflag.replies.prose.lines.parts_in_brackets import figures_with_brackets
from cyberflag.replies.prose.lines.parts_of_years import part_of_year
from cyberflag.replies.prose.lines.people_before_parts import counts_people_before_parts
from cyberflag.replies.prose.lines.recording_systems import figures_by_system
from cyberflag.replies.prose.lines.years_run_on import years_run_on
from cyberflag.replies.prose.lines.years_without_number import lacks_days
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning
from cyberflag.replies.prose.measured import as_stated, crimes_said, with_unit, without_crimes_denied
from cyberflag.replies.prose.no_answers.loose_numbers import is_reference_of
from cyberflag.replies.prose.no_answers.unclear_answers import goes_on_unread, unread_beside
from cyberflag.replies.prose.sentences.beside_others import of_victims_asked
from cyberflag.replies.prose.sentences.changes import without_changes
from cyberflag.replies.prose.sentences.clauses import Read
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.wordings import NUMBERED_REQUEST, REFERENCE
from cyberflag.replies.resolving.levels.parted_figures import read_parted
from cyberflag.replies.resolving.levels.whole_years import names_whole_year
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.letters import Cue, is_heading_of, says
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.number_words import understand_number
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.plain_text import fold, write_plainly
from cyberflag.vocabularies.signs.markers import FigureKind, understand_figure
from cyberflag.vocabularies.spans.open_spans import open_spans_in
from cyberflag.vocabularies.spans.years_by_one_number import FINANCIAL
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_SURE, _LIKELY = 0.8, 0.4
_SEPARATOR = re.compile(
    r"\s*(?::|=|→|\||[._·]{3,}|…+|\s\.\.(?=\s)|\s[-–—]+(?=\s)|[-–—](?=\s)|\t|\sx(?=\s[<*]?\d))\s*|\s{2,}"
)
_SEVERAL = re.compile(
    r"[^\w,;:=]*+\w[^,;:=]*(?:[:=]|\s[-–—]?)\s*(?!\d{1,3}(?:,\s\d{3})+\W*$)[\d<*]\d*(?:,\s+(?:and\s+)?[<*]?\d+)+\s*\.?"
)
"""Several figures behind one label, none of which says what sets it apart: ``Girls: 12, 14, 9``; ``77, 686`` is one."""
_LAST_WORD = re.compile(r"^(?P<label>.*\D)\s(?P<value>[<*]?\d[\d,]*|[<*]\s?\d*)$")
_DATED_LAST = re.compile(r"^(?P<label>(?:[^\W\d]++\s*)?\S*\d{2})\s+(?P<value>[<*]?\d[\d,]*|\*)$")
_PIECES = re.compile(
    r"\s*(?:[;|]|\.\s(?=[A-Z][^,;:=.]*(?::|=)\s)|\s(?:and|&)\s(?!(?:over|under|above|below|older|younger|up|upwards?|more|less|beyond)\b)(?=[^,;]*(?::|=|\s-\s))|,(?=\s*\D)|,(?!\d{3}(?!\d))(?=[^,;]*(?::|=|\s-\s)))\s*(?:and\s+)?"
)
_MOST_PIECES = 40
_BRACKETED_LAST = re.compile(r"(?P<label>(?=[^()]*[^\W\d])[^()]*?[^()\s])\s+\((?P<value>\d[\d,]*)\)\W*")
"""A part with its number in brackets, as items of lists have it: ``some other app (4)``."""
_REMARK = re.compile(r"\s*(?:-\s*)?\([^()]*\)\s*$|\s*\[[^\[\]]*\]\s*$")
_TELLS_PART = re.compile(r"\s*(?:-\s*)?\(\s*(?:of\s+which\s+)?\d{1,4}\s+[^\W\d][^()\d]*\)\s*")
"""A remark behind a figure on a part of it, which the last look tells of: ``8 (1 of a rare kind)``."""
_IN_BRACKETS = re.compile(r"(?P<whole>.*[\d\w])\s*[(\[](?P<parts>[^()\[\]]+)[)\]]")
_BEHIND_COLON = re.compile(r"(?P<whole>.*\d\s+[^\W\d][^:,;\d]*?)\s*:\s+(?P<parts>[^:]*\d[^:]*)")
_COUNTED_FIRST = re.compile(r"\s*(?P<value>\d[\d,]*)\s+(?!(?:and|or|to|plus|y\w*rs?)\b)(?P<label>[^\W\d][^,;]*)")
_DATED_VALUE = re.compile(r"(?P<value>[<*]?\d[\d,]*)\s+(?:in|for|during)\s+(?P<period>\S*\d{2,4}\S*)$", re.IGNORECASE)
"""A value that says its period after it: ``Cases: 41 in 2018/19``."""
_YEAR_TOLD = re.compile(rf"(?i)\b(?:in|for|during|since|until|from|{FINANCIAL}|{MONTH}|\d{{4}}\s*,)\s+(?:19|20)\d\d$")
"""A title that ends in its year, which is no figure: ``Arrests for theft in 2021``, ``Crimes in 2017, 2018``."""
_BEFORE_VALUE = re.compile(r"^(?:there\s+(?:were|was)|we\s+recorded|recorded|a\s+total\s+of)\s+", re.IGNORECASE)


def labelled_figures(text: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The label and figure of a line, or of each piece of a line that lists several; empty for any other line."""
    plain = without_changes(write_plainly(text)).rstrip(" \t,;")  # a list that goes on in the next line
    plain = re.sub(r"^(\s*)\(([^()]*)\)$", r"\1 \2 ", plain)
    if _SEVERAL.fullmatch(plain) or tells_ground(plain):
        return ()
    if (
        listed := figures_with_brackets(plain, setting, labelled_figures)
        or dated_alone(plain, setting)
        or years_run_on(plain, setting)
        or ages_counted_up(plain, setting)
        or listed_figures(plain, setting)
        or aged_figures(plain, setting)
        or counted_alone(plain, setting)
    ):
        return listed
    parts = figures_by_system(plain, setting) or _broken_down(plain, setting)
    if parts or counts_people_before_parts(plain):
        return parts
    if found := _parted_value(plain, setting) or dated_values(plain, setting):
        return found
    pieces = _labelled_pieces(plain, setting)
    if len(pieces) > 1:
        return pieces
    whole = _labelled(plain, 0, setting)
    return (whole,) if whole is not None else ()


def _broken_down(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """A figure with its parts behind it, in brackets or behind a colon: ``2021/22: 128 (102 F, 20 M, 6 U)``, ``128
    offences: female victims 102, male victims 26``; empty for any other line.
    """
    for form in (_IN_BRACKETS, _BEHIND_COLON):
        found = form.fullmatch(plain.strip().rstrip("."))
        whole = _whole(found["whole"], setting) if found else None
        if found is not None and whole is not None:
            offset = len(plain) - len(plain.lstrip()) + found.start("parts")
            parts = parts_of(found["parts"], offset, whole.label.strip(), setting)
            is_all = [part.printed.bounds for part in parts] == [whole.printed.bounds]
            if len(parts) > 1 or is_all or any(sign.isdigit() for sign in found["parts"]):
                return (whole, *parts) if len(parts) > 1 or is_all else ()
    return ()


def _whole(text: str, setting: Setting) -> LabelledFigure | None:
    """The figure whose parts follow: behind its label, before what it counts, or alone."""
    if (figure := _labelled(text, 0, setting)) is not None:
        return figure
    if understand_number(text.strip()) or not any(sign.isalpha() for sign in text):
        return bare_figure(text, setting)
    found = _COUNTED_FIRST.fullmatch(text)
    printed = understand_figure(found["value"], setting.rules) if found else None
    if found is None or printed is None or YEARS.fullmatch(found["value"]) or label_meaning(found["label"], setting)[1]:
        return None
    return LabelledFigure(found["label"], printed, found["value"], found.start("value"))


def _parted_value(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """The figures of a value that holds several: ``2018/19 - 18F / 7M / 1U``; empty for any other line."""
    if parts := parts_behind_whole(plain, setting):
        return parts
    for separator in _SEPARATOR.finditer(plain):
        label, value = plain[: separator.start()], plain[separator.end() :].rstrip(" .")
        if (read := read_parted(value)) is None or not re.search(r"\w", label) or label_meaning(label, setting)[1]:
            continue
        figures = [(part.printed, f"{label.strip()}: {named_in_words(part)}", part.start) for part in read.parts]
        if read.whole:
            figures.insert(0, (read.whole, label.strip(), value.find(read.whole)))
        made = [
            LabelledFigure(named, printed, words, separator.end() + start)
            for words, named, start in figures
            if (printed := understand_figure(words, setting.rules)) is not None
        ]
        return tuple(made) if len(made) == len(figures) else ()
    return ()


def _labelled_pieces(plain: str, setting: Setting) -> tuple[LabelledFigure, ...]:
    """Every piece of a line with its figure; a piece without one belongs to the label of the next. Empty where the
    last piece has none, and where more pieces than a label has stand before a figure: a row of numbers is none.
    """
    figures: list[LabelledFigure] = []
    start = taken = 0
    for end, next_start in [*(found.span() for found in _PIECES.finditer(plain)), (len(plain), len(plain))]:
        piece, taken = plain[start:end], taken + 1
        figure = _labelled(piece, start, setting) or (_stopped_total(piece, start, setting) if figures else None)
        if figure is not None:
            figures.append(figure)
            start, taken = next_start, 0
        elif taken > _MOST_PIECES:
            return ()
    return tuple(figures) if start == len(plain) else ()


def _stopped_total(piece: str, start: int, setting: Setting) -> LabelledFigure | None:
    """The total that ends a list and its sentence, as in ``...; in all 69.``."""
    figure = _labelled(piece.rstrip(". "), start, setting)
    return figure if figure is not None and understand_total(figure.label.strip()) else None


def bare_figure(text: str, setting: Setting) -> LabelledFigure | None:
    """The figure that a whole line is: ``0``, ``Nil``, ``12 offences``; what may be a period or an age is none."""
    plain = write_plainly(text).strip().rstrip(".")
    if (period := understand_period(plain)) is not None and period.score > _LIKELY:
        return None
    printed = understand_figure(plain, setting.rules)
    if printed is None or (printed.kind is FigureKind.SIGN and plain.strip() in "-.:"):
        return None
    if printed.marker is Marker.NOT_HELD and re.search(r"\b(?:19|20)\d\d", plain):
        return None  # "No figures are held before 2021" answers for no other year
    return LabelledFigure("", printed, plain, text.find(plain))


def read_answers(sentence: Sentence, figures: Sequence[LabelledFigure], lead: Meaning, setting: Setting) -> Read:
    """The counts of labelled figures under an introduction whose meaning is ``lead``."""
    counts: list[Count] = []
    issues: list[Issue] = []
    for at, figure in enumerate(figures):
        shared = _shared(figures[0].label, figure.label, setting) if at else NOTHING_SAID
        made, issue = _make(sentence, figure, shared, lead, setting)
        if at and (counts or issues) and goes_on_unread(figures[0], figure, setting):
            if counts and made is not None:
                made = replace(made, detail=made.detail or _without_year(counts[0].detail))
            elif not counts:
                made, issue = None, unread_beside(sentence, figure, setting)
        counts += [made] if made is not None else []
        issues += [issue] if issue is not None else []
    offences = {count.offence for count in counts}
    offence = offences.pop() if len(offences) == 1 and ALL not in offences else None
    said = Meaning(measure=counts[-1].measure, offence=offence) if counts else NOTHING_SAID
    return Read(tuple(counts), tuple(issues), said)


def _without_year(detail: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The detail of the first figure of a line for a later one, without the year that ends its label."""
    return tuple((name, re.sub(r"[\s:,–-]+(?:19|20)\d\d(?:/\d\d)?$", "", words)) for name, words in detail)


def _shared(label: str, later: str, setting: Setting) -> Meaning:
    """What the first label of a line says of a later figure: ``Female victims: 2017/18 - 110, 2018/19 - 150``; of a
    part that it names itself (``Applications not granted - 8, granted - 4``) what is counted.
    """
    if label.strip() and later.startswith(f"{label.strip()}: "):
        return label_meaning(label, setting)[0]  # a part of what the first figure counts
    before, colon, _ = label.partition(":")
    shared = label_meaning(before, setting)[0] if colon else NOTHING_SAID
    words = set(fold(label).split())
    if shared.measure is None and later and set(fold(later).split()) <= words:
        shared = replace(shared, measure=label_meaning(label, setting)[0].measure)
    return shared.over(_carried(label_meaning(label, setting)[0], label_meaning(later, setting)[0]))


def _carried(first: Meaning, later: Meaning) -> Meaning:
    """What the first label of a line says for a later one that only says what varies: the period (``Under 13 in
    2017/18: 3; 13 to 15: 8``), or all but the period where that is what varies (``Girls 2017/18: 3; 2018/19: 8``).
    """
    if later.period is None:
        return Meaning(period=first.period) if later != NOTHING_SAID else NOTHING_SAID
    is_bare = replace(later, period=None) == NOTHING_SAID
    return replace(first, period=None, detail=()) if is_bare and first.period is not None else NOTHING_SAID


def _labelled(plain: str, offset: int, setting: Setting) -> LabelledFigure | None:
    """The last separator with a figure after it parts the label from the value."""
    without_remark = _REMARK.sub("", plain)
    remark = plain[len(without_remark) :]
    says_more = bool(re.search(r"\d", remark)) and not (_period_in(remark) or _TELLS_PART.fullmatch(remark))
    for text in (plain,) if says_more else (plain, without_remark):
        for separator in reversed(list(_SEPARATOR.finditer(text))):
            if stands_inside_one(text, separator.start()):
                continue
            value = text[separator.end() :].rstrip(" .")
            value_start = separator.end()
            if opened := _BEFORE_VALUE.match(value):
                value, value_start = value[opened.end() :], value_start + opened.end()
            label = text[: separator.start()]
            if opened and not label.strip():
                continue  # a sentence behind the number of its answer, which goes on in the next one
            if dated := _DATED_VALUE.match(value):
                label, value = f"{label} {dated['period']}", dated["value"]
            is_dash = re.search(r"[-–—]", separator[0]) is not None
            if (figure := _figure(label, value, offset + value_start, setting, may_be_one=is_dash)) is not None:
                return replace(figure, label=f"{label} {_period_in(plain[len(text) :])}".strip())
    return _beside(plain, offset, setting)


def _beside(plain: str, offset: int, setting: Setting) -> LabelledFigure | None:
    """The figure that ends a line with nothing but a blank between it and its label: ``Total Count 52``."""
    text = plain.strip()
    if (item := _BRACKETED_LAST.fullmatch(text)) and names_part_alone(item["label"], item["value"], setting):
        return _figure(item["label"], item["value"], offset + plain.rfind(item["value"]), setting)
    if dated := _DATED_LAST.match(text):
        period = understand_period(dated["label"])
        if period is not None and period.score >= _SURE:
            return _figure(dated["label"], dated["value"], offset + plain.rfind(dated["value"]), setting)
    last = _LAST_WORD.match(text) if _YEAR_TOLD.search(text) is None else None
    if last and not re.search(r"(?i)[.!?]|\b(?:under|over|below|aged?|than|of|and|to)$", last["label"]):
        meaning, left = label_meaning(last["label"], setting)
        bare = last["label"].strip()
        known = meaning != Meaning() or bool(understand_total(bare) or understand_measure(bare) or unknown_score(bare))
        if known and not (left and not unknown_score(bare)) and not is_one_thing(plain):
            return _figure(last["label"], last["value"], offset + plain.rfind(last["value"]), setting)
    return None


def _period_in(remark: str) -> str:
    """The period that a remark after the figure names: ``Snapchat: 12 (2018/19)``."""
    inner = remark.strip(" -()[]")
    is_named = bool(periods_named_in(inner)) and not read_tokens(inner).numbers
    return inner if understand_period(inner) or is_named else ""


def _figure(label: str, value: str, start: int, setting: Setting, *, may_be_one: bool = True) -> LabelledFigure | None:
    # behind its label "1 to 4" is a count that is withheld
    printed = understand_figure(value, replace(setting.rules, ranges_are_figures=True))
    printed = printed or lacks_days(label, value)
    if printed is None or value.strip() in ("-", "") or is_reference_of(value, setting.reply):
        return None
    is_sign = not re.search(r"\w", value)  # "2017/18 *" would pass for a period with a note mark
    # "All: 66" is no age although "all 66" might be
    is_whole = may_be_one and not is_sign and not understand_total(label.strip()) and is_one_thing(f"{label} - {value}")
    if not re.search(r"\w", label) or _is_reference(label) or is_whole or is_no_count(label, value):
        return None
    return LabelledFigure(label, printed, value, start)


def _is_reference(label: str) -> bool:
    is_offence = (offence := understand_offence(label.strip(" :=-"))) is not None and offence.score >= _SURE
    is_reference = (REFERENCE.search(label) or NUMBERED_REQUEST.match(label)) and not is_offence
    return is_heading_of(label, Cue.ADMINISTRATIVE) or (bool(is_reference) and not says(label, Cue.ANSWER_OPENING))


def _make(
    sentence: Sentence, figure: LabelledFigure, shared: Meaning, lead: Meaning, setting: Setting
) -> tuple[Count | None, Issue | None]:
    """The count of a labelled figure, an issue in its place, or a count with an issue that says what was assumed."""
    label, lead = figure.label, shared.over(lead)
    part = part_of_year(label, lead, setting)
    said, left = (part, "") if part else label_meaning(label, setting) if label else (Meaning(), "")
    left = "" if left and is_heading_of(label, Cue.ANSWER_HEADING) else left
    place = Provenance(setting.reply, sentence.source_at(figure.start))
    if says(label, Cue.AGES_ASKED) or says(label, Cue.CHANGE) or counts_something_else(label, said):
        return None, None
    said = of_victims_asked(counting_victims(label, said, lead.measure), label, setting.context.request)
    assumed = None
    if (dated := _with_open_date(label, lead, setting)) is not None:
        (said, left), assumed = dated
    gives_number = figure.printed.marker is not Marker.NOT_HELD and not is_ground(figure.words)
    if left and gives_number and not is_part(label, said, left, shared):
        message = f'The figure {figure.words} stands behind "{label.strip()}", of which "{left}" is not understood. '
        return None, Issue(place, IssueKind.UNKNOWN_HEADING, f"{message}Say what it counts.")
    lead = said_beside(said, sentence.passage, setting).over(lead)
    detail = (("label", label.strip()),) if left else figure.detail or said.detail
    own = with_unit(replace(said, detail=detail), figure.words, lead.over(setting.wider))
    carried = carried_by(own.over(lead), sentence.passage, setting)
    meaning = as_stated(
        without_crimes_denied(own, sentence, setting),
        own.over(lead).over(carried).over(setting.wider).over(crimes_said(figure.words)),
        sentence,
        setting,
        figure.words,
    )
    if not gives_number and (left or meaning.period is None or meaning.measure is None):
        return None, None  # the letter tells what is not held, or on what ground it is withheld
    if meaning.period is None and not sentence.question:
        meaning = own.over(said_above(own, figure.printed.bounds, sentence.passage, setting)).over(meaning)
    if meaning.period is None and gives_number:
        meaning = replace(meaning, period=period_of_crimes_asked_about(own, sentence.text, setting))
    if (issue := _missing(meaning, figure, place)) is not None:
        return None, issue
    count = build_count(setting, place.source, meaning, figure.printed, figure.words)
    note = None if assumed is None else Issue(place, IssueKind.UNKNOWN_PERIOD, assumed)
    return replace(count, total=_says_total(label), signs=prose_signs(setting, own, meaning)), note


def _missing(meaning: Meaning, figure: LabelledFigure, place: Provenance) -> Issue | None:
    """The issue of a figure of which nothing says the period, or what it counts."""
    for missing, kind, what in (
        (meaning.period, IssueKind.UNKNOWN_PERIOD, "no period"),
        (meaning.measure, IssueKind.UNKNOWN_MEASURE, "no word for what it counts"),
    ):
        if missing in (None, Measure.UNKNOWN):
            message = f"The figure {figure.words} has {what} beside it, above it or in the request. Say which is meant."
            return Issue(place, kind, message)
    return None


def _says_total(label: str) -> bool:
    bare = label.strip(" :-.")
    return bool(label) and bool(
        understand_total(bare) or names_whole_year(bare) or re.search(r"\btotal\b", label, re.IGNORECASE)
    )


def _with_open_date(label: str, lead: Meaning, setting: Setting) -> tuple[tuple[Meaning, str], str] | None:
    """What a label with an open date (``Disclosures from 01.03.18``) says, and what was assumed of its other end: that
    of the one period spoken of, inside which the date lies.
    """
    spans = open_spans_in(label)
    whole = lead.period or setting.wider.period
    if len(spans) != 1 or whole is None or periods_named_in(label):
        return None
    first, last = spans[0].value.start or whole.start, spans[0].value.end or whole.end
    if not whole.start <= first <= last <= whole.end:
        return None
    said, left = label_meaning(label[: spans[0].start] + label[spans[0].end :], setting)
    words = label[spans[0].start : spans[0].end]
    message = f'"{words}" leaves one end open; {first} to {last} was assumed. Confirm it, or ask the force.'
    return (replace(said, period=Period(first, last)), left), message
