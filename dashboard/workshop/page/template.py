"""The HTML around what Dash lays out."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.contract.files import look
from dashboard.picture.markup import template
from dashboard.view.speaker import Speaker
from dashboard.workshop import limits
from dashboard.workshop.words import told
from events.columns.fields import FIELDS
from events.drafting.draft import OWN_FIELDS
from events.formats.registry import endings
from events.rules.bibliography import TYPES
from events.schema import STANCES

_TEMPLATE = template("dashboard.workshop", "workshop.html")


def page(t: Speaker, parts: Mapping[str, str], home: str) -> str:
    """Render the page in the language of `t`; `parts` are Dash's own pieces of HTML."""
    knows = {
        **told(t.lang),
        "home": home,
        "limits": {"file": limits.FILE, "media": limits.MEDIA, "rows": limits.ROWS},
        "fields": [*FIELDS, *OWN_FIELDS],
        "types": TYPES,
        "stances": STANCES,
        "endings": [*endings(), ".html", ".zip"],
        "palette": look()["palette"],
    }
    return _TEMPLATE.render(t=t, parts=parts, knows=knows, palette=look()["palette"])
