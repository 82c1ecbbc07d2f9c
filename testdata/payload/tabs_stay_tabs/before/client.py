import pandas as pd
import requests

URL = "http://127.0.0.1:5000/invocations"


def ask(frame: pd.DataFrame):
	if frame.empty:
		return []
	payload = frame.to_dict(orient="split")  # tab-indented since 2016
	r = requests.post(
		URL,
		json=payload,
	)
	r.raise_for_status()
	return r.json()
