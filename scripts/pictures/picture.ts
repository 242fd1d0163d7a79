import { escapeHtml } from '#report/html/escape-html.ts';
import { chartStyle, palette } from '#report/html/report-style.ts';
import { element } from '#report/html/svg.ts';
import { WIDTH } from './shapes.ts';

/** A picture of the docs. */
export interface Picture {
  /** Below `docs/images/`, without `.svg`. */
  readonly name: string;
  readonly title: string;
  readonly height: number;
  /** SVG elements in `WIDTH` by `height`. */
  readonly inside: string;
}

const MARGIN = 12;

const style = `
${palette}
.paper{fill:var(--paper);stroke:var(--line)}
text{font:14px system-ui,sans-serif;fill:var(--ink)}
.name{font-weight:600}
.more,.words{font-size:13px;fill:var(--soft)}
.thing{fill:var(--band);stroke:var(--soft);stroke-width:1.2}
.way{fill:none;stroke:var(--soft);stroke-width:1.5}
.dashed{stroke-dasharray:5 4}
.tip{fill:var(--soft)}
.span{fill:none;stroke:var(--soft)}
.accent .thing{stroke:var(--s0)}.accent .name{fill:var(--s0)}.accent .span{stroke:var(--s0)}
.good .thing{stroke:var(--good)}.good .name{fill:var(--good)}.good .span{stroke:var(--good)}
.bad .thing{stroke:var(--bad)}.bad .name{fill:var(--bad)}.bad .span{stroke:var(--bad)}
.doubtful .thing{stroke:var(--doubtful)}.doubtful .name{fill:var(--doubtful)}
.quiet .thing{stroke-dasharray:4 3}.quiet .name{font-weight:400;fill:var(--soft)}
${chartStyle}
.chart text{font-size:12.5px}
`.trim();

/** A picture as a file of its own, in the light or dark colours of whoever looks; on paper of its own, should that not be told. */
export function pictureFile({ title, height, inside }: Picture): string {
  const [width, tall] = [WIDTH + 2 * MARGIN, height + 2 * MARGIN];
  const paper = element('rect', {
    class: 'paper',
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: tall - 1,
    rx: 8,
  });
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${tall}`,
    width,
    height: tall,
    role: 'img',
  };
  const body = `<title>${escapeHtml(title)}</title><style>${style}</style>${paper}${element('g', { transform: `translate(${MARGIN} ${MARGIN})` }, inside)}`;
  return `${element('svg', attributes, body)}\n`;
}
