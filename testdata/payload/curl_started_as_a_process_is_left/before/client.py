import subprocess

import pandas as pd

URL = "http://127.0.0.1:5000/ping"


def alive(frame: pd.DataFrame) -> bool:
    done = subprocess.run(["curl", "-sf", "-d", frame.head(1).to_json(orient="records"), URL], check=False)
    return done.returncode == 0


print(alive(pd.DataFrame({"a": [1]})))
