import requests


def test_model_answers_every_row(frame):
    reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"))
    assert reply.status_code == 200, reply.json()
    assert reply.ok, f"refused: {reply.json()['message']}"
    assert len(reply.json()) == len(frame), reply.text
