def test_what_is_not_there_or_of_another_kind(tmp_path, write, report):
    assert report(tmp_path / "nowhere") == ["nowhere: no such file or folder"]
    assert report(write("a.xlsx", "x")) == ["a.xlsx: expected a folder, a .csv or a .geojson file"]
