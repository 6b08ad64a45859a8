"""Letters of a picture: each has its own shape, or its text is not there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import resvg_py
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from dashboard.contract.files import look
from dashboard.picture import lettering
from dashboard.picture.raster import DPI, rasterise

SIZE = (200, 100)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{}</svg>'
TEXT = SVG.format('<text x="9" y="50" font-size="30" style="{style}">{text}</text>')
NOTHING = rasterise(SVG.format(""), *SIZE)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which this machine has fonts."""
    monkeypatch.setitem(lettering.FOLDERS, sys.platform, (str(tmp_path), str(tmp_path / "none")))
    return tmp_path


def drawn(text: str, style: str = "font-weight:700") -> bytes:
    return rasterise(TEXT.format(text=text, style=style), *SIZE)


def boxed(text: str) -> bytes:
    """A text as the first font alone draws it: with one box for each letter that it lacks."""
    (bold,) = (font for font in lettering.first() if font.name == "SourceSansPro-Bold.ttf")
    svg = TEXT.format(text=text, style="").replace("<svg", '<svg width="200" height="100"')
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            background=look()["map"]["water"],
            skip_system_fonts=True,
            font_files=[str(bold)],
            font_family=lettering.FONT,
            dpi=DPI,
        )
    )


def make_font(path: Path, letter: str) -> None:
    """Write a font with one letter, a square."""
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for corner in ((100, 700), (800, 700), (800, 0)):
        pen.lineTo(corner)
    pen.closePath()
    empty = TTGlyphPen(None).glyph()
    font = FontBuilder(1000)
    font.setupGlyphOrder([".notdef", "letter"])
    font.setupCharacterMap({ord(letter): "letter"})
    font.setupGlyf({".notdef": empty, "letter": pen.glyph()})
    font.setupHorizontalMetrics({".notdef": (900, 0), "letter": (900, 100)})
    font.setupHorizontalHeader(ascent=800, descent=-200)
    names = {"familyName": "One Letter", "styleName": "Bold", "psName": "OneLetter-Bold"}
    font.setupNameTable(names)
    font.setupOS2(usWeightClass=700)
    font.setupPost()
    font.save(path)


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize("letters", ["ƐƆƝƁ", "ɛɔɲŋ", "ߓߡߞߏ", "ⴰⵎⵣⵖ", "بمكو", "אבגד"])
def test_each_letter_has_its_own_shape_on_a_machine_without_fonts(letters: str) -> None:
    shapes = {drawn(letter) for letter in letters}
    assert len(shapes - {NOTHING, boxed("中")}) == len(letters)


def test_the_first_font_alone_draws_one_box_for_all_that_it_lacks() -> None:
    assert boxed("Ɛ") == boxed("Ɔ") == boxed("中") != NOTHING


@pytest.mark.usefixtures("machine")
def test_a_text_whose_letters_the_italic_lacks_is_upright() -> None:
    assert drawn("Niger", "font-style:italic") != drawn("Niger", "")
    assert drawn("Нигер", "font-style:italic") == drawn("Нигер", "")
    assert drawn("Bagɔɛ", "font-style:italic") == drawn("Bagɔɛ", "")


@pytest.mark.usefixtures("machine")
def test_a_picture_that_names_fonts_is_drawn_in_ours() -> None:
    named = "font-weight:700;font-family:system-ui,'DejaVu Sans',sans-serif"
    svg = SVG.format(f'<g style="{named}"><text x="9" y="50">Gao</text></g>')
    assert rasterise(svg, *SIZE) == rasterise(svg.replace(named, "font-weight:700"), *SIZE)


def test_a_letter_comes_from_the_machine_where_no_packaged_font_has_it(machine: Path) -> None:
    (machine / "Broken-Bold.ttf").write_bytes(b"no font")
    make_font(machine / "Other.ttf", "京")
    assert drawn("中") == NOTHING
    make_font(machine / "One.ttf", "中")
    assert drawn("中") not in {NOTHING, boxed("中")}
    assert lettering.chosen("中") == ([*lettering.first(), machine / "One.ttf"], frozenset())


def test_the_machine_is_not_asked_for_what_the_packaged_fonts_have(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lettering, "of_machine", pytest.fail)
    fonts, lacking = lettering.chosen("\u2068Ségou\u2069 – Бамако… Ɛ\ufe0f")
    assert [font.name for font in fonts] == [*lettering.FIRST, *lettering.MORE]
    assert not lacking
    assert lettering.chosen("Ségou") == (lettering.first(), frozenset())


@pytest.mark.usefixtures("machine")
def test_a_name_that_no_font_can_write_is_left_out_with_its_line() -> None:
    name = '<g class="name point"><path class="leader" stroke="#000000" d="M9 9L99 60"/>{}</g>'
    other = '<text x="9" y="80">Gao</text>'
    svg = name.format('<text x="9" y="50">北 <tspan>Gao</tspan></text>') + other
    assert rasterise(SVG.format(svg), *SIZE) == rasterise(SVG.format(other), *SIZE)
