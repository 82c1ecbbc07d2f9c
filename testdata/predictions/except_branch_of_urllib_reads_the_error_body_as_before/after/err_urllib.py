import json
from urllib.error import HTTPError
from urllib.request import Request, urlopen


def ask(frame):
    request = Request("http://127.0.0.1:5000/invocations", method="POST",
                      headers={"Content-Type": "application/json"},
                      data=json.dumps({"dataframe_split": frame.to_dict(orient="split")}).encode())
    try:
        reply = urlopen(request)
    except HTTPError as error:
        problem = json.loads(error.read())
        raise RuntimeError(problem["message"]) from error
    return json.loads(reply.read())["predictions"]
