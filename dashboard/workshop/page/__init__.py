"""The page of the workshop as Dash components; the browser fills the parts that follow a draft."""
