"""Figures in sentences and in ``label : value`` lines."""

from cyberflag.replies.prose.reading import ProseReading, read_prose
from cyberflag.replies.prose.setting import ProseContext

__all__ = ["ProseContext", "ProseReading", "read_prose"]
