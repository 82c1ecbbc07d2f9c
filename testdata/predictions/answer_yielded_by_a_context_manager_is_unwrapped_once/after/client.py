import contextlib
import requests

@contextlib.contextmanager
def scoring(url, df):
    r = requests.post(f"{url}/invocations", json={"dataframe_split": df.to_dict(orient="split")})
    try:
        yield r.json()
    finally:
        r.close()

def main(url, df):
    with scoring(url, df) as answer:
        if "error_code" in answer:
            raise RuntimeError(answer["message"])
        return answer["predictions"]
