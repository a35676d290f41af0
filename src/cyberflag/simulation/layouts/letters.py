"""Answers in sentences, in lines, and answers without figures."""

from __future__ import annotations

from cyberflag.model import AgeBand, Basis, FlagUse, Outcome, Sex
from cyberflag.simulation.axes import year_label
from cyberflag.simulation.drafts import Draft
from cyberflag.simulation.grids import Figure
from cyberflag.simulation.layouts import words
from cyberflag.simulation.layouts.pattern import Pattern
from cyberflag.simulation.notations import Notation
from cyberflag.simulation.slices import Slice


def _open_letter(draft: Draft) -> None:
    canvas = draft.canvas
    canvas.say(draft.force.letterhead, kind="title")
    canvas.say(f"Reference {draft.reference}")
    canvas.say(draft.pick(*words.OPENINGS))


def _close_letter(draft: Draft) -> None:
    for closing in words.CLOSINGS[: draft.pick(1, 2)]:
        draft.canvas.say(closing, kind="note")


def _yearly(draft: Draft, notation: Notation | None = None, base: Slice | None = None) -> list[Figure]:
    return [
        draft.figure((base or Slice()) | Slice(period=year), notation=notation or Notation()) for year in draft.years
    ]


def print_number_words(draft: Draft) -> None:
    """A sentence a year, small numbers in words."""
    _open_letter(draft)
    notation = Notation(in_words=True, nought="no")
    for year, figure in zip(draft.years, _yearly(draft, notation), strict=True):
        draft.canvas.say(
            f"During {year_label(year)} this force recorded ",
            figure,
            " sexual offences against children with the online flag.",
        )
    draft.canvas.say("No breakdown can be given, since the numbers are low (section 40(2)).")
    draft.outcome, draft.exemptions = Outcome.PARTIAL, ("s40(2)",)
    _close_letter(draft)


def print_sentence(draft: Draft) -> None:
    """All years in one sentence, and a part of one year in another."""
    _open_letter(draft)
    first, *rest = zip(draft.years, _yearly(draft, Notation(commas=True)), strict=True)
    parts: list[str | Figure] = [
        "Offences flagged as online in which the victim was under 18: ",
        first[1],
        f" were recorded in {year_label(first[0])}",
    ]
    for n, (year, figure) in enumerate(rest, start=1):
        parts += [" and " if n == len(rest) else ", ", figure, f" in {year_label(year)}"]
    draft.canvas.say(*parts, ".")
    last = draft.years[-1]
    girls, boys = (draft.figure(Slice(period=last, sex=sex)) for sex in (Sex.FEMALE, Sex.MALE))
    draft.canvas.say(
        f"In {year_label(last)}, ", girls, " of the offences had a female victim and ", boys, " had a male victim."
    )
    draft.canvas.say(
        "The request took 9 hours. Our decision is final unless you ask for a review within 40 working days."
    )


def print_year_lines(draft: Draft) -> None:
    """A line a year: the year, a colon, the number; and the same for victims under 13."""
    _open_letter(draft)
    mark = draft.pick(" : ", ": ", " - ", " = ")
    draft.canvas.say("Sexual offences with the online flag, victim under 18:", kind="heading")
    for year, figure in zip(draft.years, _yearly(draft), strict=True):
        draft.canvas.say(f"{year_label(year)}{mark}", figure, kind="item")
    draft.canvas.say("Of these, victims aged under 13:", kind="heading")
    for year, figure in zip(draft.years, _yearly(draft, base=Slice(age=AgeBand(0, 12))), strict=True):
        draft.canvas.say(f"{year_label(year)}{mark}", figure, kind="item")
    _close_letter(draft)


def print_small_year_lines(draft: Draft) -> None:
    """A line a year; fewer than five in words."""
    _open_letter(draft)
    notation = Notation(below=5, hidden=draft.pick("fewer than five", "fewer than 5", "less than five"))
    draft.canvas.say("Number of flagged offences:")
    for year, figure in zip(draft.years, _yearly(draft, notation), strict=True):
        draft.canvas.say(f"{year_label(year)}: ", figure, kind="item")
    draft.canvas.say("Exact numbers below five, and ages, are withheld under section 40(2) of the Act.")
    draft.outcome, draft.exemptions = Outcome.PARTIAL, ("s40(2)",)
    _close_letter(draft)


def print_age_lines(draft: Draft) -> None:
    """A part a year with a line an age band."""
    _open_letter(draft)
    bands = words.band_axis(draft)
    for year in draft.years:
        draft.canvas.say(f"{year_label(year)}", kind="heading")
        for entry in bands.entries:
            label = entry.labels[0]
            words_before = f"{label}: " if entry.slice.age.low < 0 else f"{_aged(str(label))}: "
            draft.canvas.say(words_before, draft.figure(entry.slice | Slice(period=year)), kind="item")
        draft.canvas.say("Total: ", draft.figure(Slice(period=year), total=True), kind="item")
    _close_letter(draft)


