from datetime import date

import pytest
from icalendar import Calendar, Event

from events.formats.files import UnreadableError
from events.formats.tools import icalendar


def test_what_the_library_writes_is_read_back(tmp_path, fields):
    event = Event()
    event.add("summary", "Fair; with Ä and я")
    event.add("dtstart", date(1931, 9, 1))
    event.add("dtend", date(1931, 9, 3))
    event.add("geo", (1.5, 2.5))
    event.add("description", "A line that is long. " * 10)
    calendar = Calendar()
    calendar.add_component(event)
    path = tmp_path / "a.ics"
    path.write_bytes(calendar.to_ical())
    assert fields(icalendar.read(path), 1) == {
        "title": "Fair; with Ä and я",
        "start": "1931-09-01",
        "end": "1931-09-02",
        "coordinates": "1.5, 2.5",
        "summary": ("A line that is long. " * 10).strip(),
    }


@pytest.fixture
def read(tmp_path):
    def records(*events, head="X-WR-CALNAME:Our school"):
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", head]
        for event in events:
            lines += ["BEGIN:VEVENT", *event.split("\n"), "END:VEVENT"]
        path = tmp_path / "a.ics"
        path.write_text("\r\n".join([*lines, "END:VCALENDAR", ""]), "utf-8", newline="")
        return icalendar.read(path)

    return records


def test_a_fair_of_two_days(read, fields):
    records = read(
        "UID:1\nSUMMARY:Fair\\, big\nDESCRIPTION:Cakes\\nand tea\nDTSTART;VALUE=DATE:19310901\n"
        "DTEND;VALUE=DATE:19310903\nGEO:1.5;2.5\nLOCATION:Beta\nCATEGORIES:School,Town"
    )
    assert (records.format, records.title) == ("iCalendar", "Our school")
    assert fields(records, 1) == {
        "id": "1",
        "title": "Fair, big",
        "summary": "Cakes\nand tea",
        "start": "1931-09-01",
        "end": "1931-09-02",
        "coordinates": "1.5, 2.5",
        "place": "Beta",
        "theme": "School; Town",
    }


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("DTSTART;VALUE=DATE:19310901", "1931-09-01", ""),
        ("DTSTART;VALUE=DATE:19310901\nDTEND;VALUE=DATE:19310902", "1931-09-01", ""),
        ("DTSTART:19601231T233000Z\nDTEND:19610101T000000Z", "1960-12-31", ""),
        ("DTSTART;TZID=Africa/Bamako:19601231T233000\nDURATION:PT2H", "1960-12-31", "1961-01-01"),
        ("DTSTART;TZID=Nowhere/Here:19601231T233000", "1960-12-31", ""),
        ("DTSTART;VALUE=DATE:19310901\nDURATION:P3D", "1931-09-01", "1931-09-03"),
        ("DTSTART;VALUE=DATE:19310901\nDURATION:long", "1931-09-01", ""),
        ("DTSTART;VALUE=DATE:19310931", "19310931", ""),
        ("DTSTART:sometime", "sometime", ""),
    ],
)
def test_days_are_those_written(read, when, start, end):
    records = read(f"SUMMARY:Fair\n{when}")
    assert list(records.rows.loc[1, ["start", "end"]]) == [start, end]


def test_a_repeated_event_counts_once(read):
    records = read("SUMMARY:Choir\nDTSTART:19310901T080000\nRRULE:FREQ=WEEKLY")
    assert len(records.rows) == 1
    assert [str(n) for n in records.notes] == [
        "a.ics:1 RRULE: a repeated event: its first day only"
    ]


def test_broken_events_are_left_out_one_by_one(read):
    records = read(
        "SUMMARY:Good\nDTSTART;VALUE=DATE:19310901",
        "BEGIN:VALARM\nSUMMARY:never closed",
        "COMMENT:nothing said",
        "SUMMARY:Good too\nno colon\nDTSTART;VALUE=DATE:19310902",
    )
    assert list(records.rows["SUMMARY"]) == ["Good", "Good too"]
    assert [problem.row for problem in records.left_out] == [2, 3]
    assert records.total == 4
    assert records.notes[0].kind == "a line that could not be read"


@pytest.mark.parametrize("text", ["hello", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"])
def test_without_events_it_says_what_was_expected(tmp_path, text):
    path = tmp_path / "a.ics"
    path.write_text(text)
    with pytest.raises(UnreadableError, match="expected a calendar with events"):
        icalendar.read(path)


def test_an_event_of_endless_text_is_left_out(read):
    records = read("SUMMARY:A\nDESCRIPTION:" + "x" * 10_000_000, "SUMMARY:B")
    assert (list(records.rows["SUMMARY"]), [p.row for p in records.left_out]) == (["B"], [1])


def test_an_old_calendar_need_not_be_utf_8(tmp_path):
    path = tmp_path / "a.ics"
    path.write_bytes("BEGIN:VEVENT\nSUMMARY:Brücke\nEND:VEVENT\n".encode("cp1252"))
    records = icalendar.read(path)
    assert list(records.rows["SUMMARY"]) == ["Brücke"]
    assert records.notes[0].kind == "encoding, by the letters that make words"


def test_a_folder_is_no_calendar(tmp_path):
    with pytest.raises(UnreadableError, match="Is a directory"):
        icalendar.read(tmp_path)


def test_a_file_that_is_cut_short_keeps_its_whole_events(tmp_path):
    path = tmp_path / "a.ics"
    path.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:19310901T080000\nEND:VEVENT\n"
        "BEGIN:VEVENT\nSUMM"
    )
    records = icalendar.read(path)
    assert (list(records.rows["SUMMARY"]), len(records.left_out)) == (["A"], 1)
