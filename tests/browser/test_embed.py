"""The atlas in other people's pages: every kind of host, and the messages between the two."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, Playwright, expect
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Settings
from events.load import load
from tests.browser.conftest import FLAGS, Log, listening
from tests.browser.pixels import shows_a_map
from tests.tools.ensure_programs import CHROMIUM

ServeFolder = Callable[[Path], str]
NewPage = Callable[..., Page]
DRAWN_MS = 60_000
CLASSROOM = Path(__file__).parents[2] / "docs" / "classroom.html"
OWN = "http://127.0.0.1:8050/"
"""The atlas's address in the example."""

FRAME = '<iframe src="{url}" width="800" height="500" {more}></iframe>'
HOSTS = {
    "plain": FRAME,
    "sandboxed": FRAME.replace("{more}", 'sandbox="allow-scripts"'),
    "no-referrer": FRAME.replace("{more}", 'referrerpolicy="no-referrer"'),
    "lazy": '<div style="height:4000px"></div>' + FRAME.replace("{more}", 'loading="lazy"'),
    "hidden": f'<div id="tab" style="display:none">{FRAME}</div>',
    "several": FRAME + FRAME.replace("embed=1", "embed=1&from=1992"),
}
HEAD = '<!DOCTYPE html><html lang="en"><link rel="icon" href="data:,"><title>Host</title>'


def host(folder: Path, body: str, url: str, name: str = "index.html") -> None:
    filled = body.replace("{url}", url + "?embed=1").replace("{more}", "")
    (folder / name).write_text(HEAD + filled, encoding="utf-8")


def assert_shown(browser: Browser, frame: FrameLocator) -> None:
    """By the list, by the status line, and by the pixels of the map."""
    frame.locator("html.ready").wait_for(state="attached", timeout=DRAWN_MS)
    frame.locator("#status[aria-busy=false]").wait_for(timeout=DRAWN_MS)
    status = frame.locator("#status").inner_text()
    match = re.match(r"(\d+) events, (1960|1992) to 2024: .* and (\d+) of context", status)
    assert match, status
    listed = frame.locator("#events li:not([hidden])")
    assert listed.count() == int(match[1]) + int(match[3]) > 20
    assert shows_a_map(browser, frame.locator("#map"))


@pytest.mark.parametrize("kind", HOSTS)
def test_a_host_shows_map_and_list(
    kind: str,
    page: Page,
    browser: Browser,
    atlas_url: str,
    serve_folder: ServeFolder,
    tmp_path: Path,
) -> None:
    host(tmp_path, HOSTS[kind], atlas_url)
    page.goto(serve_folder(tmp_path))
    if kind == "hidden":
        page.wait_for_timeout(3000)
        page.locator("#tab").evaluate("tab => { tab.style.display = 'block'; }")
    frames = page.locator("iframe")
    for k in range(frames.count()):
        frames.nth(k).scroll_into_view_if_needed()
        assert_shown(browser, page.frame_locator("iframe").nth(k))


def test_two_deep_in_a_sandboxed_page(
    page: Page, browser: Browser, atlas_url: str, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    host(tmp_path, FRAME, atlas_url, "inner.html")
    outer = '<iframe src="inner.html" width="900" height="600" sandbox="allow-scripts"></iframe>'
    (tmp_path / "index.html").write_text(HEAD + outer, encoding="utf-8")
    page.goto(serve_folder(tmp_path))
    assert_shown(browser, page.frame_locator("iframe").frame_locator("iframe"))


@pytest.fixture
def without_foreign_storage(playwright: Playwright, tmp_path: Path, log: Log) -> Iterator[Page]:
    """A browser whose frames of other sites have no cookies and no storage."""
    profile = tmp_path / "profile"
    (profile / "Default").mkdir(parents=True)
    blocking = {"profile": {"block_third_party_cookies": True, "cookie_controls_mode": 1}}
    (profile / "Default" / "Preferences").write_text(json.dumps(blocking))
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=CHROMIUM.find(), args=FLAGS
    )
    log.follow(context)
    yield context.new_page()
    context.close()


