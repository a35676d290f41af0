"""Writes finished replies as files, one module a format."""

from cyberflag.simulation.files.writers import write_reply

__all__ = ["write_reply"]
