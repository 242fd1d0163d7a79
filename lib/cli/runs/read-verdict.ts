import type { Stores } from '#adapters/open-stores.ts';
import { knownUnits, type MetricUnits } from '#domain/metrics/metric-units.ts';
import type { Verdict } from '#domain/verdict.ts';
import { StoredDataError } from '#workflow/errors.ts';
import type { IssuedVerdict } from '#workflow/run-store.ts';

/** The verdict document with the units of its metrics. @throws StoredDataError where it is not there. */
export async function readVerdict(
  issued: IssuedVerdict,
  { objects, definitions }: Pick<Stores, 'objects' | 'definitions'>,
): Promise<{ readonly verdict: Verdict; readonly units: MetricUnits }> {
  const body = await objects.get(issued.key);
  if (body === null) throw new StoredDataError(issued.key, 'the verdict document', 'none');
  const verdict = JSON.parse(Buffer.from(body).toString()) as Verdict;
  const { suite } = await definitions.manifest(verdict.manifest);
  return { verdict, units: knownUnits(suite.definition) };
}
