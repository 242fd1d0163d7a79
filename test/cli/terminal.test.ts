import { describe, expect, it } from 'vitest';
import { processTerminal } from '#cli/terminal.ts';

function fakeProcess(isTTY: boolean, env: Record<string, string> = {}) {
  const written: string[] = [];
  const stream = {
    isTTY,
    columns: 90,
    hasColors: () => true,
    write: (text: string) => written.push(text),
  };
  return { written, fake: { stdin: {}, stdout: stream, stderr: stream, env } as unknown as NodeJS.Process };
}

describe('the terminal', () => {
  it('shows colours and moving lines to people', () => {
    const { written, fake } = fakeProcess(true);
    const terminal = processTerminal(fake);
    expect(terminal).toMatchObject({ isInteractive: true, look: { width: 90 } });
    terminal.live('half way');
    terminal.print('done\n');
    expect(written).toEqual(['\r\u001b[2Khalf way', '\r\u001b[2K', 'done\n']);
    expect(terminal.look.paint('fail', 'bad')).toBe('\u001b[31mfail\u001b[39m');
  });

  it('respects NO_COLOR', () => {
    expect(processTerminal(fakeProcess(true, { NO_COLOR: '1' }).fake).look.paint('fail', 'bad')).toBe('fail');
  });

  it('gives pipes plain text of a fixed width, and nothing that moves', () => {
    const { written, fake } = fakeProcess(false);
    const terminal = processTerminal(fake);
    terminal.live('half way');
    terminal.print('done\n');
    expect(terminal).toMatchObject({ isInteractive: false, look: { width: 120 } });
    expect(terminal.look.paint('fail', 'bad')).toBe('fail');
    expect(written).toEqual(['done\n']);
  });

  it('shows data of others so that nothing in it steers the screen, and hands it on to pipes as it is', () => {
    const data = 'a,\u001b]0;mine\u0007\u009b2J\r\nb\n';
    const screen = fakeProcess(true);
    processTerminal(screen.fake).printData(data);
    expect(screen.written).toEqual(['a,␛]0;mine␇�2J\nb\n']);
    const pipe = fakeProcess(false);
    processTerminal(pipe.fake).printData(data);
    expect(pipe.written).toEqual([data]);
  });

  it('cuts a moving line to the width', () => {
    const { written, fake } = fakeProcess(true);
    processTerminal(fake).live('x'.repeat(200));
    expect(written[0]?.length).toBe('\r\u001b[2K'.length + 89);
  });
});
