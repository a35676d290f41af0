"""Whose ages and sexes a table breaks its figures down by: those of the victims, or of the suspects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cyberflag.model import AgeBand, Measure, Sex
from cyberflag.replies.document import Grid
from cyberflag.replies.facts import MAY_BE_OF_PEOPLE, OF_PEOPLE, traits_of_suspects
from cyberflag.replies.finding.headings.values_of_columns import is_trait_of_suspects
from cyberflag.replies.fits import starts_as_part
from cyberflag.replies.letters.passages import sentences_of
from cyberflag.replies.resolving.context import Told, Whence
from cyberflag.replies.resolving.counted.several_victims import tells_of_several_victims
from cyberflag.replies.resolving.from_titles.titles import NEAR
from cyberflag.replies.resolving.levels.label_meanings import LabelMeaning, LevelMeaning
from cyberflag.replies.resolving.texts_of_parts import questions_above
from cyberflag.replies.tables import Table, Text
from cyberflag.vocabularies.dimensions import OF_PERSONS, Dimension
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.suspects import DOER, gives_none_of, points_elsewhere, tells_people_charged

_TRAIT = (
    r"(?:ages?(?:[\s-]+(?:groups?|bands?|ranges?|profiles?|breakdowns?))?|genders?|sex(?:es)?|ethnicit(?:y|ies)"
    r"|nationalit(?:y|ies))"
)
_AS = {
    "suspects": (
        r"suspects?|(?:alleged\s+)?(?:offenders?|perpetrators?|abusers?)|accused|suspected|investigated"
        # not those who reported it, nor anybody reported missing
        r"|(?<!who )(?<!that )(?<!have )(?<!has )(?<!had )(?<!child )(?<!children )reported(?=\W*$|\s*[.;,)]|\s+for\b)"
    ),
    "arrests": r"arrested|detained|detainees?",
    "charges": r"defendants?|charged|summonsed|prosecuted",
    "outcomes": r"cautioned|convicted|sentenced",
}
_SAID_AS = {Measure(measure): re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for measure, words in _AS.items()}
_PEOPLE_WHO = (
    r"(?:people|persons?|individuals?|those|children|child|adults?|juveniles|youths|teachers|men|women|anyone|everyone)\s+"
    r"(?:(?:that|who|were|was|have|has|had|been|being|are|is)\s+){0,4}"
)
_THOSE = r"(?:(?:\w+\s+){0,3}(?:is|are|was|were|being|relates?\s+to|refers?\s+to)\s+(?:(?:that|those|the\s+ones)\s+)?)?"
"""Between a trait and whose it is: ``the ages below are those of the suspects``."""
_AND = r"(?:['’]s?)?\s*(?:,|and|or|&|/)\s*(?:(?:of|the|their|each|any)\s+)*"
_VICTIMS = r"(?:victims?|complainants?)"
"""Named beside the suspects: ``the victim's and the suspect's age``, ``ages of suspects and victims``."""
_OWNED = re.compile(
    rf"\b{_TRAIT}(?:\s*(?:,|and|or|&|/)\s*{_TRAIT})*\s+{_THOSE}of\s+(?:(?:the|those|these|all|any|each|every|known|named|identified|main|child"
    rf"|online|adult|young|youth)\s+)*(?P<behind>{_VICTIMS}|(?:{_PEOPLE_WHO}(?:{'|'.join(_AS.values())})|{'|'.join(_AS.values())})(?:{_AND}{_VICTIMS})?)\b"
    rf"|\b(?P<before>{_VICTIMS}|(?:{_VICTIMS}{_AND})?(?:suspects?|offenders?|perpetrators?|defendants?|detainees?|accused))(?:['’]s|s['’])?\s+{_TRAIT}\b"
    rf"|\bwhat\s+{_TRAIT}\s+(?:were|was|are|is)\s+(?:(?:the|those|these|each)\s+)*(?P<asked>victims?|{_PEOPLE_WHO}(?:{'|'.join(_AS.values())})"
    rf"|suspects?|offenders?|perpetrators?)\b|\bhow\s+old\s+(?:were|was|are|is)\s+(?:(?:the|those|these|each)\s+)*"
    rf"(?P<old>victims?|{_PEOPLE_WHO}(?:{'|'.join(_AS.values())})|suspects?|offenders?|perpetrators?)\b",
    re.IGNORECASE,
)
"""Says whose ages or sexes are given: ``the age of the suspect``, ``gender of those charged``, ``offender's age``."""
_SUSPECTS = re.compile(rf"\b{DOER}", re.IGNORECASE)
_OF_ALL = re.compile(r"\b(?:all|both|each|every|throughout)\b", re.IGNORECASE)
_SAID_TO_BE = re.compile(
    rf"\b{_TRAIT}\s+(?:(?:data|details?|information|given|shown|listed|stated|below|above|here|in\s+th(?:is|e)\s+table)\s+)*"
    r"(?:is|are|was|were|relates?|refers?)\s+(?:to\s+)?(?:(?:that|those|the\s+ones)\s+)?(?:of\s+)?"
    rf"(?:(?:the|all|known|named|identified|alleged)\s+)*(?P<owner>{'|'.join(_AS.values())})\b",
    re.IGNORECASE,
)
"""Says whose ages or sexes they are, whatever their heading says: ``The ages are those of the suspects``."""
_SEX = re.compile(r"\b(?:sex|gender)", re.IGNORECASE)
_AGE = re.compile(r"\bage", re.IGNORECASE)
_VICTIM = re.compile(rf"\b{_VICTIMS}\b", re.IGNORECASE)
_CHILD = re.compile(r"\b(?:child|children|girls?|boys?)\b", re.IGNORECASE)
_SEX_OF_CHILDREN = re.compile(
    r"\bgirls?\b|\bboys?\b|\b(?:fe)?male\s+child(?:ren)?\b|\bchild(?:ren)?(?:['’]?s)?['’]?\s+(?:by\s+)?(?:sex|gender)\b"
    r"|\b(?:sex|gender)\s+of\s+(?:(?:the|each|all)\s+)*(?:child|children|survivors?|aggrieved|injured\s+part(?:y|ies)|i\.?p\b)",
    re.IGNORECASE,
)
"""Says that sexes are those of the children offended against: ``offences by gender of child and age of suspect``."""
_CRIMES_OR_UNSAID = frozenset({Measure.UNKNOWN, Measure.OFFENCES})
_OF_THE_CHARGED = re.compile(
    r"\b(?:ages?|gender|sex|nationality|ethnicity)\s+of\s+(?:the\s+)?(?:defendants?|offenders?|suspects?|people\s+charged|persons?\s+charged|accused)\b",
    re.IGNORECASE,
)
"""Asks for the ages or sexes of those who were charged."""


