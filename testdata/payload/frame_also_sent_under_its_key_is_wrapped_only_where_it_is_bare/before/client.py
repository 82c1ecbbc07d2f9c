import requests

def same(old, new, df):
    split = df.to_dict(orient="split")
    a = requests.post(old + "/invocations", json=split).json()
    b = requests.post(new + "/invocations", json={"dataframe_split": split}).json()["predictions"]
    return a == b
