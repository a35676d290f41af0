"""What is still read of replies when the same stands in another format, or in another dress.

Each reply of drawn campaigns is written again in every other format (a letter as plain text, mail, page, PDF and
workbook; a workbook as the other kinds of workbook, and as a letter), and, where that is read as before, once more
after each change that alters no meaning: a cover before it and a disclaimer behind, its lines in capitals or behind
numbers, its tables transposed, other dashes and blanks. Printed for each: in how many replies it found something to
change, how many figures these had, how many of them are lost, and how many of those with no new issue in the reply;
how many came out as something else, how many were made up of what was no figure, and how many of these two stand in a
table or line to which no issue points.

Run as ``python benchmarks/reading_letters.py [--show] [SEED | FOLDER ...]``; the replies of a folder are taken as they
are read, with the ``request.toml`` in it or above it. ``--show`` prints what became of each reply.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from letter_dress import DRESSES
from letter_forms import FORMS, SHEETS, Block, Blocks, part_sheet

from cyberflag.model import Count, Marker, Request
from cyberflag.replies.document import Document, Grid, Line, LineKind
from cyberflag.replies.folders import reply_files
from cyberflag.replies.formats import read_document
from cyberflag.replies.letters.wrapped import join_wrapped
from cyberflag.replies.reading import read_stages
from cyberflag.replies.readings import ReplyReading
from cyberflag.returns.requests import load_request
from cyberflag.simulation import CampaignSettings, draw_campaign
from cyberflag.simulation.files import write_reply
from cyberflag.vocabularies.forces import FORCES

DRESSED = ("txt of 72 columns", "docx")
"""The forms in which replies are dressed otherwise."""
Meaning = tuple[object, ...]


@dataclass
class Kept:
    """What became of the figures of the replies that a change touched."""

    replies: int = 0
    figures: int = 0
    lost: int = 0
    lost_untold: int = 0
    turned: int = 0
    made_up: int = 0
    wrong_untold: int = 0

    def add(self, other: "Kept") -> None:
        """Add what became of further replies."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    @property
    def worst(self) -> tuple[int, ...]:
        """What the changes are ordered by: first what nobody is told of."""
        return self.wrong_untold, self.lost_untold, self.turned + self.made_up, self.lost


@dataclass(frozen=True)
class Sample:
    """A reply that is read: its name without an ending, its blocks as a letter and as sheets, and its reading."""

    name: str
    letter: Blocks
    sheets: Blocks
    request: Request
    reading: ReplyReading

    def blocks(self, form: str) -> Blocks:
        """What of it is written in a form."""
        return self.sheets if self.sheets and form in SHEETS else self.letter

    def read(self, blocks: Blocks, form: str, folder: Path) -> ReplyReading:
        """The reading of the blocks as a file of this form, which is left in the folder."""
        ending, write = FORMS[form]
        path = folder / f"{self.name}{ending}"
        path.write_bytes(write(blocks))
        return read_stages(path, path.name, self.request, read=read_document).reading


def measure(samples: Iterable[Sample], *, show: bool = False) -> dict[str, Kept]:
    """What each form, and each change in the forms in which a reply is read as before, leaves of the figures."""
    found: dict[str, Kept] = {}
    with tempfile.TemporaryDirectory() as folder:
        for sample in samples:
            for name, outcome in _outcomes(sample, Path(folder)):
                found.setdefault(name, Kept()).add(outcome)
                if show and any(outcome.worst):
                    print(f"{name:50} {sample.name:40.40} {outcome}", flush=True)
    return found


def _outcomes(sample: Sample, folder: Path) -> Iterator[tuple[str, Kept]]:
    for form in FORMS:
        if form == "csv" and not sample.sheets:
            continue  # nobody sends a letter so
        blocks = sample.blocks(form)
        plain = sample.read(blocks, form, folder)
        kept = compare(sample.reading, plain)
        yield f"as {form}", kept
        if form in DRESSED and not any(kept.worst):
            for name, change in DRESSES.items():
                if (changed := change(blocks)) != blocks:
                    yield f"{name} ({form})", compare(plain, sample.read(changed, form, folder))


def compare(before: ReplyReading, after: ReplyReading) -> Kept:
    """What became of the figures of one reply."""
    were, are = (Counter(map(_meaning, reading.counts)) for reading in (before, after))
    lost, new = were - are, are - were
    free = Counter(meaning[-1] for meaning in lost.elements())
    turned = sum((free & Counter(meaning[-1] for meaning in new.elements())).values())
    return Kept(
        replies=1,
        figures=were.total(),
        lost=lost.total() - turned,
        lost_untold=0 if _more_issues(before, after) else lost.total() - turned,
        turned=turned,
        made_up=new.total() - turned,
        wrong_untold=_untold(new, after),
    )


