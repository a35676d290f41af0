"""What is still read of drawn workbooks when the same is printed otherwise.

Each workbook of drawn campaigns is read as it is, and once more after each change that alters no meaning: other marks
around its labels, other spellings of sexes, ages and years, a column that says the same of every row, texts beside the
tables. Printed for each change: in how many workbooks it found something to change, how many figures these had, the
share of them that is read as before, and how many are read that were not there before, which is worse than none.

Run as ``python benchmarks/reading_changes.py [SEED ...]``.
"""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from cyberflag.model import Count, Request
from cyberflag.replies import read_reply
from cyberflag.simulation import CampaignSettings, draw_campaign
from cyberflag.simulation.files import write_reply

Change = Callable[[Workbook], None]

LONGEST_LABEL = 50
"""A longer text is a title or a note."""
_NUMBERS = re.compile(r"[\s\d.,*<>%–+/-]*")
_BAND = re.compile(r"(?:aged?\s+)?(\d{1,2})\s*(?:[-–]|to)\s*(\d{1,2})", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d\d)[/-](\d\d)\b")
_SEX = re.compile(r"(?:fe)?males?", re.IGNORECASE)
_TOTAL = re.compile(r"(?:grand )?total", re.IGNORECASE)


@dataclass
class Kept:
    """What became of the figures of the workbooks that a change touched."""

    workbooks: int = 0
    figures: int = 0
    kept: int = 0
    new: int = 0


def of_labels(rewrite: Callable[[str], str]) -> Change:
    """The change that rewrites every label of a workbook."""
    return of_texts(lambda text: text if _NUMBERS.fullmatch(text) else rewrite(text))


def whole(pattern: re.Pattern[str], rewrite: Callable[[re.Match[str]], str]) -> Change:
    """The change that rewrites the texts that the pattern matches as a whole."""
    return of_texts(lambda text: rewrite(found) if (found := pattern.fullmatch(text.strip())) else text)


def of_texts(rewrite: Callable[[str], str]) -> Change:
    """The change that rewrites every short text of a workbook."""

    def change(workbook: Workbook) -> None:
        for cell in (cell for sheet in workbook for row in sheet.iter_rows() for cell in row):
            text = cell.value
            if isinstance(text, str) and len(text) <= LONGEST_LABEL and not isinstance(cell, MergedCell):
                cell.value = rewrite(text)

    return change


def column(name: str, value: str) -> Change:
    """The change that puts a column before all others, with the same text in every row."""

    def change(workbook: Workbook) -> None:
        for sheet in workbook:
            if (rows := _rows(sheet)) and not sheet.merged_cells.ranges:
                sheet.insert_cols(1)
                sheet.cell(rows[0] - 1, 1, name)
                for row in rows:
                    sheet.cell(row, 1, value)

    return change


def below(text: str) -> Change:
    """The change that writes a text below each sheet of figures."""

    def change(workbook: Workbook) -> None:
        for sheet in workbook:
            if _rows(sheet):
                sheet.cell(sheet.max_row + 2, 1, text)

    return change


def _rows(sheet: Worksheet) -> list[int]:
    """The rows from the first with a count to the end of its table."""
    filled = ((row[0].row, [cell.value for cell in row if _is_count(cell.value)]) for row in sheet.iter_rows())
    counted = (row for row, counts in filled if counts and not _are_ages(counts))
    first = next(counted, 0)
    rows = list(range(first, sheet.max_row + 1)) if first > 1 else []
    blank = (at for at, row in enumerate(rows) if all(cell.value is None for cell in sheet[row]))
    return rows[: next(blank, len(rows))]


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and not 1990 <= value <= 2050


def _are_ages(counts: list[object]) -> bool:
    """Whether the numbers of a row are the ages that head its columns: 0, 1, 2 and so on."""
    first = counts[0]
    return isinstance(first, int) and len(counts) > 2 and counts == list(range(first, first + len(counts)))


