import type { Verdict } from '#domain/verdict.ts';
import type { Admin } from '#support/admin-clients.ts';
import { poll } from '#support/poll.ts';

/** Waits for the verdict of the newest run of a suite that judges this candidate, and for its events to be out. */
export async function verdictOf(
  admin: Admin,
  wanted: { readonly suite: string; readonly candidate: string; readonly attempt?: number },
  timeoutMs = 100_000,
): Promise<Verdict> {
  const run = await poll(
    `a run of ${wanted.suite} for ${wanted.candidate}`,
    async () => {
      const runs = await admin.runs.ofSuite(wanted.suite, 20);
      return runs.find(
        ({ change, attempt }) => change.candidate === wanted.candidate && attempt === (wanted.attempt ?? 1),
      );
    },
    timeoutMs,
  );
  return readVerdict(admin, run.runId, timeoutMs);
}

/** Waits for a run's verdict, and for its events to be out. */
export async function readVerdict(admin: Admin, runId: string, timeoutMs = 100_000): Promise<Verdict> {
  const issued = await poll(
    `the verdict of ${runId}`,
    async () => {
      const verdict = await admin.runs.verdict(runId);
      return verdict?.published === true ? verdict : null;
    },
    timeoutMs,
  );
  const body = await admin.objects.get(issued.key);
  if (body === null) throw new Error(`Expected a document at ${issued.key}, got none.`);
  return JSON.parse(Buffer.from(body).toString()) as Verdict;
}
