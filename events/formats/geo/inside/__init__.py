"""What the formats of maps share: entries, texts of values, XML and archives."""
