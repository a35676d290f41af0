"""Labels that say several things at once: ``Female 2017/18``, ``0-12 (F)``, ``Victims of either sex, all under 18``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from cyberflag.model import CHILDREN, WITHOUT_FLAG, AgeBand, Measure
from cyberflag.replies.facts import PERHAPS_OF_PEOPLE
from cyberflag.replies.fits import fits_of, is_online_part, without_lead_in
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.tables import Level
from cyberflag.vocabularies.ages import is_negative
from cyberflag.vocabularies.bases import is_without_flag
from cyberflag.vocabularies.crimes.crimes_asked_for import names_another
from cyberflag.vocabularies.dimensions import Dimension, dimensions_named_together
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.sexes import understand_sex
from cyberflag.vocabularies.spans.open_spans import understand_open_span
from cyberflag.vocabularies.spans.years_by_one_number import is_year_by_one_number
from cyberflag.vocabularies.totals import understand_total

_SURE = 0.9
_OLDEST_CHILD = 18
_BARE_NUMBER = re.compile(r"\d{1,3}")
_LEAST_SEX = 0.8
_LEAST_PART = 0.8
_MOST_PARTS = 4
_OF_EVERY_KIND = ("other", "unknown")
_CUTS = re.compile(r"\s*[(\[]\s*|\s*[,;:/|–—]\s*|\s+-\s+|\s+")
_PARTS = re.compile(r"\s*[,;:|–—/()\[\]]\s*|\s+-\s+|\n")
_IN_BRACKETS = re.compile(r"(?P<words>[^()]+?)\s*\((?P<inner>[^()]+)\)")
_DOERS = (
    r"(?:suspect|susp|offender|perpetrator|perp|nominal|detainee|arrestee|dp)s?|accused"
    r"|(?:persons?|people|individuals?)\s+(?:arrested|detained|suspected|accused)"
    r"|(?:arrested|detained|suspected|accused)\s+(?:persons?|people|individuals?)"
)
_COUNTED = re.compile(
    rf"(?P<counted>crimes?|offences?|victims?|reports?|cases?|arrests?|charges?|{_DOERS})"
    r"(?:\s*[,:-]\s*|\s+(?:(?:committed|recorded|made|(?:that|who)\s+(?:was|were))\s+)?)(?:(?:by|with|of|on|via|through|using|in\s+which|where|whose)\s+)?(?:an?\s+|the\s+)?(?P<rest>.+)",
    re.IGNORECASE,
)
_DOERS_BEHIND = re.compile(
    rf"(?P<rest>.*?(?:\d|boy|girl|m|f|male|female))[\s-]+(?P<counted>{_DOERS}|arrests?)", re.IGNORECASE
)
"""Those who did it behind what they are: ``Under 18 suspects``, ``Female offenders``."""
_COUNTED_BY = (Dimension.SEX, Dimension.AGE, Dimension.PLATFORM)
_TOLD_IN_BRACKETS = (Dimension.AGE, Dimension.PERIOD)
_TWO = re.compile(r"\s*(?P<one>[^/,;|]+?)\s*[/,;|]\s*(?P<other>[^/,;|]+?)\s*")
_YEAR = re.compile(r"(?<![\w/-])(?:19|20)\d\d(?![\w/-])")
_CODED = re.compile(
    r"\s*(?:0?\d{1,2}\s*(?:[-–—=]|:)|\(0?\d{1,2}\))\s*(?=[^\W\d])(?!(?:to|years?|yrs?)\b)", re.IGNORECASE
)
_ENUMERATED = re.compile(r"\s*\d{1,2}[.)]\s+(?=[^\W\d])")
_BROKEN_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*[/‐‑‒–−-]\s*\d{1,4}\s*")
"""A financial year with a digit lost (``2018/1``) is no age in a calendar year."""
_YEAR_AND_NEXT = re.compile(r"(?:19|20)(?P<first>\d\d)\s*[/‐‑‒–−-]\s*(?P<last>\d\d)(?!\d)")
_CODED_BEHIND = re.compile(r"\s*(?P<label>.*[^\W\d])\s*[-–—=:]\s*0?\d{1,2}\s*")
_THOSE = (
    r"of\s+(?:(?:these|those|them|which|the\s+(?:above|total))"
    r"|(?:the|these|those)(?:\s+(?:above|flagged|recorded))?\s+(?:offences|crimes|records|cases|incidents)(?:\s+(?:above|recorded))?)"
)
_AT = (
    r"(?:[\s,]+(?:given\s+|counted\s+)?(?:at|in|under|from|for)\s+(?:(?:question|answer|part|row|line|point|number|no\.?|q)\s*)?"
    r"\(?{}\)?(?![\w/-]))?"
)
_ROW = r"\d{1,2}[a-z]?"
QUESTION = re.compile(
    rf"\s*(?:(?:q|question|part)?\s*\(?(?P<number>{_ROW})?\)?\s*[.:)-]?\s+)?(?:and\s+)?"
    rf"(?:(?P<back>{_THOSE}{_AT.format(f'(?P<row_back>{_ROW})')}[\s,]+)?"
    r"(?:how\s+many|what\s+(?:is|was)\s+the\s+number\s+of)\b)"
    rf"(?:\s+(?P<of>{_THOSE}{_AT.format(f'(?P<row>{_ROW})')}))?\s*",
    re.IGNORECASE,
)
"""What opens a row label that is a question; ``back`` and ``of`` point to the row above, or to that with the number
that they name (``Of the offences at 1, how many ...``).
"""
_JOINS = re.compile(r"\s*[,;]\s*(?:and\s+|with\s+)?|\s+(?:and|with|where|&)\s+", re.IGNORECASE)
_SO_MANY_KINDS = re.compile(
    r"\b(?P<number>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?P<kinds>(?:[a-z]+\s+)?"
    r"(?:crimes|offences|codes|classes|(?:crime|offence)?\s*types|kinds|categories))\b",
    re.IGNORECASE,
)
"""How many kinds a label takes together, which is no age: ``All six crimes, victim female``."""
_WHOLE_AND_PART = re.compile(r"\s*(?P<whole>[^,;:|–—]+?)\s*(?:[,;:|–—]|\s-\s)\s*(?P<part>.+)")
_WHOSE_VICTIM = re.compile(
    r"[\s,;:(–-]*\b(?:(?:where|in\s+which|with|whose|and)\s+)?(?:the\s+)?victims?\s+(?:is|was|are|were)\s+(?:an?\s+)?"
    r"(?P<sex>[a-z]+)\)?(?=\s*(?:[:,;()–-]|$)|\s+(?:in\s+|for\s+|during\s+)?(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""The sex of the victim, told in a clause of its own."""
