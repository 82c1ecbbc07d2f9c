import sys

import mlflow.sagemaker as mfs

mfs.deploy(app_name=sys.argv[1], model_uri=sys.argv[2], region_name="eu-central-1", mode=mfs.DEPLOYMENT_MODE_CREATE)
