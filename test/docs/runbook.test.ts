import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functionNames, queueNames } from '#contracts/functions.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { observationErrorCatalogue } from '#domain/observation-error-catalogue.ts';
import { documentNamed, documents, firstColumn, headingsOf, root, sectionOf } from './support/documents.ts';

const runbook = documentNamed('docs/runbook.md');

it('says of every alarm what to do', () => {
  const alarms = [
    ...[...queueNames, 'undelivered'].map((name) => `DeadLetters-${name}`),
    ...queueNames.map((name) => `OldestMessage-${name}`),
    ...functionNames.map((name) => `Errors-${name}`),
    'RunsPastDeadline',
  ];
  expect(firstColumn(sectionOf(runbook, 'Alarms'))).toEqual(alarms);
});

it('says of every error of a target what to do', () => {
  const codes = firstColumn(sectionOf(runbook, 'Targets that fail'));
  expect(codes).toEqual(expect.arrayContaining(Object.keys(observationErrorCatalogue)));
});

it('reads only outputs that the stack has', () => {
  const { queueUrl, deadLetterQueueUrl, functionName, ...names } = stackOutputs;
  const outputs: string[] = [
    ...Object.values(names),
    ...queueNames.flatMap((name) => [queueUrl(name), deadLetterQueueUrl(name)]),
    ...functionNames.map(functionName),
  ];
  const read = [...runbook.text.matchAll(/\$\(output (\w+)\)/g)].map(([, name]) => name!);
  expect(read.filter((name) => !outputs.includes(name))).toEqual([]);
  expect(read.length).toBeGreaterThan(10);
});

describe('what the code says about the docs', () => {
  const sources = ['lib', 'functions', 'bin', 'demo', 'scripts', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') || name.endsWith('.mjs'))
      .map((name) => join(root, folder, name)),
  );

  it('names headings that exist', () => {
    const missing = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(docs\/[\w-]+\.md), "([^"]+)"/g)]
        .filter(([, page, heading]) => {
          const found = documents.find(({ path }) => path === page);
          return found === undefined || !headingsOf(found.text).includes(heading!);
        })
        .map(([reference]) => `${file.slice(root.length + 1)}: ${reference}`),
    );
    expect(missing).toEqual([]);
  });
});
