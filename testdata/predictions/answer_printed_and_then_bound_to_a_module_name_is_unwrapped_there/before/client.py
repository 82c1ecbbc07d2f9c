import requests

r = requests.post(f"{host}/model/churn/Production/invocations", auth=("token", token), json=[{"a": 1, "b": 2}])
print(r.json())
preds = r.json()
