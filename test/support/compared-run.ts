import { labelled, type World } from '#support/flow-world.ts';

const failed = {
  ok: false,
  error: { code: 'rejected', message: 'Expected status 200, got 400.' },
  tries: 1,
  latencyMs: 1,
} as const;

export interface ComparedRun {
  readonly name: string;
  readonly rows: number;
  /** Over the suite's defaults. */
  readonly suite?: Readonly<Record<string, unknown>>;
}

/**
 * Publishes a suite and judges version `new` against `old`: of every hundred rows the candidate loses rows 3 and 7, gains row 5, and
 * has an error on row 11; every other row has the same right answer twice. Rows with an even number are of domain `even`.
 *
 * @returns the run's id.
 */
export async function compareVersions(
  world: World,
  { name, rows, suite = {} }: ComparedRun,
): Promise<string> {
  await world.publish({
    name,
    rows: Array.from({ length: rows }, (_, i) => ({
      id: `row-${i}`,
      input: `question ${i}`,
      reference: 'yes',
      slices: { domain: i % 2 === 0 ? 'even' : 'odd' },
    })),
    target: { versions: { '*': 'model-{version}' } },
    suite,
  });
  world.answers((model, row) => {
    const place = Number(row.id.slice(4)) % 100;
    const isCandidate = model === 'model-new';
    if (place === 11 && isCandidate) return failed;
    const isWrong = isCandidate ? place === 3 || place === 7 : place === 5;
    return labelled(isWrong ? 'no' : 'yes');
  });
  const detail = { subject: name, version: 'new', baseline: 'old', deploymentId: 'new' };
  const record = await world.plan('Model Registered', detail, `event-${name}`);
  await world.settle();
  return record.matches[0]?.runId ?? '';
}
