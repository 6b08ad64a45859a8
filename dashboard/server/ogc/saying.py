"""What the pages say of themselves, in the language of their reader; JSON says it in English."""

from __future__ import annotations

from dashboard.server.ogc.layers import Layer
from dashboard.server.ogc.links import Link
from dashboard.server.ogc.queries import Query
from dashboard.view.speaker import Speaker

TITLED = (
    *("self", "alternate", "service-desc", "service-doc", "data", "conformance"),
    *("describedby", "related", "next", "prev"),
)
"""Relations of links that have words of their own."""


class Saying:
    """Speaks of a document with the words of one language."""

    def __init__(self, t: Speaker) -> None:
        self.t = t

    def layer(self, name: str) -> str:
        """Name a collection of features."""
        return self.t(f"ogc.layer.{name}")

    def means(self, layer: str, column: str) -> str:
        """Say what a property means; of a name it says in which language that is."""
        if column.startswith("name_"):
            return self.t("ogc.means.name_in", lang=column.removeprefix("name_"))
        return self.t(f"ogc.means.{layer}.{column}")

    def link(self, link: Link, layer: Layer | None = None) -> str:
        """Say where a link leads; a licence has a name of its own."""
        rel = link["rel"]
        if rel in TITLED:
            return self.t(f"ogc.link.{rel}", form="HTML" if "html" in link["type"] else "JSON")
        return self.layer(layer.id) if layer and rel in ("items", "collection") else link["title"]

    def view(self, query: Query, returned: int, matched: int) -> str:
        """Say which features a page holds, as `items.view` does in English."""
        page = (
            self.t("ogc.view", first=query.offset + 1, last=query.offset + returned, all=matched)
            if returned
            else self.t("ogc.view.after" if matched else "ogc.view.none", all=matched)
        )
        where = (self.t("ogc.view.is", name=name, value=value) for name, value in query.asked)
        said = ", ".join(where)
        return page + (self.t("ogc.view.where", said=said) if said else "")

    def address(self, operation: str) -> str:
        """Say what an address of the definition answers with."""
        layer, _, name = operation.rpartition(".")
        said = self.t(f"ogc.address.{name}")
        return f"{self.layer(layer)}{self.t('file.then')}{said}" if layer else said

    def parameter(self, operation: str, name: str, own: bool) -> str:
        """Say what a parameter asks; `own` is that of a property."""
        layer = operation.partition(".")[0]
        if own and name != "featureId":
            return self.t("ogc.parameter.own", means=self.means(layer, name))
        return self.t(f"ogc.parameter.{name}")
