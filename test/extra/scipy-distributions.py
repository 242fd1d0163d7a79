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
}

json.dump([float(FUNCTIONS[name](*arguments)) for name, arguments in json.load(sys.stdin)], sys.stdout)
