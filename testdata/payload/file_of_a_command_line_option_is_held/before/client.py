import click
import requests

@click.command()
@click.argument("body", type=click.File("rb"))
def main(body):
    r = requests.post("http://localhost:5000/invocations", data=body,
                      headers={"Content-Type": "application/json; format=pandas-split"})
    click.echo(r.text)
