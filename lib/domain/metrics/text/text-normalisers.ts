import { z } from 'zod';

const normalisers = {
  /** White space at both ends goes. */
  trim: (text: string) => text.trim(),
  /** Each run of white space becomes one space. */
  'collapse-space': (text: string) => text.replace(/\s+/gu, ' '),
  /** Unicode's lower case, of no language in particular. */
  lowercase: (text: string) => text.toLowerCase(),
  /** Punctuation and symbols go. */
  'drop-punctuation': (text: string) => text.replace(/[\p{P}\p{S}]/gu, ''),
  /** The English words a, an, the go. */
  'drop-articles': (text: string) => text.replace(/\b(a|an|the)\b/giu, ' '),
  /** Unicode normalisation form C: one code for é however it was typed. */
  nfc: (text: string) => text.normalize('NFC'),
  /** Unicode normalisation form KC: also ﬁ to fi, ① to 1. */
  nfkc: (text: string) => text.normalize('NFKC'),
} as const;

type NormaliserName = keyof typeof normalisers;

const names = Object.keys(normalisers) as [NormaliserName, ...NormaliserName[]];

/** Normalisers in the order in which they are applied, to reference and answer alike. */
export const normaliseSchema = z.array(z.enum(names));

export function normaliser(chosen: readonly NormaliserName[]): (text: string) => string {
  return (text) => chosen.reduce((result, name) => normalisers[name](result), text);
}
