"""Scans the PDFs of a folder again and compares the figures that OCR reads with those of the printed page.

Run as ``python benchmarks/ocr_quality.py [FOLDER ...]``; without a folder, on the private sets of replies. Each page is
printed at 200 dots an inch, paled, blurred, laid askew by up to 0.4 degrees and sprinkled with noise, and the pages of
a file become a PDF of pictures. Then the cells of its tables that hold a figure are compared, blanks aside.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from cyberflag.replies.document import Document
from cyberflag.replies.formats import read_document

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT / "tests"))  # the scanner that the tests use

from scans import pages_of, save, scan  # type: ignore[import-not-found]  # noqa: E402 - found only now

SHARED = PROJECT.parent / "shared"
FOLDERS = ("campaign-dev/replies", "replies-real/files", "workbooks-real/files")
NOISE = (6.0, 8.0, 10.0)
ASKEW = (0.0, 0.4, -0.4)


def scan_again(path: Path, number: int, folder: Path) -> Path:
    """The file as a PDF of pictures of its pages."""
    how = {"askew": ASKEW[number % 3], "noise": NOISE[number % 3]}
    pages = [scan(path.read_bytes(), page=page, **how) for page in range(pages_of(path.read_bytes()))]
    scanned = folder / path.name
    scanned.write_bytes(save(pages[0], "PDF", *pages[1:]))
    return scanned


def compare(printed: Document, scanned: Document) -> Counter[str]:
    """How the cells with a figure came out: right, unsure, wrong, lost (nothing stands in their place)."""
    found: Counter[str] = Counter()
    for place, wanted in _figures(printed).items():
        got = _texts(scanned).get(place, "")
        if got == wanted:
            found["right"] += 1
        else:
            found["unsure" if "[?]" in got else "wrong" if got else "lost"] += 1
    return found


def _texts(document: Document) -> dict[tuple[int, int, int], str]:
    return {
        (table, c.row, c.column): "".join(c.shown.split()) for table, grid in enumerate(document.grids) for c in grid
    }


def _figures(document: Document) -> dict[tuple[int, int, int], str]:
    return {place: text for place, text in _texts(document).items() if any(c.isdigit() for c in text)}


def main() -> None:
    """Measure every file and print the sums."""
    if shutil.which("tesseract") is None:
        raise SystemExit("tesseract is not installed (apt install tesseract-ocr): nothing is measured.")
    folders = [Path(name) for name in sys.argv[1:]] or [SHARED / name for name in FOLDERS]
    files = sorted(path for folder in folders for path in folder.rglob("*.pdf"))
    if not files:
        raise SystemExit("There is no PDF to measure. Name a folder.")
    total: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(files):
            scanned = read_document(scan_again(path, number, Path(folder)), path.name)
            found = compare(read_document(path, path.name), scanned)
            total += found
            print(f"{path.name}: {dict(found) or 'no table'}")
    print(f"of {total.total()} cells with a figure: {dict(total)}")


if __name__ == "__main__":
    main()
