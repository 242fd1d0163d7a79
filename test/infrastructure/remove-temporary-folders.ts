import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { temporaryFolders } from './temporary-folder.ts';

afterAll(() => {
  for (const folder of temporaryFolders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
