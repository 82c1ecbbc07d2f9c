import requests


def draw(url, names, rows):
    chart = {"columns": names, "data": rows, "title": "Sales by week", "stacked": True}
    reply = requests.post(url, json=chart)
    reply.raise_for_status()
    return reply.json()
