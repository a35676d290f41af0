"""The scripts of ``benchmarks/`` as modules: they are no package, so each is loaded by its file."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType


def load_benchmark(project: Path, name: str) -> ModuleType:
    """A script of ``benchmarks/``, loaded anew; dataclasses in it look it up by its name."""
    spec = importlib.util.spec_from_file_location(name, project / "benchmarks" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
