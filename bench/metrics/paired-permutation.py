import numpy as np
import scipy


def prepare(data):
    return data["differences"]


def run(differences):
    rng = np.random.default_rng(1)
    result = scipy.stats.permutation_test(
        (differences,),
        lambda d, axis: np.mean(d, axis=axis),
        permutation_type="samples",
        vectorized=True,
        n_resamples=9_999,
        batch=1_000,
        rng=rng,
    )
    return {"p": result.pvalue}
