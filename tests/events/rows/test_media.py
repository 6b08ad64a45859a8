"""Pictures that a table names by their address: links, unless it says what they show and whose."""

HEAD = "title,date,place,photo,alt text,photo caption,photo credit"


def media(collection):
    names = ["event_id", "kind", "url", "alt", "caption", "credit"]
    return [tuple(row) for row in collection.media[names].to_numpy().tolist()]


def test_a_picture_with_all_that_is_asked_for_is_one(table):
    collection = table(HEAD, "Fair,1961,Gao,https://x.org/a.jpg,Stalls,The fair,Us")
    assert media(collection) == [
        ("fair-1961", "image", "https://x.org/a.jpg", "Stalls", "The fair", "Us")
    ]
    assert not collection.media["fetch"].any()
    assert collection.fields.empty
    assert not [note for note in collection.notes if "shown as a link" in note]


def test_one_of_which_nothing_is_said_is_a_link_and_noted(table):
    collection = table(HEAD, "Fair,1961,Gao,https://x.org/p/a%20b.jpg,,,")
    assert media(collection) == [
        ("fair-1961", "link", "https://x.org/p/a%20b.jpg", "a b.jpg", "", "")
    ]
    (note,) = [note for note in collection.notes if "shown as a link" in note]
    assert note == (
        "school.csv:2 photo: no text alternative, or nobody to credit: shown as a link: "
        '"https://x.org/p/a%20b.jpg"'
    )


def test_a_caption_tells_where_a_link_leads(table):
    collection = table(HEAD, "Fair,1961,Gao,https://x.org/a.jpg,,A <b>fair</b>,Us")
    assert media(collection) == [("fair-1961", "link", "https://x.org/a.jpg", "A fair", "", "Us")]
    assert collection.fields.empty


def test_an_address_of_anything_else_is_a_link(table):
    collection = table("title,date,place,media", "Fair,1961,Gao,https://video.example/watch?v=3")
    assert media(collection) == [
        ("fair-1961", "link", "https://video.example/watch?v=3", "video.example/watch?v=3", "", "")
    ]


def test_several_in_one_cell_are_several(table):
    collection = table(
        "title,date,place,photo", "Fair,1961,Gao,https://x.org/a.jpg; https://x.org/b.png"
    )
    assert [row[2] for row in media(collection)] == ["https://x.org/a.jpg", "https://x.org/b.png"]


def test_what_is_no_whole_address_stays_on_the_card_as_it_is(table):
    collection = table(
        HEAD,
        "Fair,1961,Gao,https://x.org/a.jpg,,,",
        "Local,1962,Gao,images/b.jpg,,,Us",
        "Odd,1963,Gao,javascript:alert(1),,,",
    )
    assert len(collection.media) == 1
    kept = collection.fields[["event_id", "name", "value"]].to_numpy().tolist()
    assert kept == [
        ["local-1962", "photo", "images/b.jpg"],
        ["local-1962", "photo credit", "Us"],
        ["odd-1963", "photo", "javascript:alert(1)"],
    ]
