"""What no committed file may hold."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

# Written in pieces, so that this file does not hold what it looks for.
REGISTRY_HOSTS = ["py" + "pi.org", "python" + "hosted", "npm" + "js.", "deb." + "debian"]
MACHINE_PATHS = ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/opt/" + "wheels", "/tm" + "p/"]
FORBIDDEN = re.compile("|".join(re.escape(word) for word in [*REGISTRY_HOSTS, *MACHINE_PATHS]))


def committed_files(project: Path) -> list[Path]:
    """The files that a clone of this tree would have; where there is no git, every file outside hidden folders."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - git of the PATH
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("this is no git checkout, so what is committed cannot be told")
    return [path for name in listed.stdout.split("\0") if name and (path := project / name).is_file()]


def text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_committed_file_holds_a_registry_host_or_a_path_of_one_machine(project: Path) -> None:
    found = {
        f"{path.relative_to(project)}: {match[0]}"
        for path in committed_files(project)
        if (match := FORBIDDEN.search(text_of(path)))
    }
    assert found == set()


def test_nothing_in_the_package_knows_the_private_sets(project: Path) -> None:
    found = [
        path.relative_to(project).as_posix()
        for path in committed_files(project)
        if path.is_relative_to(project / "src")
        and ("campaign-" + "dev" in text_of(path) or "../sha" + "red" in text_of(path))
    ]
    assert found == []


@pytest.mark.parametrize("name", ["base", "dev"])
def test_every_requirement_is_pinned_and_hashed(project: Path, name: str) -> None:
    lines = (project / "requirements" / f"{name}.txt").read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    wanted = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    assert wanted
    assert [line.split()[0] for line in wanted if "==" not in line or "--hash=sha256:" not in line] == []


def test_everything_that_running_needs_is_in_the_list_for_developing_too(project: Path) -> None:
    base, dev = (
        set(
            re.findall(
                r"^\S+==\S+", (project / "requirements" / f"{name}.txt").read_text(encoding="utf-8"), re.MULTILINE
            )
        )
        for name in ("base", "dev")
    )
    assert base <= dev


def test_everything_that_pyproject_asks_for_is_in_the_hashed_lists(project: Path) -> None:
    asked = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    for name, wanted in (
        ("base", [*asked["project"]["dependencies"], *asked["build-system"]["requires"]]),
        ("dev", [one for extra in asked["project"]["optional-dependencies"].values() for one in extra]),
    ):
        pinned = (project / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        named = {re.match(r"[\w.-]+", line)[0].lower().replace("_", "-") for line in wanted} - {"cyberflag"}
        assert [one for one in sorted(named) if not re.search(rf"^{re.escape(one)}==", pinned, re.MULTILINE)] == []
