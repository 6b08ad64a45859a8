"""The collection's themes; one without a colour of its own takes the next of the palette."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.contract.columns import Themes, ThemeTexts
from dashboard.contract.files import look
from events.schema import Theme


def theme_columns(themes: Sequence[Theme]) -> Themes:
    """Give ids and colours; what is beyond the palette is grey.

    >>> many = [Theme(f"theme-{k}", {"en": "A theme"}, None, "T") for k in range(12)]
    >>> len(set(theme_columns(many)["colour"]))
    10
    """
    own = {theme.colour.lower() for theme in themes if theme.colour}
    spare = iter(colour for colour in look()["palette"] if colour.lower() not in own)
    return {
        "id": [theme.id for theme in themes],
        "colour": [theme.colour or next(spare, look()["page"]["quiet"]) for theme in themes],
    }


def theme_texts(themes: Sequence[Theme], lang: str) -> ThemeTexts:
    """Give titles and letters; a language without a title has the first that there is."""
    return {
        "title": [theme.title.get(lang) or next(iter(theme.title.values())) for theme in themes],
        "letter": [theme.letter for theme in themes],
    }
