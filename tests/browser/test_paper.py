"""What is printed: sheets of their own in place of the screen, legible in grey, tagged."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2 as pdfium
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.test_page import opened

NewPage = Callable[..., Page]
VIEW = "?from=1968&to=1976&scheme=dark&map=still"
TITLE = "h2[tabindex]"
PRINT = "() => window.dispatchEvent(new Event('beforeprint'))"
OTHERS = """() => [...document.body.children].filter((one) => one.id !== "paper"
  && one.getBoundingClientRect().height > 0).map((one) => one.outerHTML.slice(0, 80))"""
WIDER = """() => [...document.querySelectorAll("#paper *:not(svg *)")].filter((one) =>
  one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length"""
SHADE = """(colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }"""
FAINT = f"""() => {{
  const shade = {SHADE};
  const said = [...document.querySelectorAll("#paper :is(h1, h2, h3, h4, p, li, span)")];
  return said.filter((one) => one.textContent && !one.closest(".badge, svg"))
    .map((one) => getComputedStyle(one).color).filter((c) => 1.05 / (shade(c) + 0.05) < 4.5);
}}"""
FAINT_LETTERS = f"""() => {{
  const shade = {SHADE};
  const onDisc = (letter, disc) => {{
    const [dark, light] = [shade(letter), shade(disc)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }};
  const look = (one) => getComputedStyle(one);
  const badges = [...document.querySelectorAll("#paper .badge")].map((one) =>
    [look(one).color, look(one).backgroundColor]);
  const drawn = [...document.querySelectorAll("#paper .paper-strip circle + text")].map((one) =>
    [look(one).fill, look(one.previousElementSibling).fill]);
  return drawn.length && badges.length
    ? [...badges, ...drawn].filter((pair) => onDisc(...pair) < 4.5) : ["no letters"];
}}"""


def test_print_of_a_view_is_a_sheet_of_its_own(new_page: NewPage, atlas_url: str) -> None:
    page = opened(new_page(viewport={"width": 700, "height": 900}), atlas_url, VIEW)
    page.locator("#paper").wait_for(state="attached")
    page.emulate_media(media="print")
    page.evaluate(PRINT)
    assert page.evaluate(OTHERS) == []
    words = page.locator("#paper .paper-words").inner_text()
    assert words == page.locator("#status").text_content()
    label = page.locator("#paper .paper-map").get_attribute("aria-label") or ""
    assert words in label
    assert label.count("(") > 3
    assert page.locator("#paper .paper-strip").count() == 1
    assert page.locator("#paper .paper-rows li").count() > 12
    assert page.locator("#paper .paper-sources li").count() > 1
    assert page.locator("#paper .paper-qr path").count() == 1
    assert page.evaluate(WIDER) == 0
    assert page.evaluate(FAINT) == []
    assert (
        page.evaluate("() => getComputedStyle(document.querySelector('#paper')).backgroundColor")
        == "rgb(255, 255, 255)"
    )
    assert page.locator("#paper :is(button, input, [tabindex])").count() == 0
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("#paper").is_hidden()
    assert page.locator("#paper *").count() == 0


READY = "() => document.documentElement.classList.contains('paper-ready')"
ORDER = ["maps", "timeline", "cards", "blank", "questions", "key", "sources", "glossary"]
HEADS = """() => [...document.querySelectorAll("#paper :is(h1, h2, h3, h4)")].map((one) =>
  Number(one.tagName[1])).filter((level, k, all) => level - (all[k - 1] ?? 0) > 1).length"""


def test_the_pack_is_laid_out_chosen_from_and_left_by_keyboard(
    new_page: NewPage, atlas_url: str
) -> None:
    page = opened(
        new_page(reduced_motion="reduce"), atlas_url, "?from=1960&to=1962&map=still&scheme=dark"
    )
    page.locator("#lessons > summary").click()
    page.locator("[data-paper-open]").click()
    page.wait_for_function(READY)
    assert page.locator(".paper-sheet").evaluate_all(
        "(all) => all.slice(1).map((one) => one.id)"
    ) == [f"paper-{part}" for part in ORDER]
    assert page.locator(".paper-map").count() >= 3
    assert page.evaluate(HEADS) == 0
    assert page.evaluate(FAINT_LETTERS) == []
    assert (
        page.locator("#paper-blank .paper-number").count()
        == page.locator("#paper-key .paper-named > li").count()
    )
    assert page.locator("#paper-questions .paper-asked > li").count() > 20
    assert (
        page.locator("#paper-key em").count()
        == page.locator("#paper-questions .paper-line").count() / 3
    )
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []
    page.locator("[name=cards]").focus()
    page.keyboard.press("Space")
    page.wait_for_function("() => !document.querySelector('#paper-cards')")
    page.wait_for_function(READY)
    assert page.evaluate("() => document.activeElement.name") == "cards"
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.activeElement.matches('#lessons > summary')")
    assert page.locator("#paper").is_hidden()


def test_the_pack_as_a_pdf_is_tagged_and_no_page_of_it_is_empty(
    new_page: NewPage, atlas_url: str
) -> None:
    page = new_page()
    page.goto(f"{atlas_url}?from=1960&to=1961&lang=fr&map=still&paper=maps,blank,sources,letter")
    page.wait_for_function(READY)
    made = page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
    for part in (b"/StructTreeRoot", b"/MarkInfo", b"/Outlines", b"/Lang (fr)", b"/Alt"):
        assert part in made
    pdf = pdfium.PdfDocument(made)
    sheets = list(pdf)
    assert [round(side) for side in sheets[0].get_size()] == [612, 792]
    assert len(sheets) > 4
    for k, sheet in enumerate(sheets):
        assert len(sheet.get_textpage().get_text_range()) > 100
        grey = sheet.render(scale=1, grayscale=True).to_numpy()
        assert (grey < 128).mean() > 0.003
        assert grey[:20].min() > 240
        code = grey[-64:-14, -92:-40]
        assert (code < 100).mean() > 0.1, f"no code on page {k + 1}"


def test_without_a_script_the_whole_first_response_is_printed(
    new_page: NewPage, atlas_url: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{atlas_url}?from=1960&to=1961")
    sheets = list(pdfium.PdfDocument(page.pdf(print_background=True)))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    titles = page.locator(".row-title").all_inner_texts()
    assert len(titles) > 8
    assert titles[-1] in " ".join(text.split())


def test_a_comparison_is_printed_with_both_its_maps(new_page: NewPage, atlas_url: str) -> None:
    page = opened(new_page(), atlas_url, "?map=still&to=1968&beside=years.1991/2021")
    page.locator("#paper").wait_for(state="attached")
    page.emulate_media(media="print")
    page.evaluate(PRINT)
    names = page.locator("#paper .paper-map-part h2").all_inner_texts()
    assert names == ["1960 to 1968", "1991 to 2021"]
    labels = [one.get_attribute("aria-label") for one in page.locator("#paper .paper-map").all()]
    assert len(set(labels)) == 2
    assert "compared with 1960 to 1968" in page.locator("#paper").inner_text()
    assert "beside=" in (page.locator("#paper .paper-head a").get_attribute("href") or "")


def test_a_step_of_a_tour_is_printed_with_what_it_says_and_asks(
    new_page: NewPage, atlas_url: str
) -> None:
    page = opened(new_page(), atlas_url, "?map=still&tour=who-says-what-2021.3")
    page.locator("#lesson .tour-question").wait_for()
    said = [page.locator(f"#lesson {part}").inner_text() for part in (TITLE, f"{TITLE} + p")]
    asked = page.locator("#lesson .tour-question p").first.inner_text()
    page.locator("#paper").wait_for(state="attached")
    page.emulate_media(media="print")
    page.evaluate(PRINT)
    step = page.locator("#paper .paper-step").inner_text()
    assert [part for part in (*said, asked) if part not in step] == []
