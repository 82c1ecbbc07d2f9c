import threading

import requests

results = []


def worker(payload):
    r = requests.post("http://localhost:5000/invocations", json=payload)
    results.append(r.json()[0])


thread = threading.Thread(target=worker, args=(df.to_dict(orient="split"),))
thread.start()
thread.join()