def are_of_suspects(table: Table, levels: Sequence[LevelMeaning], around: Measure) -> bool:
    """Whether the ages and sexes of a table are those of the people it counts, and these are suspects: as a text beside
    it says whose they are, else by what its own headings say is counted, else by what is said ``around`` it.

    Its nearest title and the names of its levels settle it where one speaks of victims.
    """
    if owners_told(table, levels) is not None:
        return True
    texts = [*(text.text for text in table.titles[:1]), *(v.level.name for v in levels)]
    headed = {m.values.get(Dimension.MEASURE) for level in levels for m in level.meanings if m is not None}
    counted = (headed - {None, Measure.UNKNOWN}) or {around}
    are_people = counted <= OF_PEOPLE or (counted <= MAY_BE_OF_PEOPLE and any(map(_tells_people, texts)))
    return are_people and not any(says(text, Cue.OF_VICTIMS) for text in texts)


def owners_told(table: Table, levels: Sequence[LevelMeaning]) -> Measure | None:
    """What the people are whose ages or sexes the table is parted by, where the only heading of such labels (``Age of
    suspect``), its own titles, the question above it or a remark below it names them and they are suspects: of
    suspects, arrests, charges or outcomes; else None. A row of a list is a crime, whosever ages stand in it.

    A heading of victims' ages or sexes leaves nothing open, else the nearest text that names anyone decides; one that
    names victims too leaves it open, unless it says that theirs are not given (``Victim ages are not recorded. The ages
    are those of suspects``).
    """
    is_by_victims = any(level.dimension in OF_PERSONS or _sets_outcomes_below_people(level) for level in levels)
    may_be_victims = is_by_victims and not _are_sexes_of_suspects(table, levels)
    headed = [] if may_be_victims or table.is_list else [one.level.name for one in levels if _is_by_suspects(one)]
    if not headed and (not is_by_victims or _head_victims(levels)):
        return None
    around = (*table.titles[:NEAR], *table.notes, *questions_above(table))
    for text in (*headed, *(one.text for one in around)):
        owned = _owners_in(text)
        if owned:
            return None if any(says(owner, Cue.VICTIMS_NAMED) for owner in owned) else _counted_as(owned[0])
    return None


def one_trait_told(table: Table, levels: Sequence[LevelMeaning]) -> str | None:
    """The sentence beside a table parted by age and by sex that says of one of them alone that it is that of suspects
    (``Age is that of the suspect``), where nothing else there speaks of suspects: the other may be that of victims.
    """
    if not set(OF_PERSONS) <= {level.dimension for level in levels} or owners_told(table, levels) is None:
        return None
    around = [text.text for text in (*table.titles[:NEAR], *table.notes, *questions_above(table))]
    sentences = [*(sentence for text in around for sentence in sentences_of(text)), *(v.level.name for v in levels)]
    speaking = [sentence for sentence in sentences if _SUSPECTS.search(sentence)]
    if len(speaking) != 1 or not _SAID_TO_BE.search(speaking[0]):
        return None
    return speaking[0] if bool(_SEX.search(speaking[0])) != bool(_AGE.search(speaking[0])) else None


