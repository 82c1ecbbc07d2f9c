"""Real MLflow servers for the tests: their environments, their models, and what runs clients against them."""
