import http.client
import json


def ask(frame, host="127.0.0.1", port=5000):
    connection = http.client.HTTPConnection(host, port, timeout=10)
    try:
        connection.request("POST", "/invocations", body=frame.to_json(orient="split"),
                           headers={"Content-Type": "application/json; format=pandas-split"})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise RuntimeError(body.decode())
        return json.loads(body)
    finally:
        connection.close()
