"""Sources of flat rows, and what each claims by the status of its row."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import pandas as pd

from events.schema import CLAIMS
from events.slugs import slugify

_STANCES_OF: Final = {
    "documented": ("asserts",),
    "alleged": ("speculates",),
    "disputed": ("reports", "denies"),
}


def claims_of(path: Path, full: pd.DataFrame) -> pd.DataFrame:
    """Let the source of each row claim what its status says."""
    stances = full["status"].map(lambda status: _STANCES_OF.get(status, ("reports",)))
    claims = pd.DataFrame(
        {
            "event_id": full["id"],
            "claim": full["summary"].where(full["summary"] != "", full["title"]),
            "source_id": _source_ids(path, full["source"]),
            "stance": stances,
            "attributed_to": full["attributed_to"],
        }
    ).explode("stance")
    return claims.reindex(columns=list(CLAIMS.columns), fill_value="")


def sources_of(path: Path, full: pd.DataFrame) -> list[Any]:
    """Make a CSL-JSON item of each source; the file itself where a row names none."""
    names: Iterable[str] = full["source"].unique()
    items = {slugify(name or path.stem): _item(name or path.name) for name in names}
    return [{"id": source_id, **item} for source_id, item in items.items()]


def _source_ids(path: Path, names: pd.Series) -> pd.Series:
    ids = {name: slugify(name or path.stem) for name in names.unique()}
    return names.map(ids)


def _item(name: str) -> dict[str, str]:
    if name.startswith(("http://", "https://")):
        return {"type": "webpage", "title": name, "URL": name}
    return {"type": "document", "title": name}
