"""What our scoring server takes under /invocations."""
JSON = "application/json"
JSON_SPLIT = "application/json; format=pandas-split"
JSON_RECORDS = "application/json; format=pandas-records"
JSON_NUMPY = "application/json-numpy-split"
CSV = "text/csv"
ACCEPTED = (JSON, JSON_SPLIT, JSON_RECORDS, JSON_NUMPY, CSV)


def orient(content_type):
    match content_type:
        case "application/json" | "application/json; format=pandas-split":
            return "split"
        case "application/json; format=pandas-records":
            return "records"
    raise ValueError(content_type)
