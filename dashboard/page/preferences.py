"""In which language the page speaks, and how it looks."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas
from dashboard.page.attributes import hyphened
from dashboard.view.speaker import Speaker
from dashboard.view.state import initial
from dashboard.view.tongues import Tongue, tongues


def preferences(atlas: Atlas, t: Speaker) -> Component:
    """Build the popover, which the browser completes with what only a browser can choose."""
    sheet = html.Div(_languages(atlas, t), id="preferences-sheet", className="sheet")
    lang = t.lang.upper()
    face = html.Summary(lang, **hyphened(aria_label=f"{lang}: {t('preferences')}"))
    return html.Details([face, sheet], id="preferences", className="popover")


def _languages(atlas: Atlas, t: Speaker) -> list[Component]:
    """Build the ways to the same view in each language."""
    ways = [_way(one, t.lang) for one in tongues(atlas.numbers, initial(atlas.numbers))]
    if len(ways) < 2:
        return []
    named = hyphened(aria_labelledby="languages")
    return [html.H2(t("language"), id="languages"), html.Ul(ways, className="ways", **named)]


def _way(one: Tongue, now: str) -> Component:
    own = {"data_lang": one.lang, **({"aria_current": "true"} if one.lang == now else {})}
    link = html.A(
        one.name, href=f"?lang={one.lang}", hrefLang=one.lang, lang=one.lang, **hyphened(**own)
    )
    return html.Li(link)


def dialog() -> Component:
    """Build the dialog of the page's keys, still empty."""
    return html.Dialog(id="shortcuts", **hyphened(aria_labelledby="shortcuts-title"))
