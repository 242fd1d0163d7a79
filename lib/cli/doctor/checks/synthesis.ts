import { join } from 'node:path';
import { findLocalCloud } from '#cli/connect/local-deployment.ts';
import type { LaptopCheck } from '#cli/doctor/doctor-check.ts';
import { note, ok } from '#cli/doctor/finding.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { sourceHash } from '#infrastructure/source-hash.ts';
import { readStamp } from '#infrastructure/synthesis-stamp.ts';

/** Whether the stack that was synthesized last, and the one that runs, are those of the sources as they are now. */
export const synthesis: LaptopCheck = {
  name: 'synthesis',
  look: async ({ root, stateDir }) => {
    const stamp = readStamp(join(root, '.assize/synth'));
    const current = stamp?.sourceHash === sourceHash(root, join(root, 'assize.yaml'), 'laptop');
    const cloud = await findLocalCloud(stateDir);
    const running = cloud?.outputs[stackOutputs.codeVersion];
    if (current && running !== undefined && running !== stamp.codeVersion) {
      return [note('the local cloud runs older sources', 'Stop it, and start it again with "assize up".')];
    }
    if (current) return [ok('the synthesized stack is that of the sources')];
    const found =
      stamp === undefined
        ? 'the stack is not synthesized yet'
        : 'sources have changed since the last synthesis';
    return [note(found, '"assize up" does it; it takes some seconds longer for it.')];
  },
};
