"""Fixtures for all tests: the served versions of MLflow, started by the first test that asks for one."""

pytest_plugins = ["tests.servers.fixtures"]