CHANGES: dict[str, Change] = {
    "capitals": of_labels(str.upper),
    "small letters": of_labels(str.lower),
    "a colon behind": of_labels(lambda text: f"{text}:"),
    "a full stop behind": of_labels(lambda text: f"{text}."),
    "= behind": of_labels(lambda text: f"{text} ="),
    "a bullet before": of_labels(lambda text: f"• {text}"),
    "quotation marks": of_labels(lambda text: f"‘{text}’"),
    "brackets": of_labels(lambda text: f"[{text}]"),
    "underscores": of_labels(lambda text: text.replace(" ", "_")),
    "lines for blanks": of_labels(lambda text: text.replace(" ", "\n")),
    "Girls, Boys": whole(_SEX, lambda m: "Girls" if m[0][0] in "Ff" else "Boys"),
    "F - Female": whole(_SEX, lambda m: f"{m[0][0].upper()} - {m[0]}"),
    "Victim sex: Female": whole(_SEX, lambda m: f"Victim sex: {m[0]}"),
    "10 to 12 years of age": whole(_BAND, lambda m: f"{m[1]} to {m[2]} years of age"),
    "AGE_10_TO_12": whole(_BAND, lambda m: f"AGE_{m[1]}_TO_{m[2]}"),
    "between 10 and 12": whole(_BAND, lambda m: f"between {m[1]} and {m[2]}"),
    "Overall total": whole(_TOTAL, lambda _: "Overall total"),
    "Total of the above": whole(_TOTAL, lambda _: "Total of the above"),
    "FY 2019/20": of_labels(lambda text: _YEAR.sub(r"FY \1/\2", text)),
    "1 April 2019 to 31 March 2020": of_labels(
        lambda text: _YEAR.sub(lambda m: f"1 April {m[1]} to 31 March {int(m[1]) + 1}", text)
    ),
    "Source | NICHE": column("Source", "NICHE"),
    "Category | Sexual offences": column("Category", "Sexual offences"),
    "Online flag | Y": column("Online flag", "Y"),
    "a note below": below("Numbers may change as investigations go on."),
    "a contact below": below("FOI team, 01234 567890"),
}


def measure(seeds: list[int]) -> dict[str, Kept]:
    """What each change leaves of the figures of the campaigns drawn with these seeds."""
    found = {name: Kept() for name in CHANGES}
    with tempfile.TemporaryDirectory() as folder:
        for path, request in _workbooks(seeds, Path(folder)):
            before = Counter(_read(path, request))
            for name, change in CHANGES.items():
                changed = _changed(path, change)
                if changed is None or not before:
                    continue
                after = Counter(_read(changed, request))
                kept = found[name]
                kept.workbooks += 1
                kept.figures += before.total()
                kept.kept += (before & after).total()
                kept.new += (after - before).total()
    return found


def _workbooks(seeds: list[int], folder: Path) -> Iterator[tuple[Path, Request]]:
    for seed in seeds:
        campaign = draw_campaign(seed, CampaignSettings())
        for reply in campaign.replies:
            if reply.name.endswith(".xlsx"):
                path = folder / reply.name
                path.write_bytes(write_reply(reply))
                yield path, campaign.request


def _changed(path: Path, change: Change) -> Path | None:
    """The workbook after the change, under its name in a folder beside; None where there was nothing to change."""
    workbook = load_workbook(path)
    before = _cells(workbook)
    change(workbook)
    if _cells(workbook) == before:
        return None
    changed = path.parent / "changed" / path.name
    changed.parent.mkdir(exist_ok=True)
    workbook.save(changed)
    return changed


def _cells(workbook: Workbook) -> list[object]:
    return [cell.value for sheet in workbook for row in sheet.iter_rows() for cell in row]


def _read(path: Path, request: Request) -> Iterator[tuple[object, ...]]:
    for count in read_reply(path, path.name, request).counts:
        yield _meaning(count)


def _meaning(count: Count) -> tuple[object, ...]:
    what = (count.period, count.measure, count.offence, count.age, count.sex, count.platform)
    return (*what, count.bounds.low, count.bounds.high, count.marker)


def main() -> None:
    """Print a row for each change, those that cost most first."""
    seeds = [int(seed) for seed in sys.argv[1:]] or [900]
    print(f"{'change':34} {'workbooks':>9} {'figures':>8} {'kept':>8} {'new':>5}")
    for name, kept in sorted(measure(seeds).items(), key=lambda item: item[1].kept / max(1, item[1].figures)):
        share = f"{kept.kept / kept.figures:.1%}" if kept.figures else "-"
        print(f"{name:34} {kept.workbooks:9} {kept.figures:8} {share:>8} {kept.new:5}")


if __name__ == "__main__":
    main()
