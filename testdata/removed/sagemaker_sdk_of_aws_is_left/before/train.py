import sagemaker
from sagemaker.sklearn import SKLearn

session = sagemaker.Session()
estimator = SKLearn(entry_point="train.py", role="role", instance_type="ml.m5.large")
estimator.fit({"train": "s3://bucket/train"})
predictor = estimator.deploy(initial_instance_count=1, instance_type="ml.m5.large")
print(predictor.predict([[1, 2]]))
