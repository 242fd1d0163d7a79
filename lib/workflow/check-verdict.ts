import { sha256 } from '#domain/hash.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { StoredDataError } from '#workflow/errors.ts';
import { type JudgePorts, judgeRun } from '#workflow/judge-run.ts';
import type { IssuedVerdict, RunRecord } from '#workflow/run-store.ts';

/** One thing that must hold of a verdict, and what was found. */
export interface VerdictCheck {
  readonly name: string;
  readonly agrees: boolean;
  /** What was found: a whole sentence. */
  readonly found: string;
}

export interface CheckVerdictPorts extends JudgePorts {
  readonly definitions: Pick<DefinitionReader, 'manifest' | 'datasetIndex'>;
}

/** Fields that differ are told up to here. */
const MOST_TOLD = 5;

/**
 * Holds a verdict against what is stored: whether its document and manifest are those that their hashes name, whether its dataset is
 * there, and whether its tallies, judged once more by today's code, come to the same figures. Calls no target, writes nothing.
 *
 * @throws StoredDataError where the verdict's document is gone.
 */
export async function checkVerdict(
  run: RunRecord,
  issued: IssuedVerdict,
  ports: CheckVerdictPorts,
): Promise<readonly VerdictCheck[]> {
  const bytes = await ports.objects.get(issued.key);
  if (bytes === null) throw new StoredDataError(issued.key, 'the verdict document', 'none');
  const verdict = JSON.parse(Buffer.from(bytes).toString()) as Verdict;
  const document = sha256(bytes);
  return [
    check(
      'verdict',
      document === issued.hash,
      `The document has SHA-256 ${document}; the run names ${issued.hash}.`,
    ),
    await manifestCheck(run, verdict, ports),
    await datasetCheck(verdict, ports),
    await figuresCheck(run, verdict, ports),
  ];
}

async function manifestCheck(
  run: RunRecord,
  verdict: Verdict,
  ports: CheckVerdictPorts,
): Promise<VerdictCheck> {
  return foundOrGone('manifest', async () => {
    // Read by its hash, which is held against its bytes.
    await ports.definitions.manifest(run.manifest);
    return check(
      'manifest',
      verdict.manifest === run.manifest,
      `The verdict names ${verdict.manifest}, the run ${run.manifest}.`,
    );
  });
}

async function datasetCheck({ dataset }: Verdict, ports: CheckVerdictPorts): Promise<VerdictCheck> {
  return foundOrGone('dataset', async () => {
    const index = await ports.definitions.datasetIndex(dataset.version);
    const agrees = index.name === dataset.name && index.version === dataset.version;
    return check('dataset', agrees, `${index.name} ${index.version} has ${index.rows} rows.`);
  });
}

async function figuresCheck(
  run: RunRecord,
  verdict: Verdict,
  ports: CheckVerdictPorts,
): Promise<VerdictCheck> {
  return foundOrGone('figures', async () => {
    const manifest = await ports.definitions.manifest(run.manifest);
    const judged = await judgeRun({ ...run, wave: verdict.waves.decidedAt }, manifest, ports);
    const rows = judged.evidence?.rows ?? 0;
    const differing = [
      ...differences(judged.decision, unwaived(verdict.decision), 'decision'),
      ...(rows === verdict.rows ? [] : [`rows: ${rows}, was ${verdict.rows}`]),
    ];
    if (differing.length === 0) {
      const rules = judged.decision?.rules.length ?? 0;
      return check('figures', true, `${rows} rows come to the same ${rules} rules, to the last digit.`);
    }
    const more = differing.length > MOST_TOLD ? `, and ${differing.length - MOST_TOLD} more` : '';
    return check('figures', false, `Judged again: ${differing.slice(0, MOST_TOLD).join('; ')}${more}.`);
  });
}

/** Waivers pass over failures afterwards; what was judged is a fail. */
function unwaived(decision: Verdict['decision']): Verdict['decision'] {
  return decision?.outcome === 'waived' ? { ...decision, outcome: 'fail' } : decision;
}

function check(name: string, agrees: boolean, found: string): VerdictCheck {
  return { name, agrees, found };
}

async function foundOrGone(name: string, look: () => Promise<VerdictCheck>): Promise<VerdictCheck> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof StoredDataError)) throw error;
    return check(name, false, error.message);
  }
}

/** Where a stored value lacks what was judged; what was added to it later (rows of alerts, waivers) is passed over. */
function differences(judged: unknown, stored: unknown, path: string): string[] {
  if (typeof judged !== 'object' || judged === null || typeof stored !== 'object' || stored === null) {
    // Stored figures went through JSON.
    const now = JSON.stringify(judged);
    return now === JSON.stringify(stored) ? [] : [`${path}: ${now}, was ${JSON.stringify(stored)}`];
  }
  if (Array.isArray(judged) && Array.isArray(stored) && judged.length !== stored.length) {
    return [`${path}: ${judged.length} entries, were ${stored.length}`];
  }
  return Object.entries(judged).flatMap(([name, value]) =>
    value === undefined
      ? []
      : differences(value, (stored as Record<string, unknown>)[name], `${path}.${name}`),
  );
}
