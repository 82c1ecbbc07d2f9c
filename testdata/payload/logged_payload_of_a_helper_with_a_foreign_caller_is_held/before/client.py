import logging

import requests


class Client:
    def _post(self, url, payload):
        logging.info("payload %s", payload)
        response = requests.post(url, json=payload)
        response.raise_for_status()
        return response.json()

    def score(self, df):
        return self._post("http://127.0.0.1:5000/invocations", df.to_dict(orient="split"))[0]

    def enrich(self, ids):
        return self._post("http://features/api/lookup", {"ids": ids})["rows"]
