"""Saves the two models that are served, into the folder named on the command line.

Runs inside each server environment, so each version of MLflow saves what it later loads.

* `iris`: a decision tree on the columns a, b, c, d without a signature; answers an ndarray of 0, 1, 2.
* `orders`: a Python function on the columns id, amount and, if it likes, placed; answers a DataFrame that echoes them.
"""

import inspect
import sys
from pathlib import Path

import mlflow.pyfunc
import mlflow.sklearn
import pandas as pd
from sklearn.datasets import load_iris
from sklearn.tree import DecisionTreeClassifier


class Orders(mlflow.pyfunc.PythonModel):
    """Echoes orders: a missing amount comes back as NaN, a date in text or epoch milliseconds as a timestamp."""

    def predict(self, context, model_input, params=None):
        if (model_input["amount"] < 0).any():
            raise ValueError("an amount is negative")
        answer = model_input[["id", "amount"]].copy()
        answer["large"] = answer["amount"] > 20
        if "placed" in model_input:
            placed = model_input["placed"]
            answer["placed"] = pd.to_datetime(placed, unit="ms" if placed.dtype.kind == "i" else None)
        return answer


def iris():
    """The decision tree, the same in all versions of scikit-learn."""
    values, species = load_iris(return_X_y=True)
    return DecisionTreeClassifier(random_state=0).fit(pd.DataFrame(values, columns=list("abcd")), species)


def options(save, **wanted):
    """Those of the wanted arguments that this version of MLflow knows."""
    return {name: value for name, value in wanted.items() if name in inspect.signature(save).parameters}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    mlflow.sklearn.save_model(
        iris(),
        str(folder / "iris"),
        **options(mlflow.sklearn.save_model, serialization_format="cloudpickle", pip_requirements=["scikit-learn"]),
    )
    mlflow.pyfunc.save_model(str(folder / "orders"), python_model=Orders(), pip_requirements=["pandas"])
