import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventCatalogue } from '#contracts/events/event-catalogue.ts';
import { prefixes } from '#contracts/storage.ts';
import { leadingKeys } from '#contracts/table.ts';
import { triggerCatalogue } from '#contracts/triggers/trigger-catalogue.ts';
import { documentNamed, firstColumn, root, sectionOf } from './support/documents.ts';

const architecture = documentNamed('docs/architecture.md');
const foldersIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/** `lib/domain may import only domain (…)` in the linter's message for each layer. */
function lintedImports(): Map<string, string[]> {
  const lint = readFileSync(join(root, 'biome.json'), 'utf8');
  return new Map(
    [...lint.matchAll(/lib\/(\w+) may import only ([\w, ]+) \(docs\/architecture\.md, layers\)/g)].map(
      ([, layer, allowed]) => [layer!, allowed!.split(', ').filter((name) => name !== layer)],
    ),
  );
}

describe('the layers', () => {
  const table = sectionOf(architecture, 'Layers');

  it('are the folders of lib', () => {
    expect([...firstColumn(table)].sort()).toEqual(
      foldersIn('lib')
        .map((name) => `lib/${name}`)
        .sort(),
    );
  });

  it('may import what the linter lets them', () => {
    const rows = table.split('\n').filter((line) => line.startsWith('| `lib/'));
    const documented = new Map(
      rows.map((row) => {
        const [, folder, , allowed] = row.split('|').map((cell) => cell.trim());
        return [folder!.replace(/`|lib\//g, ''), allowed === 'nothing' ? [] : allowed!.split(', ')];
      }),
    );
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(lintedImports()));
  });
});

it('lists the functions that are deployed', () => {
  expect([...firstColumn(sectionOf(architecture, 'Functions'))].sort()).toEqual(
    foldersIn('functions').sort(),
  );
});

it('lists every trigger and every event', () => {
  expect(firstColumn(sectionOf(architecture, 'Events in'))).toEqual(triggerCatalogue.map(({ name }) => name));
  expect([...firstColumn(sectionOf(architecture, 'Events out'))].sort()).toEqual(
    Object.keys(eventCatalogue).sort(),
  );
});

it('says where every kind of item and object lies', () => {
  const tableKeys = sectionOf(architecture, 'Storage: the table');
  expect(Object.values(leadingKeys).filter((key) => !tableKeys.includes(`\`${key}`))).toEqual([]);
  const bucketKeys = sectionOf(architecture, 'Storage: the bucket');
  expect(Object.values(prefixes).filter((prefix) => !bucketKeys.includes(`\`${prefix}`))).toEqual([]);
});
