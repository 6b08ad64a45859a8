"""What formats of maps share: shapes, days, spans of time, texts and colours."""
