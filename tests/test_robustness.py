"""Odd files: what is edited is right, what is not edited says why, nothing hangs, and no exception leaves `plan`.

One client stands in all kinds of surroundings; `migrated` spells by hand what it becomes there.
"""

from __future__ import annotations

import ast
import builtins
import functools
import io
import keyword
import re
import subprocess
import sys
import textwrap
import tokenize
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codemod.files import Unreadable
from codemod.options import Options
from codemod.plan import Plan
from codemod.run import plan
from codemod.source import decode
from codemod.text import Document
from codemod.write import planned_bytes

ROOT = Path(__file__).parent.parent
EDITS = (
    ("application/json; format=pandas-split", "application/json"),
    ('frame.to_dict(orient="split")', '{"dataframe_split": frame.to_dict(orient="split")}'),
    ("response.json()", 'response.json()["predictions"]'),
)
CLIENT = """\
import requests

HEADERS = {"Content-Type": "application/json; format=pandas-split"}


def score(url, frame):
    payload = frame.to_dict(orient="split")
    response = requests.post(url + "/invocations", json=payload, headers=HEADERS)
    return response.json()


print(score("http://localhost:5000", load())[0])
"""
OPTIONS = Options(unsafe_fixes=True)
bounded = settings(max_examples=60, deadline=None, derandomize=True, database=None)


def migrated(text: str) -> str:
    """The client after the edits, whatever stands around it."""
    return functools.reduce(lambda now, edit: now.replace(*edit), EDITS, text)


def planned(source: str | bytes) -> Plan:
    """The plan of a file with these bytes; that its bytes can be written and stay as they are is seen to here."""
    document = decode("client.py", source.encode() if isinstance(source, str) else source)
    assert isinstance(document, Document)
    found = plan(document, OPTIONS)
    assert found.document is document
    if found.unreadable or not found.edits:
        assert found.after == document.text
    else:
        assert_sound(found)
    return found


def assert_sound(found: Plan) -> None:
    """Bytes outside of the edits are as they were, a second run plans nothing, the text is Python."""
    document = found.document
    assert document is not None
    data, after, at, kept = document.encode(document.text), planned_bytes(found), 0, []
    for edit in sorted(found.edits, key=lambda edit: edit.span):
        kept.append(document.text[at : edit.span.start].encode(document.encoding))
        at = edit.span.end
    kept.append(document.text[at:].encode(document.encoding))
    assert after.startswith(document.bom + kept[0])
    assert after.endswith(kept[-1])
    assert data != after
    pattern = re.escape(document.bom) + b"(?s:.*)".join(re.escape(part) for part in kept)
    assert re.fullmatch(pattern, after)
    again = plan(Document(document.path, found.after, document.encoding, document.bom), OPTIONS)
    assert not again.unreadable
    assert again.edits == ()


def replaced(*pairs: tuple[str, str]) -> str:
    """The client with stretches of it spelled another way; each must be there."""
    text = CLIENT
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def ended(*ends: str) -> str:
    """The client with these line ends in turn."""
    return "".join(line + end for line, end in zip(CLIENT.splitlines(), cycle(ends), strict=False))


# -- bytes -----------------------------------------------------------------------------------------------------------

