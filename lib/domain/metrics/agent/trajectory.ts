import { z } from 'zod';
import type { Json } from '#domain/json.ts';
import { canonicalJson } from '#domain/json.ts';
import type { BinaryMeasure, Case, MeanMeasure, MetricDescription } from '#domain/metric.ts';
import { field } from '#domain/metrics/retrieval/relevance.ts';
import type { NotScoredReason } from '#domain/score.ts';

/** A call of a tool, as metrics compare it. */
export interface Call {
  readonly name: string;
  /** Of a reference, undefined: any arguments are right. */
  readonly arguments: Json | undefined;
}

/** The calls that an agent made, and those that it should have made, each in order. */
export interface Trajectory {
  readonly made: readonly Call[];
  readonly wanted: readonly Call[];
}

/** Parameters of every metric that compares calls. */
export const trajectoryFields = {
  /** `calls`: name and arguments; `names`: the name alone. Default calls. */
  compare: z.enum(['calls', 'names']).default('calls'),
};

type Compare = 'calls' | 'names';

/** What the metrics of trajectories have in common. */
export const trajectoryDescription = {
  targetKinds: ['agent', 'generation'],
  needs: ['reference', 'tool calls'],
} as const satisfies Pick<MetricDescription, 'targetKinds' | 'needs'>;

export const trajectoryConventions = [
  'a step { name, arguments } or { tool, arguments } is a call, a step { text } is none; of a generation target the tool calls count',
  'arguments are equal as JSON values: the order of fields does not count',
  'a call of the reference without arguments is met by any arguments',
];

export const trajectorySource =
  'Google Cloud, Gen AI evaluation service, “Evaluate Gen AI agents”, trajectory metrics (https://cloud.google.com/vertex-ai/generative-ai/docs/models/evaluation-agents)';

/** A measure that is the share of rows whose calls fit. */
export function trajectoryMatch(compare: Compare, fits: (trajectory: Trajectory) => boolean): BinaryMeasure {
  return {
    tally: 'binary',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const trajectory = readTrajectory(case_, compare);
      return typeof trajectory === 'string' ? trajectory : fits(trajectory) ? 1 : 0;
    },
  };
}

/** A measure that is the mean over the rows of a function of each one's calls. */
export function trajectoryMean(
  compare: Compare,
  of: (trajectory: Trajectory) => number | NotScoredReason,
): MeanMeasure {
  return {
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const trajectory = readTrajectory(case_, compare);
      return typeof trajectory === 'string' ? trajectory : of(trajectory);
    },
  };
}

/**
 * The calls of a case. The reference is a list of calls, or `{ toolCalls: [...] }`, where other metrics read its `text`; an
 * empty list says that no tool is to be called.
 */
export function readTrajectory({ row, observation }: Case, compare: Compare): Trajectory | NotScoredReason {
  const { reference } = row;
  if (reference === undefined || reference === null) return 'no-reference';
  const listed = Array.isArray(reference) ? reference : field(reference, 'toolCalls');
  const wanted = Array.isArray(listed) ? listed.map((call) => callOf(call, undefined)) : [null];
  if (!wanted.every((call) => call !== null)) return 'malformed-reference';
  const made = callsOf(observation.output);
  if (made === null) return 'malformed-output';
  const seen = (calls: readonly Call[]) =>
    compare === 'calls' ? calls : calls.map(({ name }) => ({ name, arguments: undefined }));
  return { made: seen(made), wanted: seen(wanted) };
}

/** The calls of an answer, in order; null where its steps cannot be read. */
function callsOf(output: Json): readonly Call[] | null {
  const steps = stepsOf(output);
  const calls = steps?.filter((step) => !isText(step)).map((step) => callOf(step, {})) ?? [null];
  return calls.every((call) => call !== null) ? calls : null;
}

/** The steps of an agent's answer, or the tools that a generator asked for; null where there is neither. */
export function stepsOf(output: Json): readonly unknown[] | null {
  const steps = field(output, 'steps') ?? field(output, 'toolCalls');
  if (Array.isArray(steps)) return steps;
  // A generator that asked for none.
  return steps === undefined && typeof field(output, 'text') === 'string' ? [] : null;
}

/** A step in which the agent says something and calls nothing. */
export function isText(step: unknown): boolean {
  return typeof field(step, 'text') === 'string' && nameOf(step) === undefined;
}

function callOf(value: unknown, usual: Json | undefined): Call | null {
  const name = nameOf(value);
  if (typeof name !== 'string') return null;
  return { name, arguments: (field(value, 'arguments') as Json | undefined) ?? usual };
}

function nameOf(value: unknown): unknown {
  return field(value, 'name') ?? field(value, 'tool');
}

/** Whether a call is one that was wanted. */
export function meets(made: Call, wanted: Call): boolean {
  if (made.name !== wanted.name) return false;
  return wanted.arguments === undefined || isSame(made.arguments, wanted.arguments);
}

function isSame(made: Json | undefined, wanted: Json): boolean {
  return made !== undefined && canonicalJson(made) === canonicalJson(wanted);
}

/** How many calls of the one side pair with a call of the other that meets it, each with one. */
export function pairedCalls({ made, wanted }: Trajectory): number {
  const left = [...made];
  // Those that take any arguments choose last, and so never take what another one needs.
  const choosy = wanted.toSorted(
    (a, b) => Number(a.arguments === undefined) - Number(b.arguments === undefined),
  );
  return choosy.filter((call) => {
    const at = left.findIndex((candidate) => meets(candidate, call));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
