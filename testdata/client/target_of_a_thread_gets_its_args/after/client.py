import threading

import requests

results = []


def worker(payload):
    r = requests.post("http://localhost:5000/invocations", json=payload)
    results.append(r.json()["predictions"][0])


thread = threading.Thread(target=worker, args=({"dataframe_split": df.to_dict(orient="split")},))
thread.start()
thread.join()