EDITED: dict[str, str | bytes] = {
    "line_feeds": CLIENT,
    "crlf": ended("\r\n"),
    "mixed_line_ends": ended("\r\n", "\r", "\n"),
    "no_final_line_end": CLIENT.rstrip(),
    "the_last_line_is_edited_and_has_no_end": CLIENT.partition("\n\n\nprint")[0],
    "tabs": CLIENT.replace("    ", "\t"),
    "blanks_at_line_ends": ended("  \n"),
    "form_feed_between_functions": replaced(("\n\n\ndef", "\n\x0c\n\ndef")),
    "form_feed_at_a_line_end": replaced(('"split")\n', '"split") \x0c\n')),
    "byte_order_mark": b"\xef\xbb\xbf" + CLIENT.encode(),
    "byte_order_mark_and_cookie": b"\xef\xbb\xbf# coding: utf-8\r\n" + ended("\r\n").encode(),
    "latin_1": ("# coding: latin-1\n" + CLIENT + "name = 'é'\n").encode("latin-1"),
    "cp1252": ("# coding: cp1252\n" + replaced(("payload =", "euro = '€'; payload ="))).encode("cp1252"),
    "shift_jis": ("# coding: shift_jis\n" + replaced(("payload =", "name = '日本'; payload ="))).encode("shift_jis"),
    "shebang": "#!/usr/bin/env python\n" + CLIENT,
    # -- characters
    "astral_characters_before_an_edit": replaced(("payload =", 's = "𐍈😀é"; payload =')),
    "astral_characters_inside_the_call": replaced(("post(url", 'post("😀"[:0] + url')),
    "astral_characters_before_the_read": replaced(("    return", '    "😀é"; return')),
    "other_alphabets": replaced(("payload", "påyløad_数据"), ("score", "оценка")),
    "two_spellings_of_one_name": replaced(("payload =", "ﬁ ="), ("json=payload", "json=fi")),
    "unicode_line_separators_in_text": replaced(("    return", '    s = "\u2028\u2029\x85"\n    return')),
    "unicode_line_separators_in_a_comment": replaced(("    return", "    # \u2028 \x85 \x1c\n    return")),
    "information_separators_before_an_edit": replaced(("payload =", 's = "\x1c\x1d\x0b"; payload =')),
    "a_lone_surrogate_is_escaped": CLIENT + 'x = "\\ud800"\n',
    # -- lines
    "backslash_before_the_value": replaced(("payload = ", "payload = \\\n        ")),
    "backslash_in_a_dotted_name": replaced(("requests.post", "requests \\\n    .post")),
    "semicolons": replaced(('"split")\n    response', '"split"); response'), ("HEADERS)\n    ", "HEADERS); ")),
    "body_on_the_line_of_def": replaced(
        ("\n    payload", " payload"), ('"split")\n    ', '"split"); '), ("HEADERS)\n    ", "HEADERS); ")
    ),
    "one_line_if": replaced(("    return", "    if 1: return")),
    "odd_comment_columns": replaced(("    response", "# zero\n    response"), ("    return", "  # two\n    return")),
    "blanks_within_the_call": replaced(("requests.post(", "requests . post (")),
    "tab_after_a_comma": replaced(("json=payload,", "json=payload,\t")),
    "parentheses_round_the_value": replaced(('frame.to_dict(orient="split")', '(frame.to_dict(orient="split"))')),
    "parentheses_round_the_read": replaced(("response.json()", "(\n        response.json()\n    )")),
    "type_comment": replaced(('"split")\n', '"split")  # type: dict\n')),
    # -- syntax
    "decorators": replaced(("def score", "@retry(times=3)\n@log\ndef score")),
    "positional_only_and_keyword_only": replaced(("(url, frame)", "(url, /, frame, *, more=1)")),
    "coroutine": replaced(("def score", "async def score")),
    "walrus_in_the_argument": replaced(
        ('    payload = frame.to_dict(orient="split")\n', ""),
        ("json=payload", 'json=(payload := frame.to_dict(orient="split"))'),
    ),
    "walrus_in_the_test": replaced(
        ("response = requests", "if (response := requests"), ("HEADERS)\n", "HEADERS)).ok:\n    "),
    ),
    "star_arguments": replaced(
        ('(url + "/invocations", json=payload, headers=HEADERS)',
         '(*[url + "/invocations"], **{"json": payload, "headers": HEADERS})'),
    ),
    "match": replaced(
        ("    return response.json()", "    match response.ok:\n        case True:\n            return response.json()")
    ),
    "soft_keywords_as_names": CLIENT + "match = case = type = _ = 1\n",
    "type_parameters": CLIENT + "type A[T] = list[T]\ndef g[T: int](a: T) -> T: ...\nclass K[T]: ...\n",
    "type_parameters_of_the_helper": replaced(("def score(", "def score[T](")),
    "except_without_parentheses": CLIENT + "try:\n    pass\nexcept KeyError, ValueError:\n    pass\n",
    "nested_quotes_of_one_kind": CLIENT + 'x = f"{a["b"]}"\n',
    "url_with_nested_quotes_of_one_kind": replaced(('url + "/invocations"', 'f"{url + "/invocations"}"')),
    "nested_quotes_of_both_kinds": CLIENT + "x = f\"{a[\"b\"] + c['d']}\"\n",
    "backslash_in_a_replacement_field": CLIENT + "x = f\"{'\\n'.join(a)}\"\n",
    "template_string": CLIENT + 'x = t"{a}"\n',
    "replacement_field_with_format": CLIENT + 'print(f"{response!r:^{width}}")\n',
}  # fmt: skip


