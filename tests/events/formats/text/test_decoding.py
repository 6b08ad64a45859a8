"""Text opens in whatever encoding it was saved, and the guess is said."""

import codecs

import pytest

from events.formats.text.decoding import decode

FRENCH = "École fondée à Orléans, été très pluvieux"
GERMAN = "Brücke über die Elbe, größte Straße"
RUSSIAN = "Ярмарка в Лесном; школа «Ёлка» открыта"
POLISH = "zażółć gęślą jaźń w Gdyni"


def kinds(content):
    return [note.kind for note in decode("a.csv", content).notes]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH, "mac_roman"),
        (FRENCH, "cp850"),
        (GERMAN, "cp1252"),
        (GERMAN, "mac_roman"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "mac_cyrillic"),
        ("Школа открыта в мае; Ялта", "koi8_r"),
        ("Школа открыта в мае; Ялта", "cp866"),
        (POLISH, "cp1250"),
        ("Żółw – «Święto»", "cp1250"),
        ("Şişli’de ağır yağmur", "cp1254"),
    ],
)
def test_letters_that_make_words_tell_the_encoding(text, encoding):
    read = decode("a.csv", text.encode(encoding))
    assert read.text == text
    assert read.notes[0].kind == "encoding, by the letters that make words"


@pytest.mark.parametrize(
    "content",
    [
        FRENCH.encode(),
        codecs.BOM_UTF8 + FRENCH.encode(),
        FRENCH.encode("utf-16"),
        codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"),
        FRENCH.encode("utf-32"),
    ],
)
def test_what_declares_itself_needs_no_note(content):
    assert (decode("a.csv", content).text, kinds(content)) == (FRENCH, [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_a_mark_is_seen(encoding):
    assert decode("a.csv", f"title,date\n{FRENCH}".encode(encoding)).text.endswith(FRENCH)


def test_two_encodings_in_one_file_are_read_line_by_line():
    content = b"\n".join([b"title", "Brücke".encode(), "Straße".encode("cp1252"), b"plain"])
    read = decode("a.csv", content)
    assert read.text.split("\n") == ["title", "Brücke", "Straße", "plain"]
    assert [(note.row, note.kind) for note in read.notes] == [
        (3, "lines in Windows-1252, the others are UTF-8")
    ]


def test_text_that_could_be_two_things_is_said_to_be():
    assert "encoding not sure; it could be" in kinds("été".encode("cp1252"))


def test_bytes_of_no_encoding_are_noted_and_the_rest_is_kept():
    read = decode("a.csv", b"title\ngood\n\x81\x8d\xff\xfe\x00ab")
    assert read.text.startswith("title\ngood\n")
    assert read.notes


def test_null_bytes_are_passed_over():
    read = decode("a.csv", b"title\nBri\0dge\n")
    assert (read.text, str(*read.notes)) == (
        "title\nBridge\n",
        "a.csv: null bytes passed over: 1",
    )


def test_a_letter_cut_off_at_the_end_does_not_change_the_encoding():
    read = decode("a.csv", "Brücke über\n".encode() + "ü".encode()[:1])
    assert read.text == "Brücke über\n�"
    assert [note.row for note in read.notes] == [2]


def test_all_line_ends_are_one():
    assert decode("a.csv", b"a\r\nb\rc\n").text == "a\nb\nc\n"
