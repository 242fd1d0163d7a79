import type { CliCommand } from '#cli/command.ts';
import { baseline } from '#cli/commands/baseline.ts';
import { cancel } from '#cli/commands/cancel.ts';
import { compare } from '#cli/commands/compare.ts';
import { completion } from '#cli/commands/completion.ts';
import { cost } from '#cli/commands/cost.ts';
import { demo } from '#cli/commands/demo.ts';
import { deploy } from '#cli/commands/deploy.ts';
import { doctor } from '#cli/commands/doctor.ts';
import { events } from '#cli/commands/events.ts';
import { explain } from '#cli/commands/explain.ts';
import { gate } from '#cli/commands/gate.ts';
import { importRows } from '#cli/commands/import.ts';
import { init } from '#cli/commands/init.ts';
import { open } from '#cli/commands/open.ts';
import { publish } from '#cli/commands/publish.ts';
import { redrive } from '#cli/commands/redrive.ts';
import { rejudge } from '#cli/commands/rejudge.ts';
import { report } from '#cli/commands/report.ts';
import { reproduce } from '#cli/commands/reproduce.ts';
import { rerun } from '#cli/commands/rerun.ts';
import { rows } from '#cli/commands/rows.ts';
import { run } from '#cli/commands/run.ts';
import { runs } from '#cli/commands/runs.ts';
import { show } from '#cli/commands/show.ts';
import { tail } from '#cli/commands/tail.ts';
import { up } from '#cli/commands/up.ts';
import { waiver } from '#cli/commands/waiver.ts';

export interface CommandGroup {
  readonly title: string;
  /** Each with what it is for, in at most `BRIEF_CHARACTERS`: two stand side by side in a terminal of 80 columns. */
  readonly commands: readonly (readonly [command: CliCommand, brief: string])[];
}

export const BRIEF_CHARACTERS = 23;

/** Every command, as the overview groups them. */
export const commandGroups: readonly CommandGroup[] = [
  {
    title: 'Judge',
    commands: [
      [init, 'a suite from five rows'],
      [importRows, 'rows of other tools'],
      [demo, 'six changes judged here'],
      [publish, 'suites and datasets'],
      [events, 'put an event on the bus'],
      [run, 'have a version judged'],
      [gate, 'judge in a pipeline'],
    ],
  },
  {
    title: 'Look',
    commands: [
      [runs, 'runs, newest first'],
      [show, 'a verdict, its evidence'],
      [report, 'digests, scorecards'],
      [open, 'the dashboard'],
      [rows, 'rows gained and lost'],
      [compare, 'runs side by side'],
      [explain, 'why a run, or why none'],
      [tail, 'events as they come'],
    ],
  },
  {
    title: 'Decide',
    commands: [
      [baseline, 'champions: see and name'],
      [waiver, 'waive a failing rule'],
      [rerun, 'judge once more'],
      [rejudge, 'judge old answers anew'],
      [reproduce, 'come to a verdict again'],
      [cancel, 'end a run'],
    ],
  },
  {
    title: 'Operate',
    commands: [
      [up, 'the stack on a laptop'],
      [deploy, 'the stack to an account'],
      [doctor, 'what is missing'],
      [redrive, 'send dead letters again'],
      [cost, 'what runs cost'],
      [completion, 'for bash, zsh and fish'],
    ],
  },
];

export const commandCatalogue: readonly CliCommand[] = commandGroups.flatMap(({ commands }) =>
  commands.map(([command]) => command),
);
