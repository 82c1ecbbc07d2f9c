import subprocess
import sys

import requests

PORT = 5001


def deploy(model):
    process = subprocess.Popen(["mlflow", "models", "serve", "-m", model, "-p", str(PORT)])
    print(f"POST split or records to http://127.0.0.1:{PORT}/invocations")
    requests.post("https://hooks.example.org/deployed", json={"url": f"http://127.0.0.1:{PORT}/invocations"})
    return process


deploy(sys.argv[1]).wait()
