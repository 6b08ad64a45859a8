"""Themes that a collection does not declare: made of what its events name."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from events.schema import FIRST_LANGUAGE, MOST_THEMES
from events.slugs import slugify
from events.texts import texts_of

Titles = dict[str, str]
"""Language -> title."""

DEFAULT: Final[Titles] = {FIRST_LANGUAGE: "Events", "fr": "Événements", "ru": "События"}
_OTHER: Final[Titles] = {FIRST_LANGUAGE: "Other", "fr": "Autres", "ru": "Прочее"}


@dataclass(frozen=True)
class MadeThemes:
    """Themes in the form in which a collection declares them."""

    themes: list[dict[str, Any]]
    """id and title, in the order in which they first appear; a theme made of several, last."""
    column: pd.Series
    """The id of each event's theme."""
    notes: list[str]


def themes_of(
    written: pd.Series,
    language: str = FIRST_LANGUAGE,
    weights: pd.Series | None = None,
    most: int = MOST_THEMES,
) -> MadeThemes:
    """Make a theme of each text in a column; one for its gaps; one for those beyond the most.

    `weights` are the events of each text, where it is more than one's.

    >>> made = themes_of(pd.Series(["Foot & ball", "", "Chess"], dtype=str))
    >>> made.column.tolist(), made.themes[2]
    (['foot-ball', 'events', 'chess'], {'id': 'chess', 'title': {'en': 'Chess'}})
    """
    slugs = {text: slugify(text) for text in written.unique() if text}
    titles = {slugs[text]: {language: text} for text in reversed(slugs)}
    ids, notes, last = written.map(slugs), [], []
    if (written == "").any() or not titles:
        gap = _added(DEFAULT, titles, titles)
        ids = ids.mask(written == "", gap)
        notes.append(f"theme: {titles[gap][FIRST_LANGUAGE]} where the file gives none")
    if len(titles) > most:
        kept = _fullest(ids, weights)[: most - 1]
        count = len(titles) - len(kept)
        last = [_added(_OTHER, titles, kept)]
        ids = ids.where(ids.isin(kept), last[0])
        notes.append(f"theme: the {count} rarest as one, {titles[last[0]][FIRST_LANGUAGE]}")
    order = [*(key for key in ids.unique() if key not in last), *last] or list(titles)
    return MadeThemes([{"id": key, "title": titles[key]} for key in order], ids, notes)


def _fullest(ids: pd.Series, weights: pd.Series | None) -> list[str]:
    """Give ids in the order of their events, of equals the one that appears first."""
    if weights is None:
        return [key for key, _ in Counter(texts_of(ids)).most_common()]
    return [
        *weights.groupby(ids, sort=False).sum().sort_values(ascending=False, kind="stable").index
    ]


def _added(title: Titles, titles: dict[str, Titles], taken: Collection[str]) -> str:
    """Add a theme of ours; id and titles get a number where a taken one has that id."""
    plain = slugify(title[FIRST_LANGUAGE])
    number = next(n for n in range(1, len(taken) + 2) if _numbered(plain, n, "-") not in taken)
    titles[_numbered(plain, number, "-")] = {
        language: _numbered(text, number, " ") for language, text in title.items()
    }
    return _numbered(plain, number, "-")


def _numbered(text: str, number: int, joint: str) -> str:
    return text if number == 1 else f"{text}{joint}{number}"
