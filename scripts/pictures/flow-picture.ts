import type { Picture } from './picture.ts';
import { arrow, down, right, thing, words } from './shapes.ts';

const X = 124;
const WIDE = 172;
const MIDDLE = X + WIDE / 2;
const STEP = 68;

const steps: readonly (readonly [name: string, what: string, isQueue?: boolean])[] = [
  ['deployment event', 'model, prompt, index, …'],
  ['event bus', 'EventBridge'],
  ['plan-run', 'freezes the manifest'],
  ['infer-shard', 'asks all arms of a row'],
  ['score-shard', 'adds up tallies'],
  ['decide-run', 'asks the gate'],
  ['event bus', 'verdict, regressions, cost'],
  ['subscribers', 'promote, roll back, page, bill'],
];
/** What lies between a step and the next. */
const between = ['', 'queue changes', 'queue infer', 'queue score', 'queue decide', '', ''];

const top = (step: number) => step * STEP;
const middle = (step: number) => top(step) + 22;

/** From the event to the verdict. */
export const flowPicture: Picture = {
  name: 'flow',
  title:
    'A deployment event goes over the bus to plan-run, infer-shard, score-shard and decide-run, with a queue before each; the verdict goes out on the same bus',
  height: top(steps.length - 1) + 46,
  inside: [
    ...steps.map(([name, what], i) => {
      const isFunction = name.includes('-');
      const box = isFunction ? { x: X, width: WIDE } : { x: X - 26, width: WIDE + 52 };
      return thing({ ...box, y: top(i), height: 44 }, [name, what], isFunction ? 'accent' : 'plain');
    }),
    ...between.map(
      (queue, i) => down(MIDDLE, top(i) + 44, top(i + 1)) + words(queue, MIDDLE + 9, top(i) + 60),
    ),
    thing({ x: 340, y: top(3), width: 80, height: 44 }, ['targets', 'yours']),
    right(middle(3) - 7, X + WIDE, 338),
    arrow([
      { x: 340, y: middle(3) + 7 },
      { x: X + WIDE + 2, y: middle(3) + 7 },
    ]),
    thing({ x: 340, y: top(4), width: 80, height: 44 }, ['bucket', 'evidence'], 'quiet'),
    arrow(
      [
        { x: X + WIDE, y: middle(4) },
        { x: 338, y: middle(4) },
      ],
      'dashed',
    ),
    arrow([
      { x: X, y: middle(5) - 8 },
      { x: 112, y: middle(5) - 8 },
      { x: 112, y: middle(3) },
      { x: X - 2, y: middle(3) },
    ]),
    words('next wave', 105, middle(4) + 4, 'end'),
    thing({ x: 0, y: top(5), width: 100, height: 44 }, ['sweep-runs', 'by the clock'], 'accent'),
    arrow(
      [
        { x: 100, y: middle(5) + 10 },
        { x: X - 2, y: middle(5) + 10 },
      ],
      'dashed',
    ),
    words('late or lost', 0, top(5) + 62),
  ].join(''),
};
