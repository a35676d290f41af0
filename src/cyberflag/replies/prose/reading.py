"""The way through the text of a reply, with what its headings, questions and introductions say of the figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cyberflag.model import Count, Issue, IssueKind, Marker
from cyberflag.replies.document import Document
from cyberflag.replies.finding.titles.breakdown_lines import dimension_headed, without_how_much
from cyberflag.replies.letters.given_below import passages_given
from cyberflag.replies.letters.numbered_as_asked import answered_by_number
from cyberflag.replies.letters.passages import Part, Sentence, paragraphs_of, read_sentences
from cyberflag.replies.letters.statements import read_statements
from cyberflag.replies.prose.around.beyond_tables import beyond_tables
from cyberflag.replies.prose.around.days_over_all import (
    days_over_all,
    days_stated_for_all,
    in_days_over_all,
    in_days_stated,
)
from cyberflag.replies.prose.around.figures_before import after_figures, are_of_several_years, measuring_either
from cyberflag.replies.prose.around.first_setting import first_setting
from cyberflag.replies.prose.around.searched_for import only_mentioned, while_searched
from cyberflag.replies.prose.around.setting import ProseContext, with_years_meant
from cyberflag.replies.prose.around.years_cut_short import as_cut_short
from cyberflag.replies.prose.lines.alone_below import with_heads_of_figures
from cyberflag.replies.prose.lines.answers import bare_figure, labelled_figures, read_answers
from cyberflag.replies.prose.lines.class_labels import with_class_labels
from cyberflag.replies.prose.lines.counted_items import says_what_it_counts
from cyberflag.replies.prose.lines.crimes_with_outcomes import counting_outcomes
from cyberflag.replies.prose.lines.headed import Headed, headed_by
from cyberflag.replies.prose.lines.heading_figures import figure_in_heading
from cyberflag.replies.prose.lines.heads import heads_in, is_head, named_by
from cyberflag.replies.prose.lines.heads_by_offence import counting_as_above
from cyberflag.replies.prose.lines.items_below import ItemsBelow
from cyberflag.replies.prose.lines.labels import broken_down_after, label_meaning, names_unknown, written_out
from cyberflag.replies.prose.lines.labels_of_no_count import is_ground, is_of_sentence
from cyberflag.replies.prose.lines.lines_over_years import goes_on_to_nothing, points_below
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.replies.prose.lines.made_ready import made_ready
from cyberflag.replies.prose.lines.offence_heads import as_crimes, crimes_alone_are_counted
from cyberflag.replies.prose.lines.orders_told import orders_first
from cyberflag.replies.prose.lines.parts_asked import asks_one_part
from cyberflag.replies.prose.lines.parts_of_lines import on_from_lines
from cyberflag.replies.prose.lines.rows_of_numbers import periods_in_order, read_row
from cyberflag.replies.prose.lines.some_alone import of_some_alone
from cyberflag.replies.prose.lines.wholes_parted import announces_figures, whole_parted
from cyberflag.replies.prose.lines.years_totalled import closing_total, days_added_up, naming_total
from cyberflag.replies.prose.meanings import Meaning, meaning_of, without_narrowing
from cyberflag.replies.prose.no_answers.decoys import (
    decoy_issues,
    is_workload,
    left_answers,
    names_asked,
    work_of_refused_parts,
)
from cyberflag.replies.prose.no_answers.disowned import is_disowned
from cyberflag.replies.prose.no_answers.rules_told import is_only_rule
from cyberflag.replies.prose.no_answers.unclear_answers import unclear_answers
from cyberflag.replies.prose.sentences.bare_answers import answer_alone
from cyberflag.replies.prose.sentences.beside_others import asked_meaning, of_sexual_offences, of_victims_asked
from cyberflag.replies.prose.sentences.clauses import Read
from cyberflag.replies.prose.sentences.each_year import read_sentence
from cyberflag.replies.prose.sentences.flagged_of_those import with_whole_of_flagged
from cyberflag.replies.prose.sentences.none_led_to import leads_nothing, tells_noughts_alone
from cyberflag.replies.prose.sentences.remarks import without_aside
from cyberflag.replies.prose.sentences.reports_crimed import crimed_of_reports
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.prose.sentences.victims_described import may_be_ages
from cyberflag.replies.prose.sentences.wordings import DATED, FOLLOWS_ON
from cyberflag.replies.prose.sentences.years_taken import year_taken
from cyberflag.replies.prose.settled import settled
from cyberflag.replies.prose.walk import Walk
from cyberflag.vocabularies.letters import Cue, is_heading_of, says


@dataclass(frozen=True)
class ProseReading:
    """The figures that stand in the sentences and lines of a reply, and what a person must see of them."""

    counts: tuple[Count, ...]
    issues: tuple[Issue, ...]


def read_prose(document: Document, context: ProseContext, sentences: Sequence[Sentence] | None = None) -> ProseReading:
    """Read the figures that stand in text; ``sentences`` are its own, where they were read already.

    A figure is a number with what it counts and its period, in its own words, its question, the line above it, the
    title or the request. What looks like one and cannot be resolved is an issue and no row. References, dates, hours,
    ages, records to be read and examples are none; what could be taken for the answer is told where there is no other.
    """
    sentences = made_ready(read_sentences(document) if sentences is None else sentences, document, context.request)
    if not context.tables_gave_figures and read_statements(document, sentences, context.request).refuses_all:
        context = replace(context, refused=True)
    given = passages_given(sentences) if context.refused else frozenset[int]()
    first = first_setting(document, sentences, context)
    heads = heads_in(sentences, first.topic.offence or "")
    alone = crimes_alone_are_counted(sentences)
    sentences = with_heads_of_figures(sentences, first)
    walk = Walk(first, first.topic, paragraphs_of(sentences), given, heads=heads, counts_crimes=alone)
    for number, question in answered_by_number(document, sentences, context.request).items():
        walk.asked.note_numbered(number, question, asked_meaning(question, first))
    for sentence in orders_first(sentences):
        main, aside = without_aside(sentence, walk.setting)
        _read(main, walk)
        if aside is not None:
            under = walk.counts[-1].period if walk.counts else None
            beside = replace(walk.setting, listed_under=under, text_before=main.text)
            _keep(read_sentence(aside, beside), walk, sentence)
        walk.setting = replace(walk.setting, text_before=sentence.text)
    if not walk.counts and not context.tables_gave_figures:
        decoys = decoy_issues(walk.left, walk.setting)
    else:
        walk.issues += left_answers(walk.left, walk.setting)
        decoys = work_of_refused_parts(sentences, walk.paragraphs, walk.setting)
    told = {issue.provenance for issue in walk.issues}
    walk.issues += [issue for issue in decoys if issue.provenance not in told]
    counts, told_of_them = settled(walk.counts_read(sentences), sentences, document, context)
    return ProseReading(counts, (*walk.issues, *told_of_them))


def _read(sentence: Sentence, walk: Walk) -> None:
    if sentence.part is Part.FURNITURE:
        return
    sentence = walk.asked.lettered.keyed(sentence, walk.asked.number, walk.asked.numbered)
    below, walk.below = walk.below, ItemsBelow()
    own = _note_asked(sentence, walk)
    heads, years = walk.in_step.pass_line(sentence.text, walk.setting)
    walk.nested.pass_line(sentence)
    if sentence.part is not Part.ANSWER:
        _read_heading(sentence, walk)
        return
    if walk.asked.goes_over(sentence, walk.heads.question, own, walk.lead):
        walk.lead = own if own.measure is not None else without_narrowing(walk.lead)
    if is_only_rule(sentence, walk.setting) or _tells_ages(sentence, walk):
        return
    if is_disowned(sentence.text, walk.paragraphs[sentence.passage], walk.setting.context.force):
        walk.left += [(sentence, Part.ANSWER)] if names_asked(sentence.text, walk.setting) else []
        return
    figures = labelled_figures(sentence.text, walk.setting)
    bare = None if figures else _bare_figure(sentence, walk)
    if (
        (says(sentence.text, Cue.PUBLISHED_ELSEWHERE) and not figures)
        or is_workload(sentence, walk.paragraphs[sentence.passage], walk.paragraphs.values())
        or (walk.setting.context.refused and sentence.passage not in walk.given)
    ):
        walk.left.append((sentence, Part.ANSWER))
        return
    of_list = walk.lead.period if walk.opens_list and sentence.is_item else None
    walk.setting = replace(walk.setting, listed_under=walk.nested.meaning.period or of_list)
    above = () if walk.asked.lettered.is_part(sentence.question) else heads
    row, heads = walk.in_step.row(sentence.text, above, years, walk.setting)
    if row:
        walk.in_step.above = heads
        read = read_row(sentence, _with_unknowns(row, walk), heads, walk.lead, walk.setting)
        _keep(read, walk, sentence, in_lines=True)
    elif figures or (bare is not None and not _says_what_it_counts(sentence, walk)):
        walk.below = below.passed(sentence, figures, walk.setting)
        _read_lines(sentence, figures or ((bare,) if bare else ()), below, walk)
    else:
        _read_sentence(sentence, walk)


def _note_asked(sentence: Sentence, walk: Walk) -> Meaning:
    """Take what the reply is on and what is asked above a sentence, which is returned, as what is said of it."""
    topic = in_days_over_all(walk.chains.topic_beside(sentence, walk.topic, walk.setting), walk.over_all, sentence)
    walk.stated_days = days_stated_for_all(sentence, walk.stated_days)
    own = in_days_stated(walk.asked.meaning_for(sentence, in_lines=True)[0], walk.stated_days, sentence)
    walk.setting = replace(walk.chains.at(sentence, walk.setting, topic), question=own, counted=walk.asked.counted)
    return own


def _says_what_it_counts(sentence: Sentence, walk: Walk) -> bool:
    return walk.label == Meaning() and not walk.opens_list and says_what_it_counts(sentence, walk.counts, walk.setting)


def _bare_figure(sentence: Sentence, walk: Walk) -> LabelledFigure | None:
    """The figure that is a whole line, or a ground of refusal that is not said of something else than the lines."""
    found = bare_figure(answer_alone(sentence.text, walk.setting, walk.counts), walk.setting)
    headed, paragraph = walk.label != Meaning(), walk.paragraphs[sentence.passage]
    is_told = headed or sentence.question in ("", walk.heads.question, *walk.asked.numbered)
    is_withheld = is_told and not is_of_sentence(sentence.text, paragraph, headed=headed)
    return found if found is None or is_withheld or not is_ground(found.words) else None


def _read_sentence(sentence: Sentence, walk: Walk) -> None:
    """The figures of a sentence, or what a line without any says of those below it."""
    question, doubtful = walk.asked.meaning_for(sentence, in_lines=False)
    question = in_days_stated(question, walk.stated_days, sentence)
    walk.setting = walk.asked.counting_as_asked(sentence, walk.setting)
    figures_in = walk.setting.previous_in
    is_near = 0 <= sentence.passage - figures_in <= 1
    under = days_added_up(sentence.text, walk.counts, is_near) or walk.setting.listed_under
    walk.setting = replace(walk.setting, question=question, doubtful=doubtful, listed_under=under)
    setting = replace(walk.setting, question=walk.headed.meaning_for(sentence, figures_in, walk.counts).over(question))
    setting = beyond_tables(sentence, setting, walk.asked, walk.headed, walk.paragraphs)
    read = read_sentence(sentence, walk.nested.over(setting))
    read = replace(read, counts=as_cut_short(sentence.text, read.counts, walk.counts, walk.setting.given))
    walk.counts, beyond = with_whole_of_flagged(walk.counts, sentence.text, read.counts)
    walk.counts, own = crimed_of_reports(walk.counts, walk.setting.text_before, sentence.text, read.counts)
    read = replace(read, counts=own, issues=(*read.issues, *beyond))
    _keep(read, walk, sentence)
    if not read.counts:
        below = " ".join(walk.paragraphs.get(sentence.passage + step, "") for step in range(3))
        walk.lead = walk.asked.pass_untold(sentence, walk.lead, below)
    if walk.nested.open:
        walk.nested.take_words(sentence, gives_figures=bool(read.counts))
        return
    if leads_nothing(sentence.text, read.counts):
        return
    walk.headed = headed_by(sentence, walk.headed, figures_in)
    _note_lead(sentence, walk)
    _note_year(sentence, read, walk)


def _read_heading(sentence: Sentence, walk: Walk) -> None:
    """Take the figure that a heading gives, and what it or a question says of the answer under it."""
    if (figure := figure_in_heading(sentence, walk.setting)) is not None:
        _keep(read_answers(sentence, [figure], Meaning(), replace(walk.setting, question=Meaning())), walk, sentence)
    _note_question(sentence, walk)
    if sentence.part is Part.REQUEST and meaning_of(sentence.text).measure is not None:
        walk.lead = replace(walk.lead, measure=None)  # a title above the request does not say what is answered


def _tells_ages(sentence: Sentence, walk: Walk) -> bool:
    """Whether the numbers of a sentence are ages: it tells the youngest victim's or the like, or answers such a
    question, also one just before it in its paragraph (``Age of the youngest victim. 5.``), and counts nothing.
    """
    tokens = read_tokens(sentence.text)
    counts = any(n.start < m.end and m.start - n.end <= 1 for n in tokens.numbers for m in tokens.measures)
    if says(sentence.text, Cue.AGES_ASKED):
        walk.ages_told_in = sentence.passage
        return not counts
    answers = (
        walk.asked.asks_ages or walk.ages_told_in == sentence.passage or sentence.question in walk.asked.ages_asked_by
    )
    return answers and not counts and may_be_ages(sentence.text, walk.asked.texts.get(sentence.question, ""))


def _read_lines(sentence: Sentence, figures: Sequence[LabelledFigure], below: ItemsBelow, walk: Walk) -> None:
    """Figures behind labels; a bare figure has the label of the line above, or answers the question before it."""
    figures = naming_total(figures, walk.counts, sentence.passage - walk.setting.previous_in)
    is_bare = not figures[0].label
    walk.heads.question = sentence.question if is_bare and sentence.question else walk.heads.question
    answered = walk.label.over(walk.asked.days_asked(sentence.question)).over(walk.lead)
    lead = answered if is_bare else below.lead(sentence, walk.lead)
    unclear = walk.heads.unclear.over(walk.asked.unclear)
    is_open = (is_bare and walk.label == Meaning()) or unclear != Meaning()
    if is_open and not (walk.setting.is_answer_to_count and walk.heads.unclear == Meaning()):
        walk.issues += unclear_answers(sentence, figures[0], unclear, walk.setting)
        return
    if (unread := walk.nested.not_understood(sentence, figures, walk.setting)) is not None:
        walk.issues.append(unread)
        return
    figures = _with_unknowns(figures, walk)
    lead = walk.nested.lead(figures, lead)
    walk.nested.take(sentence, figures, walk.setting)
    lead = closing_total(figures, lead, walk.counts, sentence.passage, walk.setting)
    _keep(read_answers(sentence, figures, lead, walk.setting), walk, sentence, in_lines=True)
    if is_bare and walk.label != Meaning():  # what labelled this figure alone does not label the next; a year may
        walk.lead = replace(walk.outer, period=walk.lead.period)
    walk.label = Meaning()


def _with_unknowns(figures: Sequence[LabelledFigure], walk: Walk) -> list[LabelledFigure]:
    """The figures with the name of what the lines before them break down: ``Not recorded: 1`` after ``Male: 3``."""
    named = []
    for figure in with_class_labels(figures, of_offences=walk.broken_down_by == "offence"):
        said, _ = label_meaning(figure.label, walk.setting) if figure.label else (Meaning(), "")
        walk.broken_down_by = broken_down_after(figure.label, named_by(said), walk.broken_down_by)
        named.append(replace(figure, label=written_out(figure.label, walk.broken_down_by)))
    return named


def _keep(read: Read, walk: Walk, sentence: Sentence, *, in_lines: bool = False) -> None:
    walk.take_counts(sentence, read.counts)
    printed = walk.setting.printed | {count.printed for count in read.counts}
    given = walk.setting.given | {c.period for c in read.counts if c.marker is not Marker.NOT_HELD}
    spoken_of = (sentence.passage, read.spoken_of)
    lacks = any(c.marker is Marker.NOT_HELD for c in read.counts)
    days_open = walk.setting.days_open or lacks or any(i.kind is IssueKind.UNKNOWN_PERIOD for i in read.issues)
    walk.setting = replace(walk.setting, printed=printed, given=given, spoken_of=spoken_of, days_open=days_open)
    walk.issues += read.issues
    if read.said.measure is not None or read.said.period is not None:
        previous = read.said.over(walk.setting.previous)
        previous = replace(read.said, period=previous.period, measure=previous.measure) if read.counts else previous
        walk.setting = replace(walk.setting, previous=previous)
    if read.counts and not tells_noughts_alone(read.counts):
        walk.setting = after_figures(walk.setting, read.counts, sentence.passage)
        walk.broken_down_by = walk.setting.victims_parted_by or walk.broken_down_by
        if read.said.period is None and are_of_several_years(read.counts):
            walk.lead = replace(walk.lead, period=None)
            walk.setting = replace(walk.setting, previous=replace(walk.setting.previous, period=None))
        walk.asked.note_figures(sentence, in_lines=in_lines)


def _note_year(sentence: Sentence, read: Read, walk: Walk) -> None:
    """Remember the year of the figures of a sentence, or that it says those behind it are of, for its paragraph."""
    if read.counts:
        walk.setting = replace(walk.setting, previous_passage=sentence.passage if read.said.period else -1)
    elif (year := year_taken(sentence.text, walk.setting)) is not None:
        taken = replace(walk.setting.previous, period=year)
        walk.setting = replace(walk.setting, previous=taken, previous_passage=sentence.passage)


def _note_lead(sentence: Sentence, walk: Walk) -> None:
    """Remember what a line says of the lines under it or, where it is nothing but a label, of the number under it."""
    said, left = _label_or_unknown(sentence.text, walk)
    if (headed := dimension_headed(sentence.text)) is not None:
        walk.broken_down_by = headed.value
    if is_head(said, sentence.text) and not (left or sentence.opens or walk.setting.previous_in == sentence.passage):
        whole = of_some_alone(meaning_of(sentence.text), sentence.text)
        said = said.over(Meaning(measure=whole.measure, basis=whole.basis, detail=whole.detail))
        said = of_victims_asked(said, sentence.text, walk.setting.context.request)
        walk.outer = walk.heads.above(said, walk.lead, len(walk.counts), sentence)
        walk.heads.question = sentence.question
        walk.take_lead(said.over(walk.outer), sentence.text, said)
        walk.over_all = days_over_all(sentence, said.period, walk.over_all)
        _note_head(said, walk)
        return
    is_unknown = names_unknown(sentence.text, walk.broken_down_by)
    meaning = said if is_unknown else with_years_meant(meaning_of(sentence.text), sentence.text, walk.setting)
    meaning = counting_outcomes(of_sexual_offences(meaning, sentence.text, walk.setting), sentence.text)
    meaning = of_victims_asked(meaning, sentence.text, walk.setting.context.request)
    meaning = counting_as_above(of_some_alone(meaning, sentence.text), sentence.text, walk.setting, walk.counts)
    walk.label, walk.lead = Meaning(), while_searched(walk.lead, sentence.text)
    parted = whole_parted(sentence, walk.counts, walk.setting, walk.issues, walk.paragraphs)
    walk.opens_list = sentence.opens or (walk.opens_list and sentence.is_item)
    if walk.opens_list and not sentence.opens:
        return
    if tells := goes_on_to_nothing(sentence):
        meaning = only_mentioned(meaning, sentence.text)
    meaning = measuring_either(meaning, sentence, walk.setting)
    if (going_on := on_from_lines(sentence, meaning, walk.lead, walk.setting)) is not None:
        meaning = going_on
    elif meaning == Meaning() and not announces_figures(sentence):
        if dimension_headed(sentence.text) is not None:
            walk.lead = walk.heads.beside(sentence.text, sentence.question, walk.lead, len(walk.counts)).over(parted)
        return
    else:
        meaning = meaning.over(walk.lead_above(sentence, said, left))
    walk.over_all = days_over_all(sentence, meaning.period, walk.over_all)
    parted = in_days_over_all(parted, walk.over_all, sentence)
    walk.take_lead(meaning.over(parted), sentence.text, announces=not tells or points_below(sentence.text))
    walk.heads.question, walk.lead_in = sentence.question, sentence.passage
    if not sentence.text.rstrip().endswith("."):
        _note_head(meaning, walk)


def _note_head(meaning: Meaning, walk: Walk) -> None:
    """Remember the period that a heading-like line names: ``in this year`` below it is that one. What it names is not
    carried on from the figures above it.
    """
    before, under = walk.setting.previous, walk.setting.under
    period = None if meaning.period else before.period
    before = replace(before, period=period, offence=None if meaning.offence else before.offence)
    walk.setting = replace(walk.setting, under=meaning.period or under, previous=before)


def _label_or_unknown(text: str, walk: Walk) -> tuple[Meaning, str]:
    """What a line says as a label; ``Not recorded:`` after ``Female:`` and ``Male:`` is the unknown sex."""
    said, left = label_meaning(without_how_much(text), walk.setting)
    said = walk.heads.listed.as_searched(of_sexual_offences(said, text, walk.setting), text)
    parted_by = walk.heads.parted_by(len(walk.counts))  # below a head beside others the lines go on as below those
    walk.broken_down_by = (named_by(said) if named_by(said) != parted_by else "") or walk.broken_down_by
    named = parted_by or walk.broken_down_by
    return label_meaning(f"{named} {text.strip()}", walk.setting) if names_unknown(text, named) else (said, left)


def _note_question(sentence: Sentence, walk: Walk) -> None:
    """Remember what a question or heading says of the answer under it."""
    if sentence.part is Part.EXAMPLE or (sentence.part is Part.REQUEST and read_tokens(sentence.text).numbers):
        walk.left.append((sentence, sentence.part))
    if sentence.part is Part.EXAMPLE:
        return
    walk.headed, walk.heads.unclear = Headed(), Meaning()
    meaning = as_crimes(asked_meaning(sentence.text, walk.setting), sentence, walk.counts_crimes)
    if DATED.search(sentence.text):
        meaning = replace(meaning, period=None)
    goes_on = FOLLOWS_ON.match(sentence.text) is not None or asks_one_part(sentence, walk.asked.number, walk.setting)
    walk.chains.note(sentence, goes_on=goes_on)
    if goes_on:
        meaning = walk.asked.following(meaning, sentence)
    elif sentence.part is not Part.REQUEST:
        walk.asked.start_anew()
    if sentence.question and says(sentence.text, Cue.AGES_ASKED) and meaning.measure is None:
        walk.asked.ages_asked_by.add(sentence.question)
    if sentence.question and sentence.part is not Part.HEADING:
        walk.asked.note_numbered(sentence.question, sentence.text, meaning)
    if sentence.part is not Part.REQUEST:
        walk.over_all = walk.over_all if sentence.question else None
        if is_heading_of(sentence.text, Cue.ANSWER_HEADING) and walk.asked.heads_answer(sentence.passage):
            return
        walk.take_lead(meaning)
        walk.in_step.pass_question(sentence.text)
        walk.asked.note(meaning, sentence)
        asked_periods = periods_in_order(sentence.text) or walk.setting.asked_periods
        walk.setting = replace(walk.setting, previous=Meaning(), under=None, asked_periods=asked_periods)