def test_third_party_storage_is_not_needed(
    without_foreign_storage: Page,
    browser: Browser,
    atlas_url: str,
    serve_folder: ServeFolder,
    tmp_path: Path,
) -> None:
    page = without_foreign_storage
    (tmp_path / "host").mkdir()
    host(tmp_path / "host", FRAME, atlas_url.replace("127.0.0.1", "localhost"))
    page.goto(serve_folder(tmp_path / "host"))
    frame = page.frame_locator("iframe")
    frame.locator("h1").first.wait_for(state="attached")
    stored = "() => { try { localStorage.length; return 'there'; } catch (e) { return e.name; } }"
    assert page.frames[1].evaluate(stored) == "SecurityError"
    assert_shown(browser, frame)


def test_the_wheel_scrolls_the_page_around_and_the_map_says_once_how_to_zoom(
    page: Page, atlas_url: str, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    host(tmp_path, FRAME + '<div style="height:4000px"></div>', atlas_url)
    page.goto(serve_folder(tmp_path))
    frame = page.frame_locator("iframe")
    frame.locator("html.ready").wait_for(state="attached", timeout=DRAWN_MS)
    page.mouse.move(400, 150)
    page.mouse.wheel(0, 120)
    said = frame.locator(".map-hint")
    expect(said).to_contain_text("Ctrl + scroll")
    assert scrolled(page) > 0
    expect(frame.locator("#map .told")).to_be_attached(timeout=10_000)
    expect(said).to_be_hidden()
    page.mouse.wheel(0, -120)
    expect(said).to_be_hidden()


def scrolled(page: Page) -> float:
    for _ in range(20):
        if offset := float(page.evaluate("window.scrollY")):
            return offset
        page.wait_for_timeout(100)
    return 0


HEARD = """
<script>
  window.heard = [];
  addEventListener("message", ({ data }) => window.heard.push(data));
  const frame = () => document.querySelector("iframe").contentWindow;
  const post = (message) => frame().postMessage(message, "*");
</script>
"""


class Host:
    """A page that writes down what its frame says."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.frame = page.frame_locator("iframe")

    def post(self, message: Any) -> None:
        self.page.evaluate("message => post(message)", message)

    def heard(self, kind: str) -> list[dict[str, Any]]:
        said = self.page.evaluate("window.heard")
        return [message for message in said if message.get("type") == kind]

    def wait_for(self, kind: str, more_than: int = 0) -> dict[str, Any]:
        for _ in range(DRAWN_MS // 100):
            messages = self.heard(kind)
            if len(messages) > more_than:
                return messages[-1]
            self.page.wait_for_timeout(100)
        raise AssertionError(f"no message {kind}: {self.page.evaluate('window.heard')}")


@pytest.fixture
def talking(page: Page, atlas_url: str, serve_folder: ServeFolder, tmp_path: Path) -> Host:
    host(tmp_path, HEARD + HOSTS["sandboxed"], atlas_url)
    page.goto(serve_folder(tmp_path))
    return Host(page)


def test_messages_out_and_in(talking: Host) -> None:
    ready = talking.wait_for("ready")
    assert ready["atlas"] == 1
    assert ready["words"].endswith("of context.")
    assert {"keita", "traore"} <= {era["id"] for era in ready["eras"]}
    height = talking.wait_for("height")["height"]
    assert 400 < height < 900
    said = talking.page.evaluate("window.heard")
    assert {"datawrapper-height": {"atlas": height}} in said
    assert {"sentinel": "amp", "type": "embed-size", "height": height} in said

    talking.post({"atlas": 1, "type": "goTo", "era": "keita"})
    changed = talking.wait_for("stateChanged")
    assert "to=1968-11-18" in changed["state"]
    assert "to 18 Nov 1968" in changed["words"]

    talking.post({"atlas": 1, "type": "goTo", "event": "mali-independent-1960"})
    chosen = talking.wait_for("eventSelected")
    assert (chosen["event"], chosen["date"]) == ("mali-independent-1960", "1960")
    expect(talking.frame.locator("#event h2")).to_have_text(chosen["title"])
    assert talking.page.evaluate("document.activeElement.tagName") == "BODY"

    talking.post({"atlas": 1, "type": "setState", "state": "?from=1990&to=2000&themes=military"})
    expect(talking.frame.locator("#status")).to_contain_text("1990 to 2000, military")
    expect(talking.frame.locator("#event")).to_be_hidden()

    talking.post({"atlas": 1, "type": "play"})
    expect(talking.frame.locator("#play")).to_have_attribute("aria-pressed", "true")
    talking.post({"atlas": 1, "type": "pause"})
    expect(talking.frame.locator("#play")).to_have_attribute("aria-pressed", "false")


def test_what_makes_no_sense_changes_nothing(talking: Host) -> None:
    talking.wait_for("ready")
    before = talking.frame.locator("#status").inner_text()
    for nonsense in (
        None, 7, "goTo", {}, {"atlas": 2, "type": "play"}, {"atlas": 1, "type": "explode"},
        {"atlas": 1, "type": "toString"}, {"atlas": 1, "type": "setState", "state": 5},
    ):  # fmt: skip
        talking.post(nonsense)
    talking.post({"atlas": 1, "type": "goTo", "event": "no-such-event", "era": "stone-age"})
    ignored = talking.wait_for("ignored")
    assert ignored["parts"] == ['era="stone-age"', "event=no-such-event"]
    assert len(talking.heard("ignored")) == 1
    assert talking.frame.locator("#status").inner_text() == before
    expect(talking.frame.locator("#play")).to_have_attribute("aria-pressed", "false")


@pytest.fixture
def lesson(page: Page, atlas_url: str, serve_folder: ServeFolder, tmp_path: Path) -> Page:
    """The example of the documentation, its atlas being the tests' own."""
    text = CLASSROOM.read_text("utf-8").replace(OWN, atlas_url)
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    page.goto(serve_folder(tmp_path))
    return page


def test_the_text_of_a_lesson_drives_the_map(lesson: Page) -> None:
    expect(lesson.locator("#said")).to_contain_text("1960 to 1968", timeout=DRAWN_MS)
    frame = lesson.frame_locator("iframe")
    first = lesson.frames[1]
    lesson.get_by_role("link", name="military ties").click()
    expect(frame.locator("#status")).to_contain_text("1960 to 1991, military")
    expect(lesson.locator("#said")).to_contain_text("1960 to 1991, military")
    lesson.locator("#era").select_option("keita")
    expect(frame.locator("#status")).to_contain_text("to 18 Nov 1968, military")
    frame.locator("[data-act=panel]").click()
    frame.locator("#events li:not([hidden]) a").first.click()
    expect(lesson.locator("#chosen")).not_to_have_text("none")
    height = lesson.locator("iframe").bounding_box()
    assert height
    assert height["height"] != 520
    assert lesson.frames[1] == first


@pytest.fixture
def reserved_url() -> Iterator[str]:
    """An atlas that talks with one site only."""
    settings = Settings(embed_origins="https://school.example")
    application = create_app(load(), settings).server
    with listening(make_server("127.0.0.1", 0, application, threaded=True)) as address:
        yield address


def test_another_site_than_the_allowed_is_neither_heard_nor_told(
    page: Page, reserved_url: str, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    host(tmp_path, HEARD + FRAME, reserved_url)
    page.goto(serve_folder(tmp_path))
    frame = page.frame_locator("iframe")
    frame.locator("html.ready").wait_for(state="attached", timeout=DRAWN_MS)
    Host(page).post({"atlas": 1, "type": "play"})
    Host(page).post({"atlas": 1, "type": "goTo", "era": "keita"})
    page.wait_for_timeout(1500)
    expect(frame.locator("#status")).to_contain_text("1960 to 2024")
    expect(frame.locator("#play")).to_have_attribute("aria-pressed", "false")
    assert page.evaluate("window.heard") == []
