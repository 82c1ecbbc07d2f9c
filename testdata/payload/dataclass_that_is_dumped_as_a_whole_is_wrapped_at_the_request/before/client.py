import dataclasses
import json
import requests

@dataclasses.dataclass
class Ask:
    url: str
    payload: dict

def run(url, df, audit):
    ask = Ask(url + "/invocations", df.to_dict(orient="split"))
    audit.write(json.dumps(dataclasses.asdict(ask)))
    return requests.post(ask.url, json=ask.payload).json()
