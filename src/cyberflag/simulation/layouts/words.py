"""Headings, opening lines and notes of the simulated replies: our own wordings, in the manner of real ones."""

from __future__ import annotations

from collections.abc import Callable

from cyberflag.model import AgeBand
from cyberflag.simulation.axes import (
    BAND_SCHEMES,
    YEAR_STYLES,
    Axis,
    Label,
    ages,
    sexes,
    single_years,
    spell_band,
    spell_single,
    years,
)
from cyberflag.simulation.drafts import Draft

SUBJECTS = (
    "Child sexual offences recorded with an online crime flag",
    "Recorded sexual crimes, victim aged under 18, internet flag applied",
    "Sexual offences against children (0 to 17) tagged as online",
    "Crimes of a sexual nature with a child victim and the cyber flag set",
    "Number of sexual offences carrying the online marker where the victim was a child",
    "Cyber-enabled sexual offences, child victims, by year recorded",
)

NOTES = (
    "Taken from the live crime system on 4 May 2021; figures can change.",
    "Each crime is counted once, in the year in which it was recorded.",
    "The flag is set by the person who records the crime and is checked by the crime management unit.",
    "Crimes that were later cancelled are left out.",
    "Some crimes – those passed to another force – are counted there.",
    "The work on this request would have cost £75.",
    "Our analyst spent 6 hours on this request.",
    "Please quote the reference above if you write to us. Telephone 101, extension 55120.",
)

OPENINGS = (
    "Thank you for your request for information, which we received on 12 April 2021.",
    "I write about your request dated 9 April 2021, handled under the Freedom of Information Act 2000.",
    "Your request has now been considered and our answer is below.",
)

CLOSINGS = (
    "If you are unhappy with this answer you may ask for an internal review within 40 working days.",
    "You may complain to the Information Commissioner if a review does not settle the matter.",
)


def open_reply(draft: Draft, subject: str | None = None) -> None:
    """Letterhead, reference and subject, in one of several orders."""
    name = draft.force.letterhead.upper() if draft.rng.random() < 0.25 else draft.force.letterhead
    reference = draft.pick("Freedom of Information request ", "FOI ", "Our reference: ", "RFI ") + draft.reference
    subject = subject or draft.pick(*SUBJECTS)
    canvas = draft.canvas
    if canvas.is_workbook:
        if draft.rng.random() < 0.5:
            canvas.say(f"{name} - {reference}", kind="title")
        else:
            canvas.say(name, kind="title")
            canvas.say(reference)
        canvas.say(subject)
        return
    canvas.say(name, kind="title")
    canvas.say(reference)
    canvas.say(draft.pick(*OPENINGS))
    canvas.say(draft.pick("Response", "Answer", "Our answer", "Information provided"), kind="heading")
    canvas.say(subject + ".")


def close_reply(draft: Draft, *notes: str) -> None:
    """The notes given, then perhaps one more, and in a letter a right of complaint."""
    for note in notes:
        draft.canvas.say(note, kind="note")
    if draft.rng.random() < 0.6:
        draft.canvas.say(draft.pick(*NOTES), kind="note")
    if not draft.canvas.is_workbook:
        draft.canvas.say(draft.pick(*CLOSINGS), kind="note")


def year_axis(draft: Draft, style: str | None = None) -> Axis:
    """The years asked for in some style, now and then the last one first."""
    name = draft.pick("Year", "Financial year", "Fin year", "Period")
    in_order = draft.years if draft.rng.random() < 0.9 else tuple(reversed(draft.years))
    return years(in_order, style or draft.pick(*YEAR_STYLES), name)


def band_axis(draft: Draft, bands: tuple[AgeBand, ...] | None = None) -> Axis:
    """Age bands of some scheme, with an entry for no age."""
    chosen = bands or draft.pick(*BAND_SCHEMES)
    style = draft.pick("dash", "to", "under", "aged", "years")
    return ages(chosen, spell_band(style), unknown_age(draft), age_name(draft))


def single_age_axis(draft: Draft) -> Axis:
    """Single years of age, with an entry for no age."""
    spell: Callable[[AgeBand], Label] = spell_single(draft.pick("number", "number", "age", "yrs", "old"))
    return ages(single_years(), spell, unknown_age(draft), age_name(draft))


def sex_axis(draft: Draft) -> Axis:
    """The victim's sex in some words."""
    words = draft.pick(
        ("Female", "Male", "Unknown"),
        ("Female", "Male", "Not recorded"),
        ("Girls", "Boys", "Not stated"),
        ("F", "M", "Unknown"),
    )
    return sexes(*words, name=draft.pick("Sex", "Victim sex", "Gender", "Victim gender", "Sex of victim"))


def unknown_age(draft: Draft) -> str:
    """Words for no age."""
    return draft.pick("Unknown", "Not known", "Not recorded", "Age unknown", "No age given", "N/K")


def age_name(draft: Draft) -> str:
    """A heading for ages."""
    return draft.pick("Age", "Victim age", "Age of victim", "Age group", "Victim's age at offence")


def total_word(draft: Draft) -> str:
    """A heading for a total."""
    return draft.pick("Total", "TOTAL", "All", "Grand Total", "Overall total", "Sum")
