import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { suiteCheckCatalogue } from '#workflow/publishing/suite-checks/suite-check-catalogue.ts';

it('lists every check that there is a file for', () => {
  const files = readdirSync('lib/workflow/publishing/suite-checks').filter(
    (file) => file !== 'suite-check-catalogue.ts',
  );
  const names = suiteCheckCatalogue.map(({ name }) =>
    name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  );
  expect(names.map((name) => `${name}.ts`).sort()).toEqual(files.sort());
});
