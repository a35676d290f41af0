"""``cyberflag vocabulary``: a public list, or how a text is understood against it."""

from __future__ import annotations

from rich.console import Console

from cyberflag.cli.screen import make_safe, make_table, open_console, show_table
from cyberflag.errors import UsageError
from cyberflag.vocabularies.listing import VOCABULARIES, Vocabulary


def show_vocabulary(name: str, text: str) -> None:
    """Name the lists; with a name, show that list; with a text too, show how it is understood.

    Raises ``UsageError`` for a name that no list has.
    """
    console = open_console()
    if not name:
        _name_lists(console)
        return
    listing = VOCABULARIES.get(name)
    if listing is None:
        raise UsageError(f"There is no list {name!r}.", f"The lists are: {', '.join(VOCABULARIES)}.")
    if text:
        _explain(console, listing, text)
    else:
        _show_list(console, listing)


def _name_lists(console: Console) -> None:
    table = make_table("list", "holds")
    for listing in VOCABULARIES.values():
        table.add_row(listing.name, listing.what)
    show_table(console, "Lists", table)
    console.print("cyberflag vocabulary LIST shows one; cyberflag vocabulary LIST TEXT shows how a text is understood.")


def _show_list(console: Console, listing: Vocabulary) -> None:
    """A table for a person; where the output is no terminal, a line an entry with tabs between, for other programs."""
    rows = listing.rows
    if not console.is_terminal:
        for row in (listing.columns, *rows):
            console.print("\t".join(row), soft_wrap=True)
        return
    table = make_table(*listing.columns)
    table.columns[0].min_width = max((len(row[0]) for row in rows), default=0)  # what names an entry is never cut
    for row in rows:
        table.add_row(*row)
    show_table(console, f"{listing.name}: {listing.what}", table)
    console.print(f"{len(rows):,} entries. Source: {listing.source}", soft_wrap=True)


def _explain(console: Console, listing: Vocabulary, text: str) -> None:
    readings = listing.explain(text)
    shown = make_safe(text)
    if not readings:
        console.print(f"{shown!r} is not understood against {listing.name}; in a reply it would be an issue.")
        return
    table = make_table("means", "by", "sure", "from the words")
    for reading in readings:
        sure = "" if reading.score is None else f"{reading.score:.0%}"
        table.add_row(reading.value, reading.how, sure, make_safe(reading.used))
    show_table(console, f"{shown!r} against {listing.name}", table)
