"""Pictures and films of a view, made in the browser: whole, in words, and with a length."""

from __future__ import annotations

import base64
import re
import struct
from collections.abc import Callable
from pathlib import Path

from lxml import etree
from playwright.sync_api import Page, expect

from tests.browser.test_page import opened

NewPage = Callable[..., Page]
VIEW = "?map=still&from=1991&to=2013&scheme=dark"
LATE = "?map=still&from=2020&to=2022"
PART = "[data-part=pictures]"
SVG = "{http://www.w3.org/2000/svg}"
SAID = "#share-said"
COLOURS = """async (data) => {
  const image = new Image();
  image.src = `data:image/png;base64,${data}`;
  await image.decode();
  const { width, height } = image;
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const pen = canvas.getContext("2d");
  pen.drawImage(image, 0, 0);
  const pixels = new Uint32Array(pen.getImageData(0, 0, width, height).data.buffer);
  return { corner: [...pen.getImageData(3, 3, 1, 1).data], colours: new Set(pixels).size };
}"""
FILM = """async ([data, type]) => {
  const blob = await (await fetch(`data:${type};base64,${data}`)).blob();
  const video = Object.assign(document.createElement("video"), { muted: true });
  const heard = (name) => new Promise((resolve, reject) => {
    video.addEventListener(name, resolve, { once: true });
    video.addEventListener("error", () => reject(video.error), { once: true });
  });
  const loaded = heard("loadeddata");
  video.src = URL.createObjectURL(blob);
  await loaded;
  const { duration, videoWidth: width, videoHeight: height } = video;
  const pen = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
  const at = async (second) => {
    const sought = heard("seeked");
    video.currentTime = second;
    await sought;
    pen.drawImage(video, 0, 0);
    return pen.getImageData(0, 0, width, height).data;
  };
  const [first, last] = [await at(0.5), await at(duration - 0.5)];
  return { duration, width, height, differ: first.some((one, k) => Math.abs(one - last[k]) > 60) };
}"""


def offered(page: Page, address: str, query: str) -> Page:
    """Open the part of a view's share dialog."""
    opened(page, address, query).locator("#share").click()
    page.locator(f"{PART} > summary").click()
    expect(page.locator(f"{PART} select").first).to_be_visible()
    return page


def made(page: Page, folder: Path, kind: str, shape: str = "") -> Path:
    """Make a file of the view, and keep it."""
    page.locator("[name=picture]").select_option(kind)
    if shape:
        page.locator("[name=shape]").select_option(shape)
    with page.expect_download() as coming:
        page.locator(f"{PART} button:not([hidden])").click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    expect(page.locator(SAID)).to_contain_text(path.name)
    return path


def coded(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode()


def test_pictures_are_whole_light_and_say_the_view(
    new_page: NewPage, atlas_url: str, tmp_path: Path
) -> None:
    page = offered(new_page(), atlas_url, VIEW)
    words = page.locator("#share-dialog .view-words").inner_text()
    citation = page.locator("[name=citation]").input_value()
    path = made(page, tmp_path, "svg", "classic")
    drawing = etree.parse(path).getroot()
    lines = ["".join(text.itertext()).strip("\u2066\u2069") for text in drawing.iter(f"{SVG}text")]
    said = " ".join(lines)
    assert words in said
    assert re.sub(r"\s", "", citation) in re.sub(r"[\s\u2066\u2069]", "", said)
    assert words in (drawing.findtext(f"{SVG}desc") or "")
    assert drawing.get("lang") == "en"
    refers = [value for node in drawing.iter() for name, value in node.items() if "href" in name]
    assert all(value.startswith("#") for value in refers)
    text = path.read_text("utf-8")
    assert "var(" not in text and "url(" not in text and "@import" not in text
    assert len(drawing.findall(f".//{SVG}g[@class='mark']")) > 1

    path = made(page, tmp_path, "png", "square")
    assert path.name == "mali-russia-1991-2013.png"
    assert struct.unpack(">II", path.read_bytes()[16:24]) == (1080, 1080)
    seen = page.evaluate(COLOURS, coded(path))
    assert min(seen["corner"]) > 240
    assert seen["colours"] > 200


def test_a_film_has_its_length_and_a_gif_shows_the_same(
    new_page: NewPage, atlas_url: str, tmp_path: Path
) -> None:
    page = offered(new_page(), atlas_url, LATE)
    path = made(page, tmp_path, "film")
    found = re.search(r"([\d.]+) seconds", page.locator(PART).inner_text())
    assert found
    gif = made(page, tmp_path, "gif").read_bytes()
    assert gif[:6] == b"GIF89a"
    assert struct.unpack("<HH", gif[6:10]) == (960, 540)
    assert gif.count(b"\x21\xf9\x04") > 2  # a frame begins so
    page.goto("about:blank")  # where a film may be shown
    film = page.evaluate(FILM, [coded(path), f"video/{path.suffix[1:]}"])
    assert abs(film["duration"] - float(found[1])) < 0.3
    assert (film["width"], film["height"], film["differ"]) == (1280, 720, True)


def test_a_film_is_cancelled_and_none_is_made_of_a_task(new_page: NewPage, atlas_url: str) -> None:
    page = offered(new_page(), atlas_url, "?map=still&tour=independence-to-alignment.1")
    page.locator("[name=picture]").select_option("film")
    page.locator(f"{PART} button").first.press("Enter")
    expect(page.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(SAID)).to_contain_text("Cancelled")
    expect(page.locator(f"{PART} button").first).to_be_focused()
    page.keyboard.press("Escape")
    opened(page, atlas_url, "?map=still&task=order-abc")
    page.evaluate("() => document.getElementById('share').click()")
    page.locator(f"{PART} > summary").click()
    page.locator(f"{PART} button").first.click()
    expect(page.locator(SAID)).to_contain_text("task")


def test_a_picture_of_a_comparison_has_both_maps_and_what_differs(
    new_page: NewPage, atlas_url: str, tmp_path: Path
) -> None:
    page = offered(new_page(), atlas_url, "?map=still&to=1968&beside=years.1991/2021")
    drawing = etree.parse(made(page, tmp_path, "svg", "wide")).getroot()
    texts = ["".join(text.itertext()).strip("\u2066\u2069") for text in drawing.iter(f"{SVG}text")]
    assert {"1960 to 1968", "1991 to 2021"} <= set(texts)
    assert re.search(r"compared with 1960 to 1968: \d+ places appear", " ".join(texts))
    maps = drawing.findall(f"{SVG}svg[@viewBox]")[:2]
    first, second = (one.findall(f".//{SVG}g[@class='sign sign-new']") for one in maps)
    assert not first and second
    assert len(drawing.findall(f".//{SVG}rect[@stroke-dasharray='5 3']")) == 1
