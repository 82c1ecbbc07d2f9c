import requests

text = None


def go():
    global text
    text = requests.post("http://localhost:5000/invocations", json={"columns": ["a"], "data": [[1]]}).text


go()
label = text.strip("[]")
