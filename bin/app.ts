/** The CDK app: `node bin/app.ts [--outdir cdk.out] [--config assize.yaml] [--place laptop]`, or run by the CDK command. */

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { synthesizeHere } from '#infrastructure/synthesize-here.ts';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { outdir: { type: 'string' }, config: { type: 'string' }, place: { type: 'string' } },
});

try {
  await synthesizeHere({
    root,
    outdir: resolve(values.outdir ?? process.env.CDK_OUTDIR ?? join(root, 'cdk.out')),
    configPath: resolve(values.config ?? join(root, 'assize.yaml')),
    place: values.place === 'laptop' ? 'laptop' : 'account',
  });
} catch (error) {
  // A stack trace of CDK's says nothing to who changed a suite or a line of assize.yaml.
  process.stderr.write(`${process.env.DEBUG ? (error as Error).stack : (error as Error).message}\n`);
  process.exitCode = 1;
}
