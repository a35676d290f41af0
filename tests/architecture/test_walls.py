"""The walls between the rooms."""

import subprocess
import sys
from pathlib import Path


def test_imports_point_one_way_through_the_house(project: Path) -> None:
    # The contract stands in pyproject.toml; `make check` asks the same.
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_command_line_starts_without_loading_the_tables(project: Path) -> None:
    code = "import sys, cyberflag.cli; print(' '.join(m for m in ('polars', 'altair', 'openpyxl') if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_reading_replies_loads_nothing_that_draws_publishes_or_protects(project: Path) -> None:
    heavy = ("scipy", "pandas", "altair", "gptables", "cyberflag.disclosure", "cyberflag.publication.publishing")
    code = f"import sys, cyberflag.cli.read; print(' '.join(m for m in {heavy!r} if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_package_says_that_it_is_typed(project: Path) -> None:
    assert (project / "src" / "cyberflag" / "py.typed").is_file()
