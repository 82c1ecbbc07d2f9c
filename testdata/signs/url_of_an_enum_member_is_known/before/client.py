import enum

import requests


class Endpoint(enum.Enum):
    SCORE = "http://localhost:5000/invocations"


r = requests.post(Endpoint.SCORE.value, json=df.to_dict(orient="records"))
print(r.json()[0])
