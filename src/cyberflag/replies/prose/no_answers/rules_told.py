"""Sentences that only tell how figures are shown: ``Figures below five are withheld``."""

from __future__ import annotations

from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.letters.small_number_rules import part_rules_in_brackets
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.answers import labelled_figures
from cyberflag.replies.prose.lines.labels_of_no_count import is_ground
from cyberflag.replies.prose.no_answers.doubts import answers_for_a_period
from cyberflag.vocabularies.signs.explained_labels import is_explained
from cyberflag.vocabularies.signs.figure_rules import NO_RULES, figure_rules_of


def is_only_rule(sentence: Sentence, setting: Setting) -> bool:
    """Whether a sentence tells how figures are shown, and gives none itself."""
    if figure_rules_of(part_rules_in_brackets(sentence.text)[0]) == NO_RULES:
        return False
    return not (_gives_value(sentence, setting) or answers_for_a_period(sentence))


def _gives_value(sentence: Sentence, setting: Setting) -> bool:
    """Whether its line gives a figure: a number, and no ground (``...: section 40(2)``), nor what the sign before it
    stands for (``x = fewer than five``).
    """
    rules, figures = figure_rules_of(sentence.text), labelled_figures(sentence.text, setting)
    return any(not is_ground(f.words) for f in figures if not is_explained(f.label, rules))
