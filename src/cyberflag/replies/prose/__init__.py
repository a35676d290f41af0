"""Figures in sentences and in ``label : value`` lines."""

from cyberflag.replies.prose.around.setting import ProseContext
from cyberflag.replies.prose.reading import ProseReading, read_prose

__all__ = ["ProseContext", "ProseReading", "read_prose"]
