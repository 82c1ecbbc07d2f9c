import requests


class Invoice:
    def __init__(self, lines):
        self.lines = lines

    def to_dict(self, orient="split"):
        return {"lines": self.lines, "split": orient == "split"}


def send(invoice: Invoice):
    r = requests.post("https://billing.example.com/v1/invoices", json=invoice.to_dict(orient="split"))
    r.raise_for_status()
    return r.json()["number"]


print(send(Invoice(["one", "two"])))
