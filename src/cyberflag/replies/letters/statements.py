"""The sentences of a reply that refuse, hold nothing, ask back, or speak of the flag."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cyberflag.model import Request
from cyberflag.replies.document import Document, Grid
from cyberflag.replies.finding.explained.keys import texts_with_signs
from cyberflag.replies.letters.adults_left_out import leaves_out_some_asked_for
from cyberflag.replies.letters.answered_all_the_same import gives_a_question
from cyberflag.replies.letters.answered_cells import cells_with_questions
from cyberflag.replies.letters.answers_in_a_word import (
    is_left_without_figure,
    lacks_in_a_word,
    refuses_in_a_word,
)
from cyberflag.replies.letters.asked_if_held import asks_only_if_held, questions_answered_by
from cyberflag.replies.letters.asking_back import asks_of_rest, only_acknowledges, questions_back
from cyberflag.replies.letters.disclaimers import announces_replacement
from cyberflag.replies.letters.evidence import Evidence
from cyberflag.replies.letters.flags_of_others import flags_of_others
from cyberflag.replies.letters.flags_unset import denies_search_by_flag, leaves_flag_unset
from cyberflag.replies.letters.gestures import refuses_whole
from cyberflag.replies.letters.given_up import is_given_up
from cyberflag.replies.letters.held_answers import answers_not_held, lacks_a_field_alone, without_lack
from cyberflag.replies.letters.lacking_in_part import is_of_some
from cyberflag.replies.letters.lines_of_figures import places_of_figure_lines
from cyberflag.replies.letters.listed_grounds import (
    beside_small_figures,
    is_beside_figures,
    is_ground_of_those,
    is_of_small_figures,
    is_own_answer,
    paragraphs_with_grounds,
    prints_small,
    withholds_for_small_numbers,
)
from cyberflag.replies.letters.marking import (
    answers_that_deny_use,
    denials_of_details,
    denies_use,
    denies_use_for_a_reason,
    is_said_in_use,
    is_used_badly,
    lacks_other_alone,
    says_of_flag,
    with_field_named,
    with_flag_named,
)
from cyberflag.replies.letters.of_this_request import is_of_this_request
from cyberflag.replies.letters.parts_of_answers import names_a_part, parts_named_in
from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.letters.refusing import (
    costs_too_much,
    is_answered_otherwise,
    is_no_sign,
    names_cost,
    names_years,
    only_tells_the_law,
    said_before_its_ground,
    tells_notice_due,
    withholds_nothing,
    without_grounds,
)
from cyberflag.replies.letters.retelling import instructs
from cyberflag.replies.letters.searches_made import tells_of_a_search
from cyberflag.replies.letters.sifted_rows import tells_of_sifted_rows
from cyberflag.replies.letters.small_number_rules import part_rules_in_brackets, says_how_small_numbers_are_written
from cyberflag.replies.letters.weaker_words import asks_perhaps, points_nowhere, tells_nothing_kept
from cyberflag.replies.letters.withheld_parts import is_of_a_part
from cyberflag.replies.letters.years_of_use import day_of_first_use
from cyberflag.vocabularies.bases import names_those_without_flag
from cyberflag.vocabularies.exemptions import exemptions_in_order, exemptions_named_in
from cyberflag.vocabularies.letters import Cue, is_heading_of, leaves_rows_out, says
from cyberflag.vocabularies.periods import periods_named_in
from cyberflag.vocabularies.plain_text import fold
from cyberflag.vocabularies.signs.figure_rules import figure_rules_of
from cyberflag.vocabularies.signs.small_figures import ends_in_small_figure, names_small_figure

_SHORTEST_NOTE = 4
_IN_BANDS = re.compile(
    r"\bages?\s+(?:is|are|have\s+been|were|was)\s+(?:(?:given|shown|grouped|put|printed|set\s+out)\s+)?(?:in|into|as|by)\s+"
    r"(?:age\s+)?(?:bands|groups|ranges|brackets)\b",
    re.IGNORECASE,
)
"""Says in what form ages are given, so that they are not what is left out: ``Ages are in bands and dates left out``."""
_TELLS_A_GROUND = re.compile(
    r"\b(?:protects?|safeguards?|covers?|concerns?|is\s+about|deals\s+with|relates\s+to)\s+(?:the\s+)?(?:\w+\s+){0,2}"
    r"(?:personal\s+(?:data|information)|identit\w+|privacy|individuals|children)\b(?!.*\b(?:withh\w+|refus\w+|exempt)\b)",
    re.IGNORECASE,
)
"""Says what an exemption is for; beside a sentence on small figures it is the ground for those."""
_NEXT_SENTENCE = re.compile(r"(?<=\w{3}[.!?)])\s+(?=[A-Z*])")


@dataclass(frozen=True)
class Statements:
    """The sentences of a reply that carry each meaning, in reading order.

    ``withheld`` are parts of the answer that are withheld (not single small figures), ``not_held`` parts that are not
    held; ``refused`` is every sentence that refuses, ``promised`` those that put the answer off to a later day (what
    such a letter says only in case refuses nothing and asks nothing), ``whole_refused`` whether one refuses the whole
    request, ``gives_a_question`` whether one says that a question is answered all the same, ``cost`` whether it is
    refused on cost, ``notice_due`` what the law asks of a force that refuses. ``acknowledged`` only say that the
    request has come, ``withdrawn`` that an earlier reply no longer holds. What ``nothing_kept`` and ``perhaps_asks``
    say counts only where nothing else is said, ``asks_of_rest`` only beside what is not held. ``flag_not_searched``
    say that crimes cannot be picked out by the flag, set or not; ``flag_since`` is the day before which alone the flag
    was not used.
    """

    exemptions: tuple[str, ...] = ()
    refused: tuple[Evidence, ...] = ()
    whole_refused: bool = False
    gives_a_question: bool = False
    cost: bool = False
    notice_due: tuple[Evidence, ...] = ()
    withheld: tuple[Evidence, ...] = ()
    not_held: tuple[Evidence, ...] = ()
    none_found: tuple[Evidence, ...] = ()
    nothing_kept: tuple[Evidence, ...] = ()
    perhaps_asks: tuple[Evidence, ...] = ()
    asks_of_rest: bool = False
    clarification: tuple[Evidence, ...] = ()
    promised: tuple[Evidence, ...] = ()
    acknowledged: tuple[Evidence, ...] = ()
    withdrawn: tuple[Evidence, ...] = ()
    flag_unaware: tuple[Evidence, ...] = ()
    flag_not_used: tuple[Evidence, ...] = ()
    flag_unreliable: tuple[Evidence, ...] = ()
    flag_not_searched: tuple[Evidence, ...] = ()
    flag_in_use: tuple[Evidence, ...] = ()
    flag_since: date | None = None

    @property
    def refuses_all(self) -> bool:
        """Whether the whole request is refused and no question answered all the same."""
        return self.whole_refused and not self.gives_a_question


@dataclass(frozen=True)
class _Statement:
    """A sentence with its neighbours in the paragraph, for what is said once for both; ``of_flag`` has the flag in
    place of an ``It`` that stands for it, ``asked`` is the question that a cell answers; ``opens`` that nothing stands
    between the question and it, ``stands_alone`` that its question gets no figure but this cost or lack.
    """

    evidence: Evidence
    paragraph: str
    is_note: bool
    of_flag: str
    asked: str = ""
    opens: bool = False
    stands_alone: bool = False

    @property
    def text(self) -> str:
        return self.evidence.text


def read_statements(document: Document, sentences: Sequence[Sentence], request: Request) -> Statements:
    """Find them in the letter's own sentences and in the notes of its tables."""
    said = [*_in_sentences(sentences, document.grids), *_in_notes(document)]
    promised = [s for s in said if says(s.text, Cue.PROMISE) and not s.is_note]
    sure = [s for s in said if not says(s.text, Cue.CONDITIONAL)]
    asking = sure if promised or only_acknowledges([s.text for s in said]) else said
    said = sure if promised else said
    own = [s for s in said if not says(s.text, Cue.BOILERPLATE) or is_of_this_request(s.text)]
    own = [s for s in own if s.is_note or not instructs(s.text)]
    refusing = [s for s in own if _refuses(s)]
    denied = answers_that_deny_use([s.text for s in own])
    not_used = _not_used(own, denied, sentences, document, request)
    is_all = points_nowhere(s.text for s in said)
    return Statements(
        exemptions=exemptions_in_order([*_beside_statements(sentences), *(s.text for s in own)]),
        refused=_evidence(refusing),
        whole_refused=refuses_whole([s.text for s in refusing], [s.text for s in own], sentences),
        gives_a_question=any(gives_a_question(s.text) for s in own),
        cost=any(says(s.text, Cue.COST) or names_cost(s.text) for s in refusing),
        notice_due=_evidence(s for s in said if tells_notice_due(s.text)),
        withheld=_evidence(s for s in refusing if _withholds_part(s)),
        not_held=_evidence(s for s in own if _is_not_held(s, request)),
        none_found=_evidence(s for s in own if says(s.text, Cue.NONE_FOUND)),
        nothing_kept=_evidence(s for s in own if is_all and tells_nothing_kept(s.text)),
        perhaps_asks=_evidence(s for s in said if is_all and not s.is_note and asks_perhaps(s.text)),
        asks_of_rest=asks_of_rest([s.text for s in said if not s.is_note], sentences, request),
        clarification=(
            *_evidence(s for s in asking if says(s.text, Cue.CLARIFICATION) and not s.is_note),
            *(Evidence(s.source, s.text) for s in questions_back(sentences, request)),
        ),
        promised=_evidence(promised),
        acknowledged=_evidence(s for s in own if says(s.text, Cue.ACKNOWLEDGEMENT) and not s.is_note),
        withdrawn=_evidence(s for s in own if announces_replacement(s.text)),
        flag_unaware=_evidence(_of_flag(own, Cue.FLAG_UNAWARE)),
        # "not applied consistently" is a flag that is used, and badly
        flag_not_used=_evidence(s for s, since in not_used if since is None),
        flag_since=next((since for _, since in not_used if since is not None), None),
        flag_unreliable=_evidence(_of_flag(own, Cue.FLAG_UNRELIABLE)),
        flag_not_searched=_evidence(s for s in own if denies_search_by_flag(s.text, s.of_flag)),
        flag_in_use=_evidence(s for n, s in enumerate(own, 1) if is_said_in_use(s.text, s.of_flag) and n not in denied),
    )


