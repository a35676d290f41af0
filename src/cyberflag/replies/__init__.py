"""A reply in any format and layout to counts and issues: find, resolve, reconcile, annotate."""

from cyberflag.replies.inspecting.inspected import inspect_reply
from cyberflag.replies.reading import read_folder, read_reply
from cyberflag.replies.stages import Reading, ReplyReading

__all__ = ["Reading", "ReplyReading", "inspect_reply", "read_folder", "read_reply"]
