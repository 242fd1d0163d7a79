from scipy.stats import rankdata


def prepare(data):
    return data["isPositive"] == 1, data["score"]


def run(prepared):
    positive, score = prepared
    positives = positive.sum()
    negatives = len(positive) - positives
    ranks = rankdata(score)[positive].sum()
    return {"estimate": (ranks - positives * (positives + 1) / 2) / (positives * negatives)}
