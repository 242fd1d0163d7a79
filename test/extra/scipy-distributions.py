"""SciPy's values for the points that come on stdin: one JSON array of [function, arguments]; answers one array."""

import json
import sys

from scipy import special, stats

FUNCTIONS = {
    "logGamma": special.gammaln,
    "incompleteBeta": special.betainc,
    "normalUpperTail": stats.norm.sf,
    "normalUpperQuantile": stats.norm.isf,
    "tUpperTail": stats.t.sf,
    "tUpperQuantile": stats.t.isf,
    "chiSquareUpperTail": stats.chi2.sf,
    "chiSquareQuantile": stats.chi2.ppf,
    "fUpperTail": stats.f.sf,
    "fUpperQuantile": stats.f.isf,
    "betaCdf": stats.beta.cdf,
    "betaQuantile": stats.beta.ppf,
    "noncentralTUpperTail": stats.nct.sf,
}

json.dump([float(FUNCTIONS[name](*arguments)) for name, arguments in json.load(sys.stdin)], sys.stdout)
