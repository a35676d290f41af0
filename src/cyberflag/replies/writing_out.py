"""What a document leaves to its reader to put together, written out before anything of it is understood: parts of lines
joined, cells of several figures parted, keys, colours and affixes put into words. Every cell keeps what it prints.
"""

from __future__ import annotations

from cyberflag.model import Request
from cyberflag.replies.document import Document
from cyberflag.replies.finding.answers.numbered_answers import write_out_numbered_answers
from cyberflag.replies.finding.answers.question_tables import write_out_questions
from cyberflag.replies.finding.cells.dated_cells import write_out_dated
from cyberflag.replies.finding.cells.figure_marks import drop_figure_marks
from cyberflag.replies.finding.cells.figures_in_labels import part_labels_from_figures
from cyberflag.replies.finding.cells.lines_in_cells import part_lines
from cyberflag.replies.finding.cells.years_in_cells import write_out_several
from cyberflag.replies.finding.explained.colour_keys import write_out_colours
from cyberflag.replies.finding.explained.dictionaries import write_out_codes
from cyberflag.replies.finding.explained.explained_bands import write_out_closed_bands
from cyberflag.replies.finding.explained.key_lines import write_out_key_lines
from cyberflag.replies.finding.explained.keyed_labels import write_out_keyed
from cyberflag.replies.finding.explained.keys_beside import set_keys_apart
from cyberflag.replies.finding.explained.letter_signs import write_out_letter_signs
from cyberflag.replies.finding.explained.sections_of_acts import write_out_sections
from cyberflag.replies.finding.explained.sections_of_labels import write_out_sections_of_labels
from cyberflag.replies.finding.explained.small_numbers_in_words import write_out_small_numbers
from cyberflag.replies.finding.explained.small_numbers_listed import write_out_listed_numbers
from cyberflag.replies.finding.explained.stroked_codes import write_out_stroked
from cyberflag.replies.finding.headings.affixes import write_out_affixes
from cyberflag.replies.finding.headings.heads_cut_short import write_out_cut_heads
from cyberflag.replies.finding.headings.lone_ages import write_out_lone_ages
from cyberflag.replies.finding.headings.places_asked_for import write_out_places
from cyberflag.replies.finding.headings.question_heads import write_out_question_heads
from cyberflag.replies.finding.headings.told_columns import write_out_told_columns
from cyberflag.replies.finding.labels.parts_of_numbered import write_out_parts_of_numbered
from cyberflag.replies.finding.lines.bands_before_counts import write_out_bands_before_counts
from cyberflag.replies.finding.lines.joined_lines import part_joined_lines
from cyberflag.replies.finding.lines.led_figures import part_led_lines
from cyberflag.replies.finding.lines.page_lines import set_page_lines_apart
from cyberflag.replies.finding.lines.pasted_tables import gather_pasted
from cyberflag.replies.finding.lines.rows_run_together import part_rows_run_together
from cyberflag.replies.finding.lines.spaced_rows import gather_spaced
from cyberflag.replies.finding.lines.years_tables_run_together import part_years_tables
from cyberflag.replies.finding.lines.years_that_begin_beside import part_first_years
from cyberflag.replies.finding.no_counts.contents import drop_contents
from cyberflag.replies.finding.no_counts.made_up_parts import drop_made_up
from cyberflag.replies.finding.periods.between_lines import write_out_between, write_out_lone
from cyberflag.replies.finding.periods.captioned_years import write_out_captioned_years
from cyberflag.replies.finding.periods.open_ends import write_out_open_ends
from cyberflag.replies.finding.periods.titled_years import write_out_titled_years
from cyberflag.replies.finding.periods.written_periods import write_out_periods
from cyberflag.replies.finding.periods.years_before_crimes import write_out_years_before_crimes
from cyberflag.replies.finding.periods.years_of_parts import write_out_years_of_parts
from cyberflag.replies.finding.titles.captions_below import set_captions_above
from cyberflag.replies.finding.titles.group_titles import write_out_groups
from cyberflag.replies.finding.titles.names_of_sheets import with_names_of_sheets
from cyberflag.replies.finding.titles.numbered_titles import drop_title_numbers
from cyberflag.replies.finding.titles.pivot_filters import write_out_pivot_filters
from cyberflag.replies.finding.titles.plain_titles import mark_plain_titles
from cyberflag.replies.finding.titles.questions_in_titles import write_out_questions_in_titles
from cyberflag.replies.finding.titles.section_lines import join_section_lines
from cyberflag.replies.finding.titles.sheets_described import set_over_sheets
from cyberflag.replies.letters.altered_requests import write_out_altered_days
from cyberflag.replies.letters.letter_dates import drop_letter_dates
from cyberflag.replies.letters.letters_alone import write_out_letters_alone
from cyberflag.replies.letters.letters_to_force import quote_letters_to_force
from cyberflag.replies.letters.numbered_as_asked import write_out_questions_of_tables
from cyberflag.replies.letters.numbers_alone import write_out_numbers_alone
from cyberflag.replies.letters.numbers_over_tables import write_out_numbers_over_tables
from cyberflag.replies.letters.questions_as_before import write_out_questions_as_before
from cyberflag.replies.letters.questions_pointing_back import write_out_questions_pointing_back
from cyberflag.replies.letters.title_numbers import (
    drop_numbers_below_reference_labels,
    drop_numbers_beside_references,
    drop_title_numbers_of_requests,
)
from cyberflag.replies.letters.unasked import set_unasked_apart
from cyberflag.replies.letters.wrapped import join_wrapped, with_whole_words


