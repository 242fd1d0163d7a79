import type { Picture } from './picture.ts';
import { arrow, down, right, span, thing, WIDTH, words } from './shapes.ts';

const MIDDLE = WIDTH / 2;

const suite: Picture = {
  name: 'concepts/suite',
  title: 'A suite names a dataset; a dataset is a card and rows',
  height: 222,
  inside: [
    thing(
      { x: 0, y: 0, width: 180, height: 92 },
      ['suite.yaml', 'target, metrics, slices', 'gate, waves, budget', 'triggers, owner'],
      'accent',
    ),
    right(46, 180, 240),
    words('names', 210, 38, 'middle'),
    thing(
      { x: 240, y: 0, width: 180, height: 92 },
      ['card.yaml', 'where from, licence', 'slices, strata, seed', 'hash of the rows'],
      'accent',
    ),
    down(330, 92, 128),
    thing({ x: 0, y: 152, width: 420, height: 34 }, ['']),
    thing({ x: 0, y: 146, width: 420, height: 34 }, ['']),
    thing({ x: 0, y: 130, width: 420, height: 44 }, ['row', 'id · input · reference · slices · cluster']),
    words('rows.jsonl: one case a line', MIDDLE, 210, 'middle'),
  ].join(''),
};

const arms: Picture = {
  name: 'concepts/arms',
  title: 'Both arms answer the same row, and their scores are a pair',
  height: 138,
  inside: [
    thing({ x: 0, y: 46, width: 84, height: 46 }, ['row']),
    arrow([
      { x: 84, y: 62 },
      { x: 128, y: 30 },
    ]),
    arrow([
      { x: 84, y: 76 },
      { x: 128, y: 108 },
    ]),
    thing({ x: 130, y: 4, width: 140, height: 50 }, ['candidate', 'version 4.2.0'], 'accent'),
    thing({ x: 130, y: 84, width: 140, height: 50 }, ['baseline', 'version 2.1.0']),
    arrow([
      { x: 270, y: 30 },
      { x: 314, y: 60 },
    ]),
    arrow([
      { x: 270, y: 108 },
      { x: 314, y: 78 },
    ]),
    thing({ x: 316, y: 42, width: 104, height: 54 }, ['a pair', 'of scores'], 'good'),
    words('at the same time', 200, 74, 'middle'),
  ].join(''),
};

const run: Picture = {
  name: 'concepts/run',
  title: 'An event becomes a change, each suite judges it in a run, a rerun is the next attempt',
  height: 330,
  inside: [
    thing({ x: 95, y: 0, width: 230, height: 48 }, ['deployment event', 'SageMaker, AppConfig, S3, …']),
    down(MIDDLE, 48, 84),
    words('recognised', MIDDLE + 8, 70),
    thing({ x: 95, y: 86, width: 230, height: 48 }, ['change', 'kind, subject, candidate'], 'accent'),
    arrow([
      { x: 160, y: 134 },
      { x: 90, y: 170 },
    ]),
    arrow([
      { x: 260, y: 134 },
      { x: 330, y: 170 },
    ]),
    thing({ x: 0, y: 172, width: 180, height: 50 }, ['run, attempt 1', 'suite A']),
    thing({ x: 240, y: 172, width: 180, height: 50 }, ['run, attempt 1', 'suite B']),
    down(90, 222, 276),
    thing({ x: 30, y: 278, width: 120, height: 36 }, ['verdict'], 'good'),
    down(330, 222, 276),
    words('rerun', 338, 254),
    thing({ x: 240, y: 278, width: 180, height: 50 }, ['run, attempt 2', 'supersedes the first']),
  ].join(''),
};

const chips = ['suite', 'dataset', 'arms', 'metrics', 'seed', 'waves', 'prices', 'code'];

const manifest: Picture = {
  name: 'concepts/manifest',
  title: 'All that decides a result is frozen in the manifest, which the verdict names',
  height: 222,
  inside: [
    ...chips.map((name, i) =>
      thing({ x: (i % 4) * 107, y: Math.floor(i / 4) * 40, width: 99, height: 32 }, [name]),
    ),
    down(MIDDLE, 74, 112),
    words('frozen, hashed, then asked', MIDDLE + 10, 98),
    thing({ x: 110, y: 114, width: 200, height: 40 }, ['manifest 67538d17…'], 'accent'),
    arrow([
      { x: MIDDLE, y: 186 },
      { x: MIDDLE, y: 156 },
    ]),
    words('names', MIDDLE + 8, 176),
    thing({ x: 150, y: 188, width: 120, height: 34 }, ['verdict'], 'good'),
  ].join(''),
};

