"""What stories, reports and drawings tell of the cells of published tables, as inequalities for the attack.

Sure or nothing: a sentence is understood where one reading of it fits, and is listed for a person otherwise.
"""

from cyberflag.disclosure.told.lexicon import Lexicon
from cyberflag.disclosure.told.pages import passages_of_html, passages_of_text, passages_of_workbook
from cyberflag.disclosure.told.passages import NotUnderstood, Passage, Told
from cyberflag.disclosure.told.reading import read_passages
from cyberflag.disclosure.told.stated import COLUMNS, read_stated

__all__ = [
    "COLUMNS",
    "Lexicon",
    "NotUnderstood",
    "Passage",
    "Told",
    "passages_of_html",
    "passages_of_text",
    "passages_of_workbook",
    "read_passages",
    "read_stated",
]
