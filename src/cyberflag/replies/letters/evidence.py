"""What a reply says, and where it says so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Evidence:
    """A sentence or note and where it stands: ``line 4`` or ``Sheet!A3``."""

    source: str
    text: str
