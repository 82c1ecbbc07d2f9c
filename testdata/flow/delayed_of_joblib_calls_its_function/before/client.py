import requests
from joblib import Parallel, delayed


def ask(payload):
    return requests.post("http://localhost:5000/invocations", json=payload).json()


answers = Parallel(n_jobs=4)(delayed(ask)(part.to_dict(orient="split")) for part in parts)
print([answer[0] for answer in answers])
