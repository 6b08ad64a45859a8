"""A table to start from, as CSV, Excel and OpenDocument."""

from events.template.writing import TemplateError, write_template

__all__ = ["TemplateError", "write_template"]
