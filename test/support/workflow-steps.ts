import { spawn } from 'node:child_process';

export interface StepResult {
  readonly exitCode: number;
  readonly printed: string;
}

/** Fills in `${{ … }}` the way GitHub does, for the expressions that our action holds. */
export function fillExpressions(text: string, contexts: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*(.+?)\s*\}\}/g, (_, expression: string) => {
    const choice = /^(\S+) == '' && (\S+) \|\| ''$/.exec(expression);
    if (choice !== null)
      return valueNamed(choice[1]!, contexts) === '' ? valueNamed(choice[2]!, contexts) : '';
    return valueNamed(expression, contexts);
  });
}

function valueNamed(name: string, contexts: Readonly<Record<string, string>>): string {
  const value = contexts[name];
  if (value === undefined) throw new Error(`Expected a value for ${name}, got none.`);
  return value;
}

/** Runs a step's script with bash as a runner does: nothing but its environment decides. */
export async function runStep(
  script: string,
  environment: Readonly<Record<string, string>>,
): Promise<StepResult> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn('bash', ['-eo', 'pipefail', '-c', script], {
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? -1, printed }));
  });
}
