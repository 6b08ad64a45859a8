"""The picture of a view in pixels."""

from __future__ import annotations

import math
import re
from importlib.resources import as_file, files

import resvg_py

from dashboard.contract.columns import Atlas
from dashboard.contract.files import look
from dashboard.picture.markup import xml_text
from dashboard.picture.poster import poster
from dashboard.picture.sheet import framed, usual
from dashboard.view.state import ViewState

NARROWEST = 480
"""A smaller picture is drawn as large as this and shrunk, so that its marks keep apart."""
DPI = 96
FONT = "Source Sans Pro"
_IN_FONT = re.compile(r"[\x00-\u052f\u1e00-\u22ff]*")
"""Latin, Greek and Cyrillic; for other letters the fonts of the machine are asked as well."""


def png(atlas: Atlas, view: ViewState, width: int, height: int) -> bytes:
    """Draw a view; a narrower picture shows as much ground as the usual one."""
    most, _ = usual()
    across = min(max(width, NARROWEST), most)
    frame = (across, across * height / width)
    sheet = framed(atlas.numbers, view, frame, zoom_by=math.log2(across / most))
    water = look()["grounds"][view.ground]["water"]
    return rasterise(poster(atlas, view, sheet), width, height, water)


def rasterise(svg: str, width: int, height: int, background: str = "#ffffff") -> bytes:
    """Turn an SVG into a PNG of these pixels; its text is set in the packaged font."""
    svg = xml_text(svg)
    fonts = files("font_source_sans_pro") / "files" / "SourceSansPro-Bold.ttf"
    with as_file(fonts) as font:
        drawn = resvg_py.svg_to_bytes(
            svg_string=svg.replace("<svg", f'<svg width="{width}" height="{height}"', 1),
            background=background,
            skip_system_fonts=_IN_FONT.fullmatch(svg) is not None,
            font_files=[str(font)],
            font_family=FONT,
            sans_serif_family=FONT,
            dpi=DPI,
        )
    return bytes(drawn)
