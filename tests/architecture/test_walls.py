"""The walls between the rooms."""

import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from grimp import build_graph


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


def test_each_module_can_be_imported_first() -> None:
    graph = build_graph("cyberflag", cache_dir=None, exclude_type_checking_imports=True)
    needed = {
        module: {
            part
            for imported in graph.find_modules_directly_imported_by(module)
            for part in {imported, *packages_of(imported)} - {module, *packages_of(module)}
        }
        for module in graph.modules
    }
    try:
        TopologicalSorter(needed).prepare()
    except CycleError as error:
        pytest.fail(f"These modules import one another in a circle: {' <- '.join(error.args[1])}")


def packages_of(module: str) -> set[str]:
    """The packages that a module lies in, which are loaded before it."""
    names = module.split(".")
    return {".".join(names[:length]) for length in range(1, len(names))}