@pytest.mark.parametrize("source", EDITED.values(), ids=EDITED.keys())
def test_the_client_is_migrated(source: str | bytes) -> None:
    found = planned(source)
    assert found.document is not None
    assert not found.unreadable
    assert found.after == migrated(found.document.text)


WITHIN = {
    "comments_within_the_value": (
        'frame.to_dict(  # made here\n        orient="split",  # columns, index, data\n    )',
        '{"dataframe_split": frame.to_dict(  # made here\n        orient="split",  # columns, index, data\n    )}',
    ),
    "parentheses_and_comments_round_the_value": (
        '(  # made here\n        frame.to_dict(orient="split")\n    )',
        '(  # made here\n        {"dataframe_split": frame.to_dict(orient="split")}\n    )',
    ),
    "line_ends_within_the_value": (
        'frame \\\n        .to_dict(\n\n        orient = "split" ,\n    )',
        '{"dataframe_split": frame \\\n        .to_dict(\n\n        orient = "split" ,\n    )}',
    ),
}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(("before", "after"), WITHIN.values(), ids=WITHIN.keys())
def test_what_stands_within_the_edit_stays(before: str, after: str, end: str) -> None:
    text = replaced(('frame.to_dict(orient="split")', before)).replace("\n", end)
    assert planned(text).after == migrated(text.replace(before.replace("\n", end), "KEPT")).replace(
        "KEPT", after.replace("\n", end)
    )


def test_the_read_spans_lines() -> None:
    read = "response.json(  # decoded\n    )"
    assert f'{read}["predictions"]\n' in planned(replaced(("response.json()", read))).after
    read = "response \\\n        .json()"
    assert f'{read}["predictions"]\n' in planned(replaced(("response.json()", read))).after


# -- held: LibCST does not give the file back as it is ----------------------------------------------------------------

HELD = {
    "blank_before_the_colon_of_except": CLIENT + "try:\n    pass\nexcept (A, B) :\n    pass\n",
    "form_feed_before_indentation": replaced(("    return", "\x0c    return")),
    "form_feed_first": "\x0c" + CLIENT,
}


@pytest.mark.parametrize("text", HELD.values(), ids=HELD.keys())
def test_what_libcst_changes_is_edited_right_or_held_with_the_reason(text: str) -> None:
    found = planned(text)
    assert found.findings
    if found.edits:
        assert found.after == migrated(text)
    else:
        assert all("LibCST does not print this file back as it is" in finding.held for finding in found.findings)


def test_lone_carriage_returns() -> None:
    text = ended("\r")
    assert planned(text).after == migrated(text)


NEWER = {
    "f_strings_within_f_strings": "x = f'{f'{f'{1}'}'}'\n",
    "comment_within_a_replacement_field": 'x = f"{\n  a  # why\n}"\n',
}


@pytest.mark.xfail(sys.version_info < (3, 12), strict=True, reason="newer.py masks these f-strings wrongly")
@pytest.mark.parametrize("line", NEWER.values(), ids=NEWER.keys())
def test_newer_f_strings_do_not_hide_the_file(line: str) -> None:
    assert planned(CLIENT + line).after == migrated(CLIENT + line)


