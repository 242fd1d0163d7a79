import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LocalLog, LocalLogLine } from '#local/local-log.ts';

export interface CloudLog {
  readonly path: string;
  readonly write: LocalLog;
  close(): void;
}

/** What the local cloud and its functions say, as JSON lines in a file that begins anew with each start. */
export function openCloudLog(path: string): CloudLog {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  return {
    path,
    write: (line: LocalLogLine) => {
      writeSync(file, `${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`);
    },
    close: () => closeSync(file),
  };
}
