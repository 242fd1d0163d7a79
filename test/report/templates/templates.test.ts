import { describe, expect, it } from 'vitest';
import { reportKinds } from '#contracts/scheduled-report.ts';
import { paintNothing } from '#report/layout/paint.ts';
import { renderHtml } from '#report/render-html.ts';
import { renderMarkdown } from '#report/render-markdown.ts';
import { renderTerminal } from '#report/render-terminal.ts';
import { templateCatalogue } from '#report/templates/template-catalogue.ts';
import { demoFacts } from '#support/demo-facts.ts';

it('are these', () => {
  expect(templateCatalogue.map(({ name, meaning, days }) => `${name}, ${days} days: ${meaning}`)).toEqual([
    "digest, 7 days: A team's week: what was judged, what needs a look, what it cost",
    'readiness, 30 days: Whether a candidate may be released: all suites of one change, rule by rule',
    'scorecard, 91 days: Models and vendors side by side: quality, cost, latency, and who is beaten by none',
    "quarterly, 91 days: A quarter's quality: trends, regressions caught, waivers, cost, key figures",
  ]);
});

it('are the kinds that assize.yaml may ask for', () => {
  expect(templateCatalogue.map(({ name }) => name)).toEqual(reportKinds);
});

describe.each(templateCatalogue)('the $name report', (template) => {
  const facts = demoFacts(template);

  it('reads on a terminal as it is kept', async () => {
    await expect(
      renderTerminal(template.compose(facts), { width: 140, paint: paintNothing }),
    ).toMatchFileSnapshot(`../golden/templates/${template.name}.txt`);
  });

  it('reads as Markdown as it is kept', async () => {
    await expect(renderMarkdown(template.compose(facts))).toMatchFileSnapshot(
      `../golden/templates/${template.name}.md`,
    );
  });

  it('reads as a page as it is kept', async () => {
    await expect(renderHtml(template.compose(facts), template.title(facts))).toMatchFileSnapshot(
      `../golden/templates/${template.name}.html`,
    );
  });

  it('says so where there is nothing to tell', () => {
    const empty = { ...facts, entries: [], before: [], verdicts: [], expected: [], waivers: [] };
    expect(renderMarkdown(template.compose(empty))).toMatch(/No (run|change|verdict)/);
  });

  it('says how much it could not take in', () => {
    expect(renderMarkdown(template.compose({ ...facts, unread: 3 }))).toContain(
      '3 older runs of these days could not be taken in',
    );
  });
});
