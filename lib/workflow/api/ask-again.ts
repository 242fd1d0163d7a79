import type { AcceptedRun } from '#contracts/api/run-resource.ts';
import { apiSource } from '#contracts/event-sources.ts';
import { runIdOf } from '#domain/change.ts';
import { changeReference } from '#workflow/announce-run-state.ts';
import type { ApiPorts } from '#workflow/api/api-ports.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import { requiredRun } from '#workflow/api/required-things.ts';
import { acceptedRun } from '#workflow/api/run-resource.ts';

/**
 * Asks for the attempt after a run: a rerun, or a new judgement. The same asked again, also after a lost answer, starts
 * nothing new.
 *
 * @throws Refusal 404, or 409 where the next attempt is of the other kind.
 */
export async function askAgain(
  named: string,
  rejudge: boolean,
  { runs, requests }: Pick<ApiPorts, 'runs' | 'requests'>,
): Promise<AcceptedRun> {
  const { runId, suite, attempt, change } = await requiredRun(named, runs);
  const next = runIdOf(suite, change.key, attempt + 1);
  const accepted = { runId: next, changeKey: change.key, attempt: attempt + 1 };
  const opened = await runs.get(next);
  if (opened === null) {
    const rerunOf = { runId, attempt, change: changeReference(change) };
    const detail = { suite, rerunOf, rejudge };
    const event = { source: apiSource, detailType: 'Run Requested', detail, resources: [] };
    return acceptedRun({ ...accepted, eventId: await requests.put(event) });
  }
  if (opened.change.rejudge === rejudge) return acceptedRun({ ...accepted, eventId: null });
  const [asked, was] = rejudge ? ['rejudge', 'rerun'] : ['rerun', 'rejudge'];
  throw new Refusal(
    409,
    `Expected a run without a later attempt, or one whose next attempt is a ${asked}, but ${next} is its ${was}. Ask for the attempt after that: POST /v1/runs/${next}/${asked}.`,
  );
}
