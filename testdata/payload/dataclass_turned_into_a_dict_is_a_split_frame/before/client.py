from dataclasses import asdict, dataclass

import requests


@dataclass
class Split:
    columns: list
    data: list


r = requests.post("http://localhost:5000/invocations", json=asdict(Split(["a"], [[1]])))
print(r.json()[0])
