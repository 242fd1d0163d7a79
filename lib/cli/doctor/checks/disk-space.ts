import { statfs } from 'node:fs/promises';
import type { LaptopCheck } from '#cli/doctor/doctor-check.ts';
import { missing, note, ok } from '#cli/doctor/finding.ts';

const GIGABYTE = 1024 ** 3;
/** Bundles, state and a demo take about a quarter of that. */
const COMFORTABLE_BYTES = GIGABYTE;
const LEAST_BYTES = GIGABYTE / 4;

export const diskSpace: LaptopCheck = {
  name: 'disk-space',
  look: async ({ root }) => {
    const { bavail, bsize } = await statfs(root);
    const free = bavail * bsize;
    const found = `${(free / GIGABYTE).toFixed(1)} GB free in ${root}`;
    if (free >= COMFORTABLE_BYTES) return [ok(found)];
    const advice = 'Make room: "assize up --fresh" forgets what was judged here.';
    return [free >= LEAST_BYTES ? note(found, advice) : missing(found, advice)];
  },
};
