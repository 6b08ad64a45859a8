"""Stories of StoryMapJS."""

from collections.abc import Mapping
from typing import Any, Final

from events.formats.profiles.shared.pictures import pictured
from events.formats.tools.shared.flat import flat, numbered
from events.problems import Problem
from events.records import Records

_MEANING: Final = {
    "text.headline": "title",
    "text.text": "summary",
    "location.lat": "lat",
    "location.lon": "lon",
    "location.name": "place",
    "date": "date",
    "media.caption": "image_caption",
    "media.credit": "image_credit",
    "type": "",
    "location.line": "",
    "location.zoom": "",
    "location.icon": "",
}
_DRAWING: Final = ("background.", "location.zoom", "location.icon", "location.use_custom_marker")
"""How a slide looks, which is nothing of its event."""


def matches(content: Any) -> bool:
    """Tell a story by its slides.

    >>> matches({"storymap": {"slides": []}})
    True
    """
    match content:
        case {"storymap": {"slides": list()}}:
            return True
    return False


def records(file: str, content: Any) -> Records:
    """Make a row of each slide; the overview, which has no place, is set aside."""
    slides = dict(enumerate(content["storymap"]["slides"], 1))
    wrong = {n for n, slide in slides.items() if not isinstance(slide, Mapping)}
    aside = {n: "the overview slide" for n, s in slides.items() if n not in wrong and _overview(s)}
    rows = {n: _row(s) for n, s in slides.items() if n not in wrong and n not in aside}
    first = flat(slides[min(aside)]) if aside else {}
    frame = numbered(file, rows)
    found = Records(
        file,
        frame,
        {column: field for column, field in _MEANING.items() if column in frame},
        title=first.get("text.headline", ""),
        description=first.get("text.text", ""),
        aside=aside,
        left_out=tuple(Problem(file, n, None, None, "expected a slide") for n in sorted(wrong)),
        format="StoryMapJS story",
    )
    return pictured(found, frame["media.url"]) if "media.url" in frame else found


def _overview(slide: Mapping[str, Any]) -> bool:
    return slide.get("type") == "overview"


def _row(slide: Mapping[str, Any]) -> dict[str, str]:
    return {key: cell for key, cell in flat(slide).items() if not key.startswith(_DRAWING)}
