/** Where the API tells more of a suite. */
export function suiteLinks(suite: string) {
  const name = encodeURIComponent(suite);
  const self = `/v1/suites/${name}`;
  return { self, runs: `/v1/runs?suite=${name}`, baseline: `${self}/baseline`, trend: `${self}/trend` };
}
