def term(value, **other):
    return {"type": "literal", "value": value, **other}


def test_results_of_a_query(read, fields):
    item = "http://www.wikidata.org/entity/Q1"
    records = read(
        {
            "head": {"vars": ["item", "itemLabel", "coord", "date", "precision"]},
            "results": {
                "bindings": [
                    {
                        "item": term(item, type="uri"),
                        "itemLabel": term("Treaty", **{"xml:lang": "en"}),
                        "coord": term("Point(2.5 1.5)"),
                        "date": term("1968-11-01T00:00:00Z"),
                        "precision": term("10"),
                    },
                    {"item": term(item, type="uri"), "itemLabel": term("Unbound")},
                ]
            },
        }
    )
    assert records.format == "answer of a Wikidata query"
    assert fields(records, 1) == {
        "id": "Q1",
        "title": "Treaty",
        "coordinates": "Point(2.5 1.5)",
        "date": "1968-11",
    }
    assert fields(records, 2) == {"id": "Q1", "title": "Unbound"}


def test_a_plain_list_as_the_short_download_has_it(read, fields):
    item = "http://www.wikidata.org/entity/Q1"
    records = read([{"item": item, "itemLabel": "Treaty", "date": "1968-11-19T00:00:00Z"}])
    assert fields(records, 1) == {"id": "Q1", "title": "Treaty", "date": "1968-11-19"}


def test_a_list_of_bindings_as_the_verbose_download_has_it(read):
    records = read([{"a": term("1"), "aLabel": term("One")}, {"a": term("2"), "b": term("3")}])
    assert records.rows.to_dict("list") == {"a": ["1", "2"], "aLabel": ["One", ""], "b": ["", "3"]}


def test_results_of_another_service(read):
    records = read({"head": {"vars": ["a"]}, "results": {"bindings": [{"a": term("1")}, 3]}})
    assert records.format == "SPARQL results"
    assert list(records.rows["a"]) == ["1", ""]
