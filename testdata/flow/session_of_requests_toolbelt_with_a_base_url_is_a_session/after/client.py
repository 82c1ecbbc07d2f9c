from requests_toolbelt.sessions import BaseUrlSession

http = BaseUrlSession(base_url="http://localhost:5000")
r = http.post("/invocations", json={"dataframe_split": df.to_dict(orient="split")})
print(r.json()["predictions"][0])