def _aged(label: str) -> str:
    return label if not label[0].isdigit() else f"Aged {label}"


def print_questions_and_answers(draft: Draft) -> None:
    """A page of questions and answers with totals; ages and platforms are refused."""
    canvas = draft.canvas
    canvas.say(f"{draft.reference} - sexual offences against children online", kind="title")
    canvas.say(f"{draft.force.letterhead}, disclosure log")
    canvas.say("Question 1: How many offences carried the flag in each year?", kind="heading")
    for year, figure in zip(draft.years, _yearly(draft), strict=True):
        canvas.say(f"Answer: {year_label(year)} = ", figure)
    canvas.say("Question 2: How old were the victims?", kind="heading")
    canvas.say("We withhold this under section 40(2), since 1 or 2 people could be recognised.")
    canvas.say("Question 3: Which platforms were used?", kind="heading")
    canvas.say("This is withheld under section 31(1)(a).")
    draft.outcome, draft.exemptions = Outcome.PARTIAL, ("s31(1)(a)", "s40(2)")


def print_keyword_search(draft: Draft) -> None:
    """The flag is not used; a search for words was made in its place."""
    _open_letter(draft)
    draft.basis, draft.flag_use, draft.whole_years = Basis.KEYWORD, FlagUse.NOT_USED, ()
    draft.canvas.say(
        "This force does not use the online flag. In its place the free text of sexual offences against children was "
        "searched for keywords such as internet, online and the names of platforms. The search found:"
    )
    for year, figure in zip(draft.years, _yearly(draft), strict=True):
        draft.canvas.say(f"{year_label(year)}: ", figure, kind="item")
    draft.canvas.say("A search of this kind finds crimes in which a word was used by chance, and took 11 hours.")
    _close_letter(draft)


def print_refused(draft: Draft) -> None:
    """Refused on cost, with numbers that answer nothing."""
    _open_letter(draft)
    hours = draft.rng.randrange(60, 400)
    records = hours * 12
    draft.canvas.say(
        f"The flag is not set reliably in our system, so each of {records:,} records would have to be read. At 5 "
        f"minutes a record this would take about {hours} hours, which is more than the 18 hours, or 450 pounds, that "
        "the Act allows."
    )
    draft.canvas.say("Your request is therefore refused under section 12(1) of the Freedom of Information Act 2000.")
    draft.outcome, draft.exemptions, draft.flag_use = Outcome.REFUSED, ("s12(1)",), FlagUse.UNRELIABLE
    _close_letter(draft)


def print_flag_not_used(draft: Draft) -> None:
    """The flag exists and is not used: nothing is held."""
    _open_letter(draft)
    draft.canvas.say(
        f"{draft.force.letterhead} does not use the cyber flag on its crime records. The information is therefore "
        "not held."
    )
    draft.outcome, draft.flag_use = Outcome.NOT_HELD, FlagUse.NOT_USED
    _close_letter(draft)


def print_unaware(draft: Draft) -> None:
    """The force has not heard of the flag."""
    _open_letter(draft)
    draft.canvas.say(
        "Our crime recording team was not aware of the flag that you describe, and no such field could be found. No "
        "information is held."
    )
    draft.outcome, draft.flag_use = Outcome.NOT_HELD, FlagUse.UNAWARE
    _close_letter(draft)


def print_clarification(draft: Draft) -> None:
    """Asks what is meant, and gives nothing."""
    _open_letter(draft)
    draft.canvas.say(
        "Before we can deal with it we need you to clarify your request. Which crimes do you mean by sexual offences, "
        "and do the 3 years begin in January or in April?"
    )
    draft.canvas.say("The 20 working days begin when we hear from you.")
    draft.outcome, draft.flag_use = Outcome.CLARIFICATION, FlagUse.UNKNOWN


LETTERS = ("docx", "html", "txt")

PATTERNS = (
    Pattern("sentences with numbers in words", print_number_words, LETTERS, small=True, wanted=True),
    Pattern("fewer than five in words", print_small_year_lines, LETTERS, small=True, wanted=True),
    Pattern("several numbers in a sentence", print_sentence, LETTERS, wanted=True),
    Pattern("year and value lines", print_year_lines, LETTERS, wanted=True),
    Pattern("age and value lines", print_age_lines, ("txt", "docx", "html")),
    Pattern("questions and answers, ages refused", print_questions_and_answers, ("html",), wanted=True),
    Pattern("keyword search in place of the flag", print_keyword_search, LETTERS, flags=False, wanted=True),
    Pattern("refused on cost, numbers that answer nothing", print_refused, LETTERS, answers=False, wanted=True),
    Pattern("flag not used", print_flag_not_used, LETTERS, answers=False, flags=False, wanted=True),
    Pattern("not aware of the flag", print_unaware, LETTERS, answers=False, flags=False, wanted=True),
    Pattern("clarification asked", print_clarification, LETTERS, answers=False, wanted=True),
)
