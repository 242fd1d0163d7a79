import { describe, expect, it } from 'vitest';
import { terminalSteps } from '#cli/progress/steps.ts';
import type { Terminal } from '#cli/terminal.ts';
import { paintNothing } from '#report/layout/paint.ts';

function fakeTerminal() {
  const noted: string[] = [];
  const live: string[] = [];
  const terminal: Terminal = {
    isInteractive: true,
    look: { width: 80, paint: paintNothing },
    print: () => undefined,
    printData: () => undefined,
    note: (text) => noted.push(text.replace(/[\d.]+ m?s\n$/, '<time>\n')),
    live: (line) => live.push(line),
    ask: async () => null,
    readInput: async () => '',
  };
  return { terminal, noted, live };
}

describe('steps on a terminal', () => {
  it('shows the one under way, and keeps those done with their time and what they say', async () => {
    const { terminal, noted, live } = fakeTerminal();
    const steps = terminalSteps(terminal);
    const answer = await steps.run('Publish', async (told) => {
      told('half');
      return '6 new versions';
    });
    await steps.run('Seed', async () => undefined);
    expect(answer).toBe('6 new versions');
    expect(noted).toEqual(['✔ Publish: 6 new versions <time>\n', '✔ Seed <time>\n']);
    expect(live).toEqual(['… Publish', '… Publish: half', '… Seed']);
  });

  it('marks the one that failed, and throws on', async () => {
    const { terminal, noted } = fakeTerminal();
    const failing = terminalSteps(terminal).run('Publish', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(noted).toEqual(['✖ Publish <time>\n']);
  });
});