@pytest.mark.xfail(sys.version_info < (3, 11), strict=True, reason="newer.py does not mask what is new in Python 3.11")
@pytest.mark.parametrize("line", ["try:\n    pass\nexcept* KeyError:\n    pass\n", "x = a[*b]\n"])
def test_grammar_of_python_3_11_does_not_hide_the_file(line: str) -> None:
    assert planned(CLIENT + line).after == migrated(CLIENT + line)


def test_an_edit_in_a_newer_f_string_is_right_or_held() -> None:
    text = replaced(("    return response.json()", '    return f"{response.json()[0]} {a["b"]}"'))
    found = planned(text)
    assert found.findings
    assert all(finding.held for finding in found.findings) or found.after.count("predictions") == 1


# -- unreadable: named, never fatal -----------------------------------------------------------------------------------

UNREADABLE: dict[str, bytes] = {
    "nul_in_text": CLIENT.encode() + b'x = "\x00"\n',
    "nul_in_a_comment": CLIENT.encode() + b"# \x00\n",
    "utf_16_without_mark": CLIENT.encode("utf-16-le"),
    "python_2_print": CLIENT.encode() + b'print "x"\n',
    "python_2_exec": CLIENT.encode() + b'exec "x"\n',
    "python_2_except": CLIENT.encode() + b"try:\n    pass\nexcept A, b: print b\n",
    "merge_conflict": CLIENT.replace("    return", "<<<<<<< HEAD\n    return").encode() + b"=======\n>>>>>>> other\n",
    "magic_of_a_notebook": b"%matplotlib inline\n!pip install x\n" + CLIENT.encode(),
    "tabs_and_blanks": replaced(("    payload", "        payload"), ("    return", "\treturn")).encode(),
    "backslash_at_the_end": CLIENT.encode() + b"x = 1\\",
    "control_z": CLIENT.encode() + b"\x1a",
    "no_break_space": replaced(("payload =", "payload\u00a0=")).encode(),
    "open_bracket": CLIENT.encode() + b"x = (\n",
    "open_text": CLIENT.encode() + b'x = """\n',
}


@pytest.mark.parametrize("data", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_is_not_python_is_named(data: bytes) -> None:
    found = planned(data)
    assert found.unreadable
    assert found.findings == ()


@pytest.mark.parametrize("codec", ["utf-16", "utf-32"])
def test_wide_encodings_are_named(codec: str) -> None:
    assert isinstance(decode("client.py", (f"# coding: {codec}\n" + CLIENT).encode(codec)), Unreadable)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "\r",
        "\x0c",
        "# only\n# comments",
        '"""only a docstring"""',
        '{"cells": [{"source": ["import requests"]}]}\n',
    ],
)
def test_nothing_is_found_where_nothing_is(text: str) -> None:
    found = planned(text)
    assert (found.findings, found.unreadable) == ((), "")


# -- deep, long and large: in a process of its own, as a stack that overflows takes the process with it ---------------

