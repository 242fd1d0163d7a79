import { expect, it } from 'vitest';
import { eventExplanation } from '#report/event-explanation.ts';
import { paintNothing } from '#report/layout/paint.ts';
import { renderTerminal } from '#report/render-terminal.ts';

const event = {
  eventId: 'e1',
  source: 'search.indexer',
  detailType: 'Index Rebuilt',
  receivedAt: '2026-11-23T20:00:00.000Z',
  reasons: [],
  changeKey: null,
  matches: [],
};
const shown = (explained: Parameters<typeof eventExplanation>[0]) =>
  renderTerminal(eventExplanation(explained), { width: 100, paint: paintNothing });

it('says which suites judge an event, and why the others do not', () => {
  const matches = [
    { suite: 'reviews', matched: false, reason: 'it is triggered by model changes' },
    { suite: 'emoji-search', matched: true, reason: 'its index trigger covers "emoji"', runId: 'run_1' },
  ];
  expect(shown({ ...event, recognition: 'change', changeKey: 'chg_1', matches })).toBe(
    [
      'Index Rebuilt from search.indexer, received 2026-11-23T20:00:00.000Z',
      '',
      'It tells of a change chg_1.',
      '',
      'Suite         Judges it  Why                               Run',
      'emoji-search  yes        its index trigger covers "emoji"  run_1',
      'reviews       no         it is triggered by model changes',
      '',
    ].join('\n'),
  );
});

it('says which suites were asked and refused it, and which wait', () => {
  const matches = [
    {
      suite: 'too-dear',
      matched: true,
      reason: 'The run would cost $5, more than its budget.',
      refused: true,
    },
    { suite: 'waiting', matched: true, reason: 'its model trigger covers "sentiment"' },
  ] as const;
  const judgesIt = (explained: object) =>
    shown({ ...event, recognition: 'change', matches, ...explained })
      .split('\n')
      .filter((line) => /^(too-dear|waiting)/.test(line))
      .map((line) => line.split(/ {2,}/)[1]);
  expect(judgesIt({ held: { windowEnd: '2026-11-23T20:01:00.000Z' } })).toEqual(['refused', 'held back']);
  // As an earlier release recorded it.
  expect(judgesIt({})).toEqual(['refused', 'refused']);
});

it('says what is wrong with an event', () => {
  const reasons = ['detail.version: expected a string, got nothing'];
  expect(shown({ ...event, recognition: 'invalid', reasons })).toContain(
    'It is not shaped as its source declares.\n\n- detail.version: expected a string, got nothing\n',
  );
});

it.each([
  ['chg_1', 'It is the newest change before 2026-11-23T20:01:00.000Z: it is judged.'],
  ['chg_2', 'Skipped: 4.2.0 (chg_2) is judged in its place.'],
])('says of a change that was gathered with others that %s is judged', (key, sentence) => {
  const held = { windowEnd: '2026-11-23T20:01:00.000Z' };
  const gathered = { ...event, recognition: 'change', changeKey: 'chg_1', held } as const;
  expect(shown({ ...gathered, judged: { key, candidate: '4.2.0' } })).toContain(sentence);
  expect(shown({ ...gathered, judged: null })).not.toContain('judged');
  const matches = [{ suite: 'reviews', matched: true, reason: 'its model trigger', runId: 'run_1' }];
  const ran = shown({ ...gathered, matches, judged: { key, candidate: '4.2.0' } });
  expect(ran).not.toContain('Skipped');
});
