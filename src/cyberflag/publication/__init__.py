"""A release as people read it: a report, accessible tables, a table of figures for machines, and the national story."""

from typing import TYPE_CHECKING

from cyberflag.publication.files import FILES

if TYPE_CHECKING:
    from cyberflag.publication.publishing import publish

__all__ = ["FILES", "publish"]


def __getattr__(name: str) -> object:
    """`publish`, loaded when first asked for: who asks for the names of the files need not wait for the charts."""
    if name != "publish":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from cyberflag.publication.publishing import publish  # noqa: PLC0415 - charts and workbooks take a second to load

    return publish
