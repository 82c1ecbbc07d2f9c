from flask import Flask, Response, request

app = Flask(__name__)
SPLIT = "application/json; format=pandas-split"
RECORDS = "application/json; format=pandas-records"


@app.post("/invocations")
def invocations():
    if request.content_type == SPLIT:
        return {"rows": len(request.get_json()["data"])}
    if request.content_type == RECORDS:
        return {"rows": len(request.get_json())}
    return Response("what is this?", status=415)
