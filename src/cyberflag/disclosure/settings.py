"""What is too telling, and what readers would miss most: the settings of protection, from TOML or from the command.

Every setting with its meaning stands in ``docs/reference/protection-settings.md``, which is made from this module.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, TypeVar

from cyberflag.errors import UsageError

SETTINGS_FILE = "protection.toml"
_STEP = "."
_Any = TypeVar("_Any", "ProtectionSettings", "Costs", "Dominance")


def _setting(default: Any, meaning: str) -> Any:
    return field(default=default, metadata={"meaning": meaning})


@dataclass(frozen=True)
class Costs:
    """What readers lose by a withheld figure: 1 + 2 ln(1 + count), times the weight of its kind."""

    national_total: int = _setting(20, "weight of a national total")
    national: int = _setting(3, "weight of another national figure")
    force_total: int = _setting(5, "weight of a force's total")
    figure: int = _setting(1, "weight of any other figure")


@dataclass(frozen=True)
class Dominance:
    """When few contributors make most of a cell. Only for tables that tell the contributions; 0 leaves a rule out.

    Source: Hundepool and others, Statistical Disclosure Control (Wiley, 2012), section 4.2.
    """

    contributors: int = _setting(1, "n of the (n,k) rule: so many of the largest contributors ...")
    share: int = _setting(0, "k of the (n,k) rule: ... must not make more than so many per cent; 0: no such rule")
    p: int = _setting(0, "the p % rule: nobody may estimate another's contribution to within p per cent; 0: no rule")


SUPPRESS, ROUND = "suppress", "round"
METHODS = (SUPPRESS, ROUND)
BASES = (3, 5, 10)


@dataclass(frozen=True)
class ProtectionSettings:
    """The rules by which a figure is too telling to be shown, and the costs of withholding others."""

    method: str = _setting(
        SUPPRESS, "of records: `suppress` withholds figures, `round` shows all, rounded so that every sum still holds"
    )
    base: int = _setting(5, "where figures are rounded: multiples of 3, 5 or 10")
    threshold: int = _setting(5, "a count from 1 up to one below it is withheld, and must be able to reach it")
    one_category: bool = _setting(
        True,
        "where all of a force's crimes fall into one age, sex, offence or platform of several, that must not be sure",
    )
    noughts_below: int = _setting(
        0, "a nought is withheld where what it is a part of has fewer crimes than this; 0: noughts are shown"
    )
    singletons: bool = _setting(
        False, "protect also against somebody who knows the one crime behind a withheld 1 (a family knows its own)"
    )
    withhold_printed: bool = _setting(
        False, "of replies: do not show small numbers although a force printed them itself"
    )
    effort: int = _setting(
        1,
        "how long to search for what costs less, and to audit: 1 is some 20 seconds for large tables, 2 twice as long",
    )
    costs: Costs = field(default_factory=Costs)
    dominance: Dominance = field(default_factory=Dominance)

    @property
    def stated(self) -> dict[str, Any]:
        """Every setting, those of `costs` and `dominance` under their own names, as a TOML document holds them."""
        return asdict(self)


def settings_from(stated: Mapping[str, Any]) -> ProtectionSettings:
    """The settings that a table of them states, as `ProtectionSettings.stated` gives it; what it leaves out is default.

    Raises ``UsageError`` (key, value, cure) for what is not understood.
    """
    return _with(ProtectionSettings(), stated, "")


def settings_of(text: str, options: Iterable[str] = ()) -> ProtectionSettings:
    """The settings that a TOML document states, and over them options such as ``threshold=10``, ``costs.national=5``.

    Raises ``UsageError`` (key, value, cure) for what is not understood.
    """
    try:
        stated = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"The settings are not written as TOML: {error}.", "Correct the line that it names.") from None
    settings = ProtectionSettings()
    for document in (stated, *map(_option, options)):
        settings = _with(settings, document, "")
    return settings


def _option(option: str) -> Mapping[str, Any]:
    key, _, value = option.partition("=")
    for text in (option, f'{key}="{value.strip()}"'):  # a word needs no quotes here
        with suppress(tomllib.TOMLDecodeError):
            if value.strip():
                return tomllib.loads(text)
    raise UsageError(f"The setting {option!r} is not understood.", "Write it as threshold=10 or singletons=true.")


def _with(settings: _Any, stated: Mapping[str, Any], inside: str) -> _Any:
    """The settings with those values that are stated, each checked against the kind of its default."""
    known = {f.name: getattr(settings, f.name) for f in fields(settings)}
    values = {}
    for key, value in stated.items():
        name = inside + key
        if key not in known:
            raise UsageError(f"There is no setting {name!r}.", f"Use one of: {', '.join(known)}.")
        if isinstance(known[key], (Costs, Dominance)):
            values[key] = _with(known[key], _a_table(value, name), name + _STEP)
        else:
            values[key] = _checked(value, known[key], name)
    return replace(settings, **values)


def _a_table(value: Any, name: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise UsageError(f"{name} is {value!r}.", f"Write it as [{name}] with one line each.")
    return value


_CHOICES: dict[str, tuple[object, ...]] = {"method": METHODS, "base": BASES}
_LEAST = {"threshold": 2, "effort": 1, "dominance.contributors": 1}
_MOST = {"dominance.share": 100}


def _checked(value: Any, default: Any, name: str) -> Any:
    if name in _CHOICES:
        if isinstance(value, bool) or value not in _CHOICES[name]:
            raise UsageError(f"{name} is {value!r}.", f"Write one of: {', '.join(map(str, _CHOICES[name]))}.")
        return value
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise UsageError(f"{name} is {value!r}.", "Write true or false.")
        return value
    least, most = _LEAST.get(name, 0), _MOST.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < least or (most is not None and value > most):
        end = "on" if most is None else f"to {most}"
        raise UsageError(f"{name} is {value!r}.", f"Write a whole number from {least} {end}.")
    return value
