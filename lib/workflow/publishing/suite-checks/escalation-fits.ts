import type { Problem } from '#workflow/publishing/definition-error.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** A suite that reads on where its sample does not decide says up to where, and one that says so reads on. */
export const escalationFits: SuiteCheck = ({ source, definition }): Problem[] => {
  const { gate, sample, maxSample } = definition;
  const escalates = gate.inconclusive === 'escalate';
  if (escalates && (maxSample === undefined || maxSample <= sample)) {
    const words = {
      expected: `a maxSample above the sample of ${sample} beside gate.inconclusive: escalate`,
      came: maxSample === undefined ? 'none' : `${maxSample}`,
      advice:
        'Say up to which share of the dataset an open run reads on, e.g. sample: 0.25 and maxSample: 1.',
    };
    return [problemAt(source, maxSample === undefined ? ['gate', 'inconclusive'] : ['maxSample'], words)];
  }
  if (escalates || maxSample === undefined) return [];
  const words = {
    expected: 'gate.inconclusive: escalate beside a maxSample',
    advice: 'Add it, or remove maxSample: without it no run reads beyond its sample.',
  };
  return [problemAt(source, ['maxSample'], words, 'key')];
};
