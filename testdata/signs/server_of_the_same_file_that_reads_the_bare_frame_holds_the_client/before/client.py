import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
import requests

class Stub(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        rows = [[sum(row)] for row in body["data"]]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(rows).encode())

server = HTTPServer(("127.0.0.1", 0), Stub)
threading.Thread(target=server.serve_forever, daemon=True).start()
r = requests.post(f"http://127.0.0.1:{server.server_port}/invocations", json={"columns": ["a"], "data": [[1]]})
assert r.json() == [[1]]
