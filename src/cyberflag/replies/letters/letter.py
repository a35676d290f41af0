"""What a reply is beside its figures: whose, an answer or a refusal, on what grounds, and the use of the flag."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cyberflag.model import (
    Basis,
    Count,
    FlagUse,
    Issue,
    IssueKind,
    Marker,
    Outcome,
    Provenance,
    Request,
    day_in_words,
)
from cyberflag.replies.document import Document
from cyberflag.replies.letters.asking_back import asks_back
from cyberflag.replies.letters.attachments_told import attachment_told
from cyberflag.replies.letters.bases_named import basis_of
from cyberflag.replies.letters.evidence import Evidence
from cyberflag.replies.letters.flags_of_others import speaks_of_others_alone
from cyberflag.replies.letters.given_parts import GivenParts
from cyberflag.replies.letters.held_answers import lacks_alone, lacks_some
from cyberflag.replies.letters.passages import QUESTIONS, Sentence, read_sentences
from cyberflag.replies.letters.refusing import may_be_for_now
from cyberflag.replies.letters.senders import Naming, Sender, read_sender
from cyberflag.replies.letters.statements import Statements, read_statements
from cyberflag.replies.letters.years_not_held import is_of_years_not_held
from cyberflag.replies.letters.years_of_use import basis_before
from cyberflag.vocabularies.forces import force as force_of
from cyberflag.vocabularies.letters import Cue, says

BETWEEN_FORCES = "; "
"""Parts the forces of a reply that several gave together."""

_WOULD = re.compile(r"\bwould\b", re.IGNORECASE)
_PART_NOT_HELD = "A part of the answer is not held, which is no nought: {text}"
_SEVERAL = 3
"""So many forces beside a figure without one show that it is of all of them: the row of a region."""
_POINTERS = frozenset({"s21", "s22"})
"""Grounds that say where the information is published: no refusal of the request by themselves."""
_NOTICES = frozenset({"s17", "s17(1)"})
"""The section on notices, which grounds nothing: in Scotland that which says that nothing is held."""


@dataclass(frozen=True)
class Letter:
    """What a reply says beside its figures.

    ``force`` is the sender's id, empty where it could not be told; ``force_named`` every place that names a force.
    ``exemptions`` are those that
    the reply itself names, in order. ``flag_use`` is what its words say (`flag_use_of` weighs in its figures),
    ``basis`` why its figures count as
    online: the reply's words first, else the request's; ``basis_before`` why those do that are of days before the flag
    was used. ``statements`` are the sentences that the outcome rests on; ``attached`` is where it points to an
    attachment for its figures, ``is_of_others`` whether the flags that it speaks of are all for something else,
    ``refuses_to_read`` whether what it refuses is to read records.
    """

    force: str
    force_named: tuple[Naming, ...]
    statements: Statements
    exemptions: tuple[str, ...]
    flag_use: FlagUse
    basis: Basis
    issues: tuple[Issue, ...]
    basis_before: Basis = Basis.UNKNOWN
    attached: str = ""
    is_of_others: bool = False
    refuses_to_read: bool = False

    @property
    def counts_otherwise(self) -> bool:
        """Whether the force does not use the flag or cannot search by it, or counts by something else and says nothing
        of flagged crimes.
        """
        is_other = self.basis in (Basis.KEYWORD, Basis.FIELD) and self.flag_use is not FlagUse.UNRELIABLE
        return (
            is_other or bool(self.statements.flag_not_searched) or self.flag_use in (FlagUse.NOT_USED, FlagUse.UNAWARE)
        )


def read_letter(
    document: Document, request: Request, folder_name_hint: str = "", sentences: Sequence[Sentence] | None = None
) -> Letter:
    """Read everything but the figures of a reply; ``sentences`` are its own, where they were read already."""
    sentences = read_sentences(document) if sentences is None else sentences
    sender = read_sender(document, sentences, folder_name_hint)
    statements = read_statements(document, sentences, request)
    flag_use = _flag_use(statements)
    basis = basis_of(document, sentences, flag_use, request, is_searched=not statements.flag_not_searched)
    asked = (s.text for s in sentences if s.part in QUESTIONS)
    is_of_others = speaks_of_others_alone([*document.texts(), *asked], request)
    if is_of_others:
        flag_use = FlagUse.UNKNOWN if flag_use is FlagUse.USED else flag_use
        basis = Basis.UNKNOWN if basis is Basis.FLAG else basis
    before = Basis.UNKNOWN
    if since := statements.flag_since:
        before = basis_of(document, sentences, FlagUse.NOT_USED, request)
        before = basis_before(document.texts(), since, request) if before is Basis.UNKNOWN else before
    issues = (
        *_sender_issues(document, sender),
        *_basis_issues(document, basis, request),
        *_first_use_issues(document, statements.flag_since, before, request),
        *_part_issues(document, statements),
    )
    exemptions, attached = statements.exemptions, attachment_told(sentences)
    to_read = _refuses_to_read(sentences, statements)
    return Letter(
        sender.force,
        sender.named,
        statements,
        exemptions,
        flag_use,
        basis,
        issues,
        before,
        attached,
        is_of_others,
        to_read,
    )


def _refuses_to_read(sentences: Sequence[Sentence], said: Statements) -> bool:
    """Whether a paragraph that refuses says what would have to be read: ``... would need to be searched by hand``; not
    what is read every day.
    """
    refused = {one.source for one in said.refused}
    return any(s.source in refused and _WOULD.search(s.text) and says(s.text, Cue.WORKLOAD) for s in sentences)


def beside_counts(letter: Letter, counts: Sequence[Count], request: Request) -> Letter:
    """The letter once its figures are counted: whose it is, and what it lacks, as they show it."""
    lacking = _with_years_not_held(_without_answered(letter, counts, request), counts)
    return _with_forces_of(_with_flag_of(lacking, counts), counts)


def _with_years_not_held(letter: Letter, counts: Sequence[Count]) -> Letter:
    """The letter with what it says that it cannot give as not held, where it names no exemption at all and its figures
    say so of all that it names.
    """
    said = letter.statements
    gone = () if said.exemptions else tuple(e for e in said.withheld if is_of_years_not_held(e.text, counts))
    if not gone:
        return letter
    told = {e.source: _PART_NOT_HELD.format(text=_shortened(e)) for e in gone}
    issues = dict.fromkeys(
        replace(issue, kind=IssueKind.NOT_HELD, message=told[issue.provenance.source])
        if issue.kind is IssueKind.REFUSED and issue.provenance.source in told
        else issue
        for issue in letter.issues
    )
    withheld = tuple(e for e in said.withheld if e not in gone)
    not_held = tuple(dict.fromkeys((*said.not_held, *gone)))
    return replace(letter, statements=replace(said, withheld=withheld, not_held=not_held), issues=tuple(issues))


def _with_flag_of(letter: Letter, counts: Sequence[Count]) -> Letter:
    """The letter of a reply that gives flagged crimes beside those picked out otherwise: the flag is used. Where all
    that it gives is online by its offence it says nothing of the flag.
    """
    if letter.basis is Basis.FLAG and {c.basis for c in counts} == {Basis.OFFENCE}:
        return replace(letter, basis=Basis.OFFENCE)
    is_flagged = any(c.basis is Basis.FLAG and c.marker is not Marker.NOT_HELD for c in counts)
    if letter.basis is Basis.FLAG or not is_flagged:
        return letter
    of_all = _basis_message("the reply", letter.basis)
    of_some = _basis_message("a part of the reply", letter.basis)
    issues = tuple(replace(i, message=of_some) if i.message == of_all else i for i in letter.issues)
    use = FlagUse.USED if letter.flag_use is FlagUse.UNKNOWN else letter.flag_use
    return replace(letter, flag_use=use, issues=issues)


def _with_forces_of(letter: Letter, counts: Sequence[Count]) -> Letter:
    """The letter of forces that answer together: every figure but those of them all names its own force, and no one
    sender is told, or the others stand on the letter's head beside it.
    """
    beside = Counter(_counted(count) for count in counts if count.force)
    forces = sorted({c.force for c in counts if c.force or not (c.total or beside[_counted(c)] >= _SEVERAL)})
    heads = {naming.force for naming in letter.force_named if naming.weight > 1}
    if not forces or "" in forces or (letter.force and not {letter.force} < set(forces) <= heads | {letter.force}):
        return letter
    issues = tuple(issue for issue in letter.issues if issue.kind is not IssueKind.UNKNOWN_FORCE)
    return replace(letter, force=BETWEEN_FORCES.join(forces), issues=issues)


def _counted(count: Count) -> tuple[object, ...]:
    """What a figure counts, whoever gives it."""
    return (count.period, count.measure, count.offence, count.age, count.sex, count.platform, count.detail)


def _without_answered(letter: Letter, counts: Sequence[Count], request: Request) -> Letter:
    """The letter without what it says is lacking or withheld where its figures give it, so that nothing is lost."""
    said, given = letter.statements, GivenParts.of(counts, request.questions)
    lacking = tuple(e for e in said.not_held if not given.answer(e.text))
    withheld = tuple(e for e in said.withheld if not given.answer_in_bands(e.text))
    if lacking == said.not_held and withheld == said.withheld:
        return letter
    kept = {IssueKind.NOT_HELD: lacking, IssueKind.REFUSED: withheld}
    dropped = {IssueKind.NOT_HELD: said.not_held, IssueKind.REFUSED: said.withheld}
    left_out = {(kind, e.source) for kind, before in dropped.items() for e in before if e not in kept[kind]}
    issues = tuple(issue for issue in letter.issues if (issue.kind, issue.provenance.source) not in left_out)
    return replace(letter, statements=replace(said, not_held=lacking, withheld=withheld), issues=issues)


def outcome_of(letter: Letter, figures: int, not_held_figures: int = 0) -> Outcome:
    """How the force answered, once its figures are counted.

    ``figures`` are the rows read, those marked not-held aside; ``not_held_figures`` the cells that say that nothing
    is held. Small cells withheld do not make a reply partial; a question, a breakdown or a year that is withheld or not
    held does. Figures given beside a refusal of the whole request leave it refused, but for those that it says answer a
    question.
    """
    said = letter.statements
    if figures:
        if said.refuses_all:
            return Outcome.REFUSED
        return (
            Outcome.PARTIAL
            if said.whole_refused or said.withheld or said.not_held or not_held_figures
            else Outcome.FULL
        )
    return _outcome_without_figures(letter, not_held_figures)


def _outcome_without_figures(letter: Letter, not_held_figures: int) -> Outcome:
    said = letter.statements
    grounds = set(letter.exemptions) - _POINTERS
    if letter.attached and not (said.whole_refused or said.withheld or said.cost or said.not_held):
        return Outcome.NO_FIGURES  # what else is neither confirmed nor denied refuses nothing of the attached answer
    waits = any(says(asked.text, Cue.AWAITING_ANSWER) for asked in said.clarification)
    refused, lacking = [one.text for one in said.refused], [one.text for one in said.not_held if not _is_to_come(one)]
    if not grounds - _NOTICES and lacks_alone(refused, lacking):
        return Outcome.NOT_HELD
    # a cost that is only feared refuses nothing of what waits for an answer
    if said.whole_refused or (((said.refused and grounds) or (said.cost and not waits)) and not letter.attached):
        return Outcome.REFUSED
    lacks_rest = bool(letter.attached and lacking) and all(map(lacks_some, lacking))  # the rest is given, not here
    # without a flag the crimes are still held where what is refused is to read them all
    is_unused = letter.flag_use in (FlagUse.UNAWARE, FlagUse.NOT_USED) and not letter.refuses_to_read
    lacks = bool((lacking and not lacks_rest) or said.none_found or not_held_figures or is_unused)
    if asks_back([asked.text for asked in said.clarification], is_answered=lacks, asks_of_rest=said.asks_of_rest):
        return Outcome.CLARIFICATION
    is_for_now = bool(said.promised) and all(map(may_be_for_now, refused))
    refuses = bool(grounds or (said.refused and not is_for_now) or said.notice_due)
    return Outcome.NOT_HELD if lacks else _outcome_of_little(letter, refuses=refuses)


def _is_to_come(evidence: Evidence) -> bool:
    """Whether a sentence only puts off what it speaks of: ``The figures for 2019/20 will follow shortly``."""
    return says(evidence.text, Cue.PUT_OFF) and not says(evidence.text, Cue.NOT_HELD)


def _outcome_of_little(letter: Letter, *, refuses: bool) -> Outcome:
    """How a force answered that gives no figure and says nothing plainly."""
    said = letter.statements
    if refuses or letter.attached or said.promised or said.acknowledged:
        return Outcome.REFUSED if refuses and not letter.attached else Outcome.NO_FIGURES
    if said.nothing_kept:
        return Outcome.NOT_HELD
    return Outcome.CLARIFICATION if said.perhaps_asks else Outcome.NO_FIGURES


def flag_use_of(letter: Letter, figures: int) -> FlagUse:
    """What the reply says of the force's use of the flag: its words, else used where it gives figures on the flag."""
    if letter.flag_use is FlagUse.UNKNOWN and figures and letter.basis is Basis.FLAG:
        return FlagUse.USED
    return letter.flag_use


