"""The documentation stands on its own feet: links lead somewhere, generated parts are current."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PAGES = sorted([*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")])
_LINK = re.compile(r"\[[^\]]+\]\((?P<target>[^)\s]+)\)")


def name_of(page: Path) -> str:
    return page.relative_to(PROJECT).as_posix()


def anchors_of(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    broken = []
    for link in _LINK.finditer(page.read_text(encoding="utf-8")):
        target, _, anchor = link["target"].partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        there = (page.parent / target) if target else page
        if not there.exists() or (anchor and anchor not in anchors_of(there)):
            broken.append(link["target"])
    assert broken == []


def test_every_page_of_the_documentation_can_be_reached_from_its_index() -> None:
    index = (PROJECT / "docs" / "README.md").read_text(encoding="utf-8")
    linked = {(PROJECT / "docs" / link["target"]).resolve() for link in _LINK.finditer(index)}
    assert [name_of(p) for p in PAGES if "docs" in p.parts and p.name != "README.md" and p not in linked] == []


def test_the_generated_parts_are_current() -> None:
    done = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_check_of_generated_parts_can_fail(tmp_path: Path) -> None:
    # A copy of the generator beside a page with an old part: it must name the page.
    (tmp_path / "docs").mkdir()
    generator = (PROJECT / "docs" / "generate.py").read_text(encoding="utf-8")
    (tmp_path / "docs" / "generate.py").write_text(generator, encoding="utf-8")
    page = tmp_path / "docs" / "errors.md"
    page.write_text("<!-- generated: errors -->\nan old drawing\n<!-- end: errors -->\n", encoding="utf-8")
    command = [sys.executable, str(tmp_path / "docs" / "generate.py")]
    done = subprocess.run([*command, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "docs/errors.md" in done.stdout
    assert "an old drawing" in page.read_text(encoding="utf-8"), "a check changes nothing"
    subprocess.run(command, capture_output=True, check=True)
    assert "EmptyFolderError" in page.read_text(encoding="utf-8")
