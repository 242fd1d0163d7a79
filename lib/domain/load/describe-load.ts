import type { Load } from '#domain/load/load-schema.ts';

/** A load in words: `a closed loop of 4 callers for 60 s, then 4 to 16 for 30 s, per arm, after 5 cold starts`. */
export function describeLoad(load: Load): string {
  const steps = load.profile.map((step) => {
    const level = 'concurrency' in step ? step.concurrency : step.ratePerSecond;
    const levels = step.rampTo === undefined ? `${level}` : `${level} to ${step.rampTo}`;
    return { levels, time: `for ${step.forSeconds} s` };
  });
  const [first, ...rest] = steps;
  const unit = load.loop === 'closed' ? 'callers' : `requests per second (${load.arrivals})`;
  const words = [
    `${first?.levels} ${unit} ${first?.time}`,
    ...rest.map(({ levels, time }) => `then ${levels} ${time}`),
  ];
  const cold = load.coldStarts === undefined ? '' : `, after ${load.coldStarts.count} cold starts`;
  return `${load.loop === 'closed' ? 'a closed' : 'an open'} loop of ${words.join(', ')}, per arm${cold}`;
}
