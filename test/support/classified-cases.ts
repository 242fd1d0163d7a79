import type { Case } from '#domain/metric.ts';
import { metricCase } from '#support/metric-case.ts';

/** Rows with these right labels and these answers. */
export function labelled(references: string, answers: string): Case[] {
  return [...references].map((reference, i) => metricCase(reference, { label: answers[i]! }));
}

/** 14 rows of three labels, and an answer `d` that is never right. */
export const fourteen = labelled('aabbbccccaabcb', 'abbbcccacaabdb');

/** 12 rows of two labels with tied scores. */
export const twelve = [1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1].map((positive, i) => {
  const yes = [0.9, 0.8, 0.8, 0.7, 0.6, 0.55, 0.55, 0.5, 0.4, 0.4, 0.2, 0.1][i]!;
  return metricCase(positive ? 'yes' : 'no', { label: 'yes', scores: { yes, no: 1 - yes } });
});

const probabilities = [
  [0.27, 0.42, 0.31],
  [0.33, 0.23, 0.44],
  [0.09, 0.36, 0.55],
  [0.17, 0.56, 0.27],
  [0.24, 0.74, 0.02],
  [0.05, 0.01, 0.94],
  [0.2, 0.28, 0.52],
  [0.43, 0.17, 0.4],
  [0.1, 0.78, 0.12],
  [0.69, 0.18, 0.13],
  [0.13, 0.62, 0.25],
  [0.46, 0.01, 0.53],
  [0.2, 0.2, 0.6],
  [0.53, 0.21, 0.26],
  [0.51, 0.03, 0.46],
];

/** 15 rows of three labels with probabilities. */
export const fifteen = probabilities.map(([a, b, c], i) =>
  metricCase('abcabcabbcacbaa'[i], { label: 'a', scores: { a: a!, b: b!, c: c! } }),
);
