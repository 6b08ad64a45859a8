"""Colours by variables that a page gives, so that one drawing serves light and dark."""

from __future__ import annotations

from functools import cache
from typing import Any

from dashboard.contract.files import look

LEAST = 3.3
"""Contrast of a theme with dark land."""
READ = 4.5
"""Contrast of what is read with its ground."""


@cache
def painted() -> dict[str, Any]:
    """Give the look with a variable for each colour that is another in the dark.

    >>> painted()["map"]["land"]
    'var(--look-map-land,#f7f4ec)'
    """
    drawn: dict[str, Any] = _painted(look(), look()["dark"], "--look")
    return drawn


def _painted(light: Any, dark: Any, name: str) -> Any:
    if isinstance(light, str) and isinstance(dark, str):
        return f"var({name},{light})"
    if not isinstance(dark, dict):
        return light
    return light | {key: _painted(light[key], dark[key], f"{name}-{key}") for key in dark}


def of_theme(name: str, colour: str) -> str:
    """Name a theme's colour by its variable."""
    return f"var(--theme-{name},{colour})"


def dark(colour: str) -> str:
    """Give a theme's colour on dark land: its like in the palette, or with white in it.

    >>> dark("#000000"), dark("#ffff00")
    ('#7b7b7b', '#ffff00')
    """
    palette = [one.lower() for one in look()["palette"]]
    if colour.lower() in palette:
        like: str = look()["dark"]["palette"][palette.index(colour.lower())]
        return like
    light = _linear(colour)
    needed = LEAST * (_luminance(_linear(look()["dark"]["map"]["land"])) + 0.05) - 0.05
    white = max(0.0, (needed - _luminance(light)) / (1 - _luminance(light)) + 0.004)
    return colour if white <= 0.004 else _hexed([part + white * (1 - part) for part in light])


def letter(colour: str) -> str:
    """Give the colour of a letter on a theme's colour, white where it can be read.

    >>> letter("#1f3f95"), letter("#9a8400")
    ('#fff', '#000')
    """
    white = 1.05 / (_luminance(_linear(colour)) + 0.05)
    return "#fff" if white >= READ else "#000"


def _linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def _luminance(linear: list[float]) -> float:
    """Weigh linear parts as WCAG does."""
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _hexed(linear: list[float]) -> str:
    curved = [12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in linear]
    return "#" + "".join(f"{round(255 * part):02x}" for part in curved)
