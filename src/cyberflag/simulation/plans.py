"""Who answers how: a pattern, a file format and a reference for each force asked."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cyberflag.simulation.drafts import Sender
from cyberflag.simulation.layouts import PATTERNS, Pattern
from cyberflag.simulation.mix import AskedForce, asked_forces

FORMAT_SHARES = {"xlsx": 0.36, "docx": 0.15, "html": 0.14, "csv": 0.10, "xls": 0.09, "ods": 0.08, "txt": 0.08}
"""How often each format is met, loosely; a pattern takes of its formats the one that is furthest behind its share."""


@dataclass(frozen=True)
class Plan:
    """How one force will answer."""

    sender: Sender
    pattern: Pattern
    file_name: str


def draw_plans(rng: random.Random) -> tuple[Plan, ...]:
    """One plan a force, in the order of the forces."""
    forces = asked_forces()
    patterns = _draw_patterns(rng, len(forces))
    chosen = _assign(rng, forces, patterns)
    used: Counter[str] = Counter()
    names: set[str] = set()
    plans = []
    for force in forces:
        pattern = chosen[force.id]
        file_kind = _choose_format(rng, pattern, used)
        used[file_kind] += 1
        reference = _draw_reference(rng)
        while (name := _draw_name(rng, force, reference, file_kind)) in names:
            reference = _draw_reference(rng)
        names.add(name)
        plans.append(Plan(Sender(force, file_kind, reference), pattern, name))
    return tuple(plans)


def _assign(rng: random.Random, forces: Sequence[AskedForce], patterns: Sequence[Pattern]) -> dict[str, Pattern]:
    """A pattern for each force.

    Small ones go to the smallest forces, Welsh ones to forces in Wales, one with figures to the largest.
    """
    by_size = sorted(forces, key=lambda force: force.weight)
    small = [pattern for pattern in patterns if pattern.small]
    chosen = dict(zip((force.id for force in by_size), small, strict=False))
    in_wales = [force.id for force in forces if force.is_welsh and force.id not in chosen]
    welsh = [pattern for pattern in patterns if pattern.welsh]
    chosen.update(zip(rng.sample(in_wales, len(welsh)), welsh, strict=True))
    other = [pattern for pattern in patterns if not (pattern.small or pattern.welsh)]
    rng.shuffle(other)
    # The largest force always tells its flagged offences: a campaign without them would say little of the country.
    other.insert(0, other.pop(next(n for n, pattern in enumerate(other) if pattern.answers and pattern.flags)))
    left = [force.id for force in reversed(by_size) if force.id not in chosen]
    chosen.update(zip(left, other, strict=True))
    return chosen


def _draw_patterns(rng: random.Random, number: int) -> list[Pattern]:
    wanted = [pattern for pattern in PATTERNS if pattern.wanted]
    other = [pattern for pattern in PATTERNS if not pattern.wanted]
    rng.shuffle(other)
    chosen = (wanted + other)[:number]
    repeatable = [pattern for pattern in other if pattern.flags and not (pattern.small or pattern.welsh)]
    while len(chosen) < number:
        chosen.append(rng.choice(repeatable))
    return chosen


def _choose_format(rng: random.Random, pattern: Pattern, used: Counter[str]) -> str:
    done = sum(used.values()) + 1
    behind = {kind: FORMAT_SHARES[kind] * done - used[kind] + rng.random() * 0.5 for kind in pattern.formats}
    return max(behind, key=lambda kind: behind[kind])


def _draw_reference(rng: random.Random) -> str:
    number = rng.randrange(100, 9900)
    return rng.choice(
        (f"{number:04d}/21", f"2021/{number:04d}", f"FOI-2021-{number:05d}", f"{number:06d}-21", f"21-{number:04d}-IM")
    )


def _draw_name(rng: random.Random, force: AskedForce, reference: str, file_kind: str) -> str:
    flat = reference.replace("/", "-")
    stem = rng.choice(
        (
            f"{force.short} {flat}",
            f"{flat} {force.letterhead}",
            f"{flat} response",
            f"{force.short} reply to FOI {flat}",
            f"FOI_{flat}_{force.short.replace(' ', '_')}",
            f"{flat} - final",
        )
    )
    return f"{stem}.{file_kind}"
