"""One request and its response, as the program makes them.

    request.py   which calls send a request, with what in each argument, seen by each chain of callers
    url.py       what the code shows of the URL, and whether that is a scoring route
    shape.py     what a body is to the server, by its keys
    body.py      every value that the body may be: its shape, where it was made, the way it came
    header.py    the content type, and who else shares it
    reading.py   the nouns of an answer (shown.py: what of a value is shown)
    answer.py    every read of the answer: decoded, as text, on error paths, or gone out of sight

Facts only: what they mean is for rules/signs.py, what to change for the rules.
"""
