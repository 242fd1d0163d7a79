import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SuiteSchedule } from '#infrastructure/suite-schedules.ts';

/** The few fields that make rules; whether a suite is right as a whole is asked when it is published. */
const scheduledSuiteSchema = z.looseObject({
  name: z.string().min(1),
  triggers: z.array(z.looseObject({ schedule: z.string().optional() })).default([]),
});

/** Schedules of all suites under `suites/`, in the order of their folders. A file that is no suite has none. */
export function readSuiteSchedules(suitesFolder: string): SuiteSchedule[] {
  if (!existsSync(suitesFolder)) return [];
  return readdirSync(suitesFolder)
    .sort()
    .map((folder) => join(suitesFolder, folder, 'suite.yaml'))
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      const suite = scheduledSuiteSchema.safeParse(yamlOf(path));
      if (!suite.success) return [];
      return suite.data.triggers.flatMap(({ schedule }) =>
        schedule === undefined ? [] : [{ suite: suite.data.name, expression: schedule }],
      );
    });
}

function yamlOf(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
