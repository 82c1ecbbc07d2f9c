"""Secrets become stars; what is none stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codemod.report.mask import masked

SECRETS = [
    'headers = {"Authorization": "Bearer SECRET"}',
    "headers = {'authorization': 'Basic SECRET', 'Content-Type': 'application/json; format=pandas-split'}",
    'headers["Authorization"] = f"Bearer SECRET"',
    'session.headers.update({"X-Api-Key": "SECRET"})',
    'token = "SECRET"',
    "DATABRICKS_TOKEN: str = 'SECRET'",
    'client(password="SECRET", user="me")',
    "db_passwd='SECRET'",
    'os.environ["MLFLOW_TRACKING_PASSWORD"] = "SECRET"',
    'os.environ.setdefault("AWS_SECRET_ACCESS_KEY", "SECRET")',
    'request.add_header("Authorization", "Bearer SECRET")',
    'aws_access_key_id = "SECRET"',
    '"Ocp-Apim-Subscription-Key": "SECRET"',
    'token = """SECRET"""',
    'password = (\n    "SECRET"\n)',
    'requests.post(url, auth=("me", "SECRET"))',
    "requests.post(url, auth=HTTPBasicAuth('me', 'SECRET'))",
    'url = "https://me:SECRET@host/invocations"',
    'url = "https://host/invocations?api_key=SECRET&x=1"',
    "url = 'https://host/invocations?sig=SECRET'",
    '# curl -H "Authorization: Bearer SECRET" http://host',
    '# curl -H "X-Api-Key: SECRET" http://host',
    '{\\"token\\": \\"SECRET\\"}',
    'found "dapi0123456789abcdef0123456789abcdef" there',
    "key AKIAIOSFODNN7EXAMPLE there",
    "ghp_0123456789abcdefghijABCDEFGHIJ",
]


@pytest.mark.parametrize("line", SECRETS)
def test_a_secret_is_gone_and_the_rest_stays(line: str) -> None:
    value = "s3cr3t-Value.0123456789"
    if "SECRET" not in line.replace("SECRET_", ""):
        assert "*" in masked(line)
        assert "0123456789abcdef" not in masked(line)
        assert "IOSFODNN7" not in masked(line)
        return
    shown = masked(line.replace("SECRET", value) if "AWS" not in line else line.replace('"SECRET"', f'"{value}"'))
    assert value not in shown
    stars = "*" * len(value)
    assert shown == (line.replace("SECRET", stars) if "AWS" not in line else line.replace('"SECRET"', f'"{stars}"'))


@pytest.mark.parametrize(
    "line",
    [
        'headers = {"Content-Type": "application/json; format=pandas-split"}',
        'payload = {"dataframe_split": frame.to_dict(orient="split")}',
        'headers = {"Authorization": f"Bearer {token}"}',
        'headers = {"Authorization": "Bearer " + token}',
        'headers = {"Authorization": f"Bearer {os.environ.get(\'DATABRICKS_TOKEN\')}"}',
        'token = os.environ["DATABRICKS_TOKEN"]',
        "token = get_token(scope)",
        "def ask(url, token: str, password=None):",
        'tokenizer = "bert-base"',
        "max_tokens: 512",
        'row = {"key": "dataframe_split", "columns": ["a"]}',
        'keyboard = "qwerty"',
        'url = "http://host:5000/invocations"',
        'url = f"https://{host}/model/m/Production/invocations"',
        "payload is changed by d.pop() (line 9); wrap it by hand",
        'answer = r.json()["predictions"]',
        'data = df.to_json(orient="split")',
        'bearing = "north"',
        "# basic authentication, or a bearer credential",
    ],
)
def test_what_is_no_secret_stays(line: str) -> None:
    assert masked(line) == line


@given(st.text(st.sampled_from("token:= \"'\\\n(){}@/?&Bearer pasword[]1,*"), max_size=80))
def test_length_and_lines_stay(text: str) -> None:
    shown = masked(text)
    assert len(shown) == len(text)
    assert [at for at, char in enumerate(shown) if char in "\r\n"] == [
        at for at, char in enumerate(text) if char in "\r\n"
    ]


@pytest.mark.parametrize(
    "text", ["token" * 20000, '"' * 50000, "a_" * 30000, "token = " + "(" * 30000, "Bearer " * 9000]
)
def test_long_texts_take_no_time(text: str) -> None:
    assert len(masked(text)) == len(text)
