import requests


def save(frame, path):
    reply = requests.post("http://127.0.0.1:5000/invocations", json=frame.to_dict(orient="split"), stream=True)
    reply.raise_for_status()
    with open(path, "wb") as out:
        for block in reply.iter_content(chunk_size=65536):
            out.write(block)
