"""How areas show their events: a shade, and a name where there is room."""

from __future__ import annotations

from dashboard.contract.columns import Payload
from dashboard.contract.files import look


def shade(certain: int, possible: int, on: bool, ringed: bool) -> float:
    """Shade an area where its layer is on; a chosen one is seen in any case.

    >>> shade(1, 0, on=False, ringed=False), shade(1, 0, on=False, ringed=True)
    (0.0, 0.38)
    """
    least = float(look()["areas"]["opacity"]["chosen"]) if ringed else 0.0
    return max(opacity(certain, possible) if on else 0.0, least)


def opacity(certain: int, possible: int) -> float:
    """Shade an area by its events.

    >>> opacity(0, 0), opacity(0, 5), opacity(1, 0), opacity(99, 0)
    (0.0, 0.05, 0.08, 0.26)
    """
    shades, many = look()["areas"]["opacity"], look()["areas"]["many"]
    if not certain:
        return float(shades["possible"]) if possible else 0.0
    share = min((certain + possible - 1) / (many - 1), 1)
    return float(round(shades["one"] + (shades["many"] - shades["one"]) * share**0.5, 3))


def label(name: str, events: int) -> str:
    """Name an area with its events.

    >>> label("Atlantis", 12), label("Atlantis", 0)
    ('Atlantis · 12', 'Atlantis')
    """
    return f"{name} · {events}" if events else name


def rows(numbers: Payload) -> list[int]:
    """Give the places that are areas."""
    return [place for place, lon in enumerate(numbers["places"]["lon"]) if lon is None]
