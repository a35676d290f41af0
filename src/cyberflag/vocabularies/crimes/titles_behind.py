"""Official titles behind words of another language, with their code: ``Cyfathrebu rhywiol â phlentyn Sexual
communication with a child (71/17)``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from cyberflag.vocabularies.crimes.offence_codes import CodeMention
from cyberflag.vocabularies.crimes.offence_list import title_of
from cyberflag.vocabularies.crimes.offence_titles import TitleMatch, plain_title
from cyberflag.vocabularies.plain_text import read_words
from cyberflag.vocabularies.understanding import How


def title_behind(rest: str, codes: Sequence[CodeMention]) -> TitleMatch | None:
    """The official title of the one code printed, where words of another language stand before it. English words that
    count its crimes, and a year, are no part of its name: ``In 2014 people were arrested for``.
    """
    values = {code.value for code in codes}
    value = values.pop() if len(values) == 1 else ""
    title, plain = plain_title(title_of(value)) if value else "", plain_title(rest)
    if not title or not plain.endswith(f" {title}"):
        return None
    return None if _counted().search(plain.removesuffix(title)) else TitleMatch(value, How.ALIAS, 0.95)


@cache
def _counted() -> re.Pattern[str]:
    words = "|".join(map(re.escape, read_words("offence_words")["counted"].split()))
    return re.compile(rf"\b(?:(?:19|20)\d\d|{words})\b", re.IGNORECASE)