def _not_used(
    own: Sequence[_Statement],
    denied: Collection[int],
    sentences: Sequence[Sentence],
    document: Document,
    request: Request,
) -> list[tuple[_Statement, date | None]]:
    """The statements that the flag is not used (``denied`` are the places of those that answer a question for it), each
    with the day from which it is, where it says one.
    """
    answers = [s.text for s in sentences if s.part is Part.ANSWER]
    is_of_other = flags_of_others([s.text for s in sentences], request)
    unused = [s for at, s in enumerate(own) if at in denied or (_denies_flag(s) and not is_of_other(s.text, s.asked))]
    of_details = denials_of_details([s.of_flag for s in unused], answers)
    rest = [s for s in unused if s.of_flag not in of_details]
    return [(s, day_of_first_use(s.text, request, answers, document)) for s in rest]


def _denies_flag(said: _Statement) -> bool:
    return denies_use(said.text, said.of_flag) and _says_not_used(said.text) and not is_used_badly(said.of_flag)


def _in_sentences(sentences: Sequence[Sentence], grids: Sequence[Grid]) -> Iterator[_Statement]:
    own = list(_with_headings(sentences))
    paragraphs = paragraphs_with_grounds([sentence for sentence, _ in own], grids, sentences)
    before, is_open = "", not any(map(prints_small, grids))  # a table, or a line beside it, may print the small numbers
    for sentence, asked in own:
        clauses = (clause for part in part_rules_in_brackets(sentence.text) for clause in re.split(r";\s", part))
        for text in filter(None, map(str.strip, clauses)):
            named = with_field_named(with_flag_named(text, before), sentence, sentences)
            evidence = Evidence(sentence.source, text)
            opens = is_open and is_own_answer(sentence, asked) and not is_beside_figures(sentence, sentences)
            is_short = costs_too_much(text) or lacks_in_a_word(text)  # of others nobody asks it
            alone = is_short and is_left_without_figure(sentence, sentences, asked)
            paragraph = paragraphs[sentence.passage]
            yield _Statement(
                evidence, paragraph, is_note=False, of_flag=named, asked=asked, opens=opens, stands_alone=alone
            )
            before = named


