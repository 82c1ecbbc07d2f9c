import json

import mlflow
import requests

HOOK = "https://hooks.slack.com/services/T000/B000/XXXX"


def publish(frame):
    rows = json.loads(frame.to_json(orient="records"))
    reply = requests.post("http://elastic:9200/predictions/_bulk", data="\n".join(json.dumps(row) for row in rows),
                          headers={"Content-Type": "application/x-ndjson"})
    failed = [item for item in reply.json()["items"] if item["index"]["status"] >= 300]
    requests.post(HOOK, json={"text": f"{len(rows)} predictions stored, {len(failed)} failed", "attachments": rows})
    mlflow.log_metric("failed", len(failed))
