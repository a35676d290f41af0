"""Figures behind labels in lines of text: open dates, parts, words that nobody knows."""

from cyberflag.model import AgeBand, Basis, IssueKind, Measure, Period, Request
from readings import read_text

ONE_YEAR = Request(Basis.FLAG, Measure.OFFENCES, AgeBand(0, 17), (Period.calendar_year(2018),))


def test_an_open_date_inside_the_one_period_asked_for_gives_a_count_and_an_issue():
    reading = read_text("Referrals from 01.03.18 : 8", ONE_YEAR)
    assert [(str(c.period.start), str(c.period.end), c.bounds.low) for c in reading.counts] == [
        ("2018-03-01", "2018-12-31", 8)
    ]
    assert [issue.kind for issue in reading.issues] == [IssueKind.UNKNOWN_PERIOD]


def test_an_open_date_outside_the_period_asked_for_is_an_issue_and_no_count():
    reading = read_text("Referrals from 01.03.17 : 8", ONE_YEAR)
    assert reading.counts == ()
    assert [issue.kind for issue in reading.issues] == [IssueKind.UNKNOWN_HEADING]


def test_parts_of_what_a_line_counts_are_kept_apart_by_their_own_words():
    reading = read_text("Of these: Referrals by schools - 2, Referrals by others - 6", ONE_YEAR)
    assert [(c.measure, c.detail) for c in reading.counts] == [
        (Measure.OTHER, (("label", "Of these: Referrals by schools"),)),
        (Measure.OTHER, (("label", "Referrals by others"),)),
    ]


def test_a_part_may_be_named_by_a_word_of_the_first_label_alone():
    reading = read_text("Referrals not granted - 8, granted - 4", ONE_YEAR)
    assert [(c.measure, c.bounds.low) for c in reading.counts] == [(Measure.OTHER, 8), (Measure.OTHER, 4)]


def test_a_word_that_nobody_knows_is_never_a_part_of_the_offences_counted():
    reading = read_text("Flagged offences in 2018 by service:\nZorble : 3\nFlagged offences - 8, Zorble - 3", ONE_YEAR)
    assert [c.bounds.low for c in reading.counts] == [8]
    assert [issue.kind for issue in reading.issues] == [IssueKind.UNKNOWN_HEADING] * 2
