from sagemaker.predictor import Predictor
from sagemaker.serializers import JSONSerializer


def score(df):
    predictor = Predictor("churn", serializer=JSONSerializer(content_type="application/json; format=pandas-split"))
    return predictor.predict(df.to_dict(orient="split"))