def _meaning(count: Count) -> Meaning:
    """What it counts and how many; a request is about children, and a withheld figure may start at nought or one."""
    age = "all" if str(count.age) == "0-17" else str(count.age)
    low = 0 if count.marker is Marker.SUPPRESSED and count.bounds.low <= 1 else count.bounds.low
    what = (count.force, count.period, count.measure, count.offence, age, count.sex, count.platform, count.marker)
    return (*what, (low, count.bounds.high))


def _more_issues(before: ReplyReading, after: ReplyReading) -> bool:
    """Whether the second reading tells of something that the first does not."""
    told, told_before = (Counter((i.kind, i.provenance.source) for i in r.issues) for r in (after, before))
    return bool(told - told_before)


def _untold(new: Counter[Meaning], reading: ReplyReading) -> int:
    """How many of the new figures stand where no issue points."""
    pointed = {issue.provenance.table for issue in reading.issues}
    left = Counter(new)
    untold = 0
    for count in reading.counts:
        if left[meaning := _meaning(count)] > 0:
            left[meaning] -= 1
            untold += count.provenance.table not in pointed
    return untold


def read_samples(sources: Iterable[str]) -> Iterator[Sample]:
    """The replies of drawn campaigns and of folders that can be written again and that give figures."""
    for source in sources:
        if source.isdecimal():
            yield from _drawn(int(source))
        else:
            request = load_request(Path(source))
            yield from filter(None, (_sample(path, request) for path in reply_files(Path(source))))


def _drawn(seed: int) -> Iterator[Sample]:
    campaign = draw_campaign(seed, CampaignSettings())
    with tempfile.TemporaryDirectory() as folder:
        for reply in campaign.replies:
            path = Path(folder) / reply.name
            path.write_bytes(write_reply(reply))
            if sample := _sample(path, campaign.request):
                yield sample


def _sample(path: Path, request: Request) -> Sample | None:
    """A reply with its blocks; None for one without figures, or with what no other format has."""
    document = read_document(path, path.name)
    reading = read_stages(path, path.name, request, read=read_document).reading
    if not reading.counts or document.problems or any(map(_has_more, document.blocks)):
        return None
    sheets = tuple(grid for grid in document.grids if grid.is_sheet)
    # a page's frame, a sheet's name or a sender's address may be all that names the force
    names = [force.name for force in FORCES if force.id == reading.record.force]
    name = f"{path.stem} ({names[0]})" if names else path.stem
    return Sample(name, _letter_of(document), sheets, request, reading)


def _has_more(block: Block) -> bool:
    """Whether it stands in a file inside the reply, or hides something."""
    if isinstance(block, Line):
        return bool(block.prefix)
    return bool(block.prefix) or block.hidden or any(cell.hidden or cell.comment for cell in block)


def _letter_of(document: Document) -> Blocks:
    """The blocks with the sheets as headings, tables and notes; what frames a web page is left out."""
    is_page = document.reply.endswith((".html", ".htm"))
    several = sum(grid.is_sheet for grid in document.grids) > 1
    blocks: list[Block] = []
    for block in map(_settled, join_wrapped(document).blocks):
        if isinstance(block, Grid) and block.is_sheet:
            blocks += [Line(0, block.name, LineKind.HEADING)] if several else []
            blocks += part_sheet(block)
        elif isinstance(block, Grid) or not (is_page and block.kind is LineKind.FURNITURE):
            blocks.append(block)
    return tuple(blocks)


def _settled(block: Block) -> Block:
    """A table none of whose cells covers the next; what a reader gives may."""
    if isinstance(block, Line):
        return block
    starts = {(row, column) for row, column in block.cells}
    cut = {}
    for cell in block:
        free = next((n for n in cell.columns[1:] if (cell.row, n) in starts), cell.columns[-1] + 1)
        cut[cell.row, cell.column] = replace(cell, column_span=free - cell.column)
    return block.with_cells(cut)


def main() -> None:
    """Print a row for each change, the worst first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("sources", nargs="*", default=["900"])
    given = parser.parse_args()
    found = measure(read_samples(given.sources), show=given.show)
    heads = ("replies", "figures", "lost", "untold", "turned", "made up", "untold")
    print(f"{'change':56}" + "".join(f"{head:>9}" for head in heads))
    for name, kept in sorted(found.items(), key=lambda item: item[1].worst, reverse=True):
        print(f"{name:56}" + "".join(f"{value:9}" for value in vars(kept).values()))


if __name__ == "__main__":
    main()
