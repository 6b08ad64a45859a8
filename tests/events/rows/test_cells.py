from events.rows.cells import plain_text


def test_characters_that_no_markup_holds_are_no_words():
    assert plain_text("<b>fair\uffff</b> \x00 and\ufffe tea") == "fair and tea"
