"""Filters over pivot tables: what a table was kept to."""

from cyberflag.model import WITHOUT_FLAG, Basis


def test_filters_over_a_pivot_table_are_what_it_was_kept_to(read_unasked):
    rows = [["Online Crime Flag", "Y"], ["Victim Age Group", "0-17"], ["Force area", "(All)"]]
    rows += [["Row Labels", "Count of Crime Number"], ["2020/21", "31"], ["2021/22", "42"], ["Grand Total", "73"]]
    counts = read_unasked("<h2>Sexual offences against children</h2>", rows).counts

    assert [(c.basis, c.bounds.low) for c in counts] == [(Basis.FLAG, 31), (Basis.FLAG, 42), (Basis.FLAG, 73)]


def test_a_filter_for_crimes_without_the_flag_makes_none_of_them_flagged(read_unasked):
    rows = [["Online Crime Flag", "N"], ["Row Labels", "Count of Crime Number"], ["2020/21", "31"], ["2021/22", "42"]]
    reading = read_unasked("<h2>Sexual offences against children</h2>", rows)

    assert {(c.basis, c.detail) for c in reading.counts} == {(Basis.NONE, (WITHOUT_FLAG,))}
