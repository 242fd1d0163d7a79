import { describe, expect, it } from 'vitest';
import { paintNothing } from '#report/layout/paint.ts';
import { renderHtml } from '#report/render-html.ts';
import { renderMarkdown } from '#report/render-markdown.ts';
import { renderTerminal } from '#report/render-terminal.ts';
import { verdictReport, verdictTitle } from '#report/verdict-report.ts';
import { demoVerdicts } from '#support/demo-verdicts.ts';

it('has the six verdicts of the demo', () => {
  expect(demoVerdicts.map(({ verdict }) => verdict.outcome)).toEqual([
    'pass',
    'pass',
    'fail',
    'fail',
    'pass',
    'fail',
  ]);
});

describe.each(demoVerdicts)('the report of $name', ({ name, verdict, units }) => {
  const document = verdictReport(verdict, units);

  it('reads on a terminal as it is kept', async () => {
    await expect(renderTerminal(document, { width: 120, paint: paintNothing })).toMatchFileSnapshot(
      `golden/verdicts/${name}.txt`,
    );
  });

  it('reads as Markdown as it is kept', async () => {
    await expect(renderMarkdown(document)).toMatchFileSnapshot(`golden/verdicts/${name}.md`);
  });

  it('reads as a page as it is kept', async () => {
    await expect(renderHtml(document, verdictTitle(verdict))).toMatchFileSnapshot(
      `golden/verdicts/${name}.html`,
    );
  });
});
