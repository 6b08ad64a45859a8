"""What Python and the browser share, each written once: columns, address, look, words, cases."""
