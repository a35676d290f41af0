"""What the command says about memory before polars and Arrow are loaded."""

import os
import subprocess
import sys

POOL = "import pyarrow; print(pyarrow.default_memory_pool().backend_name)"


def said_by(code: str, **environment: str) -> str:
    plain = {name: value for name, value in os.environ.items() if name != "ARROW_DEFAULT_MEMORY_POOL"}
    done = subprocess.run(
        [sys.executable, "-c", code], env={**plain, **environment}, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_a_process_that_keeps_its_memory_has_arrow_take_it_from_the_system() -> None:
    assert said_by(POOL) != "system"
    assert said_by(f"from cyberflag.cli.memory import keep_memory; keep_memory(); {POOL}") == "system"


def test_what_the_environment_says_of_memory_stands() -> None:
    code = f"from cyberflag.cli.memory import keep_memory; keep_memory(); {POOL}"
    assert said_by(code, ARROW_DEFAULT_MEMORY_POOL="jemalloc") == "jemalloc"


def test_the_flag_command_speaks_of_memory_before_either_library_is_loaded() -> None:
    code = (
        "import sys, cyberflag.cli.flag_commands as commands\n"
        "commands.keep_memory = lambda: (print(*({'polars', 'pyarrow'} & set(sys.modules)), 'kept'), sys.exit())\n"
        "from cyberflag.cli import main\n"
        "sys.argv[:] = ['cyberflag', 'flag', 'none.csv', '-o', 'out.csv']\n"
        "main()"
    )
    assert said_by(code) == "kept"
