import requests


class Client:
    def _post(self, path, **kwargs):
        headers = kwargs.pop("headers", {})
        headers["Authorization"] = "x"
        response = requests.post("http://127.0.0.1:5000" + path, headers=headers, **kwargs)
        response.raise_for_status()
        return response.json()["predictions"]

    def score(self, df):
        return self._post("/invocations", json={"dataframe_split": df.to_dict(orient="split")})
