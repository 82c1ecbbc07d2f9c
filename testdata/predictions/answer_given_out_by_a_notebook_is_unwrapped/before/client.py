# Databricks notebook source
import requests
import json

# COMMAND ----------

df = spark.table("x").toPandas()
r = requests.post(f"{url}/model/churn/1/invocations", json=df.to_dict(orient="split"))

# COMMAND ----------

dbutils.notebook.exit(json.dumps(r.json()))
