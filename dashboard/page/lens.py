"""The choice of sources from which everything is redrawn."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas
from dashboard.contract.files import view
from dashboard.page.attributes import hyphened
from dashboard.page.parts import button, group, switch
from dashboard.view.isolate import isolated
from dashboard.view.speaker import Speaker

KINDS = ("read", "cited", "outside")


def lens(t: Speaker) -> Component:
    """Build the popover; the page fills it with its `sheet`."""
    return html.Details(html.Summary(t("lens")), id="sources", className="popover")


def sheet(atlas: Atlas, t: Speaker) -> list[Component]:
    """Build the choice; of an atlas that is not sent whole the page makes it."""
    if atlas.whole is not None:
        return [html.Div(className="sheet")]
    parts = [
        html.P(t("lens.help"), className="quiet small"),
        button(t("lens.all"), **hyphened(data_source="")),
        group(t("lens.independent"), [_attested(t)]),
        *(group(t(f"lens.{kind}"), _switches(atlas, kind)) for kind in KINDS),
    ]
    return [html.Div(parts, className="sheet")]


def _attested(t: Speaker) -> Component:
    (key,) = (key for key in view()["keys"] if key["key"] == "sources")
    return switch("source", key["also"][0], t("lens.attested.button"), on=False)


def _switches(atlas: Atlas, kind: str) -> list[Component]:
    sources, texts = atlas.numbers["sources"], atlas.texts["sources"]
    return [
        switch(
            "source", name, html.Bdi(texts["short"][i]), on=False, title=isolated(texts["title"][i])
        )
        for i, (name, own) in enumerate(zip(sources["id"], sources["kind"], strict=True))
        if own == kind
    ]