const BLOCKS = 10;
const STEP = WIDTH / BLOCKS;

const blocks: Picture = {
  name: 'concepts/blocks',
  title: 'A dataset is blocks in a random order; shards are runs of blocks, waves are beginnings',
  height: 222,
  inside: [
    words('the dataset, ordered by a seeded hash', 0, 14),
    ...Array.from({ length: BLOCKS }, (_, i) =>
      thing({ x: i * STEP + 1, y: 24, width: STEP - 2, height: 34 }, [String(i + 1)]),
    ),
    span(2, 3 * STEP - 2, 64, 'shard'),
    span(3 * STEP + 2, 6 * STEP - 2, 64, 'shard'),
    span(6 * STEP + 2, 8 * STEP - 2, 64, 'shard'),
    span(8 * STEP + 2, 10 * STEP - 2, 64, 'shard'),
    span(2, STEP - 2, 104, 'wave 1', 'accent'),
    span(2, 3 * STEP - 2, 134, '2: 30 %', 'accent'),
    span(2, 6 * STEP - 2, 164, 'wave 3: 60 %', 'accent'),
    span(2, 10 * STEP - 2, 194, 'wave 4: all', 'accent'),
  ].join(''),
};

const chain: readonly (readonly [name: string, what: string, then: string])[] = [
  ['row', 'a case', 'ask the target'],
  ['observation', 'answer, time, tokens, cost; or an error', 'a metric judges it'],
  ['score', '1 · 0 · 0.83 · “not scored”', 'added up per block'],
  ['tally', 'counts, sums and squares of a block', 'folded in block order'],
  ['estimate', 'effect with its interval', ''],
];

const tally: Picture = {
  name: 'concepts/tally',
  title: 'A row becomes an observation, a score, part of a tally, and in the end an estimate',
  height: chain.length * 84 - 36,
  inside: chain
    .map(([name, what, then], i) =>
      [
        thing(
          { x: 60, y: i * 84, width: 300, height: 48 },
          [name, what],
          i === chain.length - 1 ? 'good' : i === 0 ? 'plain' : 'accent',
        ),
        then === '' ? '' : down(MIDDLE, i * 84 + 48, i * 84 + 82) + words(then, MIDDLE + 10, i * 84 + 70),
      ].join(''),
    )
    .join(''),
};

const waiver: Picture = {
  name: 'concepts/waiver',
  title: 'A waiver is asked for, approved by somebody else, in force for a time, and ends',
  height: 150,
  inside: [
    thing({ x: 0, y: 0, width: 120, height: 50 }, ['proposed', 'Ann asks']),
    right(25, 120, 150),
    thing({ x: 152, y: 0, width: 116, height: 50 }, ['live', 'Bo approves'], 'doubtful'),
    right(25, 268, 298),
    thing({ x: 300, y: 0, width: 120, height: 50 }, ['expired', 'by itself']),
    span(2, 146, 66, 'a failure is', 'bad'),
    span(154, 294, 66, 'a failure is', 'bad'),
    span(302, 418, 66, 'a failure is', 'bad'),
    thing({ x: 30, y: 104, width: 84, height: 32 }, ['fail'], 'bad'),
    thing({ x: 178, y: 104, width: 92, height: 32 }, ['waived'], 'doubtful'),
    thing({ x: 318, y: 104, width: 84, height: 32 }, ['fail'], 'bad'),
  ].join(''),
};

const champion: Picture = {
  name: 'concepts/champion',
  title: 'A candidate that passes against the champion takes its place',
  height: 150,
  inside: [
    thing({ x: 0, y: 50, width: 104, height: 50 }, ['champion', 'version 3']),
    right(75, 104, 134),
    thing({ x: 136, y: 44, width: 124, height: 62 }, ['run', 'judges 4', 'against 3'], 'accent'),
    arrow([
      { x: 260, y: 60 },
      { x: 304, y: 28 },
    ]),
    words('pass', 268, 34, 'middle'),
    thing({ x: 306, y: 4, width: 114, height: 50 }, ['champion', 'version 4'], 'good'),
    arrow([
      { x: 260, y: 90 },
      { x: 304, y: 122 },
    ]),
    words('else', 268, 128, 'middle'),
    thing({ x: 306, y: 96, width: 114, height: 50 }, ['champion', 'still 3'], 'bad'),
  ].join(''),
};

/** One picture for each concept that is a thing or a way. */
export const conceptPictures: readonly Picture[] = [
  suite,
  arms,
  run,
  manifest,
  blocks,
  tally,
  waiver,
  champion,
];