def _with_headings(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, str]]:
    """The answer without its lines of figures, by sentence, each with the heading or question above its paragraph."""
    heading, below = "", -1
    of_figures = places_of_figure_lines(sentences)
    for at, sentence in enumerate(sentences):
        if is_heading_of(sentence.text, Cue.ANSWER_HEADING):
            below = sentence.passage + 1
        elif sentence.part in (Part.HEADING, Part.RETOLD):
            heading, below = sentence.text, sentence.passage + 1
        if sentence.part in (Part.RETOLD, Part.ANSWER) and at not in of_figures:
            yield sentence, heading if sentence.passage <= below else ""


def _in_notes(document: Document) -> Iterator[_Statement]:
    """The sentences of cells that hold some rather than a label: each text once, with the question that it answers."""
    seen: set[str] = set()
    for grid in document.grids:
        with_signs = texts_with_signs(grid)
        for cell, asked in cells_with_questions(grid):
            if len(cell.shown.split()) < _SHORTEST_NOTE or cell.shown in seen:
                continue
            seen.add(cell.shown)
            for text in _NEXT_SENTENCE.split(with_signs.get(cell.shown, cell.shown).strip()):
                evidence = Evidence(f"{grid.name}!{cell.name}", text)
                yield _Statement(evidence, beside_small_figures(cell, grid), is_note=True, of_flag=text, asked=asked)


