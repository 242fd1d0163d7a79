import { join } from 'node:path';
import type { AccountCheck } from '#cli/doctor/doctor-check.ts';
import { note, ok } from '#cli/doctor/finding.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { readStamp } from '#infrastructure/synthesis-stamp.ts';

/** Whether the stack runs the code of this checkout, as far as it was synthesized here. */
export const stackCode: AccountCheck = {
  name: 'code',
  look: async ({ deployment }, { root }) => {
    const deployed = deployment.outputs[stackOutputs.codeVersion];
    const here = readStamp(
      join(root, deployment.local === undefined ? '.assize/deploy' : '.assize/synth'),
    )?.codeVersion;
    if (here === undefined || deployed === here) return [ok(`code ${deployed}`)];
    return [
      note(`it runs code ${deployed}, here is ${here}`, 'Deploy, if the newer one is meant: assize deploy.'),
    ];
  },
};
