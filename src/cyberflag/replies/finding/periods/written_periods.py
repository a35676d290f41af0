"""All periods that a reply writes in short and explains elsewhere, written out in its cells and lines."""

from __future__ import annotations

from cyberflag.model import Request
from cyberflag.replies.document import Document
from cyberflag.replies.finding.explained.short_years_told import write_out_short_years
from cyberflag.replies.finding.headings.broken_headings import join_broken_headings
from cyberflag.replies.finding.periods.coded_months import write_out_coded_months
from cyberflag.replies.finding.periods.coded_quarters import write_out_coded_quarters
from cyberflag.replies.finding.periods.days_above_years import write_out_days_above_years
from cyberflag.replies.finding.periods.defined_years import write_out_defined_years
from cyberflag.replies.finding.periods.ends_of_quarters import write_out_ends_of_quarters
from cyberflag.replies.finding.periods.fiscal_years import write_out_fiscal_years
from cyberflag.replies.finding.periods.heads_that_end_years import write_out_years_that_end
from cyberflag.replies.finding.periods.lettered_years import write_out_lettered_years
from cyberflag.replies.finding.periods.months_in_lines import write_out_months
from cyberflag.replies.finding.periods.named_parts import write_out_named_parts
from cyberflag.replies.finding.periods.numbered_months import write_out_numbered_months
from cyberflag.replies.finding.periods.one_ended_years import write_out_one_ended
from cyberflag.replies.finding.periods.open_ends import write_out_years_so_far
from cyberflag.replies.finding.periods.ordinal_quarters import write_out_ordinal_quarters
from cyberflag.replies.finding.periods.quarter_lines import write_out_quarters
from cyberflag.replies.finding.periods.spans_behind_figures import write_out_spans
from cyberflag.replies.finding.periods.years_called_financial import write_out_years_called_financial
from cyberflag.replies.finding.periods.years_first_in_titles import write_out_years_first_in_titles
from cyberflag.replies.finding.periods.years_in_corners import write_out_corner_years
from cyberflag.replies.finding.periods.years_to_date import write_out_years_to_date


def write_out_periods(document: Document, request: Request) -> Document:
    """The document with years below days of any year, or below heads that say when they end, quarters below a year,
    months in codes or by number, letters and names that a text explains, headings broken over two cells, those that say
    one end of a period asked for or of a quarter, years named by one number or to date, the part of a year behind its
    figure, and bare years in corners or before the crimes of a title, written out as periods; every cell keeps what it
    prints.
    """
    document = write_out_numbered_months(write_out_coded_months(document, request))
    document = write_out_spans(write_out_months(join_broken_headings(write_out_days_above_years(document))))
    document = write_out_lettered_years(write_out_quarters(write_out_one_ended(document, request)))
    document = write_out_defined_years(write_out_ends_of_quarters(write_out_coded_quarters(document)))
    document = write_out_fiscal_years(write_out_years_called_financial(document), request)
    document = write_out_short_years(write_out_years_to_date(write_out_years_that_end(document)))
    document = write_out_years_first_in_titles(write_out_years_so_far(document))
    return write_out_corner_years(write_out_ordinal_quarters(write_out_named_parts(document)))
