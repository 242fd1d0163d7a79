import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSuiteSchedules } from '#infrastructure/read-suite-schedules.ts';
import { temporaryFolder } from './temporary-folder.ts';

function suites(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'suite.yaml'), text);
  }
  return folder;
}

describe('read suite schedules', () => {
  it('finds the schedules among the triggers of every suite', () => {
    const folder = suites({
      nightly:
        'name: nightly\ntriggers:\n  - change: model\n  - change: schedule\n    schedule: rate(1 day)\n',
      weekly: 'name: weekly\ntriggers:\n  - { change: schedule, schedule: cron(0 6 ? * MON *) }\n',
      'on-change': 'name: on-change\ntriggers:\n  - change: prompt\n',
    });
    expect(readSuiteSchedules(folder)).toEqual([
      { suite: 'nightly', expression: 'rate(1 day)' },
      { suite: 'weekly', expression: 'cron(0 6 ? * MON *)' },
    ]);
  });

  it('leaves it to publishing to refuse what is no suite', () => {
    expect(readSuiteSchedules(suites({ broken: 'name: [', empty: '' }))).toEqual([]);
    expect(readSuiteSchedules('/nowhere/suites')).toEqual([]);
  });
});
