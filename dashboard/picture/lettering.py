"""Which fonts a picture needs for its letters, and which letters no font has."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

FONT = "Source Sans Pro"
FIRST = ("SourceSansPro-Regular.ttf", "SourceSansPro-Bold.ttf", "SourceSansPro-It.ttf")
"""A text whose letters one of these lacks is drawn upright, or in another font, as a whole."""
MORE = ("DejaVuSans-Bold.ttf",)
"""For the letters that the first lack."""
KINDS = {".ttf", ".otf", ".ttc", ".otc"}
FOLDERS = {
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    "win32": ("C:/Windows/Fonts",),
    "linux": ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts"),
}
"""Where a machine keeps its fonts."""
BOXES = "LastResort"
"""A font of this name draws the same box for each letter of a script."""


def chosen(text: str) -> tuple[list[Path], frozenset[str]]:
    """Choose the fonts for a text; give with them the letters that none has.

    The first come always, the others only for what those before them lack.
    """
    found, lacking = first(), needed(text)
    for font in found:
        lacking -= letters(font)
    for font in others() if lacking else ():
        if lacking & letters(font):
            found, lacking = [*found, font], lacking - letters(font)
        if not lacking:
            break
    return found, lacking


def needed(text: str) -> frozenset[str]:
    """Give the letters of a text that must have a shape of their own.

    >>> sorted(needed("Se\u0301gou\u2069 \u0190"))
    ['S', 'g', 'o', 'u', 'é', 'Ɛ']
    """
    return frozenset(letter for letter in unicodedata.normalize("NFC", text) if _is_drawn(letter))


def _is_drawn(letter: str) -> bool:
    """Tell whether a letter is more than a space, a control or the variant of another."""
    is_variant = "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"
    return unicodedata.category(letter) not in {"Cc", "Cf", "Zs", "Zl", "Zp"} and not is_variant


def first() -> list[Path]:
    """Give the fonts that every picture is set in."""
    folder = files("font_source_sans_pro") / "files"
    return [Path(str(folder / name)) for name in FIRST]


def others() -> Iterator[Path]:
    """Give the fonts for other letters: the packaged ones, then those of the machine."""
    folder = files("dashboard.picture") / "fonts"
    yield from (Path(str(folder / name)) for name in MORE)
    yield from of_machine()


@cache
def letters(font: Path) -> frozenset[str]:
    """Give the letters that a font has shapes for; none where the file is no font.

    Of a file with several fonts, which have the same letters as a rule, the first is asked.
    """
    try:
        with font.open("rb") as file, TTFont(file, fontNumber=0, lazy=True) as opened:
            return frozenset(map(chr, opened.getBestCmap() or ()))
    except (OSError, TTLibError, ValueError, KeyError):
        return frozenset()


def of_machine() -> Iterator[Path]:
    """Give the machine's fonts, the bold and plain ones first."""
    folders = (Path(name).expanduser() for name in FOLDERS.get(sys.platform, FOLDERS["linux"]))
    yield from sorted(_fonts(folders), key=_rank)


def _fonts(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for path in folder.rglob("*"):
            if path.suffix.lower() in KINDS and not path.name.startswith(BOXES):
                yield path


def _rank(font: Path) -> tuple[bool, bool, bool, str]:
    name = font.stem
    slants = "Italic" in name or "Oblique" in name
    return slants, "Bold" not in name, "Sans" not in name or "Mono" in name, str(font)
