"""One written angle: degrees, with minutes and seconds or without, with a side or a sign."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from geodata.written.signs import LONGEST, folded, label_words, side_words, sides, spelled

_NUMBER: Final = r"\d+(?:[.,]\d+)?|[.,]\d+"
_NEXT: Final = r"(?:\s*[°:]\s*|\s+)"
_ANGLE: Final = re.compile(
    rf"([-+]?)\s*({_NUMBER})(?:{_NEXT}({_NUMBER})(?:(?:\s*[':]\s*|\s+)({_NUMBER})\s*\"?)?\s*'?)?\s*°?"
)
_PACKED: Final = re.compile(r"(\d{2,3})(\d\d)(\d\d(?:[.,]\d+)?)?")
_DAMAGED: Final = re.compile(r"-?\d{1,3}(?:\.\d{3}){2,}|-?\d{1,3}(?:\.\d{3})+\.\d{1,3}")
_WORD: Final = re.compile(r"[^\W\d_]{3}")
_SIXTY: Final = 60
IN_PARTS: Final = {2: "degrees and minutes", 3: "degrees, minutes and seconds"}
COMMAS: Final = "decimal commas"
LETTERS: Final = "hemisphere letters"


class NoAngleError(ValueError):
    """A text that cannot be read as an angle; its own text is the rule."""


@dataclass(frozen=True)
class Angle:
    """One angle as it is written."""

    degrees: float
    """With its sign; a side that is written is not yet in it."""
    side: str = ""
    """N, S, E, W or O, which is east or west; empty where none is written."""
    axis: str = ""
    """lat or lon, where a word or a side says so."""
    kinds: tuple[str, ...] = ()
    question: str = ""

    def signed(self, o_is_east: bool = False) -> float:
        """Degrees north or east."""
        west = self.side in ("S", "W") or (self.side == "O" and not o_is_east)
        return -abs(self.degrees) if west else self.degrees


@lru_cache(maxsize=4096)
def angle(text: str) -> Angle:
    """Read one angle.

    Raises
    ------
    NoAngleError
        With what was expected, and the nearest valid writing where one is sure.

    >>> angle("8° 0′ O").signed(), angle("45°55′37.2″N").kinds
    (-8.0, ('degrees, minutes and seconds', 'hemisphere letters'))
    """
    if len(text) > LONGEST:
        raise NoAngleError("expected degrees, as in 48.8566")
    bare, side, axis = _unlabelled(folded(spelled(text)))
    match = _ANGLE.fullmatch(bare.strip(" ,;/|()[]"))
    if match is None:
        raise NoAngleError(_rule(text))
    sign, *numbers = match.groups()
    given = [number for number in numbers if number]
    return _angle(sign, _unpacked(given[0], side) if len(given) == 1 else given, side, axis)


def _unlabelled(text: str) -> tuple[str, str, str]:
    axis = ""
    for name, words in label_words().items() if _WORD.search(text) else ():
        text, found = words.subn(" ", text, count=1)
        axis = name if found else axis
    words_of_side = side_words().findall(text)
    if len(words_of_side) > 1 or re.search(r"\d\s*[^\W\d_]+\s*\d", text):
        raise NoAngleError("expected degrees and one side of the world, as in 48.8566 N")
    side = sides()[re.sub(r"[.\s]", "", words_of_side[0])] if words_of_side else ""
    said = {"": axis, "N": "lat", "S": "lat"}.get(side, "lon")
    return side_words().sub(" ", text), side, said


def _unpacked(number: str, side: str) -> list[str]:
    """Take figures apart that are degrees and minutes without signs, as in 4852N.

    >>> _unpacked("4852", "N"), _unpacked("0022107", "E"), _unpacked("48.52", "N")
    (['48', '52'], ['002', '21', '07'], ['48.52'])
    """
    match = _PACKED.fullmatch(number) if side else None
    return [part for part in match.groups() if part] if match else [number]


def _angle(sign: str, numbers: list[str], side: str, axis: str) -> Angle:
    values = [float(number.replace(",", ".")) for number in numbers]
    if any(value >= _SIXTY for value in values[1:]):
        raise NoAngleError("minutes and seconds go from 0 to 59")
    if any(value != int(value) for value in values[:-1]):
        raise NoAngleError("only the last of degrees, minutes and seconds can have decimals")
    degrees = sum(value / _SIXTY**power for power, value in enumerate(values))
    if sign == "-" and side in ("N", "E"):
        raise NoAngleError(f"a minus and {side} are two sides; expected one of them")
    commas = COMMAS if any("," in number for number in numbers) else ""
    kinds = (IN_PARTS.get(len(values), ""), commas, LETTERS if side else "")
    return Angle(-degrees if sign == "-" else degrees, side, axis, tuple(filter(None, kinds)))


def _rule(text: str) -> str:
    rule = "expected degrees, as in 48.8566"
    if _DAMAGED.fullmatch(text.strip()):
        whole, *rest = text.strip().split(".")
        return f'{rule}; did you mean "{whole}.{"".join(rest)}"?'
    return rule
