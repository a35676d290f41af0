"""What a bracket behind a figure says with figures of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.answers import labelled_figures
from cyberflag.replies.prose.sentences.tokens import read_tokens

_ASIDE: Final = re.compile(r"(?P<main>[^()]*\w)\s*\((?P<aside>[^()]*\w\s[^()]*)\)[\s.;,]*")


def without_aside(sentence: Sentence, setting: Setting) -> tuple[Sentence, Sentence | None]:
    """A line that gives a figure behind its label, and what a bracket behind it says with figures of its own:
    ``2021/22 - 159 (in 2020/21, which you did not ask for, it was 149)``.
    """
    found = _ASIDE.fullmatch(sentence.text)
    if sentence.part is not Part.ANSWER or found is None or labelled_figures(sentence.text, setting):
        return sentence, None
    if not read_tokens(found["aside"]).numbers or not labelled_figures(found["main"], setting):
        return sentence, None
    aside = " " * found.start("aside") + found["aside"]
    return replace(sentence, text=found["main"]), replace(sentence, text=aside)
