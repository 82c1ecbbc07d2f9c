import requests

class Old:
    def body(self, df):
        return df.to_dict(orient="split")

    def rows(self, r):
        return r.json()

    def score(self, url, df):
        return self.rows(requests.post(url + "/invocations", json=self.body(df)))

class New(Old):
    def body(self, df):
        return {"dataframe_split": super().body(df)}

    def rows(self, r):
        return super().rows(r)["predictions"]
