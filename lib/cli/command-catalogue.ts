import type { CliCommand } from '#cli/command.ts';
import { baseline } from '#cli/commands/baseline.ts';
import { cancel } from '#cli/commands/cancel.ts';
import { compare } from '#cli/commands/compare.ts';
import { cost } from '#cli/commands/cost.ts';
import { demo } from '#cli/commands/demo.ts';
import { deploy } from '#cli/commands/deploy.ts';
import { events } from '#cli/commands/events.ts';
import { explain } from '#cli/commands/explain.ts';
import { gate } from '#cli/commands/gate.ts';
import { open } from '#cli/commands/open.ts';
import { publish } from '#cli/commands/publish.ts';
import { redrive } from '#cli/commands/redrive.ts';
import { rejudge } from '#cli/commands/rejudge.ts';
import { rerun } from '#cli/commands/rerun.ts';
import { rows } from '#cli/commands/rows.ts';
import { run } from '#cli/commands/run.ts';
import { runs } from '#cli/commands/runs.ts';
import { show } from '#cli/commands/show.ts';
import { up } from '#cli/commands/up.ts';
import { waiver } from '#cli/commands/waiver.ts';

/** Every command, in the order of the overview. */
export const commandCatalogue: readonly CliCommand[] = [
  demo,
  up,
  publish,
  events,
  explain,
  run,
  gate,
  runs,
  show,
  open,
  rows,
  compare,
  cancel,
  rerun,
  rejudge,
  baseline,
  waiver,
  redrive,
  cost,
  deploy,
];
