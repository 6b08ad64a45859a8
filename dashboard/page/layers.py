"""The switches of themes and map layers, and what the marks mean."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas
from dashboard.contract.files import view
from dashboard.page.parts import badge, group, switch
from dashboard.view.speaker import Speaker

GLYPHS = ("site", "town", "area", "possible", "size", "arc")


def names() -> list[str]:
    """Name the map's layers that can be switched, in the order of the switches."""
    (key,) = (key for key in view()["keys"] if key["key"] == "layers")
    return list(key["of"])


def layers(t: Speaker) -> Component:
    """Build the popover; the page fills it with its `sheet`."""
    return html.Details(html.Summary(t("layers")), id="layers", className="popover")


def sheet(atlas: Atlas, t: Speaker) -> list[Component]:
    """Build the switches of the collection's themes and of the map's layers, and the legend."""
    context = [switch("layer", layer, t(f"layer.{layer}")) for layer in names()]
    themes = group(t("layers.themes"), _themes(atlas))
    return [themes, *_files(atlas, t), group(t("layers.context"), context), legend(t)]


def _files(atlas: Atlas, t: Speaker) -> list[Component]:
    """Build the switches of several files; a single one needs none."""
    ids, titles = atlas.numbers["files"]["id"], atlas.texts["files"]["title"]
    if len(ids) < 2:
        return []
    rows = zip(ids, titles, strict=True)
    return [group(t("layers.files"), [switch("file", name, html.Bdi(said)) for name, said in rows])]


def _themes(atlas: Atlas) -> list[Component]:
    titles = atlas.texts["themes"]["title"]
    return [
        switch("theme", name, badge(atlas, i), html.Bdi(titles[i]))
        for i, name in enumerate(atlas.numbers["themes"]["id"])
    ]


def legend(t: Speaker) -> Component:
    """Explain the marks."""
    items = [
        html.Li([html.Span(className=f"glyph glyph-{glyph}"), t(f"legend.{glyph}")])
        for glyph in GLYPHS
    ]
    return html.Div([html.H2(t("legend")), html.Ul(items)], className="legend")