def outcome_issues(document: Document, letter: Letter, outcome: Outcome) -> tuple[Issue, ...]:
    """The issue that says that the whole reply is a refusal, holds nothing, asks back or has no figures; empty for an
    answer.
    """
    said = letter.statements
    messages = {
        Outcome.REFUSED: (
            IssueKind.REFUSED,
            "The request is refused{grounds}. Count the force as without a figure, or ask it again for less.",
            (*said.refused, *said.withheld, *said.notice_due),
        ),
        Outcome.NOT_HELD: (
            IssueKind.NOT_HELD,
            "The force says that it holds nothing to answer with. This is no nought: count it as without a figure.",
            (*said.not_held, *said.nothing_kept),
        ),
        Outcome.CLARIFICATION: (
            IssueKind.NOT_HELD,
            "The force asks what is meant and has not answered yet. Answer it.",
            (*said.clarification, *said.perhaps_asks),
        ),
        Outcome.NO_FIGURES: _without_figures(said, letter.attached),
    }
    if outcome not in messages:
        return ()
    kind, message, evidence = messages[outcome]
    grounds = f" under {', '.join(letter.exemptions)}" if letter.exemptions else ""
    source = evidence[0].source if evidence else letter.attached if outcome is Outcome.NO_FIGURES else ""
    return (Issue(Provenance(document.reply, source), kind, message.format(grounds=grounds)),)


