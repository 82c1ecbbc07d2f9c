import urllib3

COLUMNS = ["id", "amount"]


def sum_of_large(orders):
    response = urllib3.request(
        "POST",
        "http://127.0.0.1:5002/invocations",
        json={"dataframe_split": {"columns": COLUMNS, "data": orders}},
        timeout=10.0,
    )
    if response.status >= 400:
        raise RuntimeError(response.data)
    answers = response.json()["predictions"]
    return sum(answer["amount"] for answer in answers if answer["large"])


print(sum_of_large([[1, 12.5], [2, 21.5], [3, 40.0]]))
