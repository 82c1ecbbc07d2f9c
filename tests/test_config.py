"""Keys and values from files, --config and flags."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from codemod import config
from codemod.config import ConfigError
from codemod.settings import Settings

RULES = ("payload", "content-type", "predictions")


def overlaid(**table: object) -> Settings:
    keys = {key.replace("_", "-"): value for key, value in table.items()}
    return config.overlay(Settings(), keys, base="/project", source="test")


def test_every_setting_has_a_key_and_every_key_a_setting() -> None:
    assert {field.name.replace("_", "-") for field in fields(Settings)} == set(config.KEYS)


def test_all_keys_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mlflow-codemod.toml"
    path.write_text("""
        select = ["payload", "predictions"]
        ignore = ["predictions"]
        unsafe-fixes = true
        include = ["*.py"]
        exclude = ["old/"]
        extend-exclude = ["gen/"]
        force-exclude = true
        respect-gitignore = false
        jobs = 3
        output-format = "full"
        required-version = ">=0.1"
        scoring-url-patterns = ["models\\\\.corp/.*"]
        not-scoring-url-patterns = ["^http://lambda"]
        [per-file-ignores]
        "tests/" = ["payload"]
    """)
    settings = config.from_file(Settings(), str(path))
    assert (settings.jobs, settings.output_format, settings.required_version) == (3, "full", ">=0.1")
    assert settings.selection.force_exclude
    assert not settings.selection.respect_gitignore
    assert [globs.patterns for globs in settings.selection.exclude] == [("old/",), ("gen/",)]
    options = settings.options(RULES, str(tmp_path / "a.py"))
    assert options.select == ("payload",)
    assert options.unsafe_fixes
    assert options.scoring_url_patterns == (r"models\.corp/.*",)
    assert options.not_scoring_url_patterns == ("^http://lambda",)
    assert settings.options(RULES, str(tmp_path / "tests" / "a.py")).select == ()


def test_all_rules_are_selected_in_their_order() -> None:
    assert Settings().options(RULES, "a.py").select == RULES
    assert overlaid(select=["predictions", "payload"]).options(RULES, "a.py").select == ("payload", "predictions")


def test_the_nearest_file_with_a_table_is_found(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.mlflow-codemod]\njobs = 1\n")
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert config.find([str(tmp_path / "a" / "b")]) == str(tmp_path / "pyproject.toml")
    (tmp_path / "a" / "mlflow-codemod.toml").write_text("jobs = 2\n")
    assert config.find([str(tmp_path / "a" / "b")]) == str(tmp_path / "a" / "mlflow-codemod.toml")
    assert config.find([str(tmp_path / "a" / "b"), str(tmp_path)]) == str(tmp_path / "pyproject.toml")


def test_the_own_file_goes_before_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.mlflow-codemod]\njobs = 1\n")
    (tmp_path / "mlflow-codemod.toml").write_text("jobs = 2\n")
    assert config.find([str(tmp_path)]) == str(tmp_path / "mlflow-codemod.toml")


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"selct": []}, "test: unknown key 'selct'; did you mean 'select'?"),
        ({"unsafe_fixes": True}, "did you mean 'unsafe-fixes'?"),
        ({"zzz": 1}, "unknown key 'zzz'; known are exclude, "),
        ({"select": "payload"}, "select must be a list of strings, not a string"),
        ({"select": [1]}, "select must be a list of strings, not a list with other things in it"),
        ({"unsafe-fixes": "yes"}, "unsafe-fixes must be true or false, not a string"),
        ({"unsafe-fixes": 1}, "unsafe-fixes must be true or false, not a number"),
        ({"jobs": 0}, "jobs must be a whole number from 1 up"),
        ({"jobs": True}, "jobs must be a whole number"),
        ({"output-format": "xml"}, "output-format must be one of concise, full, json, not 'xml'"),
        ({"output-format": ["json"]}, "output-format must be one of"),
        ({"exclude": ["!"]}, "exclude has the pattern '!'"),
        ({"exclude": ["a/", "[z-a]"]}, "exclude has the pattern '[z-a]'"),
        ({"exclude": ["# old"]}, "exclude has the pattern '# old'"),
        ({"scoring-url-patterns": ["("]}, "scoring-url-patterns has '(', which is no regular expression"),
        ({"per-file-ignores": ["a"]}, "per-file-ignores must be a table"),
        ({"per-file-ignores": {"a": "payload"}}, "per-file-ignores must be a list of strings"),
    ],
)
def test_bad_values_are_named(table: dict[str, object], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config.overlay(Settings(), table, base="/", source="test")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"jobs = \n", "not TOML"), (b"\xff\xfe", "not TOML"), (b"nope = 1\n", "unknown key 'nope'")],
)
def test_bad_files_are_named(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "mlflow-codemod.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=message) as caught:
        config.from_file(Settings(), str(path))
    assert str(path) in str(caught.value)


def test_a_table_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool]\nmlflow-codemod = 1\n")
    with pytest.raises(ConfigError, match="must be a table"):
        config.find([str(tmp_path)])
    path.write_text("[tool.black]\n")
    with pytest.raises(ConfigError, match=r"no table \[tool.mlflow-codemod\]"):
        config.from_file(Settings(), str(path))


def test_key_and_value_as_text() -> None:
    assert config.from_text(Settings(), "jobs=2").jobs == 2
    assert config.from_text(Settings(), 'select = ["payload"]').select == ("payload",)
    assert config.from_text(Settings(), "output-format=json").output_format == "json"
    assert config.from_text(Settings(), "required-version=>=0.1").required_version == ">=0.1"


@pytest.mark.parametrize("text", ["nope.toml", "a b=1", "=1", "select=[", 'jobs=1\nignore=["x"]', "jobs"])
def test_what_is_neither_a_file_nor_a_key(text: str) -> None:
    with pytest.raises(ConfigError):
        config.from_text(Settings(), text)


def test_rules_that_do_not_exist() -> None:
    for settings in (
        overlaid(select=["paylod"]),
        overlaid(ignore=["paylod"]),
        overlaid(per_file_ignores={"a": ["paylod"]}),
    ):
        with pytest.raises(ConfigError, match="unknown rule 'paylod'; did you mean 'payload'"):
            config.check_rules(settings, (), RULES)
    with pytest.raises(ConfigError):
        config.check_rules(Settings(), ("paylod",), RULES)
    config.check_rules(overlaid(select=["payload"]), ("predictions",), RULES)


@pytest.mark.parametrize(
    ("required", "fits"),
    [
        ("0.1.0", True),
        ("0.1", True),
        ("0", True),
        ("0.10", False),
        ("1", False),
        ("==0.1", True),
        ("!=0.1.0", False),
        (">=0.1,<1", True),
        (">0.1", False),
        (">=0.2", False),
        (" < 0.1.1 ", True),
    ],
)
def test_required_version(required: str, fits: bool) -> None:
    assert config.fits("0.1.0", required) is fits


def test_a_development_version_is_its_release() -> None:
    assert config.fits("0.1.0.dev3", ">=0.1")


def test_a_requirement_that_is_none() -> None:
    with pytest.raises(ConfigError, match="required-version"):
        config.fits("0.1.0", "latest")


def test_the_digest_tells_results_apart_and_nothing_else() -> None:
    assert Settings().digest() == overlaid(jobs=4, output_format="json").digest()
    assert config.overlay(Settings(), {"exclude": ["a/"]}, "/here", "t").digest() == overlaid(exclude=["a/"]).digest()
    different = [
        Settings(),
        overlaid(unsafe_fixes=True),
        overlaid(exclude=["a/"]),
        overlaid(per_file_ignores={"a": ["x"]}),
    ]
    assert len({settings.digest() for settings in different}) == len(different)
