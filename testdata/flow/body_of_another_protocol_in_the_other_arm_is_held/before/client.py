import requests

def score(url, df, flavor):
    payload = df.to_dict(orient="split") if flavor == "mlflow" else {"rows": df.values.tolist(), "version": 2}
    r = requests.post(url, json=payload)
    return r.json()