DEEP = {
    "90_nested_calls": "x = " + "f(" * 90 + ")" * 90,
    "250_summands": "x = " + " + ".join(["a"] * 250),
    "80_chained_calls": "x = a" + ".b()" * 80,
    "100_elif": "if a == 0:\n    b = 0\n" + "".join(f"elif a == {n}:\n    b = {n}\n" for n in range(100)),
    "60_nested_functions": "".join(" " * n + f"def f{n}():\n" for n in range(60)) + " " * 60 + "pass",
}
TOO_DEEP = {
    "3000_summands": "x = " + " + ".join(["a"] * 3000),
    "5000_chained_calls": "x = a" + ".b()" * 5000,
    "2000_elif": "if a == 0:\n    b = 0\n" + "".join(f"elif a == {n}:\n    b = {n}\n" for n in range(2000)),
    "500_nested_functions": "".join(" " * n + f"def f{n}():\n" for n in range(500)) + " " * 500 + "pass",
    "5000_minus_signs": "x = " + "-" * 5000 + "1",
    "900_conditional_expressions": "x = " + "a if b else " * 900 + "c",
    "900_lambdas": "x = " + "lambda: " * 900 + "1",
    "2000_keys_set_one_by_one": "d = {}\n" + "".join(f'd["k{n}"] = {n}\n' for n in range(2000)) + "\nprint(d)",
}
OVERFLOW = {
    "10000_nested_calls": "x = " + "f(" * 10000 + ")" * 10000,
    "10000_nested_brackets": "x = " + "[" * 10000 + "]" * 10000,
}
RECURSION = {
    "150_nested_calls": "x = " + "f(" * 150 + ")" * 150,
    "190_nested_brackets": "x = " + "[" * 190 + "]" * 190,
    "350_summands": "x = " + " + ".join(["a"] * 350),
    "400_texts_side_by_side": "x = (\n" + '    "text"\n' * 400 + ")",
}
HIDDEN = {
    "300_elif": "if a == 0:\n    b = 0\n" + "".join(f"elif a == {n}:\n    b = {n}\n" for n in range(300)),
    "300_chained_calls": "x = a" + ".b()" * 300,
    "300_keys_of_a_body": "d = {}\n"
    + "".join(f'd["k{n}"] = {n}\n' for n in range(300))
    + 'requests.post("http://h/api", json=d)',
}


def fixed(text: str, seconds: float = 60) -> tuple[str, subprocess.CompletedProcess[bytes]]:
    """What `fix -` makes of a text, and how it ended."""
    command = [sys.executable, "-m", "codemod", "fix", "--unsafe-fixes", "-"]
    done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=seconds, cwd=ROOT, check=False)
    return done.stdout.decode(), done


@pytest.mark.parametrize("code", DEEP.values(), ids=DEEP.keys())
def test_deep_code_is_no_obstacle(code: str) -> None:
    text = f"{CLIENT}{code}\n"
    assert planned(text).after == migrated(text)


def assert_fixed_or_named(text: str) -> None:
    out, done = fixed(text)
    said = done.stderr.decode()
    assert done.returncode in (0, 2), said
    if done.returncode == 2:
        assert out == text
        assert "cannot be read" in said
    else:
        assert out == migrated(text) or (out == text and "held" in said)


@pytest.mark.parametrize("code", TOO_DEEP.values(), ids=TOO_DEEP.keys())
def test_code_that_is_too_deep_is_named(code: str) -> None:
    assert_fixed_or_named(f"{CLIENT}{code}\n")


@pytest.mark.parametrize("code", OVERFLOW.values(), ids=OVERFLOW.keys())
def test_brackets_do_not_overflow_the_stack(code: str) -> None:
    assert_fixed_or_named(f"{CLIENT}{code}\n")


@pytest.mark.parametrize("code", RECURSION.values(), ids=RECURSION.keys())
def test_what_ast_reads_and_libcst_does_not_is_held(code: str) -> None:
    assert_fixed_or_named(f"{CLIENT}{code}\n")


def test_deep_code_and_newer_grammar_are_named() -> None:
    code = "type A = int\nif a:\n    b\n" + "elif a:\n    b\n" * 1000
    assert_fixed_or_named(f"{CLIENT}{code}\n")


@pytest.mark.parametrize("code", HIDDEN.values(), ids=HIDDEN.keys())
def test_code_elsewhere_does_not_hide_the_client(code: str) -> None:
    text = f"{CLIENT}{code}\n"
    assert fixed(text)[0] == migrated(text)


def test_keys_set_one_by_one_do_not_hide_the_request() -> None:
    keys = "".join(f'    more["k{n}"] = {n}\n' for n in range(300))
    text = replaced(("    return", f"    more = {{}}\n{keys}    log(more)\n    return"))
    assert planned(text).after == migrated(text)


