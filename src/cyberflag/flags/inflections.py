"""How the name of a service is made a verb: she was *messengered*, he *insta'd* her, *snapchatting*."""

from __future__ import annotations

_VOWELS = "aeiou"
_SHORT = 4
"""A shorter name is an abbreviation, of which verbs are made with an apostrophe alone (``fb'd``)."""


def inflect(name: str) -> tuple[str, ...]:
    """The forms of the verb made of a name of one word, in order; none where the name has other signs than letters.

    As English spells them: *e* gives way to an ending, and a single consonant after a single vowel may be doubled.
    """
    if not (name.isascii() and name.isalpha()):
        return ()
    if len(name) < _SHORT:
        return (f"{name}'d", f"{name}'ing")
    stems = [name.removesuffix("e")]
    last, before, third = name[-1], name[-2], name[-3]
    if last not in _VOWELS + "wxy" and before in _VOWELS and third not in _VOWELS:
        stems.append(name + last)
    forms = [stem + ending for stem in stems for ending in ("ed", "ing")]
    return (*forms, f"{name}'d", f"{name}'s" if name.endswith("s") else f"{name}s")
