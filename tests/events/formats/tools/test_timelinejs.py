def test_a_timeline_with_title_and_era(read, fields):
    records = read(
        {
            "title": {"text": {"headline": "Our street", "text": "An overview"}},
            "events": [
                {
                    "start_date": {"year": 1931, "month": "4", "day": 9, "hour": 8},
                    "text": {"headline": "Bakery opens", "text": "<p>Bread</p>"},
                    "media": {"url": "https://x.org/a.jpg", "caption": "Door"},
                    "group": "Shops",
                    "unique_id": "bakery",
                    "background": {"color": "#fff"},
                    "place": "Alpha",
                },
                {
                    "start_date": {"year": -44, "display_date": "Ides"},
                    "end_date": {"year": "-30"},
                    "text": {"headline": "March"},
                    "media": {"url": "https://video.org/1"},
                },
            ],
            "eras": [{"start_date": {"year": 1900}, "text": {"headline": "Old times"}}],
        }
    )
    assert (records.format, records.title) == ("TimelineJS timeline", "Our street")
    assert records.aside == {1: "the title slide", 4: "an era, not an event"}
    assert records.total == 4
    assert fields(records, 2) == {
        "id": "bakery",
        "title": "Bakery opens",
        "summary": "<p>Bread</p>",
        "year": "1931",
        "month": "4",
        "day": "9",
        "theme": "Shops",
        "image": "https://x.org/a.jpg",
        "image_caption": "Door",
    }
    march = fields(records, 3)
    assert (march["year"], march["end_year"]) == ("-0043", "-0029")
    assert march["display_date"] == "Ides"
    assert records.rows.at[2, "place"] == "Alpha"


def test_a_timeline_of_the_first_kind_has_commas_for_hyphens(read, fields):
    records = read(
        {
            "timeline": {
                "headline": "Our street",
                "type": "default",
                "text": "An overview",
                "date": [
                    {
                        "startDate": "1931,04,9",
                        "endDate": "1931,05,1,10,30",
                        "headline": "Fair",
                        "text": "Cakes",
                        "tag": "Town",
                        "asset": {"media": "https://x.org/a.png", "credit": "Us"},
                    },
                    {"startDate": "1931,4", "headline": "Well"},
                    {"startDate": "1932", "headline": "Road"},
                ],
                "era": [{"startDate": "1900", "headline": "Old times"}],
            }
        }
    )
    assert (records.title, records.description) == ("Our street", "An overview")
    assert fields(records, 1) == {
        "start": "1931-04-09",
        "end": "1931-05-01",
        "title": "Fair",
        "summary": "Cakes",
        "theme": "Town",
        "image": "https://x.org/a.png",
        "image_credit": "Us",
    }
    assert list(records.rows["startDate"]) == ["1931-04-09", "1931-04", "1932"]
    assert records.aside == {4: "an era, not an event"}
    assert 'a.json:2 startDate: year, month and day between commas: "1931,4" → 1931-04' in {
        str(note) for note in records.notes
    }


def test_what_is_no_event_is_left_out_by_its_number(read):
    records = read({"events": [{"start_date": {"year": 1}}, "x", None]})
    assert [problem.row for problem in records.left_out] == [2, 3]
    assert records.total == 3
