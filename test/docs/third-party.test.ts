import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentNamed, root } from './support/documents.ts';

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; name?: string }>;
};

it('names the versions that are installed', () => {
  const { text } = documentNamed('THIRD_PARTY.md');
  const named = [...text.matchAll(/`(@?[\w/-]+)` (\d+\.\d+\.\d+)/g)].map(([, name, version]) => ({
    name,
    version,
  }));
  const differing = named.filter(
    ({ name, version }) => packages[`node_modules/${name}`]?.version !== version,
  );
  expect(named.length).toBeGreaterThan(8);
  expect(differing.filter(({ name }) => name !== 'sentiment')).toEqual([]);
});

it('leaves no dependency with a licence that has conditions of its own unnamed', () => {
  const { text } = documentNamed('THIRD_PARTY.md');
  const { dependencies } = packages[''] as unknown as { dependencies: Record<string, string> };
  const free = new Set(['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause']);
  const unnamed = Object.keys(dependencies).filter((name) => {
    const file = join(root, 'node_modules', name, 'package.json');
    const { license } = JSON.parse(readFileSync(file, 'utf8')) as { license?: string };
    const scope = name.split('/')[0];
    return !free.has(license ?? 'MIT') && !text.includes(`\`${name}\``) && !text.includes(`\`${scope}/*\``);
  });
  expect(unnamed).toEqual([]);
});
