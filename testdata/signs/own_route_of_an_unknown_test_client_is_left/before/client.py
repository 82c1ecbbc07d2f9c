def test_table_is_created(client):
    r = client.post("/api/tables", json={"columns": ["a", "b"], "data": [[1, 2]]})
    assert r.status_code == 201
    assert r.json() == {"id": 1, "columns": ["a", "b"]}

def test_table_rows(client, df):
    rows = client.post("/api/tables/1/rows", json=df.to_dict(orient="split")).json()
    assert rows[0]["a"] == 1
