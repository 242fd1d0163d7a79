import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const stampSchema = z.object({
  /** Hash of what the folder was made from; see `sourceHash`. */
  sourceHash: z.string(),
  stackName: z.string(),
  codeVersion: z.string(),
});

/** Says that a folder holds a whole synthesis, and of what. Written last, removed first. */
export type SynthesisStamp = z.infer<typeof stampSchema>;

const FILE = 'assize-synthesis.json';

export function readStamp(outdir: string): SynthesisStamp | undefined {
  try {
    return stampSchema.parse(JSON.parse(readFileSync(join(outdir, FILE), 'utf8')));
  } catch {
    return undefined;
  }
}

export function writeStamp(outdir: string, stamp: SynthesisStamp): void {
  writeFileSync(join(outdir, FILE), `${JSON.stringify(stamp, null, 2)}\n`);
}

export function removeStamp(outdir: string): void {
  rmSync(join(outdir, FILE), { force: true });
}
