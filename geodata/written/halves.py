"""One cell with latitude and longitude, cut into two."""

import re
from typing import Final

from geodata.written.angles import NoAngleError
from geodata.written.signs import LONGEST, folded, label_words, side_words, spelled

RULE: Final = 'expected latitude and longitude, as in "48.8566, 2.3522"'
_NUMBER: Final = re.compile(r"[-+]?\s?\d+(?:\.\d+)?")
_CUTS: Final = (
    re.compile(r"\s*;\s*"),
    re.compile(r"\s*\|\s*"),
    re.compile(r"\s*/\s*"),
    re.compile(r",\s+|\s+,\s*"),
    re.compile(r"(?<=\d)\s+(?=[-+]?[\d.])"),
    re.compile(r","),
)
"""What can stand between the two, the surest first."""
_PARTS_OF_BOTH: Final = (4, 6)


def halves(text: str) -> tuple[str, str]:
    """Cut a cell between its two angles.

    Raises
    ------
    NoAngleError
        Where there are not two.

    >>> halves("N 53° 47' E 12° 10'"), halves("(48,8566, 2,3522)")
    (("n 53° 47'", "e 12° 10'"), ('48,8566', '2,3522'))
    """
    if len(text) > LONGEST:
        raise NoAngleError(RULE)
    bare = folded(spelled(text)).strip(
        "()[]{} ,;/|\"'" if "°" not in spelled(text) else "()[]{} ,;"
    )
    cut = _by_words(bare) or _by_degrees(bare) or _by_separator(bare)
    if cut is None:
        raise NoAngleError(RULE)
    return cut


def _by_words(text: str) -> tuple[str, str] | None:
    """Cut by sides of the world, or by the names of the axes before the numbers."""
    labels = sorted(m.start() for words in label_words().values() for m in words.finditer(text))
    if len(labels) == 2 and not text[: labels[0]].strip():
        return _cut(text, labels[1])
    found = list(side_words().finditer(text))
    if len(found) != 2:
        return None
    leads = not re.search(r"\d", text[: found[0].start()])
    return _cut(text, found[1].start() if leads else found[0].end())


def _by_degrees(text: str) -> tuple[str, str] | None:
    degrees = list(re.finditer(r"[-+]?\s?\d+(?:[.,]\d+)?\s*°", text))
    return _cut(text, degrees[1].start()) if len(degrees) == 2 else None


def _by_separator(text: str) -> tuple[str, str] | None:
    """Cut at the surest separator; a height after two numbers is left out."""
    for separator in _CUTS:
        parts = separator.split(text)
        if len(parts) == 2 and all(re.search(r"\d", part) for part in parts):
            return parts[0], parts[1]
    commas = text.split(",")
    if len(commas) == 3 and all("." in part for part in commas[:2]):
        return commas[0], commas[1]
    if len(commas) == 4:
        return ",".join(commas[:2]), ",".join(commas[2:])
    numbers = _NUMBER.findall(text)
    if len(numbers) in _PARTS_OF_BOTH and not _NUMBER.sub("", text).strip(" '\":"):
        middle = len(numbers) // 2
        return " ".join(numbers[:middle]), " ".join(numbers[middle:])
    return None


def _cut(text: str, at: int) -> tuple[str, str]:
    return text[:at].strip(" ,;/|"), text[at:].strip(" ,;/|")
