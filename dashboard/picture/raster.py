"""The picture of a view in pixels."""

from __future__ import annotations

import math

import resvg_py
from lxml import etree

from dashboard.contract.columns import Atlas
from dashboard.contract.files import look
from dashboard.picture import lettering
from dashboard.picture.markup import xml_text
from dashboard.picture.poster import poster
from dashboard.picture.sheet import framed, usual
from dashboard.view.state import ViewState

NARROWEST = 480
"""A smaller picture is drawn as large as this and shrunk, so that its marks keep apart."""
DPI = 96
_SVG = "{http://www.w3.org/2000/svg}"


def png(atlas: Atlas, view: ViewState, width: int, height: int) -> bytes:
    """Draw a view; a narrower picture shows as much ground as the usual one."""
    most, _ = usual()
    across = min(max(width, NARROWEST), most)
    frame = (across, across * height / width)
    sheet = framed(atlas.numbers, view, frame, zoom_by=math.log2(across / most))
    water = look()["grounds"][view.ground]["water"]
    return rasterise(poster(atlas, view, sheet), width, height, water)


def rasterise(svg: str, width: int, height: int, background: str = "#ffffff") -> bytes:
    """Turn an SVG into a PNG of these pixels, without the texts that no font has letters for."""
    root = etree.fromstring(xml_text(svg).encode())
    root.set("width", str(width))
    root.set("height", str(height))
    texts = list(root.iter(f"{_SVG}text"))
    fonts, lacking = lettering.chosen("".join(map(_said, texts)))
    for text in texts:
        if lacking.intersection(_said(text)):
            _leave_out(text)
    drawn = resvg_py.svg_to_bytes(
        svg_string=etree.tostring(root, encoding="unicode"),
        background=background,
        skip_system_fonts=True,
        font_files=list(map(str, fonts)),
        font_family=lettering.FONT,
        style_sheet=f"text{{font-family:'{lettering.FONT}'}}",
        dpi=DPI,
    )
    return bytes(drawn)


def _said(text: etree._Element) -> str:
    return "".join(text.itertext())


def _leave_out(text: etree._Element) -> None:
    """Take a text away, and with a name the line that leads to it."""
    around = text.getparent()
    named = around is not None and "name" in around.get("class", "").split()
    gone = around if named else text
    gone.getparent().remove(gone)
