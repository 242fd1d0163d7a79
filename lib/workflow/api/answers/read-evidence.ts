import { prefixes, storageKeys } from '#contracts/storage.ts';
import { requiredRun } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';

export const answerReadEvidence: RouteAnswer<'read-evidence'> = async ({ params }, ports) => {
  const { runs, objects, bucket } = ports;
  const { runId, suite, manifest } = await requiredRun(params.runId, runs);
  const place = (key: string, sha256: string | null) => ({ uri: `s3://${bucket}/${key}`, sha256 });
  const [issued, scores, tallies] = await Promise.all([
    runs.verdict(runId),
    objects.list(`${prefixes.scores}suite=${suite}/run=${runId}/`),
    runs.tallies(runId),
  ]);
  return {
    runId,
    manifest: place(storageKeys.manifest(manifest), manifest),
    verdict: issued === null ? null : place(issued.key, issued.hash),
    scores: scores.map((key) => place(key, null)),
    tallies: tallies.map((tally) => ({
      shard: tally.shard,
      place: 'key' in tally ? place(tally.key, tally.sha256) : null,
    })),
  };
};
