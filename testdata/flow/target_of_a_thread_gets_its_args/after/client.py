import threading

import requests

results = []


def worker(payload):
    r = requests.post("http://localhost:5000/invocations", json={"dataframe_split": payload})
    results.append(r.json()["predictions"][0])


thread = threading.Thread(target=worker, args=(df.to_dict(orient="split"),))
thread.start()
thread.join()