_MARKS = " \n\t-–—:,;/()"


@lru_cache(maxsize=8192)
def understand_composite(text: str) -> Mapping[Dimension, object]:
    """The values of several dimensions that a label gives together; empty where a part of it is not understood.

    A period with something else; an age and a sex in either order; parts between commas, dashes or brackets that each
    say a thing of their own; words such as stand before a figure in a letter (``Flagged offences, children, 2021/22``).
    Words that nobody knows before an age or a period in brackets only name it (``Primary (5-10)``). A number before a
    dash (``2 - Female``) or behind one (``Female - 2``) is as likely a code as an age, a negative number no age:
    nothing is said of either, nor of a financial year by one number (``FY 2018``). The number of a list
    (``2. Female``) is no age.
    """
    if (listed := _ENUMERATED.match(text)) and not QUESTION.match(text):
        rest = text[listed.end() :]
        sure = {d: u.value for d, u in fits_of(rest).items() if u.score >= _LEAST_PART}
        return understand_composite(rest) or (sure if len(sure) == 1 else {})
    if (
        is_negative(text)
        or understand_open_span(text)
        or text.rstrip().endswith("-")
        or _CODED.match(text)
        or _is_coded_behind(text)
        or _BROKEN_YEAR.fullmatch(text)
        or is_year_by_one_number(text)
    ):
        return {}
    if said := _part_of_all(text):
        return said
    if _SO_MANY_KINDS.search(text):
        return {}
    said = (
        _with_sex_of_victim(text)
        or _with_period(text)
        or _age_and_sex(text)
        or _in_parts(text)
        or _in_brackets(text)
        or _in_words(text)
        or _joined(text)
        or _behind_what_is_counted(text)
    )
    return {} if _takes_year_apart(text, said) else said


def _takes_year_apart(text: str, said: Mapping[Dimension, object]) -> bool:
    """Whether the end of a year was taken for an age beside its beginning: ``2017/18 Actual`` as 18 in 2017; never
    where the age stands beside the year, too: ``2016/17 17 year olds``.
    """
    age = said.get(Dimension.AGE)
    if not isinstance(age, AgeBand) or age.low != age.high:
        return False
    ends = {int(found["last"]) for found in _YEAR_AND_NEXT.finditer(text) if _follows(found)}
    return age.low in ends and re.search(rf"(?<!\d){age.low}(?!\d)", _YEAR_AND_NEXT.sub(" ", text)) is None


def _follows(found: re.Match[str]) -> bool:
    return (int(found["first"]) + 1) % 100 == int(found["last"])


