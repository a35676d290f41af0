"""The one platform that a whole reply is on: its title names it, and no text of it another (``TikTok offences``)."""

from __future__ import annotations

from collections.abc import Sequence

from cyberflag.replies.tables import Text
from cyberflag.vocabularies.platforms import platforms_named_in
from cyberflag.vocabularies.scopes import without_exclusions
from cyberflag.vocabularies.signs.brackets import without_brackets_told


def platform_of_reply(headings: Sequence[Text], texts: Sequence[Text]) -> str | None:
    """The platform that a title of the reply names and no text beside it contradicts, told again in the answer itself;
    None where either names none or the reply names several.
    """
    titled = {platform for text in headings for platform in platforms_in(text.text)}
    if len(titled) != 1:
        return None
    told = {platform for text in texts if text not in headings for platform in platforms_in(text.text)}
    return titled.pop() if told == titled else None


def platforms_in(text: str) -> frozenset[str]:
    """The platforms that a text names, but for those that it leaves out or gives the number of in brackets."""
    return frozenset(found.value for found in platforms_named_in(without_exclusions(without_brackets_told(text))))
