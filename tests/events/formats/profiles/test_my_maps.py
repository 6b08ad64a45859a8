def test_a_layer(read, fields):
    records = read('WKT,name,description,Year\n"POINT (2.5 1.5)",Beta,A town,1931\n')
    assert records.format == "Google My Maps table"
    assert fields(records, 2) == {
        "coordinates": "POINT (2.5 1.5)",
        "title": "Beta",
        "summary": "A town",
    }
