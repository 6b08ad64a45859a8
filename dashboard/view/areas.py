"""How areas show their events: a shade, and a name where there is room."""

from __future__ import annotations

from dashboard.contract.columns import Payload
from dashboard.contract.files import look


def shade(certain: int, possible: int, on: bool, ringed: bool, own: bool = False) -> float:
    """Shade an area where its layer is on; a chosen one is seen in any case.

    An area that is none of the base map has at least a shade that tells it from its ground.

    >>> shade(1, 0, on=False, ringed=False), shade(1, 0, on=False, ringed=True)
    (0.0, 0.38)
    >>> shade(1, 0, on=True, ringed=False), shade(1, 0, on=True, ringed=False, own=True)
    (0.08, 0.2)
    """
    least = float(look()["areas"]["opacity"]["chosen"]) if ringed else 0.0
    seen = max(
        opacity(certain, possible), look()["areas"]["own"]["opacity"] * bool(own and certain)
    )
    return max(seen if on else 0.0, least)


def edge(certain: int, possible: int, on: bool, ringed: bool) -> float:
    """Give the opacity of a line, and of the outline of an area that is none of the base map.

    >>> edge(1, 0, on=True, ringed=False), edge(0, 2, on=True, ringed=False)
    (0.85, 0.35)
    >>> edge(0, 0, on=True, ringed=False), edge(0, 0, on=False, ringed=True)
    (0.0, 1.0)
    """
    if ringed:
        return 1.0
    edges = look()["areas"]["own"]["edge"]
    held = edges["certain"] if certain else edges["possible"] * bool(possible)
    return float(held) if on else 0.0


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
