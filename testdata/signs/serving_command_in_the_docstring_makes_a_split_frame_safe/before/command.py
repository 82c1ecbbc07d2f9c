"""Sends a file to the model.

    mlflow models serve -m runs:/0a1b2c/model -p 5001
    python command.py http://127.0.0.1:5001 flats.csv
"""
import sys

import pandas as pd
import requests

frame = pd.read_csv(sys.argv[2])
reply = requests.post(sys.argv[1], json=frame.to_dict(orient="split"))
print(reply.status_code, reply.text)
