"""Where a value comes from and where it goes: a graph of one repository's expressions, and walks over it.

    syntax.py    text -> the running Python's syntax tree, also for newer grammar (newer.py)
    graph.py     the values: nodes, functions, classes, guards, modules
    lower.py     syntax tree -> graph, one pass in program order: statements (expressions.py, scopes.py: the rest)
    bindings.py  a call as one function sees it
    repo.py      who calls whom, which class an object has, what an argument or attribute may be
    names.py     which dotted names a value may go by
    places.py    a node under a chain of callers; what the walks share
    origins.py   backwards: where a value was made, what a container holds under a key
    walk.py      forwards: everything that is done with a value
    strings.py   which strings an expression may be, with holes
    guards.py    does this code run only where the answer is an error?

Imports nothing of codemod but text.py.
"""
