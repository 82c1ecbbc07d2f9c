from mlflow.pyfunc.scoring_server import CONTENT_TYPE_JSON, CONTENT_TYPE_JSON_SPLIT_ORIENTED

ACCEPTED = [CONTENT_TYPE_JSON, CONTENT_TYPE_JSON_SPLIT_ORIENTED]


def accepted(content_type: str) -> bool:
    """Used by the router in front of the servers."""
    return content_type.strip() in ACCEPTED


assert accepted(CONTENT_TYPE_JSON)
