"""What the process that parses a reply may not do: use much memory or time, write, start programs, reach a network."""

from __future__ import annotations

import ctypes
import importlib
import math
import os
import signal
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
_DIE_WITH_PARENT, _NO_NEW_PRIVILEGES = 1, 38
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_FORBIDDEN: Final = frozenset(
    {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "os.fork", "os.forkpty"}
    | {"os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown"}
    | {"os.kill", "os.killpg", "signal.pthread_kill", "ftplib.connect", "urllib.Request", "webbrowser.open"}
)


@dataclass(frozen=True)
class Limits:
    """What one reply may cost.

    ``memory`` is in bytes, beyond what the process takes before it opens the file; ``seconds`` hold for the wall clock
    and for the processor; ``answer`` is the most bytes that may come back. How large a file, what it unpacks to and its
    cells may be is fixed beside the readers (``containers``, ``inside``).
    """

    memory: int = 1024**3
    seconds: float = 30.0
    answer: int = 256 * 1024**2


class Isolation(StrEnum):
    """How the network is kept away: by the kernel, or by Python's own audit events, which no Python code gets round
    but machine code might.
    """

    KERNEL = "kernel"
    PYTHON = "python"


def confine(limits: Limits) -> Isolation:
    """Take from this process, for good, what parsing does not need.

    Memory, time and the size of written files are limited where the system has such limits (not on Windows; macOS
    keeps no limit of memory). The network is taken away by a namespace of its own where Linux allows one. Everywhere an
    audit hook refuses sockets, programs and changes to files, whoever asks for them in Python.
    """
    _limit_resources(_memory_in_use() + limits.memory, limits.seconds)
    _leave_privileges()
    isolation = Isolation.KERNEL if _leave_network() else Isolation.PYTHON
    sys.addaudithook(_refuse)
    return isolation


def confine_program(memory: int, seconds: float) -> None:
    """Take from this process what a program that it is about to become does not need; ``memory`` is all that the
    program may take. An audit hook does not outlive the start of a program, so only what the system enforces holds.
    """
    _leave_privileges()
    _leave_network()
    _limit_resources(memory, seconds)


def _limit_resources(memory: int, seconds: float) -> None:
    try:
        resource: Any = importlib.import_module("resource")
    except ImportError:
        return  # Windows has none of these limits; the clock of the other process still holds
    wanted = (
        ("RLIMIT_AS", memory),
        ("RLIMIT_CPU", math.ceil(seconds) + 1),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
    )
    for name, value in wanted:
        number = getattr(resource, name, None)
        if number is None:
            continue
        try:
            hard = resource.getrlimit(number)[1]
            most = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(number, (most, most))
        except (OSError, ValueError):
            continue  # a system that does not know the limit; the others and the clock still hold
    if hasattr(signal, "SIGXFSZ"):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def _memory_in_use() -> int:
    """Bytes of address space that this process has already, libraries included; nought where that is not told."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _leave_privileges() -> None:
    libc = _libc()
    if libc is not None:
        libc.prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
        libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)


def _leave_network() -> bool:
    """Go into a network without any interface. Where that takes rights that we do not have, a user namespace may give
    them.
    """
    libc = _libc()
    if libc is None:
        return False
    return any(libc.unshare(flags) == 0 for flags in (_NEW_NETWORK, _NEW_USER | _NEW_NETWORK))


def _libc() -> ctypes.CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    try:
        return ctypes.CDLL(None, use_errno=True)
    except OSError:
        return None


def _refuse(event: str, args: tuple[Any, ...]) -> None:
    if event in _FORBIDDEN or event.startswith("socket."):
        raise PermissionError(f"{event} is not for a process that parses replies")
    if event == "open" and isinstance(args[2], int) and args[2] & _WRITES:
        raise PermissionError("a process that parses replies writes no files")
