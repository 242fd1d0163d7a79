import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchCase, PythonContender } from './bench-case.ts';
import { median, type Timing } from './time.ts';

/** Where a Python may be: the one of the shell, and the system's, which may have other modules. */
const pythons = ['python3', '/usr/bin/python3'];

/** A Python that has some modules, and their versions. */
export interface Python {
  readonly command: string;
  readonly versions: string;
}

/** The first Python that has the modules; null where none has. */
export function pythonWith(modules: readonly string[]): Python | null {
  const script = [
    ...['platform', ...modules].map((module) => `import ${module}`),
    `print('Python', platform.python_version(), ${modules.map((m) => `'${m}', ${m}.__version__`).join(', ')})`,
  ].join('\n');
  for (const command of pythons) {
    const result = spawnSync(command, ['-c', script], { encoding: 'utf8' });
    if (result.status === 0) return { command, versions: result.stdout.trim() };
  }
  return null;
}

/** Times a case's Python file on the case's data, in a process of its own. @throws Error with what Python says */
export function timePython(
  data: BenchCase['data'],
  { file, repetitions = 5 }: PythonContender,
  { command }: Python,
): Timing {
  const folder = mkdtempSync(join(tmpdir(), 'assize-bench-'));
  try {
    const files = Object.entries(data).map(([name, values]) => {
      const path = join(folder, `${name}.f64`);
      writeFileSync(path, values);
      return `${name}=${path}`;
    });
    const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
    const args = [here('./time_case.py'), here(`./${file}`), String(repetitions), ...files];
    const result = spawnSync(command, args, { encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`Expected the times of ${file}, got: ${result.stderr}`);
    const { firstMs, timesMs, result: value } = JSON.parse(result.stdout);
    return { firstMs, medianMs: median(timesMs), result: value };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
