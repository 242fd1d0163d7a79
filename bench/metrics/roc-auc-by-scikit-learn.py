from sklearn.metrics import roc_auc_score


def prepare(data):
    return data["isPositive"], data["score"]


def run(prepared):
    return {"estimate": roc_auc_score(*prepared)}
