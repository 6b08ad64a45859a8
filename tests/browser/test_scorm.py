"""What a SCORM 1.2 platform is told; the platform is scorm-again's API in a page around."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard.cli import main
from dashboard.publish.capture import script
from tests.browser.conftest import QuietFiles, listening

API = Path(__file__).parents[2] / "node_modules" / "scorm-again" / "dist" / "scorm12.min.js"
ICON = '<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,">'
PLATFORM = """
window.API = new Scorm12API({ selfReportSessionTime: true, logLevel: 5 });
window.calls = [];
for (const name of ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish"]) {
  const call = API[name].bind(API);
  API[name] = (...given) => { calls.push([name, ...given]); return call(...given); };
}
"""
LOADED = "(window.parent === window ? window.opener : window.top).postMessage('loaded', '*')"
LESSON = f"{ICON}<body><script>{script('scorm.js')}</script><script>{LOADED}</script>"
SPAN = r"(00)?00:0\d:\d\d\.\d\d"
TOTAL = r"00:0\d:\d\d(\.\d\d?)?"
"""As scorm-again adds spans up: without zeros at the end."""
SCORED = {"score": {"raw": "85"}}


@dataclass
class Lesson:
    """A lesson in a frame of a platform's page."""

    page: Page
    address: str

    def open(
        self, before: str = "", frame: str = '<iframe src="sco.html"></iframe>', **core: Any
    ) -> Lesson:
        """Open the lesson for a learner of whom the platform keeps `core`."""
        self.page.goto(self.address)
        self.page.evaluate("core => API.loadFromJSON({ core }, 'cmi')", core)
        self.page.evaluate(before or "null")
        self.page.evaluate(
            """async (frame) => {
              document.body.innerHTML = frame;
              const { contentWindow } = document.querySelector("iframe");
              await new Promise((resolve) => addEventListener("message", resolve, { once: true }));
              return contentWindow !== null;
            }""",
            frame,
        )
        return self

    def leave(self) -> Mapping[str, Any]:
        """Leave the lesson; what the platform then keeps of the learner."""
        self.page.evaluate("document.querySelector('iframe').remove()")
        return self.kept()

    def kept(self) -> Mapping[str, Any]:
        core: Mapping[str, Any] = self.page.evaluate("API.renderCMIToJSONObject().cmi.core")
        return core

    def calls(self, name: str) -> list[list[str]]:
        told: list[list[str]] = self.page.evaluate("calls")
        return [given for called, *given in told if called == name]

    def told(self) -> dict[str, str]:
        return {name.removeprefix("cmi.core."): value for name, value in self.calls("LMSSetValue")}


def platform(folder: Path) -> Path:
    """A platform's page and a small lesson with the script that a package carries."""
    shutil.copy(API, folder / "api.js")
    setup = f'<body><script src="api.js"></script><script>{PLATFORM}</script>'
    (folder / "index.html").write_text(ICON + setup)
    (folder / "sco.html").write_text(LESSON)
    (folder / "around.html").write_text(f'{ICON}<iframe src="sco.html"></iframe>')
    return folder


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    files = partial(QuietFiles, directory=str(platform(tmp_path_factory.mktemp("platform"))))
    with listening(ThreadingHTTPServer(("127.0.0.1", 0), files)) as served:
        yield served


@pytest.fixture
def lesson(page: Page, address: str) -> Lesson:
    return Lesson(page, address)


@pytest.mark.parametrize(
    ("mode", "before", "after"),
    [
        ("normal", "not attempted", "completed"),
        ("normal", "browsed", "completed"),
        ("normal", "incomplete", "completed"),
        ("normal", "completed", "completed"),
        ("normal", "passed", "passed"),
        ("normal", "failed", "failed"),
        ("review", "not attempted", "not attempted"),
        ("review", "passed", "passed"),
        ("review", "incomplete", "incomplete"),
        ("browse", "not attempted", "browsed"),
        ("browse", "passed", "passed"),
        ("browse", "incomplete", "incomplete"),
    ],
)
def test_a_visit_never_lowers_what_a_learner_has_reached(
    lesson: Lesson, mode: str, before: str, after: str
) -> None:
    kept = lesson.open(lesson_mode=mode, lesson_status=before, **SCORED).leave()
    assert (kept["lesson_status"], kept["score"]["raw"]) == (after, "85")
    assert ("lesson_status" in lesson.told()) == (before != after)


@pytest.mark.parametrize(
    ("mode", "before", "reached", "after"),
    [
        ("normal", ("not attempted", ""), [40, 80, 20], ("passed", "80")),
        ("normal", ("completed", "85"), [40], ("completed", "85")),
        ("normal", ("failed", "20"), [60], ("passed", "60")),
        ("review", ("completed", "20"), [100], ("completed", "20")),
    ],
)
def test_the_best_round_of_tasks_counts(
    lesson: Lesson, mode: str, before: tuple[str, str], reached: list[int], after: tuple[str, str]
) -> None:
    status, raw = before
    lesson.open(lesson_mode=mode, lesson_status=status, score={"raw": raw})
    for score in reached:
        lesson.page.frames[1].evaluate(
            "raw => document.dispatchEvent(new CustomEvent('atlas:score', { detail: { raw } }))",
            score,
        )
    kept = lesson.leave()
    assert (kept["lesson_status"], kept["score"]["raw"]) == after
    assert lesson.page.evaluate("API.LMSGetLastError()") == "0"


def test_a_platform_that_knows_neither_status_nor_mode_hears_completed(lesson: Lesson) -> None:
    lesson.open("API.LMSGetValue = () => ''")
    assert lesson.told()["lesson_status"] == "completed"


