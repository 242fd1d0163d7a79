import type { Observation } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';

/** How often candidate and baseline differ, in one kind of rows. */
export interface Rates {
  /** Share of the rows that only the candidate has right. */
  readonly gains: number;
  /** Share of the rows that only the baseline has right. */
  readonly losses: number;
}

export interface AnswerLaw {
  /** Of rows outside the rare slice, and of those in it. */
  readonly common: Rates;
  readonly rare: Rates;
  /** How alike the rows of a cluster are: the intraclass correlation of the difference. */
  readonly intraclass: number;
  /** Share of the answers that are errors, of each arm by itself. */
  readonly errors: number;
}

/** Rates of a loss: so many points worse, where so much of the rows differ. */
export function ratesOf(discordance: number, effect: number): Rates {
  return { gains: (discordance + effect) / 2, losses: (discordance - effect) / 2 };
}

const answered: Observation = {
  rowId: '',
  output: { label: 'yes' },
  error: null,
  latencyMs: 10,
  inputTokens: null,
  outputTokens: null,
  costMicroUsd: 0,
  tries: 1,
  answeredAtMs: 0,
};
const right = answered;
const wrong: Observation = { ...answered, output: { label: 'no' } };
const failed: Observation = {
  ...answered,
  output: null,
  error: { code: 'timeout', message: 'Expected an answer, got none: a simulated error.' },
};

/**
 * Answers of the candidate and the baseline, cluster by cluster: each has rates of its own from a Dirichlet distribution, which
 * gives the difference the intraclass correlation that is asked for. Rows of a cluster come one after the other.
 */
export class SyntheticAnswers {
  readonly #law: AnswerLaw;
  readonly #random: () => number;
  #cluster: string | undefined;
  #gains = 0;
  #differ = 0;

  constructor(law: AnswerLaw, random: () => number) {
    this.#law = law;
    this.#random = random;
  }

  answer(row: Row): [candidate: Observation, baseline: Observation] {
    if (row.cluster !== this.#cluster || row.cluster === undefined) this.#enter(row);
    const draw = this.#random();
    const candidate = draw < this.#gains || draw >= this.#differ ? right : wrong;
    const baseline = draw < this.#gains ? wrong : right;
    const { errors } = this.#law;
    return [this.#random() < errors ? failed : candidate, this.#random() < errors ? failed : baseline];
  }

  #enter({ cluster, slices }: Row): void {
    this.#cluster = cluster;
    const { intraclass, common, rare } = this.#law;
    const { gains, losses } = slices?.['kind'] === 'rare' ? rare : common;
    const size = (1 - intraclass) / intraclass;
    const differ = betaDraw(this.#random, (gains + losses) * size, (1 - gains - losses) * size);
    const better = betaDraw(this.#random, gains * size, losses * size);
    this.#differ = differ;
    this.#gains = differ * better;
  }
}

/** A draw from the beta distribution (Jöhnk 1964), in logarithms: where both parameters are small, powers run out of digits. */
export function betaDraw(random: () => number, a: number, b: number): number {
  if (a <= 0) return 0;
  if (b <= 0) return 1;
  for (;;) {
    const x = Math.log(1 - random()) / a;
    const y = Math.log(1 - random()) / b;
    const larger = Math.max(x, y);
    const sum = larger + Math.log(Math.exp(x - larger) + Math.exp(y - larger));
    if (sum <= 0) return Math.exp(x - sum);
  }
}
