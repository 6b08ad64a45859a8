"""Who says what of the events of records: their sources, and what these claim."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from events.records import Records
from events.rows.whole import Whole
from events.schema import CLAIMS, OLD_STATUSES, STATUSES
from events.slugs import slugify
from events.texts import mapped

_STANCE_OF: Final = {
    "second-hand": "reports",
    "reported": "reports",
    "disputed": "reports",
    "alleged": "speculates",
    "planned": "plans",
}
"""Status of a row -> stance of its source; with any other word it asserts."""
OTHERS: Final = "others, not named"
"""Who denies what a row calls disputed."""
MOST_SOURCES: Final = 200
"""Beyond these the file is the source, and each card names its own."""


def are_statuses(cells: pd.Series) -> bool:
    """Tell whether a column has our words for a status, and no others."""
    written = {*cells.str.casefold().unique()} - {""}
    return bool(written) and written <= {*STATUSES, *OLD_STATUSES}


def has_few_sources(sources: pd.Series) -> bool:
    """Tell whether the sources of rows can stand in a list."""
    return sources.nunique() <= MOST_SOURCES


def claims_of(fields: pd.DataFrame, ids: pd.Series, file_id: str) -> pd.DataFrame:
    """Let the source of each row claim what its status says; what is disputed, others deny.

    A source that a row names was read in the file.
    """
    named = fields["source"] != ""
    status = fields["status"].str.casefold()
    summary, said = fields["summary"], fields["summary"] != ""
    claims = pd.DataFrame(
        {
            "event_id": ids,
            "claim": summary if said.all() else summary.where(said, fields["title"]),
            "source_id": mapped(fields["source"], slugify).where(named, file_id),
            "stance": mapped(status, lambda word: _STANCE_OF.get(word, "asserts")),
            "attributed_to": fields["attributed_to"],
            "locator": fields["locator"],
            "via": named.map({True: file_id, False: ""}),
        },
        index=fields.index,
    )
    claims["via"] = claims["via"].where(claims["source_id"] != file_id, "")
    disputed = status == "disputed"
    if disputed.any():
        denied = claims[disputed].assign(stance="denies", attributed_to=OTHERS)
        claims = pd.concat([claims, denied])
    claims = claims.sort_index(kind="stable")
    return claims.reindex(columns=list(CLAIMS.columns), fill_value="")


def sources_of(whole: Whole, records: Records, fields: pd.DataFrame) -> list[Any]:
    """Make a CSL-JSON item of the file, and of each source that its rows name."""
    urls = _urls(fields)
    brought = {slugify(str(item["id"])): {**item} for item in records.sources}
    items: dict[str, Any] = {whole.id: whole.source}
    for name in filter(None, fields["source"].unique()):
        own = brought.get(slugify(name)) or _item(name, urls.get(name, ""))
        items.setdefault(slugify(name), own)
    return [{**item, "id": source_id} for source_id, item in items.items()]


def _urls(fields: pd.DataFrame) -> Mapping[str, str]:
    """Give the address of each source that always has the same."""
    if not fields["source"].any():
        return {}
    known = fields[(fields["source"] != "") & fields["url"].str.match(r"https?://")]
    alone = known.groupby("source")["url"].agg(["first", "nunique"])
    return dict(alone.loc[alone["nunique"] == 1, "first"])


def _item(name: str, url: str) -> dict[str, str]:
    if name.startswith(("http://", "https://")):
        return {"type": "webpage", "title": name, "URL": name}
    return {"type": "document", "title": name, **({"URL": url} if url else {})}
