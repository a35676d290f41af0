"""What a label in words says: ``Female victims in 2018/19``, ``of which aged 15 or under``, ``Sex not recorded``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import fields, replace

from cyberflag.model import ALL, ALL_AGES, CHILDREN, AgeBand, Measure, Period, Sex
from cyberflag.replies.facts import OF_PEOPLE
from cyberflag.replies.fits import without_welsh
from cyberflag.replies.prose.around.setting import Setting, days_meant, with_years_meant
from cyberflag.replies.prose.lines.crimes_with_outcomes import (
    crimes_behind_their_number,
    measure_of_crimes,
    parted_outcome,
    tells_outcome,
    with_outcome,
)
from cyberflag.replies.prose.lines.flag_scopes import of_those_without_flag, parted_scope
from cyberflag.replies.prose.meanings import NARROWING, NOTHING_SAID, Meaning, of_no_offence
from cyberflag.replies.prose.measured import as_denied
from cyberflag.replies.prose.sentences.ages_told import numbers_of_suspects_in
from cyberflag.replies.prose.sentences.tokens import Token, Tokens, read_tokens
from cyberflag.replies.prose.sentences.wordings import NOISE, OF_THESE
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.crimes.crimes_asked_for import asks_for_crimes
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.exemptions import exemptions_named_in
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.letters_of_platforms import platform_of_letters
from cyberflag.vocabularies.measures import understand_measure
from cyberflag.vocabularies.offences import understand_offence
from cyberflag.vocabularies.outcomes import OPEN, VAGUE, understand_outcome
from cyberflag.vocabularies.periods import periods_named_in, understand_period
from cyberflag.vocabularies.plain_text import blanked
from cyberflag.vocabularies.platforms import KINDS_OF_PLATFORM, says_net_used, understand_platform
from cyberflag.vocabularies.sexes import understand_sex
from cyberflag.vocabularies.spans.years_by_one_number import is_year_by_one_number
from cyberflag.vocabularies.totals import understand_total
from cyberflag.vocabularies.unknown_words import unknown_score

_SURE, _LIKELY = 0.8, 0.4
_SURE_OF_AGE = 0.9
_OLDEST_CHILD = 17
_CUTS = re.compile(r"\s*[(\[,;:/|–—]\s*|\s+-\s+|\s+")
_BARE_AGES = re.compile(r"\s*\d{1,2}(?:\s*(?:and|&|or|/)\s*\d{1,2})?\s*")
_OTHERS = re.compile(r"\W*(?:(?:all|any)\s+)?others?\W*", re.IGNORECASE)
"""A label that is the rest of the platforms or offences named before it."""
_OTHER_OR = re.compile(r"\W*(?:(?:all|any)\s+)?others?\s*(?:[/,&]|\bor\b|\band\b)\s*(?P<more>.+?)\W*", re.IGNORECASE)
"""A label of all that is left of what lines break down, some of it not known: ``Other or ongoing``."""
_UNKNOWN_DATED = re.compile(r"\W*(?P<label>[^()\d]*[^()\d\s])\s*(?P<days>\([^()]*\d[^()]*\))\s*")
"""A label with its days in brackets behind it: ``Unspecified (FY 2023/24)``."""
_YEAR_AT_END = re.compile(r"(?P<what>[^\W\d].*?[^\s,;:(–-])[\s,;:(–-]+(?P<year>(?:19|20)\d\d)\)?")
"""A label with its year behind it: ``By age of the victim, 2017``."""
_EVERY_ONE = re.compile(
    r"(?P<rest>.*\w\W*?)[\s,;(–-]+\(?(?P<every>(?:(?:of|at)\s+)?(?:all|any|every|either|both|whatever|whichever|regardless"
    r"|irrespective|no\s+matter)\b[^,;()]*)\)?",
    re.IGNORECASE,
)
"""A label with what says that no age or sex matters behind it: ``Sex not stated, whatever the age``."""
_MOST_COLONS = 4
_MARKED = re.compile(r"\)?\s*(?:special\s+interest\s+)?(?:markers?|flags?|tags?|keywords?)\b", re.IGNORECASE)
"""Behind the name of crimes: they are those that are marked so (``crimes with a CSE marker``)."""
_CRIMES_RECORDED = re.compile(
    r"\W*(?:(?:total\s+)?(?:number|count)\s+of\s+)?(?:(?:crimes?|offences?)\s+(?:recorded|reported)|recorded\s+(?:crimes?|offences?))\b",
    re.IGNORECASE,
)
"""Opens a label that says outright that recorded crimes are counted: ``Offences recorded from ... to ...``."""
_YEAR_ONLY = re.compile(
    r"(?<=[a-z])[\s(,–-]+(?:for\s+|in\s+)?(?P<year>(?:19|20)\d\d(?:[/-]\d\d)?)\s+only\b\)?", re.IGNORECASE
)
"""A year behind what a label says, and no other: ``Gender of victim 2021 only - Male``."""
_YEAR_BEHIND = re.compile(r"(?<=[a-z)])(?<! one)(?<!other)(?<!others)\s*:\s*(?P<year>(?:19|20)\d\d)\W*$", re.IGNORECASE)
"""A year that ends a label behind a colon, as in the first of a list: ``Crimes against shopkeepers: 2016 - 102``."""
_AND_OR = re.compile(r"(?:\band|&)\s*/\s*or\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?<=\d)\s*\((?:when|since|as|which|because|before|after|the\s+(?:day|date|first\s+day))\b[^()]*\)(?=\s+(?:to|until|and|-|–)\s)",
    re.IGNORECASE,
)
"""What a label tells of the first day of its span: ``from 3 April 2017 (when the offence came in) to ...``."""
_PEOPLE_DATED = re.compile(
    r"\W*(?:(?:total\s+)?numbers?\s+of\s+)?(?P<people>(?!(?:all|for|of|the|among|with|where|by)\b)[a-z]+(?:\s+[a-z]+)?)"
    r"(?:\s+(?:in|for|during|of|over|from))?\W*",
    re.IGNORECASE,
)
"""A label of people with a period, which is blanked: ``Suspects in``."""
_PEOPLE = OF_PEOPLE | {Measure.VICTIMS}
_ALL_OF_THEM = re.compile(r"\s*(?:all|any|every|both)\b", re.IGNORECASE)


def tells_ground(plain: str) -> bool:
    """Whether a line only says on what ground something is withheld: ``This part is withheld: section 40(2)``."""
    label, colon, ground = plain.partition(":")
    return (
        bool(colon)
        and says(label, Cue.WITHHELD)
        and bool(exemptions_named_in(ground))
        and not read_tokens(plain).numbers
    )


def label_meaning(label: str, setting: Setting | None = None, *, of_cell: bool = False) -> tuple[Meaning, str]:
    """What a label says, and the words of it that were not understood.

    Without a ``setting`` (the request) a span such as "the three years" stays among the words not understood. What the
    label ``of_cell`` says of the flag is left to the table.
    """
    dated = _YEAR_BEHIND.sub(r" in \g<year>", _YEAR_ONLY.sub(r" in \g<year>", _AND_OR.sub("or", label)))
    bare, outcome = parted_outcome(crimes_behind_their_number(_ASIDE.sub("", dated).strip(" :-.,;")))
    bare, scope = (bare, NOTHING_SAID) if of_cell else parted_scope(bare)
    said, left = as_denied(bare, *_said_in_english(bare, setting)) if bare or scope == NOTHING_SAID else (scope, "")
    without_flag, left = (NOTHING_SAID, left) if of_cell else of_those_without_flag(bare, left)
    said = said.over(scope).over(without_flag)
    if left and not outcome and tells_outcome(bare):
        return with_outcome(Meaning(), bare, bare), ""
    about = (setting.question.offence, setting.topic.offence) if setting else ()
    return of_no_offence(with_outcome(said, outcome, bare), bare, about), left


def _said_in_english(bare: str, setting: Setting | None) -> tuple[Meaning, str]:
    """What a label says, one in both languages by its English half where its Welsh is not understood (``Cyfanswm y
    flwyddyn / Total for the year``) and names nothing that this half does not.
    """
    said, left = _said(bare, setting)
    english = without_welsh(bare) if left else ""
    if not english or not _named_in(bare) <= _named_in(english):
        return said, left
    return _said(english, setting)


def _named_in(label: str) -> set[object]:
    """The years, parts of the crimes and numbers that a label names."""
    tokens = read_tokens(label)
    kinds = (tokens.periods, tokens.ages, tokens.sexes, tokens.platforms, tokens.offences)
    return {token.value for kind in kinds for token in kind} | set(re.findall(r"\d+", label))


def _said(bare: str, setting: Setting | None) -> tuple[Meaning, str]:
    if (victims := _sex_and_age(bare, setting)) is not None:
        return victims, ""
    whole = _without_net_asked(_whole_meaning(bare), bare, setting)
    if whole is not None:
        return _with_years(_with_measure(whole, bare), bare, setting), ""
    if (both := _on_both_sides(bare, setting) or _of_every_one(bare, setting)) is not None:
        return both, ""
    tokens = read_tokens(bare)
    periods, meant = _periods_said(tokens, setting)
    lists = (periods, tokens.ages, tokens.sexes, tokens.platforms, tokens.offences)
    if any(len(list(found)) > 1 for found in lists):
        return Meaning(), bare
    counted = measure_of_crimes(bare, tokens.measures)
    meaning = Meaning(
        period=periods[0] if periods else None,
        measure=counted or _leading_measure(bare),
        offence=tokens.offences[0].value if tokens.offences else None,
        age=tokens.ages[0].value if tokens.ages else None,
        sex=tokens.sexes[0].value if tokens.sexes else None,
        platform=tokens.platforms[0].value if tokens.platforms else None,
    )
    used: list[Token[object]] = [
        *tokens.periods,
        *tokens.ages,
        *tokens.sexes,
        *tokens.platforms,
        *tokens.offences,
        *meant,
        *(Token(None, *span) for span in numbers_of_suspects_in(bare)),
    ]
    left = _pieces_meant(_without(bare, used, tokens.offences), counted)
    may_end_dated = bool(left) and not periods and not is_year_by_one_number(bare)
    if may_end_dated and (dated := _YEAR_AT_END.fullmatch(bare)) is not None:
        of_year, more = label_meaning(f"{dated['what']} in {dated['year']}", setting)
        return (meaning, left) if more or of_year.period is None else (of_year, "")
    return meaning, left


def _without_net_asked(whole: Meaning | None, label: str, setting: Setting | None) -> Meaning | None:
    """The meaning of a label without the net as a platform, where it says again what is asked: how many used it."""
    is_net = whole is not None and whole.platform in KINDS_OF_PLATFORM and says_net_used(label)
    is_asked = is_net and setting is not None and says_net_used(setting.asked_words)
    return replace(whole, platform=None) if whole is not None and is_asked else whole


def _periods_said(tokens: Tokens, setting: Setting | None) -> tuple[list[Period], Sequence[Token[object]]]:
    """The periods that a label names or points at, and the words by which it points at some."""
    named = [token.value for token in tokens.periods]
    # "during the period 1 April 2013 to ..." points at what it names
    begun = {token.start for token in tokens.periods}
    pointing = [t for t in tokens.years if setting is not None and not begun & {t.end, t.end + 1}]
    meant = [days for token in pointing if setting and (days := days_meant(token.value, setting, named))]
    return named + meant, tokens.years if meant else ()


def _with_years(whole: Meaning, bare: str, setting: Setting | None) -> Meaning:
    """The meaning of a label with the years that it points at; below figures a total is of those that it adds up."""
    return whole if setting is None or setting.given else with_years_meant(whole, bare, setting)


def _without(label: str, used: Sequence[Token[object]], offences: Sequence[Token[str]]) -> str:
    """The label with blanks for the words that were understood, and for a marker that it names crimes by."""
    marked = [m.span() for m in _MARKED.finditer(label) if any(0 <= m.start() - t.end <= 1 for t in offences)]
    spans = [*((token.start, token.end) for token in used), *marked]
    return "".join(" " if any(start <= at < end for start, end in spans) else sign for at, sign in enumerate(label))


def counting_victims(label: str, said: Meaning, counted: Measure | None) -> Meaning:
    """What a label says, counting victims where it names nothing but them and a period, and not where it is of those of
    all kinds together (``all victims``) above crimes that their sex or age parts; ``counted`` is what the lines count.
    """
    if said.measure is None and said.period is not None and _people_alone(label) is Measure.VICTIMS:
        return replace(said, measure=Measure.VICTIMS)
    gathers = said.measure is Measure.VICTIMS and _ALL_OF_THEM.match(label) and understand_total(label)
    return replace(said, measure=None) if gathers and counted is not Measure.VICTIMS else said


def _with_measure(whole: Meaning, label: str) -> Meaning:
    """The meaning of a label that is a period with words beside it (``Charges in 2021``), with what they count."""
    became = {m.value for m in read_tokens(label).measures} - {Measure.OFFENCES, Measure.VICTIMS}
    if not became and _CRIMES_RECORDED.match(label):
        became = {Measure.OFFENCES}
    if not became and (people := _people_alone(label)) in OF_PEOPLE:
        became = {people}
    is_bare = whole.period is not None and whole.measure is None and len(became) == 1
    return replace(whole, measure=became.pop()) if is_bare else whole


def _people_alone(label: str) -> Measure | None:
    """The people who are counted by a label that names nothing but them and a period: ``Suspects (2018/19)``."""
    named = _PEOPLE_DATED.fullmatch(blanked(label, ((p.start, p.end) for p in periods_named_in(label))))
    said = understand_measure(named["people"]) if named is not None else None
    return said.value if said is not None and said.value in _PEOPLE else None


def _on_both_sides(label: str, setting: Setting | None) -> Meaning | None:
    """What a label says before and after its last colon together (``Offences flagged as online: 2021``); None where a
    side is not understood or both say a thing of one kind. What only opens a list (``Made up of:``) says nothing.
    """
    before, colon, after = label.rpartition(":")
    if not colon or not before.strip() or not after.strip() or before.count(":") > _MOST_COLONS:
        return None
    (one, left), (other, more) = label_meaning(before, setting), label_meaning(after, setting)
    if left or more or other == NOTHING_SAID:
        return None
    twice = any(getattr(one, f.name) and getattr(other, f.name) for f in fields(Meaning))
    return None if twice else other.over(one)


def _of_every_one(label: str, setting: Setting | None) -> Meaning | None:
    """What a label says whose last words say that it is of every age, or of both sexes; None where it has none such or
    the rest is not understood or speaks of the same.
    """
    found = _EVERY_ONE.fullmatch(label)
    if found is None:
        return None
    age, sex = understand_age(found["every"]), understand_sex(found["every"])
    every = Meaning(
        age=ALL_AGES if age is not None and age.value == ALL_AGES else None,
        sex=Sex.ALL if sex is not None and sex.value is Sex.ALL else None,
    )
    said, left = label_meaning(found["rest"], setting) if every != NOTHING_SAID else (NOTHING_SAID, label)
    twice = (every.age and said.age) or (every.sex and said.sex)
    return None if left or said == NOTHING_SAID or twice else said.over(every)


def _sex_and_age(label: str, setting: Setting | None) -> Meaning | None:
    """The sex and the age that are all that a label says, in either order: ``girls, 10-14``, ``No age, boys``; a bare
    number beside a sex (``Girls 13``) may as well be a figure.
    """
    for cut in _CUTS.finditer(label):
        parts = label[: cut.start()], label[cut.end() :].rstrip(" )]")
        for one, other in (parts, parts[::-1]):
            sex = None if other.isdecimal() else understand_sex(one)
            age = None if sex is None or sex.score < _SURE else understand_age(other)
            if sex is None or age is None or age.score < _SURE_OF_AGE:
                continue
            return None if _may_be_year(age.value, setting) else Meaning(sex=sex.value, age=age.value)
    return None


def _may_be_year(age: AgeBand, setting: Setting | None) -> bool:
    """Whether two numbers that follow on one another may be a year: one asked for, or one of no child's age."""
    if age.high is None or age.high != age.low + 1:
        return False
    asked = [period.start.year % 100 for period in setting.years_asked] if setting is not None else []
    return age.high > _OLDEST_CHILD or age.low in asked


