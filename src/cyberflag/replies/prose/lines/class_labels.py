"""Bare numbers among offence codes that label figures: ``19D = 5, 21 = 7, 86 = 23`` counts no child of 21."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from cyberflag.model import CHILD_MAX
from cyberflag.replies.prose.lines.listed import LabelledFigure
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES
from cyberflag.vocabularies.offences import understand_offence

_SURE: Final = 0.8


def with_class_labels(figures: Sequence[LabelledFigure], *, of_offences: bool) -> list[LabelledFigure]:
    """The figures with the word class before each bare number of an offence class: where a label beside it is a code
    that is no bare number, and behind a line of such labels (``of_offences``) where it is no child's age.
    """
    among_codes = any(_is_code_with_signs(figure.label) for figure in figures)
    return [
        replace(figure, label=f"class {number}")
        if (number := figure.label.strip()) in CLASS_CODES
        and number.isdecimal()
        and (among_codes or (of_offences and int(number) > CHILD_MAX))
        else figure
        for figure in figures
    ]


def _is_code_with_signs(label: str) -> bool:
    """Whether a label is an offence code or class of one word that is no bare number: ``19D``, ``071/17``."""
    code = label.strip()
    found = understand_offence(code) if code[:1].isdigit() and not code.isdecimal() and " " not in code else None
    return found is not None and found.score >= _SURE