def _part_of_all(text: str) -> dict[Dimension, object]:
    """What part of all crimes a label is of, which it names first: ``All six offences, victim aged 13-15``."""
    found = _WHOLE_AND_PART.fullmatch(text)
    whole = _SO_MANY_KINDS.sub(r"\g<kinds>", found["whole"]) if found is not None else ""
    total = understand_total(whole)
    if found is None or total is None or total.value.of or Dimension.PLATFORM in fits_of(whole):
        return {}
    sure = {d: u for d, u in fits_of(found["part"]).items() if u.score >= _LEAST_PART and d in _COUNTED_BY}
    best = [d for d, u in sure.items() if u.score == max(other.score for other in sure.values())]
    return {best[0]: sure[best[0]].value} if len(best) == 1 else {}


def _is_coded_behind(text: str) -> bool:
    found = _CODED_BEHIND.fullmatch(text)
    return found is not None and Dimension.SEX in fits_of(found["label"])


def part_by_name(level: Level) -> tuple[Level, ...]:
    """A level whose name names two things (``Age/sex`` over ``13/F``) as two, where every label has as many parts."""
    named = dimensions_named_together(level.name)
    printed = {label.text: _TWO.fullmatch(label.text) for label in level.labels if label is not None}
    parts = {text: found for text, found in printed.items() if found is not None}
    if not named or len(parts) < len(printed) or any(label and label.correction for label in level.labels):
        return (level,)
    if Dimension.PERIOD in named and all(Dimension.PERIOD in fits_of(text) for text in printed):
        return (level,)  # "2017/18" below "Year / age" is a year, and the ages stand over the columns
    return tuple(
        replace(
            level,
            name=dimension.value,
            labels=tuple(label and replace(label, text=parts[label.text][side]) for label in level.labels),
        )
        for dimension, side in zip(named, ("one", "other"), strict=True)
    )


def _with_sex_of_victim(text: str) -> dict[Dimension, object]:
    """The sex that a clause tells (``where the victim is female``) and what is said beside it, all of it understood."""
    clauses = list(_WHOSE_VICTIM.finditer(text))
    sex = understand_sex(clauses[0]["sex"]) if len(clauses) == 1 else None
    if sex is None or sex.score < _SURE:
        return {}
    beside = f"{text[: clauses[0].start()]} {text[clauses[0].end() :].lstrip(_MARKS)}".strip()
    values = understand_composite(beside) or {d: u.value for d, u in fits_of(beside).items() if u.score >= _SURE}
    is_narrowed = Dimension.SEX in values or Dimension.AGE in values
    return {} if not values or is_narrowed else {Dimension.SEX: sex.value, **values}


def _with_period(text: str) -> dict[Dimension, object]:
    named = [(found.value, found.start, found.end) for found in periods_named_in(text)] or _bare_year(text)
    if len(named) != 1:
        return {}
    period, start, end = named[0]
    rest = (text[:start] + text[end:]).strip(_MARKS)
    fits = {d: u for d, u in fits_of(rest).items() if d is not Dimension.PERIOD}
    best = max(fits.items(), key=lambda item: item[1].score, default=None)
    if best is None:
        victims = _joined(rest)
        return {Dimension.PERIOD: period, **victims} if victims else {}
    if best[0] is Dimension.AGE and _BARE_NUMBER.fullmatch(rest) and int(rest) > _OLDEST_CHILD:
        return {}  # "2015/16 (77)" is more likely the number of its crimes
    flag = {Dimension.FLAG: WITHOUT_FLAG[1]} if is_without_flag(rest) else {}
    return {Dimension.PERIOD: period, best[0]: best[1].value, **flag}


def _bare_year(text: str) -> list[tuple[object, int, int]]:
    """The calendar year with which a label begins or ends (``2021 Female``), where nothing else of it is a number."""
    years = list(_YEAR.finditer(text))
    is_lone = len(years) == 1 and not re.search(r"\d", text[: years[0].start()] + text[years[0].end() :])
    at_an_end = is_lone and (not text[: years[0].start()].strip(_MARKS) or not text[years[0].end() :].strip(_MARKS))
    read = understand_period(years[0][0]) if at_an_end else None
    return [] if read is None else [(read.value, *years[0].span())]


def _age_and_sex(text: str) -> dict[Dimension, object]:
    """The age and the sex that one label says together, in either order; nothing where a cut gives no surely one."""
    for cut in _CUTS.finditer(text):
        one = fits_of(text[: cut.start()])
        if not one.keys() & {Dimension.AGE, Dimension.SEX}:
            continue
        other = fits_of(text[cut.end() :].rstrip(" )]"))
        for first, second in ((one, other), (other, one)):
            age, sex = first.get(Dimension.AGE), second.get(Dimension.SEX)
            if age and sex and age.score >= _SURE and sex.score >= _LEAST_SEX:
                return {Dimension.AGE: age.value, Dimension.SEX: sex.value}
    return {}