def write_out(document: Document, request: Request) -> Document:
    """The document as a careful reader would write it down for others; the ``request`` tells what its questions ask.

    Each step reads what those before it left: lines are whole before tables are pasted together of them, and codes in
    words before what stands between their rows is written out.
    """
    document = set_page_lines_apart(
        part_first_years(quote_letters_to_force(set_over_sheets(with_names_of_sheets(document))))
    )
    document = drop_numbers_beside_references(drop_numbers_below_reference_labels(part_joined_lines(document)))
    document = drop_title_numbers_of_requests(document)
    document = write_out_captioned_years(write_out_titled_years(mark_plain_titles(document)))
    document = set_unasked_apart(join_wrapped(part_led_lines(write_out_colours(drop_letter_dates(document)))))
    document = write_out_questions_of_tables(write_out_altered_days(document), request)
    document = write_out_questions_as_before(write_out_questions_pointing_back(write_out_numbers_over_tables(document)))
    document = write_out_bands_before_counts(part_rows_run_together(part_years_tables(document)))
    document = write_out_open_ends(write_out_numbers_alone(write_out_letters_alone(document)))
    document = write_out_years_before_crimes(write_out_years_of_parts(document))
    document = write_out_pivot_filters(write_out_questions_in_titles(document))
    document = set_captions_above(gather_spaced(gather_pasted(with_whole_words(document))))
    document = write_out_parts_of_numbered(part_lines(join_section_lines(drop_made_up(document))))
    document = write_out_question_heads(drop_title_numbers(part_labels_from_figures(document)))
    document = write_out_stroked(drop_contents(write_out_questions(set_keys_apart(document))))
    document = write_out_dated(
        write_out_letter_signs(write_out_keyed(drop_figure_marks(write_out_key_lines(write_out_cut_heads(document)))))
    )
    document = write_out_sections_of_labels(write_out_sections(document))
    document = write_out_several(write_out_listed_numbers(write_out_small_numbers(document)), request)
    document = write_out_told_columns(write_out_places(document))
    document = write_out_periods(write_out_groups(write_out_numbered_answers(document, request)), request)
    document = write_out_lone_ages(document)
    return write_out_between(write_out_lone(write_out_affixes(write_out_closed_bands(write_out_codes(document)))))
