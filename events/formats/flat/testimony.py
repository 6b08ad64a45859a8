"""Sources of flat rows, and what each claims by the status of its row."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import pandas as pd

from events.schema import CLAIMS
from events.slugs import slugify

_STANCE_OF: Final = {
    "corroborated": "asserts",
    "single-source": "asserts",
    "documented": "asserts",
    "alleged": "speculates",
    "planned": "plans",
}
"""Status of a row -> stance of its source; of any other it reports."""
_STATUS_OF: Final = {
    "corroborated": "single-source",
    "documented": "single-source",
    "reported": "second-hand",
}
"""Words whose status follows from a single source as another one."""
OTHERS: Final = "others, not named"
"""Who denies what a row calls disputed."""


def statuses_of(given: pd.Series) -> pd.Series:
    """Give the status that the one source of each row can give."""
    return given.map(lambda status: _STATUS_OF.get(status, status))


def status_notes(given: pd.Series) -> list[str]:
    """Say which words of a status become which."""
    read = {word: new for word, new in _STATUS_OF.items() if (given == word).any()}
    return [f"status: {word} read as {new}, for a row has one source" for word, new in read.items()]


def claims_of(path: Path, full: pd.DataFrame) -> pd.DataFrame:
    """Let the source of each row claim what its status says; what is disputed, others deny."""
    claims = pd.DataFrame(
        {
            "event_id": full["id"],
            "claim": full["summary"].where(full["summary"] != "", full["title"]),
            "source_id": _source_ids(path, full["source"]),
            "stance": full["status"].map(lambda status: _STANCE_OF.get(status, "reports")),
            "attributed_to": full["attributed_to"],
        }
    )
    denied = claims[full["status"] == "disputed"].assign(stance="denies", attributed_to=OTHERS)
    both = pd.concat([claims, denied]).sort_index(kind="stable")
    return both.reindex(columns=list(CLAIMS.columns), fill_value="")


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
