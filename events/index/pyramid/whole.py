"""The pyramid of all events of a table."""

from pathlib import Path

from events.index.engines.folding import Folded
from events.index.pyramid.write import Beside, write


def write_whole(folder: Path, folded: Folded) -> str:
    """Write the pyramid of a table, with its counts by day, and name its version."""
    ids = [str(theme["id"]) for theme in folded.themes]
    undated = folded.leaf.by_theme(folded.undated, len(ids)).tolist()
    beside = Beside(
        (folded.daily, folded.daily_spans),
        undated,
        sources=folded.sources,
        by_source=folded.by_source,
    )
    return write(folder, folded.leaf, folded.spans, folded.places, ids, beside=beside)


def only_version(folder: Path) -> str:
    """Name the version of the one pyramid in a folder.

    Raises
    ------
    OSError, ValueError
        When there is none, or not only one.
    """
    (made,) = (one for one in folder.iterdir() if (one / "pyramid.json").is_file())
    return made.name
