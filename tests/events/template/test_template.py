"""The table to start from: three files, every column explained, dates kept as typed."""

import zipfile

import openpyxl
import pytest

from events.template import TemplateError, write_template
from events.template.writing import explained, table

LANGUAGES = 6


@pytest.fixture
def written(tmp_path):
    return {path.suffix: path for path in write_template(tmp_path / "new")}


def test_there_is_one_of_each_kind(written):
    assert list(written) == [".csv", ".xlsx", ".ods"]


def test_the_excel_table_has_its_dates_as_text(written):
    sheet = openpyxl.load_workbook(written[".xlsx"])["events"]
    column = table()[0].index("date") + 1
    cells = [sheet.cell(row, column) for row in range(2, 100)]
    assert {cell.number_format for cell in cells} == {"@"}
    assert [cell.value for cell in cells[:3]] == [row[column - 1] for row in table()[1:]]


def test_every_column_is_explained_in_every_language(written):
    sheet = openpyxl.load_workbook(written[".xlsx"])["columns"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert [row[0] for row in rows] == table()[0]
    assert all(len(row) == 1 + LANGUAGES and all(row) for row in rows)
    assert len({text for row in rows for text in row}) == len(rows) * (1 + LANGUAGES)


def test_the_opendocument_table_says_the_same(written):
    with zipfile.ZipFile(written[".ods"]) as archive:
        assert archive.infolist()[0].filename == "mimetype"
        content = archive.read("content.xml").decode()
    for row in (*table(), *explained()):
        for text in filter(None, row):
            assert text.replace("&", "&amp;") in content


def test_what_is_there_is_not_written_over(tmp_path):
    write_template(tmp_path)
    with pytest.raises(TemplateError, match="is there already; expected a new folder"):
        write_template(tmp_path)
