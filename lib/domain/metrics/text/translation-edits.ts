import { BeamEditDistance, type EditTrace } from '#domain/metrics/text/beam-edit-distance.ts';

const longestShift = 10;
const farthestShift = 50;
const mostCandidates = 1_000;

/** A run of words of the text that stands somewhere else in the reference. */
interface Match {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

interface Shift {
  readonly words: Int32Array;
  /** Edits that it saves. */
  readonly gain: number;
  readonly length: number;
  readonly from: number;
  readonly target: number;
}

/**
 * Edits that turn a text into its reference, where moving a run of words costs one: shifts are made greedily while they help,
 * by tercom's rules as sacrebleu has them (Snover et al. 2006, AMTA).
 */
export function translationEdits(text: Int32Array, reference: Int32Array): number {
  if (reference.length === 0) return text.length;
  if (text.length === 0) return reference.length;
  const distance = new BeamEditDistance(reference);
  let words = text;
  let shifts = 0;
  for (let tried = 0; ; ) {
    const found = bestShift(words, reference, distance, tried);
    tried = found.tried;
    if (tried >= mostCandidates || found.shift === null || found.shift.gain <= 0) break;
    shifts += 1;
    words = found.shift.words;
  }
  return shifts + distance.distance(words);
}

function bestShift(
  words: Int32Array,
  reference: Int32Array,
  distance: BeamEditDistance,
  alreadyTried: number,
): { readonly shift: Shift | null; readonly tried: number } {
  const { places, wrongInReference, wrongInText } = alignment(distance.trace(words));
  const before = distance.distance(words);
  let tried = alreadyTried;
  let best: Shift | null = null;
  for (const { from, to, length } of matches(words, reference)) {
    // Only words that are wrong here and missing there are worth moving, and not into themselves.
    const isWrong = (flags: readonly boolean[], start: number) =>
      flags.slice(start, start + length).includes(true);
    if (!isWrong(wrongInText, from) || !isWrong(wrongInReference, to)) continue;
    if (from <= places[to]! && places[to]! < from + length) continue;
    let last = -1;
    for (let offset = -1; offset < length; offset += 1) {
      const place = to + offset;
      if (place >= places.length) break;
      const target = place === -1 ? 0 : places[place]! + 1;
      if (target === last) continue;
      last = target;
      const shifted = moved(words, from, length, target);
      const shift = { words: shifted, gain: before - distance.distance(shifted), length, from, target };
      tried += 1;
      if (best === null || isBetter(shift, best)) best = shift;
    }
    if (tried >= mostCandidates) break;
  }
  return { shift: best, tried };
}

/** tercom's order: what saves more, then the longer, then the earlier, then the nearer to the beginning. */
function isBetter(a: Shift, b: Shift): boolean {
  if (a.gain !== b.gain) return a.gain > b.gain;
  if (a.length !== b.length) return a.length > b.length;
  if (a.from !== b.from) return a.from < b.from;
  return a.target < b.target;
}

function* matches(words: Int32Array, reference: Int32Array): Generator<Match> {
  for (let from = 0; from < words.length; from += 1) {
    const end = Math.min(reference.length, from + farthestShift + 1);
    for (let to = Math.max(0, from - farthestShift); to < end; to += 1) {
      for (let length = 0; length < longestShift && words[from + length] === reference[to + length]; ) {
        length += 1;
        yield { from, to, length };
        if (from + length === words.length || to + length === reference.length) break;
      }
    }
  }
}

/** Where each word of the reference lies in the text, and which words of either are not right. */
function alignment(trace: EditTrace): {
  readonly places: number[];
  readonly wrongInReference: boolean[];
  readonly wrongInText: boolean[];
} {
  const places: number[] = [];
  const wrongInReference: boolean[] = [];
  const wrongInText: boolean[] = [];
  let place = -1;
  for (const step of trace) {
    const wrong = step !== 'keep';
    if (step !== 'insert') {
      place += 1;
      wrongInText.push(wrong);
    }
    if (step !== 'delete') {
      places.push(place);
      wrongInReference.push(wrong);
    }
  }
  return { places, wrongInReference, wrongInText };
}

/** The words with a run of them put before the word at `target`. */
function moved(words: Int32Array, from: number, length: number, target: number): Int32Array {
  const run = words.subarray(from, from + length);
  const rest = [...words.subarray(0, from), ...words.subarray(from + length)];
  // A target behind the run counts without it; one inside the run moves it on by as much.
  const at = target < from ? target : target > from + length ? target - length : target;
  return Int32Array.from([...rest.slice(0, at), ...run, ...rest.slice(at)]);
}
