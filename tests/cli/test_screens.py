"""What stands on the screen after a run, from counts to sentences."""

import re

import pytest
from rich.console import Console

from cyberflag.cli.issues import show_issues
from cyberflag.cli.national import show_national
from cyberflag.cli.summary import show_summary
from cyberflag.figures import NATIONAL_FORCES, compute_figures
from cyberflag.model import (
    Bounds,
    Count,
    FlagUse,
    Issue,
    IssueKind,
    Marker,
    Measure,
    Outcome,
    Period,
    Provenance,
    ReplyRecord,
    Request,
    counts_table,
    issues_table,
    replies_table,
)
from cyberflag.model.words import Basis
from cyberflag.returns import Returns
from cyberflag.returns.added_issues import add_issues

YEAR = Period.financial_year(2017)


def count_of(force: str, bounds: Bounds, marker: Marker = Marker.PLAIN) -> Count:
    place = Provenance(f"{force}.csv", "csv!B2")
    return Count(place, force, YEAR, Measure.OFFENCES, bounds, basis=Basis.FLAG, marker=marker, printed=str(bounds))


def returns_of(*counts: Count, issues: tuple[Issue, ...] = (), asked: tuple[str, ...] = ()) -> Returns:
    records = [ReplyRecord(c.provenance.reply, c.force, Outcome.FULL, flag_use=FlagUse.USED) for c in counts]
    counted, looked_at = counts_table(counts), issues_table(issues)
    request = Request(Basis.FLAG, Measure.OFFENCES, periods=(YEAR,), forces=asked)
    return Returns(counted, looked_at, replies_table(records, counted, looked_at), request)


@pytest.fixture
def console() -> Console:
    return Console(width=160, markup=False, highlight=False, emoji=False, color_system=None)


def test_a_withheld_number_widens_the_national_figure_and_is_never_nought(console: Console) -> None:
    returns = returns_of(count_of("kent", Bounds(37, 37)), count_of("essex", Bounds(1, 4), Marker.SUPPRESSED))
    with console.capture() as shown:
        show_national(console, compute_figures(returns))
    assert re.search(r"2017/18 +offences +38 to 41 +2 of 2 forces", shown.get())


def test_a_silent_force_is_named_and_takes_the_upper_bound_from_the_number_of_all_forces(console: Console) -> None:
    returns = returns_of(count_of("kent", Bounds(37, 37)), asked=("kent", "essex"))
    with console.capture() as shown:
        show_national(console, compute_figures(returns))
    assert re.search(r"offences-at-least +37 or more", shown.get())
    assert "no reply: Essex" in shown.get()


def test_an_estimate_is_marked_as_the_files_mark_it_without_a_sign_of_the_screens_own(console: Console) -> None:
    asked = tuple(NATIONAL_FORCES)[:20]
    given = [count_of(force, Bounds(30 + place, 30 + place)) for place, force in enumerate(asked[:-1])]
    figure_set = compute_figures(returns_of(*given, asked=asked))
    with console.capture() as shown:
        show_summary(console, figure_set)
        show_national(console, figure_set)
    text = shown.get()
    assert "estimated as if every force had a figure [e]" in text
    assert re.search(r"offences-estimated +[\d,]+ to [\d,]+ \[e\]", text)
    assert "\\" not in text


def test_without_any_figure_that_is_said_and_nothing_is_made_up(console: Console) -> None:
    with console.capture() as shown:
        show_national(console, compute_figures(returns_of(asked=("kent",))))
    assert "No figure could be computed" in shown.get()
    assert not re.search(r"\b0\b", shown.get())


def test_the_replies_with_most_issues_come_first_and_the_rest_are_counted(console: Console, tmp_path) -> None:
    issues = tuple(
        Issue(Provenance(f"reply {n}.csv", f"csv!A{i}"), IssueKind.UNKNOWN_OFFENCE, f"Look at A{i}.")
        for n in range(12)
        for i in range(1, n + 2)
    )
    with console.capture() as shown:
        show_issues(console, returns_of(issues=issues), tmp_path)
    text = shown.get()
    assert "78 issues in 12 replies" in text
    assert text.index("reply 11.csv") < text.index("reply 10.csv")
    assert "reply 0.csv" not in text
    assert "and 7 more replies" in text
    assert str(tmp_path / "issues.csv") in text


def test_issues_of_the_figures_join_those_of_the_reading_once_and_are_counted_by_reply() -> None:
    own = Issue(Provenance("kent.csv", "csv!B2"), IssueKind.NOT_A_FIGURE, "Look at B2.")
    found = Issue(Provenance("kent.csv", "csv!B9"), IssueKind.DOES_NOT_ADD_UP, "Look at B9.")
    returns = returns_of(count_of("kent", Bounds(1, 1)), count_of("essex", Bounds(2, 2)), issues=(own,))
    once = add_issues(returns, issues_table([own, found]))
    assert once.issues["message"].to_list() == ["Look at B2.", "Look at B9."]
    assert once.replies.select("reply", "issues").rows() == [("kent.csv", 2), ("essex.csv", 0)]
    assert add_issues(once, issues_table([found])).issues.equals(once.issues)