LARGE = {
    "a_line_of_5_mb": f'x = "{"a" * 5_000_000}"\n',
    "lines_of_5_mb": "".join(f"# {'b' * 96}\n" for _ in range(50_000)),
    "list_of_20000_numbers": "x = [" + "1, " * 20_000 + "]\n",
    "3000_letters_with_accents_in_a_line": "x = [" + '"é", ' * 3_000 + "]\n",
    "800_calls_of_the_helper": "".join(
        f'def case_{n}(frame):\n    return score("http://h", frame)[{n}]\n\n\n' for n in range(800)
    ),
}


@pytest.mark.parametrize("code", LARGE.values(), ids=LARGE.keys())
def test_large_files_take_seconds(code: str) -> None:
    out, done = fixed(CLIENT + code, seconds=30)
    assert done.returncode == 0, done.stderr.decode()
    assert out == migrated(CLIENT + code)


GENERATED = '''\
def operation_{n}(url, frame, timeout=None, verify=True):
    """Calls operation {n}."""
    options = {{"timeout": timeout, "verify": verify}}
    path = url + "/api/operation/{n}"
    answer = requests.get(path, **options)
    if answer.status_code != 200:
        raise RuntimeError(f"{{path}} failed: {{answer.text}}")
    return answer.json()


'''


def test_a_generated_client_of_20000_lines_takes_seconds() -> None:
    code = "".join(GENERATED.format(n=n) for n in range(2000))
    out, done = fixed(CLIENT + code, seconds=60)
    assert out == migrated(CLIENT + code)
    assert done.returncode == 0


def test_200_clients_in_a_file_take_seconds() -> None:
    text = "import requests\n\n\n" + "".join(
        CLIENT.partition("\n\n\n")[2].replace("score", f"score_{n}").replace("HEADERS", EXPLICIT) for n in range(200)
    )
    out, _ = fixed(text, seconds=8)
    assert out == migrated(text)


EXPLICIT = '{"Content-Type": "application/json; format=pandas-split"}'

# -- laws -------------------------------------------------------------------------------------------------------------

BEFORE = sorted(ROOT.glob("testdata/*/*/before/*.py"))
WORDS = st.sampled_from([*"()[],:='\"\\#*x\n ", "", "await ", "é😀"])
CHARACTERS = "import requests.post(json=frame)\n\t 'é😀\"{}[]:#\\\r\x0c"


@functools.cache
def source(path: Path) -> str:
    """The text of a file of testdata."""
    return path.read_bytes().decode()


def told(found: Plan) -> list[tuple[str, str, str]]:
    """What is found, without the places."""
    assert found.document is not None
    text = found.document.text
    return [(f.rule, str(f.safety), text[f.site.span.start : f.site.span.end]) for f in found.findings]


@functools.cache
def gaps(text: str) -> list[int]:
    """The 0-based lines before which a comment or a blank line may be put: no text and no backslash crosses there."""
    tokens = list(tokenize.generate_tokens(io.StringIO(text, newline="").readline))
    ends = {token.end[0] for token in tokens if token.type in (tokenize.NEWLINE, tokenize.NL)}
    return sorted({0, *(line for line in ends if line < text.count("\n"))})


@given(data=st.data())
@bounded
def test_blank_lines_and_comments_change_nothing(data: st.DataObject) -> None:
    text = source(data.draw(st.sampled_from(BEFORE)))
    places = data.draw(st.lists(st.sampled_from(gaps(text)), min_size=1, max_size=6))
    lines = text.splitlines(keepends=True)
    for place in sorted(places, reverse=True):
        lines.insert(place, data.draw(st.sampled_from(["\n", "# a word on this\n", "        # indented\n", "\t\n"])))
    before, after = planned(text), planned("".join(lines))
    assert told_in_one_line(after) == told_in_one_line(before)
    assert [edit.text for edit in after.edits] == [edit.text for edit in before.edits]


def told_in_one_line(found: Plan) -> list[tuple[str, str, str]]:
    """As `told`, of stretches only what does not depend on inserted lines."""
    return [(rule, safety, re.sub(r"#.*|\s", "", text)) for rule, safety, text in told(found)]


