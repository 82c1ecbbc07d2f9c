import subprocess


def predict(model, rows):
    command = ["mlflow", "models", "predict", "-m", model, "-i", rows, "-t", "csv"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
