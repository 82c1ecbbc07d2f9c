import requests
from pydantic import BaseModel, Field


class Settings(BaseModel):
    content_type: str = Field("application/json")


settings = Settings()


def score(df):
    headers = {"Content-Type": settings.content_type}
    return requests.post("http://127.0.0.1:5000/invocations", headers=headers, json={"dataframe_split": df.to_dict(orient="split")}).json()["predictions"]
