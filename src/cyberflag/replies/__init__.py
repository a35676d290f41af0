"""A reply in any format and layout to counts and issues: find, resolve, reconcile, annotate."""

from importlib import import_module
from typing import TYPE_CHECKING

_PLACES = {
    "Reading": "readings",
    "ReplyReading": "readings",
    "inspect_reply": "inspecting.inspected",
    "read_folder": "folders",
    "read_reply": "reading",
}

if TYPE_CHECKING:
    from cyberflag.replies.folders import read_folder
    from cyberflag.replies.inspecting.inspected import inspect_reply
    from cyberflag.replies.reading import read_reply
    from cyberflag.replies.readings import Reading, ReplyReading
else:

    def __getattr__(name: str) -> object:
        """The names below, loaded when first asked for: the processes that parse files need none of them."""
        if name not in _PLACES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)


__all__ = ["Reading", "ReplyReading", "inspect_reply", "read_folder", "read_reply"]
