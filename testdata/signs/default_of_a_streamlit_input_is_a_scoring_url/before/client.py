import requests
import streamlit as st

url = st.sidebar.text_input("URL", "http://localhost:5000/invocations")
r = requests.post(url, json=df.to_dict(orient="records"))
print(r.json()[0])
