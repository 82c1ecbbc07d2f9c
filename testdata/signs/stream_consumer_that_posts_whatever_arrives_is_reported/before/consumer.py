import requests
from kafka import KafkaConsumer

HEADERS = {"Content-Type": "application/json"}

for message in KafkaConsumer("flats", bootstrap_servers="broker:9092"):
    reply = requests.post("http://127.0.0.1:5000/invocations", data=message.value, headers=HEADERS)
    print(message.offset, reply.status_code, reply.text)
