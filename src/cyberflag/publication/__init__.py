"""A release as people read it: a report, accessible tables, a table of figures for machines, and the national story."""

from cyberflag.publication.publishing import FILES, publish

__all__ = ["FILES", "publish"]
