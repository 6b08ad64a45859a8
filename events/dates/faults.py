"""What is wrong with a text that is no date."""


class DateError(ValueError):
    """A text that is no date of EDTF, or of none that days can hold; `rule` says what is wrong."""

    def __init__(self, text: str, rule: str) -> None:
        super().__init__(f'"{text}": {rule}')
        self.rule = rule
