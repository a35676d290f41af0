"""What readers call forces, offences, platforms and markers."""

from __future__ import annotations

from cyberflag.figures import ALL_RECORDED, FigureMarker
from cyberflag.figures.ages import AGE_NOT_GIVEN, MOST_COMMON_AGE, YOUNGEST
from cyberflag.model import ALL
from cyberflag.vocabularies.crimes.offence_list import CLASS_CODES, GROUP_IDS, title_of
from cyberflag.vocabularies.forces import FORCES
from cyberflag.vocabularies.platforms import PLATFORMS

_PLATFORMS = {platform.slug: platform.name for platform in PLATFORMS}
_FORCES = {force.id: force.short_name if force.kind == "territorial" else force.name for force in FORCES}

SEXES = {"female": "Female", "male": "Male", "unknown": "Not given"}
"""The victim's sex in a table."""

NOT_AVAILABLE = "[x]"
"""The shorthand for a figure that is not available; the reason stands beside it."""

_WITHHELD = (
    "Small numbers are withheld in it, by a force or in this release. The figure is given as the least and the most it "
    "can be where a force's rule says so; else it is not known here."
)
"""One mark, whoever withheld the number and for whatever reason: which it was would itself tell."""

_ESTIMATE = (
    "An estimate and no count: of the force itself, or of this release, whose span is then an interval of 95 % and "
    "whose method is told."
)

MARKERS: dict[str, tuple[str, str]] = {
    FigureMarker.SUPPRESSED: ("[c]", _WITHHELD),
    FigureMarker.WITHHELD: ("[c]", _WITHHELD),
    FigureMarker.BREAK: ("[b]", "A change across a break in the figures: the two years are not directly comparable."),
    FigureMarker.ROUNDED: (
        "[rounded]",
        "Rounded, by a force or in this release. The bounds are those of the rounding.",
    ),
    FigureMarker.AT_LEAST: ("[min]", "Part of the figure was not given: it can be higher, and nothing bounds it."),
    FigureMarker.PART_YEAR: (
        "[part]",
        "The force's dates do not fit the year: the figure is for part of it or bounded.",
    ),
    FigureMarker.DISAGREE: ("[d]", "Two figures of one reply contradict each other. The bounds hold both."),
    FigureMarker.STRADDLES: ("[band]", "An age band or mixed group reaches over the edge of what is counted."),
    FigureMarker.RANGE: ("[range]", "The figures do not settle this age: the least and the greatest it can be."),
    FigureMarker.OTHER_BASIS: (
        "[other]",
        "The force counted in another way than was asked, or it is not known how. Never added to a national figure.",
    ),
    FigureMarker.OUR_ESTIMATE: ("[e]", _ESTIMATE),
    FigureMarker.ESTIMATED: ("[e]", _ESTIMATE),
    FigureMarker.PROVISIONAL: ("[p]", "The force calls the figure provisional."),
}
"""Each marker's shorthand and its meaning. [c], [e], [p] and [x] are those of the Government Statistical Service; the
others are words of this release, since the list has none for them."""


def force_name(force: str) -> str:
    """The short name of a territorial force, the full one of another; the id as words for what the list lacks."""
    return _FORCES.get(force) or force.replace("-", " ").title()


def measure_name(measure: str) -> str:
    """``Offences``, ``Offences, least over all forces``, ``Most common age of a victim``."""
    if measure in _MEASURES:
        return _MEASURES[measure]
    for tail, words in _TAILS.items():
        if measure.endswith(tail):
            return f"{measure.removesuffix(tail).capitalize()}, {words}"
    return measure.replace("-", " ").capitalize()


_MEASURES = {
    MOST_COMMON_AGE: "Most common age of a victim",
    YOUNGEST: "Age of the youngest victim whose age was given in years",
    ALL_RECORDED: "All recorded crimes, flagged or not",
    AGE_NOT_GIVEN: "In the forces that gave single ages",
}
_TAILS = {
    "-missing-estimated": "estimated for the forces without a figure",
    "-missed-flags-estimated": "without the flag that they should carry, estimated at the least",
    "-estimated-by-ratio": "estimated over all forces by the ratio",
    "-estimated": "estimated over all forces",
    "-at-least": "least over all forces",
    "-bounded": "forces whose figure has an upper bound",
    "-same-forces": "the same forces in every year",
}


def offence_name(offence: str) -> str:
    """``Sexual communication with a child (071/17)``; a group by its title; what is not in the list as it stands."""
    title = title_of(offence)
    if not title:
        return offence.replace("-", " ") if offence != ALL else "All offences"
    return title if offence in GROUP_IDS else f"{title} ({offence})"


def offence_level(offence: str) -> str:
    """Whether this is a ``group``, a ``class`` or an ``offence`` of the list."""
    if offence in GROUP_IDS:
        return "group"
    return "class" if offence in CLASS_CODES else "offence"


def platform_name(platform: str) -> str:
    """``Snapchat``; ``Other``, ``Not given``."""
    if platform == "unknown":
        return "Not given"
    return _PLATFORMS.get(platform) or platform.replace("-", " ").capitalize()


def shorthand(marker: str) -> str:
    """The shorthand of a marker in square brackets; empty for a plain figure."""
    if not marker:
        return ""
    return MARKERS[marker][0] if marker in MARKERS else f"[{marker}]"
