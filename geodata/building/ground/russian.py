"""The Russian name of a town among the names that a data set gives it."""

import re
from collections.abc import Iterable

from geodata.world.spellings import key

_LATIN = dict(zip("абвгдеёзийклмнопрстуфцыэ", "abvgdeeziyklmnoprstufcye", strict=True)) | {
    **{"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"},
    **{"ъ": "", "ь": "", "ю": "yu", "я": "ya"},
}
_UKRAINIAN = "ськ"


def russian(name: str, others: Iterable[str]) -> str:
    """Return the name in Russian letters that reads as the name does, or "".

    >>> russian("Ivdel’", ["Ивдель", "Ивдел"])
    'Ивдель'
    """
    wanted = key(name)
    spelled = [other for other in others if re.fullmatch(r"[А-ЯЁа-яё -]+", other)]
    same = [
        other
        for other in spelled
        if _sound(_read(other)) == _sound(wanted) and _UKRAINIAN not in other
    ]
    return max(same, key=lambda other: _likeness(other, wanted), default="")


def _likeness(other: str, wanted: str) -> tuple[bool, bool, int, str]:
    """Put first what is read letter by letter as wanted, then a soft end, then the shorter."""
    return _read(other) == wanted, other.endswith("ь"), -len(other), other


def _read(name: str) -> str:
    return "".join(_LATIN.get(letter, letter) for letter in name.lower())


def _sound(name: str) -> str:
    """Leave out what transliterations differ in."""
    plain = re.sub(r"[^a-z]", "", name).replace("iy", "y").replace("yy", "y").replace("ye", "e")
    return plain.replace("yo", "e").replace("y", "i").replace("ii", "i")
