import pandas as pd
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/invocations", methods=["POST"])
def invocations():
    if request.content_type != "application/json; format=pandas-split":
        return "send split", 415
    frame = pd.read_json(request.get_data(as_text=True), orient="split")
    return jsonify([len(frame)])


def test_invocations():
    frame = pd.DataFrame({"x": [1, 2]})
    reply = app.test_client().post("/invocations", data=frame.to_json(orient="split"),
                                   content_type="application/json; format=pandas-split")
    assert reply.status_code == 200
    assert reply.get_json()[0] == 2
