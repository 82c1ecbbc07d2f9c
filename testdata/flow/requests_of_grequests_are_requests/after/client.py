import grequests

calls = [grequests.post("http://localhost:5000/invocations", json={"dataframe_split": part.to_dict(orient="split")}) for part in parts]
for r in grequests.map(calls):
    print(r.json()["predictions"][0])
