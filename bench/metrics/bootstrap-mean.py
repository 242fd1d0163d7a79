import numpy as np
import scipy


def prepare(data):
    return data["values"]


def run(values):
    rng = np.random.default_rng(1)
    result = scipy.stats.bootstrap(
        (values,), np.mean, vectorized=True, n_resamples=10_000, batch=25, method="BCa", rng=rng
    )
    return {"lower": result.confidence_interval.low, "upper": result.confidence_interval.high}
