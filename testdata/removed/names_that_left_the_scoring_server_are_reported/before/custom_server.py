import flask
from mlflow.pyfunc.scoring_server import parse_json_input, predictions_to_json

app = flask.Flask(__name__)


@app.route("/score", methods=["POST"])
def score():
    frame = parse_json_input(flask.request.data.decode("utf-8"), orient="split")
    return flask.Response(str(len(frame)))
