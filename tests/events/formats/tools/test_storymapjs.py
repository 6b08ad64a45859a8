def test_a_story(read, fields):
    records = read(
        {
            "storymap": {
                "slides": [
                    {"type": "overview", "text": {"headline": "A life", "text": "Four towns"}},
                    {
                        "date": "",
                        "location": {"lat": 1.5, "lon": 2.5, "name": "Beta", "line": True},
                        "text": {"headline": "Beta <span>1911 – 1913</span>", "text": "School"},
                        "media": {"url": "https://x.org/a.jpg"},
                        "background": {"color": "#000"},
                    },
                    17,
                ]
            }
        }
    )
    assert (records.format, records.title) == ("StoryMapJS story", "A life")
    assert records.description == "Four towns"
    assert records.aside == {1: "the overview slide"}
    assert [problem.row for problem in records.left_out] == [3]
    assert fields(records, 2) == {
        "title": "Beta <span>1911 – 1913</span>",
        "summary": "School",
        "lat": "1.5",
        "lon": "2.5",
        "place": "Beta",
        "image": "https://x.org/a.jpg",
    }
    assert "background.color" not in records.rows