def _leading_measure(label: str) -> Measure | None:
    """What is counted beside crimes and people, where the first word of the label says it (``Referrals by schools``),
    or crimes by their name: ``Number of burglaries``.
    """
    said = understand_measure(OF_THESE.sub("", label).partition(" ")[0])
    if said is not None and said.value is Measure.OTHER:
        return said.value
    return Measure.OFFENCES if asks_for_crimes(label) else None


def _pieces_meant(left: str, measure: Measure | None) -> str:
    """What remains of a label without the words that say nothing more than its measure does."""
    rest = " ".join(NOISE.sub(" ", left).split())
    if measure in (None, Measure.OFFENCES, Measure.VICTIMS):
        return rest
    covered = read_tokens(left).measures
    rest = "".join(
        " " if any(token.start <= at < token.end for token in covered) else sign for at, sign in enumerate(left)
    )
    return " ".join(NOISE.sub(" ", rest).split())


def _whole_meaning(label: str) -> Meaning | None:
    """The meaning of a label that is one thing as a whole, the surest reading first."""
    readings: list[tuple[float, Meaning]] = []
    if (period := understand_period(label)) and period.value.days > 1:  # the date of a letter is no period of figures
        readings.append((period.score, Meaning(period=period.value)))
    if age := understand_age(label):
        readings.append((age.score - (0.3 if re.fullmatch(r"\d+", label) else 0.0), Meaning(age=age.value)))
    if (sex := understand_sex(label)) and not platform_of_letters(label):  # "X" is a sex beside others alone
        readings.append((sex.score, Meaning(sex=sex.value)))
    if platform := understand_platform(label):
        readings.append((platform.score, Meaning(platform=platform.value)))
    if (offence := understand_offence(label)) and offence.score >= _SURE:
        readings.append((offence.score - 0.01, Meaning(offence=offence.value)))
    is_dated = period is not None and period.value.days > 1
    if not is_dated and (measure := understand_measure(label)) and measure.score >= _LIKELY and not _narrows(label):
        readings.append(
            (measure.score - 0.02, Meaning(measure=None if measure.value is Measure.UNKNOWN else measure.value))
        )
    if (total := understand_total(label)) and not read_tokens(label).periods:
        summed = _whole_meaning(total.value.of) if total.value.of else Meaning()  # "All girls" are no whole of all
        readings += [] if summed is None else [(total.score - 0.05, summed)]
    readings = [reading for reading in readings if reading[0] > _LIKELY]
    if not readings:
        return None
    best = max(score for score, _ in readings)
    surest = [meaning for score, meaning in readings if score == best]
    return surest[0] if len(surest) == 1 else None


