import httpx


class ApiClient:
    def __init__(self, base_url: str, token: str) -> None:
        self._client = httpx.Client(base_url=base_url, headers={"Authorization": f"Bearer {token}"})

    def create(self, path: str, rows: list[dict]) -> list[dict]:
        reply = self._client.post(path, json=[dict(row) for row in rows])
        reply.raise_for_status()
        return reply.json()

    def first_id(self, path: str, rows: list[dict]) -> int:
        return self.create(path, rows)[0]["id"]
