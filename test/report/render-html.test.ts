import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Document, text } from '#report/document.ts';
import { renderHtml } from '#report/render-html.ts';
import { verdictReport } from '#report/verdict-report.ts';
import { demoVerdicts } from '#support/demo-verdicts.ts';
import { sampleVerdict, units } from './sample-verdict.ts';

const failed = demoVerdicts[2]!;
const page = renderHtml(verdictReport(failed.verdict, failed.units), 'A verdict');

describe('a report as HTML', () => {
  it('needs nothing beside it: no script, no request, no link', () => {
    expect(page).not.toMatch(
      /<script|<link|<img|<iframe|<object|\ssrc=|\shref=|url\(|@import|\son\w+=|\sstyle=/i,
    );
  });

  it('lets a browser use its own style sheet and nothing else', () => {
    const [, style] = /<style>([\s\S]*)<\/style>/.exec(page)!;
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash('sha256', style!, 'base64')}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page.match(/<style/g)).toHaveLength(1);
  });

  it('never lets a text become markup, in no part of a document', () => {
    const hostile = `</style><script>alert(1)</script> " onload='x' &amp;\u0000\ud800`;
    const axis = { title: hostile, from: 0, to: 1, ticks: [{ at: 0.5, text: hostile }] };
    const document: Document = [
      { kind: 'paragraph', text: [text(hostile, 'bad'), text(hostile)] },
      { kind: 'heading', text: hostile },
      { kind: 'list', items: [text(hostile, 'good')] },
      { kind: 'table', columns: [{ title: hostile }], rows: [[text(hostile, 'strong')]] },
      {
        kind: 'forest',
        axis,
        rows: [
          {
            label: hostile,
            mark: text(hostile, 'bad'),
            estimate: 0.5,
            lower: null,
            upper: null,
            threshold: 0.1,
            passes: 'above',
            figures: hostile,
          },
        ],
      },
      {
        kind: 'plot',
        title: hostile,
        x: axis,
        y: axis,
        series: [{ name: hostile, drawn: 'line', points: [{ x: 0, y: 1, label: hostile }] }],
      },
    ];
    const shown = renderHtml(document, hostile);
    expect(shown).not.toMatch(/<script| onload='/);
    expect(shown).not.toContain('\u0000');
    expect(shown.isWellFormed()).toBe(true);
    expect(shown.match(/<\/style>/g)).toHaveLength(1);
    expect(shown).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; &quot; onload=&#39;x&#39; &amp;amp;\uFFFD\uFFFD',
    );
  });

  it('names every table, its columns and its rows', () => {
    const tables = page.match(/<table>[\s\S]*?<\/table>/g)!;
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      expect(table).toMatch(/^<table>\n<caption>[^<]+<\/caption>/);
      expect(table).toContain('<th scope="row"');
      expect(table).not.toContain('<th></th>');
    }
  });

  it('has one heading of the first level, and says before every drawing what it shows', () => {
    expect(page.match(/<h1>/g)).toHaveLength(1);
    const drawings = page.match(/<svg [^>]*>.{80}/g)!;
    expect(drawings.length).toBeGreaterThan(0);
    for (const drawing of drawings) expect(drawing).toMatch(/role="img"><title>[^<]/);
  });

  it('sets tones apart by a sign, not by colour alone', () => {
    expect(page).toContain('<span class="bad"><span class="sign" aria-hidden="true">✕</span> FAIL</span>');
    const passed = renderHtml(verdictReport(sampleVerdict({ outcome: 'pass' }), units), 'A verdict');
    expect(passed).toContain('<span class="good"><span class="sign" aria-hidden="true">✓</span> PASS</span>');
  });

  it('draws a limit that is open as an arrow, and what was asked as a dashed line', () => {
    const shown = renderHtml(verdictReport(sampleVerdict(), units), 'A verdict');
    expect(shown).toMatch(/<g class="good">[\s\S]*<path d="M[\d. L]+" class="bar"\/>/);
    expect(shown.match(/class="asked"/g)).toHaveLength(2);
  });

  it('prints: heads of tables are repeated, and no row is torn', () => {
    expect(page).toMatch(/@media print\{.*thead\{display:table-header-group\}/);
  });
});