def _without_figures(said: Statements, attached: str) -> tuple[IssueKind, str, tuple[Evidence, ...]]:
    """What to say of a reply that gives no figure and refuses none: it may not be the answer yet."""
    if said.withdrawn:
        message = "The force takes an earlier reply back and gives no figures instead. Wait for the new reply, or ask."
        return IssueKind.NOT_HELD, message, said.withdrawn
    if said.promised:
        message = "The force only says that an answer is to come. Wait for it, or chase it: no figure is held yet."
        return IssueKind.NOT_HELD, message, said.promised
    if said.acknowledged:
        message = "The force only says that the request has come. This is no answer: chase it when it is due."
        return IssueKind.NOT_HELD, message, said.acknowledged
    if attached:
        message = (
            "The figures are in an attachment or on a page that is not here. Get it, and put it beside the letter."
        )
        return IssueKind.UNREADABLE, message, ()
    message = "No figures and no refusal were found. Look whether a part of the reply is missing."
    return IssueKind.UNREADABLE, message, ()


def _flag_use(said: Statements) -> FlagUse:
    if said.flag_unaware:
        return FlagUse.UNAWARE
    if said.flag_not_used:
        return FlagUse.NOT_USED
    if said.flag_unreliable:
        return FlagUse.UNRELIABLE
    return FlagUse.USED if said.flag_in_use or said.flag_since else FlagUse.UNKNOWN