NAMES = ("score", "url", "frame", "payload", "response", "HEADERS")
identifiers = (
    st.from_regex(r"[a-zA-Zàéøжλ数_][a-zA-Z0-9àéøжλ数_]{0,12}", fullmatch=True)
    .filter(lambda name: not keyword.iskeyword(name) and name not in dir(builtins))
    .filter(lambda name: name not in ("requests", "load", "predictions", "dataframe_split"))
)


@given(names=st.lists(identifiers, min_size=len(NAMES), max_size=len(NAMES), unique=True))
@bounded
def test_names_do_not_matter(names: list[str]) -> None:
    def renamed(text: str) -> str:
        new = dict(zip(NAMES, names, strict=True))
        return re.sub(rf"\b({'|'.join(NAMES)})\b", lambda match: new[match.group()], text)

    found = planned(renamed(CLIENT))
    assert [one[:2] for one in told(found)] == [one[:2] for one in told(planned(CLIENT))]
    assert found.after == renamed(migrated(CLIENT))


HOMES = (
    "def main():\n{}\n\nmain()\n",
    "async def main():\n{}\n\nasyncio.run(main())\n",
    'if __name__ == "__main__":\n{}\n',
    "if DEBUG:\n{}\nelse:\n    pass\n",
    "with timer():\n{}\n",
    "for _ in range(3):\n{}\n",
    "while True:\n{}\n    break\n",
    "try:\n{}\nfinally:\n    close()\n",
    "try:\n{}\nexcept ValueError:\n    raise\n",
    "class Job:\n    def run(self):\n        pass\n\n\n@task\ndef job(context, *args, **options):\n{}\n",
)


@given(homes=st.lists(st.sampled_from(HOMES), min_size=1, max_size=4), indent=st.sampled_from(["    ", "  ", "\t"]))
@bounded
def test_code_may_move_into_other_code(homes: list[str], indent: str) -> None:
    text = CLIENT
    for home in homes:
        text = home.replace("    ", indent).format(textwrap.indent(text.rstrip(), indent))
    assert planned(text).after == migrated(text)


def cut(draw: Callable[[st.SearchStrategy[int]], int], text: str) -> int:
    """Some place in a text."""
    return draw(st.integers(0, len(text)))


@given(data=st.data())
@settings(bounded, max_examples=150)
def test_damaged_files_are_edited_soundly_or_not_at_all(data: st.DataObject) -> None:
    text = source(data.draw(st.sampled_from(BEFORE)))
    for _ in range(data.draw(st.integers(1, 3))):
        start = cut(data.draw, text)
        length = data.draw(st.integers(0, 12))
        text = text[:start] + data.draw(WORDS) + text[start + length :]
    planned(text)


@given(data=st.data())
@settings(bounded, max_examples=150)
def test_shuffled_lines_are_edited_soundly_or_not_at_all(data: st.DataObject) -> None:
    lines = source(data.draw(st.sampled_from(BEFORE))).splitlines(keepends=True)
    for _ in range(data.draw(st.integers(1, 4))):
        here, there = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        action = data.draw(st.sampled_from(["copy", "swap", "drop"]))
        if action == "copy":
            lines.insert(here, lines[there])
        elif action == "swap":
            lines[here], lines[there] = lines[there], lines[here]
        elif len(lines) > 1:
            del lines[here]
    planned("".join(lines))


@given(text=st.text(alphabet=st.sampled_from(CHARACTERS), max_size=200))
@bounded
def test_any_text_is_planned(text: str) -> None:
    planned(text)


@given(path=st.sampled_from(BEFORE))
@bounded
def test_the_text_afterwards_is_python(path: Path) -> None:
    found = planned(source(path))
    if found.edits and sys.version_info >= (3, 12):
        ast.parse(found.after)
    assert not plan(Document(path.name, found.after), OPTIONS).edits
