"""Where a value comes from and where it goes: a graph of one repository's expressions, and walks over it.

    syntax.py    text -> the running Python's syntax tree, also for newer grammar
    graph.py     the values: nodes, functions, classes, guards, modules
    lower.py     syntax tree -> graph, one pass in program order; the only module that knows a syntax tree
    repo.py      who calls whom, which class an object has, what an argument or attribute may be
    walk.py      backwards to origins, forwards to uses, each under a chain of callers
    strings.py   which strings an expression may be, with holes
    guards.py    does this code run only where the answer is an error?

Imports nothing of codemod but text.py.
"""
