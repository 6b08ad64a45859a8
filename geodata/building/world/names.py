"""Names by which a town is found or searched, out of the many that a data set gives it."""

from collections.abc import Iterable, Iterator

from geodata.world.spellings import key, script

EVERYWHERE = {"LATIN", "CYRILLIC", "ARABIC", "GREEK"}
"""Scripts whose names are kept for the smallest town too."""
LARGE_ONLY = {"HEBREW", "CJK", "ARMENIAN", "GEORGIAN", "KATAKANA", "HANGUL", "DEVANAGARI"}
LARGE = 15_000
SHOWN = 8
_SEARCHED = ("CYRILLIC", "ARABIC", "CJK", "DEVANAGARI", "GREEK", "HEBREW")
_NOT_RUSSIAN = set("іїєґўәөүұқғңһјљњћђџѓќѕӑӗҫ")


def others(name: str, known: Iterable[str], population: int) -> list[str]:
    """Return other names to find a town by, one for each key that its own name does not have."""
    found = {key(name): ""}
    for other in filter(None, known):
        if _wanted(other, population):
            found.setdefault(key(other), other)
    return [other for folded, other in found.items() if folded and other]


def searched(names: Iterable[str], most: int = SHOWN) -> list[str]:
    """Return the names that a page is searched by: one for each great script, then Latin ones."""
    by_script: dict[str, list[str]] = {}
    for name in names:
        by_script.setdefault(script(name), []).append(name)
    first = [_plainest(by_script[one]) for one in _SEARCHED if one in by_script]
    return [*first, *by_script.get("LATIN", [])][:most]


def airport_names(name: str) -> Iterator[str]:
    """Give other ways in which an airport is called.

    >>> list(airport_names("X International Airport"))
    ['X Airport']
    """
    if " International" in name:
        yield name.replace(" International", "")


def _wanted(name: str, population: int) -> bool:
    """Leave out transliterations by machine, which are all small, and codes, all capitals."""
    kept = EVERYWHERE | (LARGE_ONLY if population >= LARGE else set())
    found = script(name)
    plain = found == "LATIN" and (name == name.lower() or name == name.upper())
    return found in kept and not plain


def _plainest(names: list[str]) -> str:
    return next((name for name in names if not _NOT_RUSSIAN & set(name.lower())), names[0])