def _evidence(statements: Iterable[_Statement]) -> tuple[Evidence, ...]:
    return tuple(statement.evidence for statement in statements)


def _refuses(said: _Statement) -> bool:
    if is_given_up(said.text, said.paragraph) and not exemptions_named_in(said.text):
        return False
    if leaves_rows_out(said.text) and not exemptions_named_in(said.text):
        return False
    if withholds_nothing(said.text, said.paragraph) or is_heading_of(said.text, Cue.ANSWER_HEADING):
        return False
    return (
        refuses_in_a_word(said.text)
        or any(says(said.text, cue) for cue in (Cue.REFUSAL, Cue.COST, Cue.WITHHELD, Cue.NEITHER_CONFIRM))
        or bool(exemptions_named_in(said.text))
    )


def _withholds_part(said: _Statement) -> bool:
    """Whether a question, a breakdown or a year is withheld, rather than single small figures."""
    # "the figures for 2021/22 are exempt under section 22" are no small ones
    text = without_grounds(said.text) if periods_named_in(said.text) else said.text
    is_whole_answer = said.opens and withholds_for_small_numbers(said.text)
    if (is_of_small_figures(text) or _is_of_signs(said)) and not (is_whole_answer or is_of_a_part(said.text)):
        return False
    is_answered = only_tells_the_law(said.text) or is_answered_otherwise(said.text)
    if is_answered or says(said.paragraph, Cue.OTHER_INFORMATION):
        return False
    if _TELLS_A_GROUND.search(said.text) and says(said.paragraph, Cue.SMALL_CELLS):
        return False
    if said.is_note:
        is_no_answer = bool(said.asked) and (refuses_in_a_word(said.text) or costs_too_much(said.text))
        is_of_years = says(said.text, Cue.WITHHELD) and names_years(said.text)
        return is_no_answer or is_of_years or bool(exemptions_named_in(said.text))
    return (
        says(said.text, Cue.WITHHELD)
        or says(said.text, Cue.REFUSAL)
        or refuses_in_a_word(said.text)
        or names_cost(said.text)
        or (costs_too_much(said.text) and (said.stands_alone or names_a_part(said.text)))
        or bool(exemptions_named_in(said.text))
    )


def _is_of_signs(said: _Statement) -> bool:
    """Whether a sentence explains a sign for small figures, or says on what ground right beside one
    that does (``Section 40(2) applies to these`` behind ``* means 1 to 4``).
    """
    text = said_before_its_ground(said.text, said.paragraph) or said.text
    rules = figure_rules_of(text)
    is_small = text != said.text and ends_in_small_figure(text)
    if is_small or rules.signs or rules.threshold or says_how_small_numbers_are_written(text):
        return True
    return not parts_named_in(said.text) and is_ground_of_those(said.text, said.paragraph)


