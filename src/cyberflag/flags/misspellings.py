"""How long names are misspelt: one slip of the hand, a sound written otherwise, or the vowels left out.

The slips are those of Damerau (1964), "A technique for computer detection and correction of spelling errors", which
make four in five of all misspellings: a letter left out, doubled or changed for another, or two letters in each
other's place. Of changed letters only vowels are taken, and those that sound alike; the first letter always holds: what
is left is rarely a word of its own.
"""

from __future__ import annotations

_VOWELS = "aeiou"
_SOUNDS = (("ce", "se"), ("ci", "si"), ("c", "k"), ("k", "c"), ("ph", "f"), ("oo", "u"), ("ea", "ee"), ("z", "s"))
"""What is written for another that sounds alike: *fasebook*."""

_SHORT = 7
"""A shorter name with a letter left out is too often another word (``insta``: *inst*)."""


def misspell(name: str) -> tuple[str, ...]:
    """The misspellings of a name of one word, in order, none of them the name itself."""
    slips = [name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in range(1, len(name) - 1)]
    slips += [name[: at + 1] + name[at:] for at in range(1, len(name))]
    if len(name) >= _SHORT:
        slips += [name[:at] + name[at + 1 :] for at in range(1, len(name))]
        slips += [
            name[:at] + vowel + name[at + 1 :] for at in range(1, len(name)) if name[at] in _VOWELS for vowel in _VOWELS
        ]
        slips += [
            name[:at] + alike + name[at + len(sound) :]
            for sound, alike in _SOUNDS
            for at in range(1, len(name))
            if name.startswith(sound, at)
        ]
        slips.append(name[0] + "".join(letter for letter in name[1:] if letter not in _VOWELS))
    return tuple(dict.fromkeys(slip for slip in slips if slip != name))
