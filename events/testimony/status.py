"""What the claims about an event make of its status."""

from collections.abc import Iterable
from typing import Final

Told = tuple[str, str]
"""A voice, and the stance that it takes."""
TELLING: Final = frozenset({"asserts", "reports", "plans", "speculates"})
"""Stances that a denial contradicts. A comment, or a bare date, says nothing of the deed."""


def independent_voices(told: Iterable[Told]) -> int:
    """Count the voices that assert.

    >>> independent_voices([("a", "asserts"), ("a", "asserts"), ("b", "reports")])
    1
    """
    return len(_voices(set(told), {"asserts"}))


def derived_status(told: Iterable[Told]) -> str:
    """Derive a status from what all voices say of an event.

    It is disputed where one voice denies what another tells; else the firmest stance counts,
    and how many voices take it.

    >>> derived_status([("a", "asserts"), ("b", "denies")])
    'disputed'
    >>> derived_status([("a", "asserts"), ("b", "asserts"), ("c", "dates")])
    'corroborated'
    """
    said = set(told)
    if _is_disputed(_voices(said, {"denies"}), _voices(said, TELLING)):
        return "disputed"
    asserting = independent_voices(said)
    if asserting:
        return "corroborated" if asserting > 1 else "single-source"
    stances = {stance for _, stance in said}
    if "reports" in stances:
        return "second-hand"
    return "planned" if "plans" in stances else "alleged"


def _is_disputed(denying: set[str], telling: set[str]) -> bool:
    return any(voice != other for voice in denying for other in telling)


def _voices(said: Iterable[Told], stances: Iterable[str]) -> set[str]:
    return {voice for voice, stance in said if stance in stances}
