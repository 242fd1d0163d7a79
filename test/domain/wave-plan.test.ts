import { describe, expect, it } from 'vitest';
import type { Block } from '#domain/dataset.ts';
import { gateSchema } from '#domain/gate/gate-schema.ts';
import { fitWaves, planWaves } from '#domain/wave-plan.ts';

const rules = [{ rule: 'non-inferior', metric: 'accuracy', margin: 0.02 }];
type Fields = Omit<Parameters<typeof planWaves>[0], 'gate' | 'target'>;

function plan(fields: Partial<Fields> & { escalate?: boolean; mode?: 'batch' } = {}) {
  const { escalate = false, mode, ...rest } = fields;
  const gate = gateSchema.parse({ rules, ...(escalate && { inconclusive: 'escalate' }) });
  const target = { mode } as Parameters<typeof planWaves>[0]['target'];
  return planWaves({ waves: undefined, sample: 1, maxSample: undefined, gate, target, ...rest });
}

function blocks(count: number, rows: number, clusters = rows): Block[] {
  const rest = { stratum: 'all', offset: 0, bytes: 1, sha256: '', inputsSha256: '' };
  return Array.from({ length: count }, (_, number) => ({ number, rows, clusters, ...rest }));
}

describe('the plan of waves', () => {
  it('is 10, 30, 60 and 100 % by default, all at once in batch mode, and what a suite says', () => {
    expect(plan().shares).toEqual([0.1, 0.3, 0.6, 1]);
    expect(plan({ mode: 'batch' }).shares).toEqual([1]);
    expect(plan({ mode: 'batch', waves: [0.5, 1] }).shares).toEqual([0.5, 1]);
  });

  it.each([
    [100, 128, [0.1, 0.3, 0.6, 1]],
    // 10 % of 3,200 rows are too few for a look, and 30 % are not.
    [20, 160, [0.3, 0.6, 1]],
    // The last wave would have 480 rows.
    [10, 120, [1]],
    [1, 128, [1]],
  ])('merges default waves that are too small: %i blocks of %i rows', (count, rows, shares) => {
    expect(fitWaves(blocks(count, rows), plan()).shares).toEqual(shares);
  });

  it('merges looks of fewer than ten clusters, and leaves what a suite says as it is', () => {
    expect(fitWaves(blocks(100, 128, 0.5), plan()).shares).toEqual([0.3, 0.6, 1]);
    expect(fitWaves(blocks(4, 10), plan({ waves: [0.25, 1] })).shares).toEqual([0.25, 1]);
  });

  it('goes on beyond the sample of a suite that escalates, doubling up to the cap', () => {
    const wide = plan({ escalate: true, waves: [0.5, 1], sample: 0.1, maxSample: 0.5 });
    expect(wide).toMatchObject({ reach: 0.5, sampled: 2 });
    expect(wide.shares).toEqual([0.1, 0.2, 0.4, 0.8, 1].map((share) => expect.closeTo(share, 12)));
    expect(plan({ sample: 0.1, maxSample: 0.5 })).toMatchObject({ reach: 0.1, sampled: 4 });
  });

  it('looks at the end of the sample, however small that is', () => {
    const fitted = fitWaves(blocks(16, 60), plan({ escalate: true, sample: 0.25, maxSample: 1 }));
    expect(fitted.shares).toEqual([0.25, 1]);
    expect(fitted.sampled).toBe(1);
  });
});