def denied_heading(table: Table, levels: Sequence[LevelMeaning]) -> tuple[str, str] | None:
    """The heading that says that ages or sexes are those of victims, and the text beside the table that says that they
    are those of suspects, where both do.
    """
    head = next((v.level.name for v in levels if _head_victims([v])), "")
    around = [text.text for text in (*table.titles[:NEAR], *table.notes, *questions_above(table))]
    sentences = [sentence for text in around for sentence in sentences_of(text)]
    said = next((one for one in sentences if _SAID_TO_BE.search(one) and not says(one, Cue.VICTIMS_NAMED)), "")
    return (head, said) if head and said and not points_elsewhere(said) else None


def owners_told_elsewhere(table: Table, levels: Sequence[LevelMeaning], grids: Sequence[Grid]) -> Text | None:
    """What a sheet without figures says of ages or sexes, that they are those of suspects, where nothing at the table
    says whose those are that part it.
    """
    if not any(level.dimension in OF_PERSONS for level in levels) or _head_victims(levels):
        return None
    if any(_owners_in(text.text) for text in (*table.titles[:NEAR], *table.notes, *questions_above(table))):
        return None
    sheets = (g for g in grids if g.is_sheet and not g.hidden and not any(c.shown.strip().isdecimal() for c in g))
    notes = (Text(cell.shown, g.source(cell.row, cell.column)) for g in sheets for cell in g)
    told = next((text for text in notes if _tells_suspects(text.text)), None)
    return None if told and _has_another_of_suspects(table, grids) and not _OF_ALL.search(told.text) else told


def _has_another_of_suspects(table: Table, grids: Sequence[Grid]) -> bool:
    """Whether the name or a cell of another sheet with figures speaks of suspects: a note may mean these."""
    others = [g for g in grids if g.name != table.grid.name and any(c.shown.strip().isdecimal() for c in g)]
    return any(_SUSPECTS.search(text) for g in others for text in (g.name, *(cell.shown for cell in g)))


def _tells_suspects(text: str) -> bool:
    """Whether a sentence of a text says of ages or sexes that they are those of suspects, and names no victims."""
    sentences = [one for one in sentences_of(text) if not one.rstrip().endswith("?")]
    said = [one for one in sentences if _SAID_TO_BE.search(one) and not says(one, Cue.VICTIMS_NAMED)]
    return any(not points_elsewhere(one) for one in said)


def _owners_in(text: str) -> Sequence[str]:
    """Those whose ages or sexes a text names, in its order, without those of whom a sentence says that it has none, as
    long as others are named, and these are not said to be given elsewhere.
    """
    sentences = sentences_of(text)
    said = [(one, found) for one in sentences for found in (*_OWNED.finditer(one), *_SAID_TO_BE.finditer(one))]
    given = [(sentence, found) for sentence, found in said if not gives_none_of(sentence, *found.span())]
    if not given or any(points_elsewhere(sentence) for sentence, _ in given):
        given = said
    return [next(filter(None, found.groups())) for _, found in given]


def _head_victims(levels: Iterable[LevelMeaning]) -> bool:
    """Whether the heading of ages or sexes says that they are those of victims."""
    return any(v.dimension in OF_PERSONS and says(v.level.name, Cue.VICTIMS_NAMED) for v in levels)


def _is_by_suspects(level: LevelMeaning) -> bool:
    """Whether labels stand below a heading that names an age or sex of suspects."""
    return level.dimension is Dimension.SUSPECT and is_trait_of_suspects(level.level.name)


def _tells_people(text: str) -> bool:
    """Whether a text says that it is people who came to that, whose ages and sexes are then meant."""
    return tells_people_charged(text) or _OF_THE_CHARGED.search(text) is not None


def _counted_as(owner: str) -> Measure:
    return next((measure for measure, said in _SAID_AS.items() if said.search(owner)), Measure.SUSPECTS)


def with_owners(told: Told, table: Table, levels: Sequence[LevelMeaning]) -> Told:
    """What a table counts: those whose ages or sexes it gives, where nothing near it says what else is counted."""
    owners = owners_told(table, levels)
    is_by_traits = any(level.dimension in OF_PERSONS for level in levels)
    if owners is None and is_by_traits and told.value in _CRIMES_OR_UNSAID and not told.is_near:
        return Told(Measure.VICTIMS, Whence.TITLE) if tells_of_several_victims(table) else told
    is_open = not told.is_near or told.value in (Measure.UNKNOWN, Measure.VICTIMS)
    return Told(owners, Whence.TITLE) if owners is not None and is_open else told


