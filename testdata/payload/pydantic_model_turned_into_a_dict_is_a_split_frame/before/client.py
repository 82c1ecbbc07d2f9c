from typing import List

import requests
from pydantic import BaseModel


class Split(BaseModel):
    columns: List[str]
    data: List[List[float]]


body = Split(columns=["a"], data=[[1.0]])
r = requests.post("http://localhost:5000/invocations", json=body.dict())
print(r.json()[0])
