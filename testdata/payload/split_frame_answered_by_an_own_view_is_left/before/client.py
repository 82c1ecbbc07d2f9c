import pandas as pd
from flask import Flask, jsonify

app = Flask(__name__)


@app.route("/invocations", methods=["GET"])
def latest():
    frame = pd.read_csv("latest.csv")
    return jsonify(frame.to_dict(orient="split"))


@app.route("/ping")
def ping():
    return "", 200
