#!/usr/bin/env bash
# "assize gate" with its arguments from the environment, so that no pipeline builds a command line out of untrusted text.
# ASSIZE_SUITE and ASSIZE_CANDIDATE, or ASSIZE_CHANGE, say what is judged; all others may be empty or unset.
set -euo pipefail

home="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
arguments=()
option() {
  if [ -n "$2" ]; then arguments+=("$1" "$2"); fi
}

if [ -n "${ASSIZE_SUITE:-}" ]; then arguments+=("$ASSIZE_SUITE"); fi
option --candidate "${ASSIZE_CANDIDATE:-}"
option --baseline "${ASSIZE_BASELINE:-}"
option --change "${ASSIZE_CHANGE:-}"
option --token "${ASSIZE_TOKEN:-}"
option --timeout "${ASSIZE_TIMEOUT_MINUTES:-}"
option --stack "${ASSIZE_STACK:-}"
option --region "${ASSIZE_REGION:-}"
option --state "${ASSIZE_STATE:-}"
option --junit "${ASSIZE_JUNIT:-}"
option --summary "${ASSIZE_SUMMARY:-}"
if [ "${ASSIZE_PR_COMMENT:-false}" = true ]; then arguments+=(--pr-comment); fi

code=0
node "$home/bin/assize.mjs" gate "${arguments[@]}" || code=$?

if [ -n "${GITHUB_OUTPUT:-}" ]; then
  case "$code" in
    0) result=pass ;;
    1) result=fail ;;
    2) result=undecided ;;
    *) result=error ;;
  esac
  printf 'result=%s\nexit-code=%s\n' "$result" "$code" >> "$GITHUB_OUTPUT"
fi
if [ "$code" -eq 2 ] && [ "${ASSIZE_ALLOW_UNDECIDED:-false}" = true ]; then exit 0; fi
exit "$code"
