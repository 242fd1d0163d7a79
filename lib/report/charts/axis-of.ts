import type { Axis } from '#report/document.ts';

const STEPS = [1, 2, 5, 10];

/**
 * An axis that holds all values with a little room, with round ticks, seldom more than one and a half times `count`.
 *
 * @param values at least one; those that are not finite are left out
 */
export function axisOf(
  title: string,
  values: readonly number[],
  textOf: (value: number) => string,
  count = 5,
): Axis {
  const finite = values.filter(Number.isFinite);
  const [least, most] = finite.length === 0 ? [0, 1] : [Math.min(...finite), Math.max(...finite)];
  // One value alone still needs an axis around it.
  const spread = most - least || Math.abs(most) || 1;
  const [from, to] = [least - spread * 0.06, most + spread * 0.06];
  const step = roundStep((to - from) / (count * 1.4));
  const ticks: Axis['ticks'][number][] = [];
  for (let i = Math.ceil(from / step); i * step <= to; i += 1) {
    const at = Number((i * step).toPrecision(12));
    ticks.push({ at, text: textOf(at) });
  }
  return { title, from, to, ticks };
}

/** The smallest of 1, 2, 5 times a power of ten that is not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (STEPS.find((step) => power * step >= least) ?? 10);
}

/** Where a value stands on an axis, from 0 to 1; beyond its ends it stands at them. */
export function shareOf({ from, to }: Pick<Axis, 'from' | 'to'>, value: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
