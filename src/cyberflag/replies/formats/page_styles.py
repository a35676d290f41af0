"""What a page's own style says is not shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_STYLE = re.compile(r"<style\b[^>]{0,500}>(.*?)</style", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]*)\}")
_SIMPLE = re.compile(r"[a-z][a-z0-9]*$|[a-z][a-z0-9]*\.([\w-]+)$|\.([\w-]+)$|#([\w-]+)$", re.IGNORECASE)
HIDING: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_LONGEST: Final = 200_000


@dataclass(frozen=True)
class HidingRules:
    """Classes and ids that the page hides on the screen."""

    classes: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()

    def hide(self, attributes: Mapping[str, str | None]) -> bool:
        """Whether an element with these attributes is not shown."""
        if "hidden" in attributes or HIDING.search(attributes.get("style") or ""):
            return True
        if not (self.classes or self.ids):
            return False
        names = (attributes.get("class") or "").split()
        return not self.classes.isdisjoint(names) or (attributes.get("id") or "") in self.ids


def find_hiding_rules(text: str) -> HidingRules:
    """The plain selectors (``.name``, ``td.name``, ``#name``) whose rule hides; rules for print and other media are
    left out.
    """
    classes, ids = set(), set()
    for style in _STYLE.findall(text[:_LONGEST]):
        css = _without_media(_COMMENT.sub("", style))
        for selectors, body in _RULE.findall(css):
            if HIDING.search(body):
                for selector in selectors.split(","):
                    found = _SIMPLE.match(selector.strip())
                    if found and (name := found[1] or found[2]):
                        classes.add(name)
                    elif found and found[3]:
                        ids.add(found[3])
    return HidingRules(frozenset(classes), frozenset(ids))


def _without_media(css: str) -> str:
    """The rules outside ``@media`` and its like."""
    kept, depth, skips = [], 0, False
    for piece in re.split(r"([{}])", css):
        if piece == "{":
            depth += 1
        elif piece == "}":
            depth = max(0, depth - 1)
            if skips:
                skips = depth > 0
                continue
        elif depth == 0 and piece.strip().startswith("@"):
            skips = True
        if not skips:
            kept.append(piece)
    return "".join(kept)