def tells_suspects(
    labels: Sequence[LabelMeaning], table: Table, levels: Sequence[LevelMeaning], *, are_counted: bool
) -> bool:
    """Whether the age or sex of a figure is that of suspects: where these ``are_counted`` if no label says that it is
    the victims' (``Victim male`` beside ``Suspect male``), else where its own labels say so.
    """
    of_persons = (m for m in labels if not {*OF_PERSONS}.isdisjoint(m.values))
    is_of_victims = any(
        says(m.label.text, Cue.VICTIMS_NAMED) and not _SUSPECTS.search(m.label.text) for m in of_persons
    )
    return (are_counted and not is_of_victims) or parts_suspects(labels, table, levels)


def parts_suspects(labels: Iterable[LabelMeaning], table: Table, levels: Sequence[LevelMeaning]) -> bool:
    """Whether a label tells suspects or a part of those before it by their own age or sex (``Suspects``, ``of which
    male``; ``Suspects 14-15`` beside ``Crimes``; ``Offenders`` beside ``Victims``, each by age), and not by whom they
    offended against.
    """
    parts = [m for m in labels if m.values.get(Dimension.MEASURE) in OF_PEOPLE]
    parts = [m for m in parts if not says(m.label.text, Cue.VICTIMS_NAMED)]
    if not parts or any(map(_tells_own_traits, parts)):
        return bool(parts)
    counted = {m.values.get(Dimension.MEASURE) for v in levels for m in v.meanings if m is not None}
    is_of_suspects = any(m.values.get(Dimension.MEASURE) is Measure.SUSPECTS for m in parts)
    is_beside = Measure.VICTIMS in counted or (is_of_suspects and Measure.OFFENCES in counted)
    return is_beside and not _names_victims(table, levels)


def _sets_outcomes_below_people(level: LevelMeaning) -> bool:
    """Whether a column of outcomes holds the ages or sexes that they are parted by too."""
    is_of_outcomes = level.dimension is Dimension.OUTCOME
    return is_of_outcomes and any(m is not None and not set(OF_PERSONS).isdisjoint(m.values) for m in level.meanings)


def _names_victims(table: Table, levels: Iterable[LevelMeaning]) -> bool:
    """Whether a title or the name of a level says that ages or sexes are those of the victims."""
    names = [v.level.name for v in levels if v.dimension in OF_PERSONS]
    return any("victim" in text.casefold() for text in (*names, *(title.text for title in table.titles[:NEAR])))


def _are_sexes_of_suspects(table: Table, levels: Sequence[LevelMeaning]) -> bool:
    """Whether sexes without a heading stand beside the ages of suspects, and nothing in the table or around it speaks
    of victims, or of children as of a kind of people told apart. Ages beside those of suspects, and sexes beside theirs
    or below a heading that names no suspects (``Gender``, ``Suspect age``), may be of others.
    """
    traits = {level.dimension for level in levels if level.dimension in OF_PERSONS}
    if traits != {Dimension.SEX} or any(_SEX.search(level.level.name) for level in levels):
        return False
    labels = (m.label.text for v in levels for m in v.meanings if m is not None)
    own = (*(v.level.name for v in levels), *labels)
    around = [text.text for text in (*table.titles[:NEAR], *table.notes, *questions_above(table))]
    around.append(table.grid.name)
    is_of_children = any(map(_CHILD.search, own)) or any(map(_SEX_OF_CHILDREN.search, around))
    names_victims = any(map(_VICTIM.search, around)) or any(says(text, Cue.VICTIMS_NAMED) for text in own)
    return not is_of_children and not names_victims


def _tells_own_traits(meaning: LabelMeaning) -> bool:
    is_of_suspects = meaning.values.get(Dimension.MEASURE) is Measure.SUSPECTS
    return starts_as_part(meaning.label.text) or (is_of_suspects and bool(OF_PERSONS & set(meaning.values)))


def suspects_traits(age: AgeBand, sex: Sex, labels: Iterable[LabelMeaning]) -> tuple[tuple[str, str], ...]:
    """The age and sex of suspects as the detail of a count: the columns hold those of victims (counts contract).

    Where a sex is not known its label tells it, since a table may have several such (``Unspecified``).
    """
    unknown = [m.label.text for m in labels if m.values.get(Dimension.SEX) is Sex.UNKNOWN and len(m.values) == 1]
    said = unknown[0] if sex is Sex.UNKNOWN and len(unknown) == 1 else sex.value
    return traits_of_suspects(age, sex, said)