def test_at_the_end_comes_the_time_once_and_the_wish_to_come_back(lesson: Lesson) -> None:
    lesson.open().page.evaluate(
        "document.querySelector('iframe').contentWindow.dispatchEvent(new Event('pagehide'))"
    )
    lesson.leave()
    assert re.fullmatch(SPAN, lesson.told()["session_time"])
    assert re.fullmatch(TOTAL, lesson.page.evaluate("API.cmi.getCurrentTotalTime()"))
    assert lesson.told()["exit"] == "suspend"
    assert lesson.calls("LMSFinish") == [[""]]
    assert lesson.page.evaluate("API.LMSGetLastError()") == "0"


def test_a_page_that_is_hidden_keeps_the_time_and_may_go_on(lesson: Lesson) -> None:
    lesson.open().page.evaluate(
        """() => {
          const { document } = window.document.querySelector("iframe").contentWindow;
          Object.defineProperty(document, "visibilityState", { value: "hidden" });
          document.dispatchEvent(new Event("visibilitychange"));
        }"""
    )
    assert re.fullmatch(SPAN, lesson.told()["session_time"])
    assert (lesson.calls("LMSCommit"), lesson.calls("LMSFinish")) == ([[""]] * 2, [])


@pytest.mark.parametrize("answer", ["'false'", "''", "false"])
def test_a_platform_that_lets_nobody_begin_is_asked_nothing_more(
    lesson: Lesson, answer: str
) -> None:
    lesson.open(f"API.LMSInitialize = () => {answer}", lesson_status="incomplete")
    assert lesson.leave()["lesson_status"] == "incomplete"
    assert lesson.page.evaluate("calls") == []


@pytest.mark.parametrize("nested", ["sco.html", "around.html"])
def test_a_lesson_in_a_window_of_its_own_finds_who_opened_it(lesson: Lesson, nested: str) -> None:
    lesson.page.goto(lesson.address)
    with lesson.page.expect_popup() as opened:
        lesson.page.evaluate("name => { window.open(name, '', 'popup'); }", nested)
    lesson.page.wait_for_function("() => calls.some(([name]) => name === 'LMSCommit')")
    opened.value.close()
    lesson.page.wait_for_function("() => calls.some(([name]) => name === 'LMSFinish')")
    assert lesson.kept()["lesson_status"] == "completed"


@pytest.mark.parametrize(
    ("before", "frame"),
    [
        ("delete window.API", '<iframe src="sco.html"></iframe>'),
        ("null", '<iframe src="sco.html" sandbox="allow-scripts"></iframe>'),
        ("window.API = document.body", '<iframe src="sco.html"></iframe>'),
    ],
)
def test_where_nobody_listens_the_lesson_is_silent(lesson: Lesson, before: str, frame: str) -> None:
    lesson.open(before, frame)
    assert lesson.page.evaluate("calls") == []


def view_of(lesson: Lesson) -> str:
    found: str = lesson.page.frames[1].evaluate("location.search")
    return found


def test_a_learner_comes_back_to_the_view_that_was_left(lesson: Lesson) -> None:
    lesson.open().page.frames[1].evaluate("history.replaceState(null, '', '?q=Ségou&from=1968')")
    kept = lesson.leave()
    assert kept["lesson_location"] == "q=S%C3%A9gou&from=1968"
    lesson.open(entry="resume", lesson_location=kept["lesson_location"])
    assert view_of(lesson) == "?q=S%C3%A9gou&from=1968"
    lesson.open(entry="", lesson_location=kept["lesson_location"])
    assert view_of(lesson) == ""


def test_an_address_of_a_lesson_that_names_a_view_opens_that_view(lesson: Lesson) -> None:
    frame = '<iframe src="sco.html?from=1991"></iframe>'
    lesson.open("", frame, entry="resume", lesson_location="from=1968")
    assert view_of(lesson) == "?from=1991"


def test_a_lesson_without_an_address_of_its_own_is_told_of_all_the_same(lesson: Lesson) -> None:
    written = f'<iframe srcdoc="{escape(LESSON)}"></iframe>'
    kept = lesson.open("", written, entry="resume", lesson_location="from=1968").leave()
    assert (kept["lesson_status"], kept["lesson_location"]) == ("completed", "")


def test_a_view_that_is_longer_than_the_standard_allows_is_not_kept(lesson: Lesson) -> None:
    lesson.open(entry="resume", lesson_location="from=1968")
    lesson.page.frames[1].evaluate("history.replaceState(null, '', '?q=' + 'a'.repeat(254))")
    assert lesson.leave()["lesson_location"] == ""


def test_the_package_itself_opens_where_the_learner_left_it(
    page: Page, tmp_path: Path, serve_folder: Callable[[Path], str]
) -> None:
    assert main(["publish", str(tmp_path / "lesson.zip")]) == 0
    with zipfile.ZipFile(tmp_path / "lesson.zip") as archive:
        page_of_package = archive.read("index.html")
    (platform(tmp_path) / "sco.html").write_bytes(page_of_package)
    lesson = Lesson(page, serve_folder(tmp_path))
    page.goto(lesson.address)
    core = {"entry": "resume", "lesson_location": "from=1968&to=1976", "lesson_status": "passed"}
    page.evaluate("core => API.loadFromJSON({ core }, 'cmi')", core)
    page.evaluate("document.body.innerHTML = '<iframe src=sco.html width=1200 height=800>'")
    atlas = page.frame_locator("iframe")
    expect(atlas.locator("#status")).to_contain_text("1968 to 1976")
    atlas.locator("#eras button").nth(1).click()
    page.frames[1].wait_for_function("() => location.search.includes('from=1968-11')")
    kept = lesson.leave()
    assert kept["lesson_status"] == "passed"
    assert "from=1968-11" in kept["lesson_location"]
