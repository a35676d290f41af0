"""How long a file and a function may be, and what each must say of itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

FILE_LINES = 400
FUNCTION_LINES = 40
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "handler", "processor"}

PROJECT = Path(__file__).resolve().parents[2]
MODULES = sorted((PROJECT / "src" / "cyberflag").rglob("*.py"))
TESTS = sorted((PROJECT / "tests").rglob("*.py"))

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def functions() -> Iterator[tuple[str, Function]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, Function):
                yield f"{name_of(path)}:{node.lineno} {node.name}", node


def public_names(tree: ast.Module) -> Iterator[Function | ast.ClassDef]:
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from (n for n in node.body if isinstance(n, Function) and not n.name.startswith("_"))


def says_nothing(node: Function | ast.ClassDef) -> bool:
    """Whether it has no docstring; what overrides a documented method may be silent."""
    overrides = any(isinstance(d, ast.Name) and d.id == "override" for d in node.decorator_list)
    return ast.get_docstring(node) is None and not overrides


def body_lines(function: Function) -> int:
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_a_file_is_one_room_and_no_drawer() -> None:
    lines = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in [*MODULES, *TESTS]}
    assert {name: number for name, number in lines.items() if number > FILE_LINES} == {}


def test_a_function_fits_on_a_screen() -> None:
    long = {place: n for place, function in functions() if (n := body_lines(function)) > FUNCTION_LINES}
    assert long == {}


def test_every_function_says_what_it_gives() -> None:
    assert [place for place, function in functions() if function.returns is None] == []


def test_every_public_name_says_what_it_is() -> None:
    silent = []
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if tree.body and not ast.get_docstring(tree):
            silent.append(name_of(path))
        silent += [f"{name_of(path)}:{node.lineno} {node.name}" for node in public_names(tree) if says_nothing(node)]
    assert silent == []


def test_every_module_has_a_name_that_says_something() -> None:
    names = {name_of(p) for p in MODULES if {p.stem, *p.relative_to(PROJECT).parent.parts} & EMPTY_NAMES}
    assert names == set()
