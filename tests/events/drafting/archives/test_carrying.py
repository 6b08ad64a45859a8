"""A page that carries its collection."""

from __future__ import annotations

from events.drafting.archives.carrying import carried_in, element


def test_what_a_page_carries_comes_back():
    archive = bytes(range(256))
    page = f"<html><body>{element(archive)}</body></html>".encode()
    assert carried_in(page) == archive


def test_the_last_element_counts_so_that_a_text_cannot_stand_for_it():
    told = "a summary that says &lt;script id=collection&gt;"
    page = f"<p>{told}</p>{element(b'earlier')}{element(b'own')}".encode()
    assert carried_in(page) == b"own"


def test_other_pages_carry_nothing():
    assert carried_in(b"<html><script id='packed'>AAAA</script></html>") is None
    assert carried_in(b'<script id="collection" type="application/zip">') is None
