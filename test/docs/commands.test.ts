import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandCatalogue } from '#cli/command-catalogue.ts';
import { documentNamed, documents, firstColumn, root, sectionOf, shownCode } from './support/documents.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const commands = commandCatalogue.map(({ name }) => name);

describe.each(documents)('$path', ({ text }) => {
  const code = shownCode(text);

  it('shows only scripts that package.json has', () => {
    const shown = [...code.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name]) => name!);
    expect(shown.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('shows only commands that assize has', () => {
    const shown = [...code.matchAll(/(?:^|[`$(|] ?|&& )(?:npm run )?assize (?:-- )?([a-z]+)\b/gm)].map(
      ([, name]) => name!,
    );
    expect(shown.filter((name) => !commands.includes(name))).toEqual([]);
  });
});

describe('the table of commands', () => {
  const wishes = sectionOf(documentNamed('README.md'), 'One command per wish');

  it('has every command', () => {
    expect(commands.filter((name) => !wishes.includes(`assize ${name}`))).toEqual([]);
  });

  it('has every script', () => {
    const shown = (name: string) =>
      wishes.includes(`npm run ${name}`) ||
      (['start', 'test'].includes(name) && wishes.includes(`npm ${name}`));
    expect(Object.keys(scripts).filter((name) => !shown(name))).toEqual([]);
    expect(firstColumn(wishes).length).toBeGreaterThan(commands.length);
  });
});
