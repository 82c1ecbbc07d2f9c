"""Every word that MLflow, pandas and the HTTP libraries taught us: tables, each row with its source.

A new HTTP library is one row in SENDERS. Sources: "protocol.md N" is a section of docs/protocol.md (measured against
real servers); "package==version module" is where a signature was read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# -- the byte search -------------------------------------------------------------------------------------------------

# A file without one of these holds no request and no answer that the rules look at. Each sign of signs.py needs one:
# the content type (format=pandas-, numpy-split, the constants), the URL, the orient, or a frame's literal keys.
# Example: b'json=df.to_dict(orient="split")'
CANDIDATE = re.compile(
    rb"""
    pandas-(split|records)          # Content-Type: application/json; format=pandas-split
    | numpy-split
    | CONTENT_TYPE_JSON_SPLIT | CONTENT_TYPE_JSON_RECORDS
    | invocations                   # the scoring path
    | invoke_endpoint
    | \bto_(dict|json)\b            # a frame on its way out
    | ["']columns\\?["']            # a split frame written out
    | get_deploy_client | ScoringServerClient | sagemaker | azureml | scoring_server    # REMOVED_NAMES
    | --json-format | models["',\s]+(predict|prepare-env)                                       # REMOVED_COMMANDS
    """,
    re.VERBOSE,
)
# ... and one of these, without which nothing is sent or served.
SENT = re.compile(
    rb"\b(requests|httpx|aiohttp|urllib3?|http|invoke_endpoint|post|request|urlopen|session|client|mlflow)\b",
    re.IGNORECASE,
)


def candidate(data: bytes, configured: bool = False) -> bool:
    """True when the file may hold something to migrate; asked of the bytes before anything is decoded.

    `configured`: the user has URL patterns of their own, so that any request may be scoring.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True  # UTF-16 is not searched; decoding will say what is wrong with it
    return (configured or CANDIDATE.search(data) is not None) and SENT.search(data) is not None


# -- requests --------------------------------------------------------------------------------------------------------

OBJECT, TEXT = "object", "text"  # what a body argument takes: a Python object, or its JSON text


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an argument stands: its keyword, and its position (None: by keyword only)."""

    keyword: str
    position: int | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """One way to send a request. `names` match the dotted name of what is called, `()` standing for a call's result.

    `bodies` are the arguments that carry the body, with what each takes. `carrier` names the argument that holds a
    prepared request instead of a URL. `answer` is "call" where the call returns the response, else the method of the
    same object that does.
    """

    names: re.Pattern[str]
    url: Slot
    bodies: tuple[tuple[Slot, str], ...]
    headers: Slot
    source: str
    method: Slot | None = None
    carrier: bool = False
    answer: str = "call"
    content_type: Slot | None = None
    library: str = ""


def _names(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


_SESSION = r"(requests(\.sessions)?\.[Ss]ession|requests_toolbelt\.sessions\.BaseUrlSession)\(\)"
_HTTPX = r"httpx\.(Async)?Client\(\)"
_URL, _SECOND = Slot("url", 0), Slot("url", 1)
_METHOD = Slot("method", 0)
_HEADERS = Slot("headers")

# ruff: noqa: E501 - one row a sender, one line a part
SENDERS: tuple[Sender, ...] = (
    Sender(
        _names(rf"(requests(\.api)?|{_SESSION})\.(post|put)"), _URL,
        ((Slot("json", 2), OBJECT), (Slot("data", 1), TEXT)), _HEADERS,
        "requests==2.32.5 requests/api.py post(url, data=None, json=None, **kwargs)", library="requests",
    ),
    Sender(
        _names(r"requests(\.api)?\.request"), _SECOND, ((Slot("json"), OBJECT), (Slot("data"), TEXT)), _HEADERS,
        "requests==2.32.5 requests/api.py request(method, url, **kwargs)", method=_METHOD, library="requests",
    ),
    Sender(
        _names(rf"{_SESSION}\.request"), _SECOND, ((Slot("json", 15), OBJECT), (Slot("data", 3), TEXT)), Slot("headers", 4),
        "requests==2.32.5 requests/sessions.py Session.request", method=_METHOD, library="requests",
    ),
    Sender(
        _names(rf"{_SESSION}\.send"), Slot("request", 0), (), _HEADERS,
        "requests==2.32.5 requests/sessions.py Session.send(request)", carrier=True, library="requests",
    ),
    Sender(
        _names(r"httpx\.(post|put)"), _URL,
        ((Slot("json"), OBJECT), (Slot("content"), TEXT), (Slot("data"), TEXT)), _HEADERS,
        "httpx==0.28.1 httpx/_api.py post(url, *, content, data, json, headers)", library="httpx",
    ),
    Sender(
        _names(rf"{_HTTPX}\.(post|put)"), _URL,
        ((Slot("json"), OBJECT), (Slot("content"), TEXT), (Slot("data"), TEXT)), _HEADERS,
        "httpx==0.28.1 httpx/_client.py Client.post(url, *, content, data, json, headers)", library="httpx",
    ),
    Sender(
        _names(rf"(httpx|{_HTTPX})\.(request|stream)"), _SECOND,
        ((Slot("json"), OBJECT), (Slot("content"), TEXT), (Slot("data"), TEXT)), _HEADERS,
        "httpx==0.28.1 httpx/_api.py request(method, url, *, content, data, json, headers)", method=_METHOD, library="httpx",
    ),
    Sender(
        _names(r"aiohttp(\.client)?\.ClientSession\(\)\.(post|put)"), _URL,
        ((Slot("json"), OBJECT), (Slot("data"), TEXT)), _HEADERS,
        "aiohttp==3.13.2 aiohttp/client.py ClientSession.post(url, *, data=None, json=None, headers=None)", library="aiohttp",
    ),
    Sender(
        _names(r"aiohttp(\.client)?\.(ClientSession\(\)\.)?request"), _SECOND,
        ((Slot("json"), OBJECT), (Slot("data"), TEXT)), _HEADERS,
        "aiohttp==3.13.2 aiohttp/client.py request(method, url, *, data, json, headers)", method=_METHOD, library="aiohttp",
    ),
    Sender(
        _names(r"urllib\.request\.(urlopen|build_opener\(\)\.open)"), Slot("url", 0), ((Slot("data", 1), TEXT),), _HEADERS,
        "CPython 3.11 urllib/request.py urlopen(url, data=None)", carrier=True, library="urllib",
    ),
    Sender(
        _names(r"urllib3\.((PoolManager|ProxyManager|HTTPS?ConnectionPool)\(\)|connection_from_url\(\))\.(request|request_encode_url|urlopen)|urllib3\.request"),
        _SECOND, ((Slot("json"), OBJECT), (Slot("body"), TEXT)), _HEADERS,
        "urllib3==2.5.0 urllib3/_request_methods.py RequestMethods.request(method, url, body, fields, headers, json)",
        method=_METHOD, library="urllib3",
    ),
    Sender(
        _names(r"http\.client\.HTTPS?Connection\(\)\.request"), _SECOND, ((Slot("body", 2), TEXT),), Slot("headers", 3),
        "CPython 3.11 http/client.py HTTPConnection.request(method, url, body=None, headers={})",
        method=_METHOD, answer="getresponse", library="http.client",
    ),
    Sender(
        _names(r".*\.invoke_endpoint"), Slot("EndpointName"), ((Slot("Body"), TEXT),), _HEADERS,
        "botocore==1.40.0 data/sagemaker-runtime/2017-05-13 InvokeEndpoint; protocol.md 9 [run]",
        content_type=Slot("ContentType"), library="boto3",
    ),
    # An object nobody says anything of, with a method that HTTP clients have; what it does with the arguments is
    # taken from their keywords, so a body by position is not looked at.
    Sender(
        _names(r".*(HttpUser|FastHttpUser|HttpLocust|TaskSet|OAuth2Session|AuthorizedSession|FuturesSession|CachedSession).*\.(post|put)"),
        _URL, ((Slot("json", 2), OBJECT), (Slot("data", 1), TEXT)), _HEADERS,
        "locust==2.42.0 locust/clients.py HttpSession.post(url, data=None, json=None), as requests; requests-oauthlib==2.0.0, "
        "google-auth==2.41.1, requests-futures==1.0.2, requests-cache==1.2.1: subclasses of requests.Session", library="requests",
    ),
    Sender(
        _names(r"\?(\..*)?\.(post|put)"),
        _URL, ((Slot("json"), OBJECT), (Slot("content"), TEXT), (Slot("data"), TEXT), (Slot("body"), TEXT)), _HEADERS,
        "the shape that requests, httpx and aiohttp share", library="unknown",
    ),
    Sender(
        _names(r"\?(\..*)?\.request"), _SECOND,
        ((Slot("json"), OBJECT), (Slot("content"), TEXT), (Slot("data"), TEXT), (Slot("body"), TEXT)), _HEADERS,
        "the shape that requests, httpx and aiohttp share", method=_METHOD, library="unknown",
    ),
)  # fmt: skip

# A prepared request: what a carrier argument holds. The same shape as a Sender, but nothing is sent yet.
PREPARED: tuple[Sender, ...] = (
    Sender(
        _names(r"urllib\.request\.Request"), _URL, ((Slot("data", 1), TEXT),), Slot("headers", 2),
        "CPython 3.11 urllib/request.py Request(url, data=None, headers={})",
    ),
    Sender(
        _names(r"requests(\.models)?\.Request"), _SECOND, ((Slot("json", 8), OBJECT), (Slot("data", 4), TEXT)), Slot("headers", 2),
        "requests==2.32.5 requests/models.py Request(method, url, headers, files, data, params, auth, cookies, hooks, json)",
    ),
    Sender(
        _names(rf"{_HTTPX}\.build_request"), _SECOND, ((Slot("json"), OBJECT), (Slot("content"), TEXT)), _HEADERS,
        "httpx==0.28.1 httpx/_client.py Client.build_request(method, url, *, content, json, headers)",
    ),
)  # fmt: skip

# Objects that stand for an application under test: requests to them reach the project's own code.
TEST_CLIENT = re.compile(
    r"\b(test_client|TestClient|APIClient|TestApp|RequestFactory|test_request_context|aiohttp_client)\b\s*\("
)

# -- JSON ------------------------------------------------------------------------------------------------------------

# requests encodes json= with these too; signatures are json.dumps(obj) and json.loads(text) in all of them.
# (CPython 3.11 json; simplejson==3.20.2; ujson==5.11.0; orjson==3.11.4; python-rapidjson==1.22)
JSON_MODULES = (
    "json",
    "simplejson",
    "ujson",
    "orjson",
    "rapidjson",
    "flask.json",
    "requests.compat.json",
    "requests.compat",
    "simplejson.encoder",
)
ENCODERS = frozenset({f"{module}.dumps" for module in JSON_MODULES} | {"json.JSONEncoder().encode", "ujson.encode"})
DECODERS = frozenset(
    {f"{module}.loads" for module in JSON_MODULES}
    | {f"{module}.load" for module in JSON_MODULES}
    | {"json.JSONDecoder().decode", "ujson.decode", "ast.literal_eval", "eval", "yaml.safe_load", "yaml.load"}
)
# Methods and functions after which a text is still this text.
SAME_TEXT = frozenset(
    {"encode", "decode", "strip", "rstrip", "lstrip", "bytes", "str", "bytearray", "StringIO", "BytesIO", "tobytes"}
)
SAME_OBJECT = frozenset({"dict", "copy", "deepcopy", "list", "OrderedDict", "tuple"})

# What is taken of a text and must agree with it: Content-Length, HMAC, AWS signatures. (CPython 3.11; botocore==1.40.0)
DIGESTS = re.compile(r"len|hmac\..*|hashlib\..*|zlib\.(crc32|adler32)|.*\.AWSRequest|.*\.update")

# -- frames ----------------------------------------------------------------------------------------------------------

# DataFrame.to_dict(orient="dict", …), DataFrame.to_json(path_or_buf=None, orient=None, …)
# (pandas==1.5.3 and 2.3.3 pandas/core/frame.py, pandas/core/generic.py)
TO_DICT_ORIENT = Slot("orient", 0)
TO_JSON_ORIENT = Slot("orient", 1)
TO_JSON_PATH = Slot("path_or_buf", 0)
TO_DICT_DEFAULT, TO_JSON_DEFAULT = "dict", "columns"

SPLIT_KEYS = frozenset({"columns", "data", "index"})
WRAPPERS = frozenset({"dataframe_split", "dataframe_records"})  # protocol.md 3
TENSORS = frozenset({"inputs", "instances"})
# Keys of other protocols: Azure ML, chat and completion endpoints, TF Serving, gRPC gateways, GraphQL, Slack …
FOREIGN = frozenset(
    [
        "input_data",
        "messages",
        "prompt",
        "input",
        "query",
        "signature_name",
        "outputs",
        "features",
        "text",
        "blocks",
        "model",
        "documents",
        "params",
    ]
)

# -- content types ---------------------------------------------------------------------------------------------------

SPLIT_FORMAT, RECORDS_FORMAT = "pandas-split", "pandas-records"
NUMPY_SPLIT = "application/json-numpy-split"
JSON_TYPE = "application/json"
# Removed from mlflow.pyfunc.scoring_server in 2.0 (protocol.md 9, read from the wheels of 1.30.0 and 2.0.1).
REMOVED_CONSTANTS = {
    "CONTENT_TYPE_JSON_SPLIT_ORIENTED": SPLIT_FORMAT,
    "CONTENT_TYPE_JSON_RECORDS_ORIENTED": RECORDS_FORMAT,
    "CONTENT_TYPE_JSON_SPLIT_NUMPY": SPLIT_FORMAT,
}
KEPT_CONSTANT = "CONTENT_TYPE_JSON"
SCORING_SERVER = "mlflow.pyfunc.scoring_server"

# -- answers ---------------------------------------------------------------------------------------------------------

DECODED_BY = frozenset({"json"})  # r.json(), await r.json()
TEXT_ATTRIBUTES = frozenset({"text"})  # r.text of requests, httpx
BYTES_ATTRIBUTES = frozenset({"content", "data", "body"})  # r.content; r.data of urllib3
TEXT_METHODS = frozenset({"text"})  # await r.text() of aiohttp
BYTES_METHODS = frozenset({"read", "aread", "read1", "getvalue"})
# What may be asked of a response without touching its body.
METADATA = frozenset(
    [
        "status_code",
        "status",
        "ok",
        "reason",
        "headers",
        "url",
        "elapsed",
        "raise_for_status",
        "close",
        "aclose",
        "release",
        "release_conn",
        "is_success",
        "is_error",
        "history",
        "encoding",
        "request",
        "code",
        "getcode",
        "info",
        "isclosed",
        "version",
        "apparent_encoding",
        "cookies",
        "links",
        "http_version",
        "msg",
        "is_client_error",
        "success",  # locust==2.42.0 ResponseContextManager
        "failure",
        "is_server_error",
        "is_redirect",
        "reason_phrase",
        "method",
        "content_type",
        "raise_for_status_or_none",
        "connection",
        "closed",
        "getheader",
        "getheaders",
        "geturl",
        "ResponseMetadata",
        "ContentType",
        "InvokedProductionVariant",
        "default_encoding",
        "charset",
    ]
)
# Calls that hand their argument through: asyncio.wait_for(session.post(...), 5), contextlib.closing(urlopen(...))
THROUGH = frozenset(
    [
        "wait_for",
        "shield",
        "closing",
        "aclosing",
        "create_task",
        "ensure_future",
        "run",
        "run_until_complete",
        "enter_context",
        "enter_async_context",
    ]
)
HANDED_ON = frozenset({"result", "get", "__enter__", "__aenter__"})  # future.result() is the response itself
# Keys of an error body: {"error_code", "message"[, "stack_trace"]} (protocol.md 5)
ERROR_KEYS = frozenset({"error_code", "message", "error", "detail", "stack_trace", "errors", "error_message"})

PRINTERS = re.compile(
    r"""
    (.*\.)?(print|pprint|pp|pformat|rprint|display|echo|secho)
    | (.*\.)?(debug|info|warning|warn|error|exception|critical)   # logging, loguru, structlog, an unknown logger
    | .*log.*\.(fatal|log|success|trace)
    | sys\.(stdout|stderr)\.write
    | (st|streamlit)\.(write|json|text|code|markdown)
    """,
    re.VERBOSE,
)
# Calls whose result shows a value to a person and nothing else.
SHOWING = frozenset(
    {"str", "repr", "format", "dumps", "pformat", "type", "id", "ascii", "format_exc", "isinstance", "indent", "fill"}
)
# What iterates its argument, so that a bare answer is plainly read as a list.
ITERATING = frozenset(
    {"zip", "enumerate", "iter", "sorted", "reversed", "max", "min", "sum", "set", "map", "filter", "next"}
    | {"any", "all", "len", "list", "tuple"}
)
# Functions of arrays: none of them makes sense of a dict. (numpy==2.3.5, pandas==2.3.3 Series, torch==2.13.0,
# tensorflow==2.20.0, scikit-learn==1.7.2 metrics, scipy==1.16.3)
NUMERIC = re.compile(r"(numpy|scipy|torch|tensorflow|sklearn\.metrics|statistics)\.|pandas\.(Series|Index)$")

# -- what else is gone -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Removed:
    """A name or command line of 1.x serving that 2.0 does not know, or answers otherwise; with what to do about it.

    `call`: the name is reported where it is called, otherwise where it is imported.
    """

    names: re.Pattern[str]
    advice: str
    source: str
    call: bool = True


REMOVED_NAMES: tuple[Removed, ...] = (
    Removed(
        _names(r"mlflow(\.deployments)?\.get_deploy_client\(\)\.predict"),
        "a deployment client's predict() takes `inputs` and gives a PredictionsResponse in 2.0: read .get_predictions()",
        "protocol.md 9 [run] with stub plugins and a stub runtime client",
    ),
    Removed(
        _names(r"mlflow\.pyfunc\.scoring_server\.client\.ScoringServerClient\(\)\.invoke"),
        "ScoringServerClient.invoke() gives a PredictionsResponse in 2.0, no DataFrame: read .get_predictions()",
        "protocol.md 9 [run]",
    ),
    Removed(
        _names(r"mlflow\.sagemaker\.(deploy|delete)"),
        "mlflow.sagemaker.deploy and delete are private in 2.0: use `mlflow deployments create -t sagemaker` or its client",
        "protocol.md 9 [read] from the wheels",
    ),
    Removed(
        _names(r"mlflow\.sagemaker\.run_local"),
        "mlflow.sagemaker.run_local has other parameters in 2.0: (name, model_uri, flavor, config)",
        "protocol.md 9 [read] from the wheels",
    ),
    Removed(
        _names(r"mlflow\.azureml(\..*)?"),
        "mlflow.azureml is gone in 2.0: deploy through the Azure ML SDK",
        "protocol.md 9 [run]",
        call=False,
    ),
    Removed(
        _names(
            r"mlflow\.pyfunc\.scoring_server\.(parse_json_input|parse_split_oriented_json_input_to_numpy|FORMATS"
            r"|CONTENT_TYPE_FORMAT_\w+|PREDICTIONS_WRAPPER_ATTR_NAME_ENV_KEY)"
        ),
        "this name left mlflow.pyfunc.scoring_server in 2.0",
        "protocol.md 9 [read] from the wheels",
        call=False,
    ),
)

# mlflow models predict -m m -i rows.json -j records
REMOVED_COMMANDS: tuple[Removed, ...] = (
    Removed(
        _names(r"mlflow\s+models\s+predict\b[^|;&]*\s(--json-format|-j|--no-conda)\b"),
        "`mlflow models predict` has no --json-format/-j and --no-conda in 2.0: wrap the input file, see --env-manager",
        "protocol.md 9 [run]",
    ),
    Removed(
        _names(r"mlflow\s+models\s+prepare-env\b[^|;&]*\s--no-conda\b"),
        "`mlflow models prepare-env` has no --no-conda in 2.0: use --env-manager local",
        "protocol.md 9 [run]",
    ),
    Removed(
        _names(r"mlflow\s+sagemaker\s+(deploy|delete|run-local)\b"),
        "`mlflow sagemaker deploy`, `delete` and `run-local` are gone in 2.0: use `mlflow deployments … -t sagemaker`",
        "protocol.md 9 [run]",
    ),
    Removed(
        _names(r"mlflow\s+azureml\b"),
        "`mlflow azureml` is gone in 2.0: deploy through the Azure ML SDK",
        "protocol.md 9 [run]",
    ),
)
