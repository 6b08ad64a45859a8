"""The probe sees what a page shows, not sooner and by the same rule for elements and WebGL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.bench.probing.chromium import SIZE, Tab, launch, tab
from tests.bench.probing.contenders import Contender, Key

pytestmark = pytest.mark.browser

Opened = Callable[[Contender, str], Tab]
ELEMENT = Contender(
    "a page", "", "output", Key("ArrowRight", "input"), Key("ArrowLeft", "input"), mark=".mark"
)
DRAWN = Contender("a page", "", "output", Key("ArrowRight", "input"), Key("ArrowLeft", "input"))
CONTROL = "<input type=range min=1 max=9 value=1><output>1</output>"
FOLLOWED = """
const [slider, output] = document.querySelectorAll("input, output");
slider.oninput = () => setTimeout(() => {
  window.changed = performance.now();
  output.value = slider.value;
}, 60);
"""
TRIANGLE = """
const gl = document.querySelector("canvas").getContext("webgl2");
const program = gl.createProgram();
const shader = (type, text) => {
  const made = gl.createShader(type);
  gl.shaderSource(made, "#version 300 es\\nprecision mediump float;\\n" + text);
  gl.compileShader(made);
  gl.attachShader(program, made);
};
shader(gl.VERTEX_SHADER, `void main() {
  gl_Position = vec4(gl_VertexID == 1 ? 3 : -1, gl_VertexID == 2 ? 3 : -1, 0, 1);
}`);
shader(gl.FRAGMENT_SHADER, "uniform vec3 colour; out vec4 o; void main() { o = vec4(colour, 1); }");
gl.linkProgram(program);
gl.useProgram(program);
const draw = (...colour) => requestAnimationFrame(() => {
  gl.uniform3f(gl.getUniformLocation(program, "colour"), ...colour.map((part) => part / 255));
  gl.drawArrays(gl.TRIANGLES, 0, 3);
});
"""


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with launch(playwright, gpu=False) as started:
        yield started


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Open a page of this text with the probe in it."""
    with ExitStack() as contexts:

        def open_page(contender: Contender, text: str) -> Tab:
            context = contexts.enter_context(browser.new_context(viewport=SIZE))
            probed = contexts.enter_context(tab(context, contender))
            (tmp_path / "page.html").write_text(f"<!DOCTYPE html>{text}", "utf-8")
            probed.page.goto((tmp_path / "page.html").as_uri())
            return probed

        yield open_page


def until(page: Page, condition: str) -> None:
    page.wait_for_function(condition, timeout=20_000)


def test_the_first_map_is_when_a_mark_has_a_box(opened: Opened) -> None:
    probed = opened(ELEMENT, f"{CONTROL}<i class=mark></i>")
    until(probed.page, "performance.now() > 200")
    assert probed.ask("bench.first") is None
    assert not probed.press(ELEMENT.on)
    probed.page.evaluate(
        "window.shown = performance.now(); document.querySelector('.mark').textContent = 'x'"
    )
    until(probed.page, "bench.first !== null")
    assert probed.ask("bench.first > window.shown")


def test_a_step_lasts_until_the_change_is_painted(opened: Opened) -> None:
    probed = opened(ELEMENT, f"{CONTROL}<i class=mark>x</i><script>{FOLLOWED}</script>")
    until(probed.page, "bench.first !== null")
    assert probed.ask("bench.answer") is None
    assert probed.press(ELEMENT.on)
    until(probed.page, "bench.answer !== null")
    pressed, painted = probed.ask("bench.waits[0]")
    assert painted - pressed >= 60
    assert painted > probed.ask("window.changed")
    assert probed.ask("bench.pendingSince()") is None


def test_a_webgl_map_is_there_when_a_pixel_has_the_marks_colour(
    opened: Opened,
) -> None:
    probed = opened(
        DRAWN, f"{CONTROL}<canvas width=600 height=600></canvas><script>{TRIANGLE}</script>"
    )
    probed.page.evaluate("draw(0, 120, 0)")
    until(probed.page, "performance.now() > 300")
    assert probed.ask("bench.first") is None
    probed.page.evaluate("window.shown = performance.now(); draw(230, 0, 126)")
    until(probed.page, "bench.first !== null")
    assert probed.ask("bench.first > window.shown")


def test_a_step_of_a_webgl_map_lasts_until_it_has_drawn(
    opened: Opened,
) -> None:
    script = f"{TRIANGLE}{FOLLOWED}draw(230, 0, 126);"
    canvas = "<canvas width=600 height=600></canvas>"
    probed = opened(DRAWN, f"{CONTROL}{canvas}<script>{script}</script>")
    until(probed.page, "bench.first !== null")
    assert probed.press(DRAWN.on)
    until(probed.page, "window.changed && performance.now() > window.changed + 100")
    assert probed.ask("bench.waits.length") == 0
    probed.page.evaluate("draw(230, 0, 126)")
    until(probed.page, "bench.waits.length === 1")


def test_a_block_of_the_main_thread_is_a_freeze(opened: Opened) -> None:
    probed = opened(ELEMENT, f"{CONTROL}<i class=mark>x</i>")
    until(probed.page, "bench.first !== null")
    began = probed.ask("performance.now()")
    block = "const end = performance.now() + 300; while (performance.now() < end);"
    probed.page.evaluate(f"() => {{ {block} }}")
    until(probed.page, f"performance.now() > {began} + 500")
    assert probed.ask(f"bench.freeze({began}, Infinity)") >= 270


def test_a_freeze_counts_in_the_time_that_it_falls_into(opened: Opened) -> None:
    probed = opened(ELEMENT, CONTROL)
    freezes = probed.page.evaluate(
        """() => {
             bench.tasks = [[100, 60], [400, 300]];
             bench.gaps = [[90, 80]];
             const spans = [[0, 300], [165, 300], [175, 300], [175, 1000]];
             return spans.map((span) => bench.freeze(...span));
           }"""
    )
    assert freezes == [80, 80, 0, 300]
