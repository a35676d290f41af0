"""What the text of a reply as a whole says of the counts that were read in it one after another."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.model import Count, Issue
from cyberflag.replies.document import Document
from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.around.apart_from_topic import of_crimes_asked_together
from cyberflag.replies.prose.around.days_cut_short import without_days_cut_short
from cyberflag.replies.prose.around.setting import ProseContext
from cyberflag.replies.prose.lines.flagged_beside_all import with_flag_of_lines
from cyberflag.replies.prose.lines.online_alone import with_online_told
from cyberflag.replies.prose.lines.outcomes_listed import with_outcomes_listed
from cyberflag.replies.prose.lines.parts_of_offences import with_their_offence
from cyberflag.replies.prose.lines.parts_of_parts import without_unclear_parts
from cyberflag.replies.prose.lines.printed_noughts import beside_noughts
from cyberflag.replies.prose.lines.totals_of_one_offence import with_totals_of_one_offence
from cyberflag.replies.prose.lines.years_without_number import in_lists_with_numbers
from cyberflag.replies.prose.no_answers.crimes_gone import without_crimes_gone
from cyberflag.replies.prose.no_answers.means import without_means
from cyberflag.replies.prose.no_answers.too_long import parted_from_joined
from cyberflag.replies.prose.sentences.asked_of_some import with_some_asked
from cyberflag.replies.prose.sentences.asked_without_flag import with_all_of_own_questions
from cyberflag.replies.prose.sentences.children_told import with_children_told
from cyberflag.replies.prose.sentences.children_told_on import of_children_or_all, with_children_told_on
from cyberflag.replies.prose.sentences.crimes_asked_before import of_crimes_asked_before
from cyberflag.replies.prose.sentences.crimes_that_ended import with_endings_asked
from cyberflag.replies.prose.sentences.everybody_told import with_everybody_told
from cyberflag.replies.prose.sentences.left_out import left_out_issues
from cyberflag.replies.prose.sentences.left_out_elsewhere import left_out_elsewhere
from cyberflag.replies.prose.sentences.narrowed_crimes import with_narrowed_crimes
from cyberflag.replies.prose.sentences.noughts import follows_from_no_flag
from cyberflag.replies.prose.sentences.on_children_alone import on_children_alone
from cyberflag.replies.prose.sentences.parts_left_open import parts_left_open
from cyberflag.replies.prose.sentences.parts_of_several_crimes import parts_of_several_crimes
from cyberflag.replies.prose.sentences.restated import without_restated
from cyberflag.replies.prose.sentences.suspects_told import with_suspects_apart


def settled(
    counts: Sequence[Count], sentences: Sequence[Sentence], document: Document, context: ProseContext
) -> tuple[tuple[Count, ...], tuple[Issue, ...]]:
    """The counts without those told twice or that follow from no flag being used, each with what sentences further on
    say of it (children, offence, outcome, suspects, online alone, noughts beside it), and what a person must see.
    """
    counts, means = without_means(counts, sentences)
    counts, gone = without_crimes_gone(counts, sentences)
    counts, cut_short = without_days_cut_short(counts, sentences)
    counts = with_endings_asked(in_lists_with_numbers(counts, sentences), sentences)
    counts = with_narrowed_crimes(with_some_asked(counts, sentences), sentences, context.request)
    counts, joined = parted_from_joined(with_everybody_told(counts, context.request))
    counts = on_children_alone(without_restated(counts, sentences), sentences, context.request)
    apart = with_children_told_on(with_children_told(counts, sentences, context.request), sentences)
    apart, of_either = without_unclear_parts(apart, sentences, document.reply)
    of_either += of_children_or_all(apart, sentences, document.reply)
    found, unclear = with_their_offence(apart, sentences, document.reply)
    listed = with_outcomes_listed(
        with_online_told(with_flag_of_lines(with_totals_of_one_offence(found), sentences), sentences),
        sentences,
        context.request,
    )
    found = with_suspects_apart(listed, sentences)
    found, untold = of_crimes_asked_before(found, sentences, context.request)
    together = of_crimes_asked_together(found, sentences, context.request)
    found = beside_noughts(found, context.in_tables)
    found = with_all_of_own_questions(found, sentences, context.request)
    kept = tuple(count for count in found if not follows_from_no_flag(count, context))
    left_out = (*left_out_issues(kept), *left_out_elsewhere(kept, sentences, document.reply))
    of_parts = () if untold or together else parts_left_open(kept, sentences, context.request)
    of_several = () if untold or together or of_parts else parts_of_several_crimes(kept, sentences)
    return kept, (
        *means,
        *gone,
        *cut_short,
        *of_several,
        *joined,
        *of_either,
        *unclear,
        *untold,
        *together,
        *of_parts,
        *left_out,
    )
