"""Tables to start from: of a collection, and of its translations."""

from events.template.translations import Laid, TranslationError, lay_out
from events.template.writing import TemplateError, write_template

__all__ = ["Laid", "TemplateError", "TranslationError", "lay_out", "write_template"]
