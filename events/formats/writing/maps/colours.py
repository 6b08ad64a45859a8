"""Colours of themes for formats that are drawn elsewhere."""

from collections.abc import Sequence
from colorsys import hls_to_rgb
from typing import Final

from events.schema import Theme

_LIGHTNESS: Final = 0.35
_SATURATION: Final = 0.6


class Colours(dict[str, str]):
    """Colour of each theme as #rrggbb; those without one of their own are spread over the circle.

    >>> bare = Theme("trade", {"en": "Trade"}, None, "T")
    >>> Colours([bare, Theme("war", {"en": "War"}, "#9A3412", "W")])
    {'trade': '#8f2424', 'war': '#9a3412'}
    """

    def __init__(self, themes: Sequence[Theme]) -> None:
        hues = (_hue(at / max(1, len(themes))) for at in range(len(themes)))
        pairs = zip(themes, hues, strict=True)
        super().__init__({theme.id: (theme.colour or hue).lower() for theme, hue in pairs})
        self._at = {theme.id: f"theme-{at}" for at, theme in enumerate(themes, 1)}

    def key(self, theme: str) -> str:
        """Name a theme by its place, which no text of a collection can break."""
        return self._at[theme]


def _hue(hue: float) -> str:
    parts = (round(255 * part) for part in hls_to_rgb(hue, _LIGHTNESS, _SATURATION))
    return "#" + "".join(f"{part:02x}" for part in parts)
