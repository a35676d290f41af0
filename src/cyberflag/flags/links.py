"""In which ways a name that is an ordinary word too may stand beside a service that is known."""

from __future__ import annotations

_NETWORKS = {"service", "dating"}
"""The classes of services that are named in chains."""


def link_of(own: str, other: str, *, is_listed: bool, is_at_home: bool) -> str:
    """The key of the frames in which a name of a class stands beside a listed service of another; empty for none.

    Networks and dating services that are both listed stand in many ways (*chained*), others beside a network
    (*paired*; not the things at home) or a service of their own kind (*akin*).
    """
    are_networks = {own, other} <= _NETWORKS
    if are_networks and is_listed:
        return "chained"
    if (other == "service" and not is_at_home) or (are_networks and own == other):
        return "paired"
    return "akin" if own == other else ""