def _sender_issues(document: Document, sender: Sender) -> Iterator[Issue]:
    if sender.force:
        return
    if sender.tied:
        names = " and ".join(force_of(force).name for force in sender.tied)
        message = f"The reply names {names} alike, and it cannot be told whose it is. Say which force sent it."
    else:
        message = "No force is named in the reply or its file name. Say which force sent it."
    yield Issue(Provenance(document.reply), IssueKind.UNKNOWN_FORCE, message)


def _basis_issues(document: Document, basis: Basis, request: Request) -> Iterator[Issue]:
    if request.basis is Basis.FLAG and basis in (Basis.KEYWORD, Basis.FIELD):
        yield Issue(Provenance(document.reply), IssueKind.ANSWER_DIFFERS, _basis_message("the reply", basis))


def _basis_message(what: str, basis: Basis) -> str:
    return (
        f"The request asks for crimes with the online flag; {what} counts by {basis}. "
        "Do not add it to flagged crimes without saying so."
    )


def _first_use_issues(document: Document, since: date | None, before: Basis, request: Request) -> Iterator[Issue]:
    starts = [period.start for period in request.periods]
    if since is None or request.basis is not Basis.FLAG or (starts and min(starts) >= since):
        return
    by = f"counted by {before}" if before is not Basis.UNKNOWN else "not flagged"
    message = f"The flag was not used before {day_in_words(since)}: crimes of before are {by}. Keep them apart."
    yield Issue(Provenance(document.reply), IssueKind.ANSWER_DIFFERS, message)


def _part_issues(document: Document, said: Statements) -> Iterator[Issue]:
    for kind, evidence, message in (
        (IssueKind.REFUSED, said.withheld, "A part of the answer is withheld: {text}"),
        (IssueKind.NOT_HELD, said.not_held, _PART_NOT_HELD),
    ):
        yield from (
            Issue(Provenance(document.reply, item.source), kind, message.format(text=_shortened(item)))
            for item in evidence
        )


def _shortened(evidence: Evidence) -> str:
    words = " ".join(evidence.text.split())
    return words if len(words) <= 160 else f"{words[:157]}..."
