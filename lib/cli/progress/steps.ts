import type { Terminal } from '#cli/terminal.ts';
import { formatDuration } from '#report/format/format-duration.ts';

/** Tells of work that takes its time, step by step. */
export interface Steps {
  /**
   * Does one step. A text that it returns stands beside it; `told` shows how far it is.
   */
  run<T>(title: string, work: (told: (line: string) => void) => Promise<T>): Promise<T>;
}

/** Steps on a terminal: the one under way moves, those done stay, each with the time that it took. */
export function terminalSteps(terminal: Terminal): Steps {
  const { paint } = terminal.look;
  return {
    async run(title, work) {
      const startedMs = performance.now();
      const took = () => paint(formatDuration(performance.now() - startedMs), 'quiet');
      terminal.live(`… ${title}`);
      try {
        const result = await work((line) => terminal.live(`… ${title}: ${line}`));
        const said = typeof result === 'string' ? `: ${result}` : '';
        terminal.note(`${paint('✔', 'good')} ${title}${said} ${took()}\n`);
        return result;
      } catch (error) {
        terminal.note(`${paint('✖', 'bad')} ${title} ${took()}\n`);
        throw error;
      }
    },
  };
}