def _narrows(label: str) -> bool:
    """Whether a label says more than what is counted (``Number of rapes``, ``Number of female victims``), and no more
    than the whole request may (``Number of sexual offences against under 18s``).
    """
    named = read_tokens(label)
    offences = {token.value for token in named.offences} - {ALL, SEXUAL_OFFENCES}
    ages = {token.value for token in named.ages} - {ALL_AGES, CHILDREN}
    return bool(offences or ages or named.sexes or named.platforms)


def _is_unknown_dated(found: re.Match[str]) -> bool:
    """Whether a label says that nothing is known and stands before days: not ``Unknown (Section 15)``."""
    return bool(unknown_score(found["label"]) and periods_named_in(found["days"]))


def written_out(label: str, broken_down_by: str) -> str:
    """A label with the name of what the lines before it break down, where it says only that a part of it is unknown,
    other, or of bare numbers.
    """
    if broken_down_by not in NARROWING:
        return "other offences" if broken_down_by == "offence" and _OTHERS.fullmatch(label) else label
    head, colon, last = label.rpartition(":")
    if (dated := _UNKNOWN_DATED.fullmatch(label)) is not None and _is_unknown_dated(dated):
        head, colon, last = dated["label"], ":", dated["days"]
    if colon and unknown_score(head.strip()):  # "Not recorded: 35 (2022/23), 36 (2023/24)"
        return f"{broken_down_by} not recorded: {last.strip()}"
    if unknown_score(last.strip()) or (broken_down_by == "sex" and label.strip(" .:") in ("X", "x")):
        return f"{head}{colon} {broken_down_by} not recorded".strip()
    more = _beside_others(label)
    if more is not None:  # "ongoing" is no platform, and may be one not known yet: it is told
        return f"{broken_down_by} not recorded" if unknown_score(more) else f"{broken_down_by} other, {more}"
    if broken_down_by == "platform":
        return "other platform" if _OTHERS.fullmatch(label) else platform_of_letters(label) or label
    bare = head if colon and understand_period(last.strip()) else label
    return f"aged {label.strip()}" if broken_down_by == "age" and _BARE_AGES.fullmatch(bare) else label


def broken_down_after(label: str, named: str, before: str) -> str:
    """What lines break the crimes down by after a label that names ``named`` by itself: ``All other`` goes on with what
    those ``before`` it do, and so does ``Other / not yet known``; an outcome begins something else.
    """
    if _beside_others(label) is not None or (before and _OTHERS.fullmatch(label)):
        return before
    outcome = understand_outcome(label)
    return named or ("" if outcome is not None and outcome.value not in OPEN | VAGUE else before)


def _beside_others(label: str) -> str | None:
    """What a label names beside all others that is unknown or not settled; None for any other label."""
    found = _OTHER_OR.fullmatch(label)
    if found is None:
        return None
    outcome = understand_outcome(found["more"])
    is_open = outcome is not None and outcome.value in OPEN
    return found["more"] if is_open or unknown_score(found["more"]) else None


def names_unknown(text: str, broken_down_by: str) -> bool:
    """Whether a line is the part of which it is not known whose, behind others of a breakdown that may have one."""
    return bool(unknown_score(text.strip(" :."))) and broken_down_by in NARROWING
