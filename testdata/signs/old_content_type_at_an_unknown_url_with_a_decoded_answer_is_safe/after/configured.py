import json
import requests
import yaml

with open("settings.yaml", encoding="utf-8") as settings:
    MODEL_URL = yaml.safe_load(settings)["model_url"]


def rate(rows):
    reply = requests.post(MODEL_URL, data=json.dumps({"dataframe_split": {"data": rows}}), headers={"Content-Type": "application/json"})
    reply.raise_for_status()
    return reply.json()["predictions"]


print(rate([[3, 70.5], [2, 48.0]]))
