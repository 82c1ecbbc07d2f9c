"""A codemod that moves MLflow 1.x scoring clients to the 2.0 protocol."""

__version__ = "0.1.0"
