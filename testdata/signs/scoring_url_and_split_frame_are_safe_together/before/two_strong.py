import requests


def show(host, frame):
    reply = requests.post(f"{host}/invocations", json=frame.to_dict(orient="split"))
    print(reply.status_code, reply.text)


def show_again(host, frame):
    reply = requests.post("{}/invocations".format(host), json=frame.to_dict(orient="split"))
    print(reply.status_code, reply.text)


def show_once_more(host, frame):
    reply = requests.post("%s/invocations" % host, json=frame.to_dict(orient="split"))
    print(reply.status_code, reply.text)