def _beside_statements(sentences: Sequence[Sentence]) -> Iterator[str]:
    """The headings, and the lines of small figures, which may name their ground: ``2019/20 - <5 - s40(2)``."""
    for sentence in sentences:
        is_small = sentence.part is Part.ANSWER and names_small_figure(sentence.text)
        if is_small or sentence.part is Part.HEADING:
            yield sentence.text


def _is_not_held(said: _Statement, request: Request) -> bool:
    is_left_out = answers_not_held(said.text, said.paragraph) or leaves_out_some_asked_for(said.text, request)
    return is_left_out or _holds_nothing(said, request)


def _holds_nothing(said: _Statement, request: Request) -> bool:
    """Whether the information, or a part of what was asked, is not held or could not be given."""
    asks_for_part = bool(said.asked) and any(_asked(said.asked, request, said.text))
    lacking = _IN_BANDS.sub(" ", said.text)
    names_part = bool(periods_named_in(lacking)) or any(_asked(lacking, request))
    if leaves_rows_out(said.text) or is_of_some(said.text) or (said.is_note and _is_of_signs(said)):
        return False
    if is_given_up(said.text, said.paragraph) or tells_of_a_search(said.text) or is_no_sign(said.text):
        return False
    is_asked = any(_asked(said.text, request, said.text)) if request.questions else True
    if asks_only_if_held(said.text, said.asked, request.questions) or (lacks_a_field_alone(said.text) and not is_asked):
        return False
    if says(said.text, Cue.HARD_TO_FIND):
        is_asked = is_asked or _names_year_asked(said.text, request)
        return bool(request.questions) and ((is_asked and not said.is_note) or asks_for_part)
    beside_lack = without_lack(said.text)
    if says(beside_lack, Cue.NOT_HELD) or (said.stands_alone and lacks_in_a_word(said.text)):
        return not said.is_note or names_part or asks_for_part
    is_withheld = bool(exemptions_named_in(said.text))  # "not given exactly, as section 40(2) applies"
    is_gone = names_part and (beside_lack != said.text or (says(said.text, Cue.GONE_OR_MOVED) and not is_withheld))
    return is_gone or (says(said.text, Cue.PUT_OFF) and _is_asked_for(lacking, request))


def _is_asked_for(text: str, request: Request) -> bool:
    """Whether a sentence speaks of a part or year that the questions are known to ask for."""
    return (bool(request.questions) and any(_asked(text, request))) or _names_year_asked(text, request)


def _names_year_asked(text: str, request: Request) -> bool:
    named = [found.value for found in periods_named_in(text)]
    if not (named and request.periods):
        return names_years(text)
    return any(asked.overlaps(period) for period in named for asked in request.periods)


def _asked(text: str, request: Request, said: str = "") -> Iterator[bool]:
    """For each part of an answer that the text speaks of, whether it is asked for; all where no questions are known."""
    asked = parts_named_in(fold(" ".join(questions_answered_by(said, request.questions))))
    yield from (name == "question" or not request.questions or name in asked for name in parts_named_in(text))


_VERB = re.compile(r"\b(?:is|are|was|were|be|been|do|does|did|has|have|had|can\w*|could|will|would)\b", re.IGNORECASE)
"""Without one of these a text only names crimes: ``Sexual offences not flagged as online``."""


def _says_not_used(text: str) -> bool:
    is_title = names_those_without_flag(text) and not _VERB.search(text)
    is_of_others = is_title or tells_of_sifted_rows(text)
    is_denied = denies_use_for_a_reason(text) or leaves_flag_unset(text)
    is_unreliable = says_of_flag(text, Cue.FLAG_UNRELIABLE) and not is_denied
    return not is_unreliable and not lacks_other_alone(text) and not is_of_others


def _of_flag(said: Sequence[_Statement], cue: Cue) -> Iterator[_Statement]:
    return (statement for statement in said if says_of_flag(statement.of_flag, cue))