def _in_parts(text: str) -> dict[Dimension, object]:
    """Two parts or more, each surely of one dimension and no two of the same."""
    parts = [part for part in _PARTS.split(text) if part.strip(_MARKS)]
    is_one = any(u.score >= _SURE for u in fits_of(text).values())  # "2017/18" is no age of 18 in 2017
    if is_one or not 1 < len(parts) <= _MOST_PARTS:
        return {}
    values: dict[Dimension, object] = {}
    for part in parts:
        sure = {d: u for d, u in fits_of(part).items() if u.score >= _LEAST_PART and d is not Dimension.BASIS}
        best = [d for d, u in sure.items() if u.score == max(other.score for other in sure.values())]
        if len(best) != 1 or best[0] in values:
            return {}
        values[best[0]] = sure[best[0]].value
    return values


def _joined(text: str) -> dict[Dimension, object]:
    """What several parts between commas or ``and`` say of the same crimes, each surely of other kinds than the rest,
    and none an offence, whose title may hold an age or a sex: ``girl aged 13 to 15 and Snapchat used``.
    """
    for cut in _JOINS.finditer(text):
        sides = [_said_of_victims(part) for part in (text[: cut.start()], text[cut.end() :])]
        if all(sides) and not sides[0].keys() & sides[1].keys():
            return {**sides[0], **sides[1]}
    return {}


def _said_of_victims(text: str) -> dict[Dimension, object]:
    fits = fits_of(text)
    sure = {d: u.value for d, u in fits.items() if u.score >= _LEAST_PART}
    if fits and (len(sure) != 1 or not sure.keys() <= {*_COUNTED_BY}):
        return {}
    return sure or _age_and_sex(text) or _joined(text)


def is_told_in_brackets(text: str) -> bool:
    """Whether all that is understood of a label is the age or period in brackets behind its words."""
    return bool(_in_brackets(text)) and not (_with_period(text) or _age_and_sex(text) or _in_parts(text))


def _in_brackets(text: str) -> dict[Dimension, object]:
    found = _IN_BRACKETS.fullmatch(text.strip())
    if not found or fits_of(found["words"]):
        return {}
    inner = {d: u for d, u in fits_of(found["inner"]).items() if d in _TOLD_IN_BRACKETS and u.score >= _SURE}
    is_number = found["inner"].strip().isdecimal()  # "Obscene publications (86)" names no age
    return {d: u.value for d, u in inner.items()} if len(inner) == 1 and not is_number else {}


def _behind_what_is_counted(text: str) -> dict[Dimension, object]:
    """What crimes or people were surely counted by, behind the word for them: ``Crimes by other means``."""
    bare = without_lead_in(text).strip()
    found = _COUNTED.fullmatch(bare) or _DOERS_BEHIND.fullmatch(bare)
    counted = fits_of(found["counted"]).get(Dimension.MEASURE) if found else None
    if found is None or counted is None:
        return {}
    sure = {d: u.value for d, u in fits_of(found["rest"]).items() if u.score >= _SURE and d in _COUNTED_BY}
    measure: dict[Dimension, object] = {Dimension.MEASURE: counted.value}
    # an offence count that is parted by its victims is still one of offences
    return {**sure, **({} if counted.value is Measure.VICTIMS else measure)} if len(sure) == 1 else {}


def _in_words(text: str) -> dict[Dimension, object]:
    asked = QUESTION.match(text)
    said, left = label_meaning(text[asked.end() :].rstrip(" ?") if asked else without_lead_in(text), of_cell=True)
    values = {
        Dimension.PERIOD: said.period,
        Dimension.OFFENCE: said.offence,
        Dimension.AGE: said.age,
        Dimension.SEX: said.sex,
        Dimension.PLATFORM: said.platform,
    }
    if left or (said.offence is not None and (said.age or said.sex)):
        return {}  # "Exploitation of a child 13-17": an age or sex in an offence's title belongs to the offence
    fits = fits_of(text)  # "Other" and "Unknown" alone belong to every kind of label, and say nothing of one
    unsure = {d for d, fit in fits.items() if str(fit.value) in _OF_EVERY_KIND and fit.score < _SURE}
    if is_online_part(text):
        unsure.add(Dimension.PLATFORM)
    found: dict[Dimension, object] = {d: v for d, v in values.items() if v is not None and d not in unsure}
    if asked is not None and found.get(Dimension.AGE) == CHILDREN:
        del found[Dimension.AGE]  # "How many had a victim under 18?" asks for all
    is_thing = said.measure is Measure.OTHER and Dimension.OFFENCE in found and names_another(text)
    if found and (is_thing or said.measure in PERHAPS_OF_PEOPLE):  # "Stalking Protection Orders issued"
        found[Dimension.MEASURE] = said.measure  # "Charged with an indecent images offence", "Charges female"
    return found if found or asked is None or said.measure is None else {Dimension.MEASURE: said.measure}
