import json

from airflow.providers.http.operators.http import SimpleHttpOperator

score = SimpleHttpOperator(
    task_id="score",
    endpoint="/invocations",
    method="POST",
    data=json.dumps({"columns": ["a"], "data": [[1]]}),
    headers={"Content-Type": "application/json; format=pandas-split"},
    response_filter=lambda response: response.json()[0],
)
