"""The pack as a PDF: what is asked for, what is refused, and what a browser prints."""

import pypdfium2 as pdfium
import pytest

from dashboard.cli import main
from dashboard.publish import paper
from dashboard.publish.output import PublishError

TABLE = "title,date,lat,lon\nA fair,1961-05-06,12.6,-8.0\nA treaty,1964,13.5,2.1\n"


@pytest.mark.parametrize(
    ("query", "parts", "size", "asked"),
    [
        ("", "", "a4", "paper=all"),
        ("?from=1960&paper=maps", "", "letter", "from=1960&paper=all,letter"),
        ("lang=fr", "key,maps", "", "lang=fr&paper=key,maps"),
    ],
)
def test_the_view_is_asked_for_with_its_pack(query, parts, size, asked):
    assert paper.asking(query, parts, size) == asked


def test_a_part_that_there_is_not_is_refused_with_those_that_there_are():
    with pytest.raises(PublishError, match=r"--parts poem: expected some of maps, .*glossary$"):
        paper.asking("", "maps,poem", "a4")


def test_options_of_a_pack_are_for_a_pack_alone(tmp_path, capsys):
    assert main(["publish", str(tmp_path / "site.html"), "--parts", "maps"]) == 1
    assert "--parts is for a name that ends in .pdf" in capsys.readouterr().err


def test_without_a_browser_the_command_says_what_else_to_do(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "none"))
    source, out = tmp_path / "two.csv", tmp_path / "pack.pdf"
    source.write_text(TABLE)
    assert main(["publish", str(source), str(out)]) == 1
    said = capsys.readouterr().err.splitlines()[-1]
    assert "no Chrome, Chromium, Edge" in said
    assert "Lessons, On paper" in said
    assert not out.exists()


def test_two_events_without_sources_make_a_small_pack(tmp_path, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/usr/bin/chromium")
    source, out = tmp_path / "two.csv", tmp_path / "pack.pdf"
    source.write_text(TABLE)
    assert main(["publish", str(source), str(out), "--url", "https://example.org/a/"]) == 0
    text = [sheet.get_textpage().get_text_range() for sheet in pdfium.PdfDocument(out)]
    assert 2 <= len(text) <= 6
    assert all("example.org/a/" in page for page in text)
    assert not any("Blank map" in page for page in text)
    assert b"/Lang (en)" in out.read_bytes()
