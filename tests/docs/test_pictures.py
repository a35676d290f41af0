"""The pictures of the stages are those of this program's reading, and can be read without being seen."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

PROJECT = Path(__file__).resolve().parents[2]
PAGE = PROJECT / "docs" / "explanation" / "how-a-reply-is-read.md"
PICTURES = sorted((PAGE.parent / "pictures").glob("*.svg"))
_SVG = {"svg": "http://www.w3.org/2000/svg"}
_LARGEST = 20_000


def check(script: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, check=False)


def test_the_pictures_are_current() -> None:
    done = check(PROJECT / "docs" / "pictures.py")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_check_of_pictures_can_fail(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "docs", tmp_path / "docs")
    old = tmp_path / "docs" / "explanation" / "pictures" / PICTURES[0].name
    old.write_text("<svg/>", encoding="utf-8")
    done = check(tmp_path / "docs" / "pictures.py")
    assert done.returncode == 1
    assert PICTURES[0].name in done.stdout
    assert old.read_text(encoding="utf-8") == "<svg/>", "a check changes nothing"


def test_the_page_shows_every_picture_and_says_what_is_on_it() -> None:
    shown = re.findall(r"^!\[([^\]]+)\]\(pictures/([^)]+)\)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [name for _, name in shown] == [path.name for path in PICTURES]
    assert [name for words, name in shown if len(words) < 40] == []


@pytest.mark.parametrize("path", PICTURES, ids=lambda p: p.stem)
def test_a_picture_has_a_title_and_a_description_and_is_small(path: Path) -> None:
    svg = etree.fromstring(path.read_bytes())
    named = svg.get("aria-labelledby").split()
    words = [svg.find(f"svg:*[@id='{name}']", _SVG).text for name in named]
    assert svg.get("role") == "img"
    assert [len(text) > 10 for text in words] == [True, True]
    assert path.stat().st_size < _LARGEST


@pytest.mark.parametrize("path", PICTURES, ids=lambda p: p.stem)
def test_nothing_in_a_picture_is_told_by_colour_alone(path: Path) -> None:
    """A box with a fill of its own is one of the key, or has words in it."""
    svg = etree.fromstring(path.read_bytes())
    coloured = [box for box in svg.iterfind("svg:rect", _SVG) if box.get("stroke-width")]
    assert [box for box in coloured if box.getnext() is None or not box.getnext().tag.endswith("text")] == []
