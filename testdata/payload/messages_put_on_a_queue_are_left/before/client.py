import pandas as pd
from kafka import KafkaProducer

producer = KafkaProducer(bootstrap_servers="127.0.0.1:9092")


def publish(frame: pd.DataFrame):
    for start in range(0, len(frame), 100):
        part = frame.iloc[start:start + 100]
        producer.send("scoring-requests", part.to_json(orient="split").encode("utf-8"))
    producer.flush()


publish(pd.read_csv("in.csv"))
