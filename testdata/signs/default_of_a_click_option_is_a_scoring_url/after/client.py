import click
import requests


@click.command()
@click.option("--url", default="http://localhost:5000/invocations")
def main(url):
    r = requests.post(url, json={"dataframe_records": df.to_dict(orient="records")})
    print(r.json()["predictions"][0])
