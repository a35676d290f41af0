"""Searches over crimes of every type: no more than was asked for, where that was no kind of crime."""

TEXT = """Further to your request about {} linked to dating apps.

The names below were searched for in the free text of crime
reports of every type. Hits in which nobody had met were left.

                2012   2013   2014*
Tinder             0      2      4
Badoo            nil      1      2
TOTAL              0      3      6

* 1 January 2014 to 30 June 2014

Of these nine crimes four were thefts and two were robberies.
"""


def test_they_are_counted_where_crimes_as_such_were_asked_for(read_unasked_letter):
    read = read_unasked_letter(TEXT.format("crimes"))
    assert [c.bounds.low for c in read.counts] == [0, 2, 4, 0, 1, 2, 0, 3, 6, 9, 4, 2]
    assert {(str(c.period.start), str(c.period.end)) for c in read.counts[-3:]} == {("2012-01-01", "2014-06-30")}
