"""Secrets out of what is shown: text of the same length and the same lines, with stars.

The length stays so that a span means the same place in the masked text. Only literal values are masked: a name such as
`token` or a replacement field such as `{token}` tells nothing. Content types are no secrets.
"""

from __future__ import annotations

import re
from functools import lru_cache

# A name that holds a secret, in code, JSON, headers or URLs: API_KEY, "x-api-key", db_password, AccessToken.
NAME = r"""
    (?<![A-Za-z0-9]) [A-Za-z0-9_.-]{0,60}?
    (?: authorization | passw(?:or)?d | passphrase | pwd | secret | token | credentials?
      | (?: api | access | account | private | secret | subscription | signing | encryption | auth | shared | master
          | storage | session | client | service | license ) [_-]? key
      | (?<![A-Za-z]) pat (?![A-Za-z]) | signature | connection[_-]?string )
    (?: [_-]? (?: key | id | value | string | header ) )?
"""
# An opening quote, plain or escaped, with the prefix of a string literal.
OPEN = r"""[rbufRBUF]{0,2} (?P<quote> \\?(?:\"\"\"|'''|\"|') )"""

# password = "…", "api_key": "…", password="…", os.environ["TOKEN"] = '…', ("Authorization", "…")
NAMED_LITERAL = rf"""
    (?: {NAME} ) (?: \\?["'] )? \s* \]? \s* (?: : \s* [A-Za-z_.\[\]]{{1,30}} \s* )? [:=,(] \s* (?: \( \s* )?
    {OPEN} (?: (?: basic | bearer | digest | token ) \s+ )? (?P<secret> (?: (?! (?P=quote) ) . )+ )
"""
# auth=("user", "…")  HTTPBasicAuth("user", "…")
PAIR = r"""
    (?: \b auth \s* = \s* | Auth ) \( \s* (?: "[^"\n]*" | '[^'\n]*' | [\w.\[\]]+ ) \s* , \s*
    (?: password \s* = \s* )? [rbufRBUF]{0,2} (?: "(?P<double> [^"\n]+ )" | '(?P<single> [^'\n]+ )' )
"""
# Authorization: Bearer …, where a digit or a hump tells it from prose such as "basic authentication"
SCHEME = r"""
    \b (?: bearer | basic ) \s+ (?= \S* (?: \d | (?-i: [a-z][A-Z] ) ) ) (?P<credential> [A-Za-z0-9._~+/=:-]{6,} )
"""
# -H 'x-api-key: 0a1b…', where a digit tells it from an annotation such as token: SecretStr
BARE_HEADER = rf"""(?: {NAME} ) : [ \t]* (?P<value> (?= \D* \d ) [A-Za-z0-9._~+/=-]{{8,}} ) (?= ["'\s\\] | $ )"""
# https://user:…@host   ?api_key=…&
IN_URL = rf"""
    :// [^\s/:@"']{{0,200}} : (?P<password> [^\s/@"']+ ) @
  | [?&;] (?: {NAME} | key | sig ) = (?P<parameter> [^\s&"'#;]+ )
"""
# What their makers gave a shape: Databricks, AWS, GitHub, GitLab, Slack, Hugging Face, OpenAI, JWT, PEM.
SHAPED = r"""
    (?P<shaped>
        \b (?: dapi[0-9a-f]{16,}(?:-\d)? | (?:AKIA|ASIA)[0-9A-Z]{12,} | gh[pousr]_\w{20,} | github_pat_\w{20,}
             | glpat-[\w-]{16,} | xox[abeoprs]-[\w-]{10,} | hf_[A-Za-z0-9]{16,} | sk-[\w-]{16,}
             | eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)? )
      | (?<= PRIVATE\ KEY----- ) [^-]+
    )
"""
PATTERNS = [
    re.compile(pattern, re.VERBOSE | re.IGNORECASE | re.DOTALL)
    for pattern in (NAMED_LITERAL, PAIR, SCHEME, BARE_HEADER, IN_URL)
] + [re.compile(SHAPED, re.VERBOSE)]
GROUPS = ("secret", "double", "single", "credential", "value", "password", "parameter", "shaped")
# {token}  {os.environ["TOKEN"]}  %s  $TOKEN  <your token>  and a lone scheme: "Bearer " + token
PLACEHOLDER = re.compile(
    r"""
    \{[^{}]*\} | %s | %\(\w+\)s | \$\{?\w+\}? | <[^<>]*> | \*+ | \s+ | \A (?:basic|bearer|digest|token) \s* \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)


@lru_cache(maxsize=16)  # a file's text is asked for by each of its findings
def masked(text: str) -> str:
    """The text with a star for every character of a secret; line ends and placeholders stay."""
    for pattern in PATTERNS:
        text = pattern.sub(_stars, text)
    return text


def _stars(match: re.Match[str]) -> str:
    whole, start = match.group(), match.start()
    for name in GROUPS:
        if name in match.re.groupindex and match[name] is not None:
            begin, end = (offset - start for offset in match.span(name))
            whole = whole[:begin] + _starred(whole[begin:end]) + whole[end:]
    return whole


def _starred(secret: str) -> str:
    pieces, at = [], 0
    for kept in PLACEHOLDER.finditer(secret):
        pieces += ["*" * (kept.start() - at), kept.group()]
        at = kept.end()
    return "".join([*pieces, "*" * (len(secret) - at)])
