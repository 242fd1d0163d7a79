import { statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { Marked, type Tokens } from 'marked';
import { escapeHtml } from '#report/html/escape-html.ts';
import { headingAnchors } from './heading-anchor.ts';
import type { SitePage } from './site-pages.ts';

/** One heading with the text under it, as the search finds it. */
export interface Section {
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}

export interface RenderedPage {
  readonly html: string;
  readonly sections: readonly Section[];
  /** Files of the repository that the site has to hold beside its pages. */
  readonly files: readonly string[];
}

/** Files that are on the site as they are. */
const COPIED = /^docs\/(contracts|images)\//;

/** A page's Markdown as HTML, its links turned to the site's own pages. */
export function renderPage(page: SitePage, pages: readonly SitePage[], root: string): RenderedPage {
  const anchorOf = headingAnchors();
  const sections: { anchor: string; heading: string; text: string }[] = [];
  const files = new Set<string>();

  /** Where a link of the page leads on the site; null: to a file that is not on it. */
  const siteLink = (href: string): string | null => {
    if (/^[a-z]+:/.test(href) || href.startsWith('#')) return href;
    const [path = '', anchor] = href.split('#');
    const target = normalize(join(dirname(page.source), path));
    const linked = pages.find(({ source }) => source === target);
    const suffix = anchor === undefined ? '' : `#${anchor}`;
    if (linked !== undefined) return `${relative(dirname(page.target), linked.target)}${suffix}`;
    if (!COPIED.test(target) || !isFile(join(root, target))) return null;
    files.add(target);
    return relative(dirname(page.target), target.replace(/^docs\//, ''));
  };

  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const heading = plainText(tokens);
        const anchor = anchorOf(heading);
        sections.push({ anchor, heading, text: '' });
        const link = `<a class="anchor" href="#${anchor}" aria-label="Link to ${escapeHtml(heading)}">#</a>`;
        return `<h${depth} id="${anchor}">${this.parser.parseInline(tokens)} ${link}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const inner = this.parser.parseInline(tokens);
        const to = siteLink(href);
        if (to === null)
          return `<span class="file" title="${escapeHtml(href)} in the repository">${inner}</span>`;
        return `<a href="${escapeHtml(to)}"${/^[a-z]+:/.test(to) ? ' rel="noreferrer"' : ''}>${inner}</a>`;
      },
      image({ href, text }: Tokens.Image) {
        return `<img src="${escapeHtml(siteLink(href) ?? href)}" alt="${escapeHtml(text)}" loading="lazy">`;
      },
      table(token: Tokens.Table) {
        const cell = (one: Tokens.TableCell, name: string) =>
          `<${name}${one.align === null ? '' : ` class="${one.align}"`}>${this.parser.parseInline(one.tokens)}</${name.split(' ')[0]}>`;
        const head = token.header
          .map((one) => (one.text === '' ? '<td></td>' : cell(one, 'th scope="col"')))
          .join('');
        const body = token.rows
          .map((row) => `<tr>${row.map((one) => cell(one, 'td')).join('')}</tr>`)
          .join('\n');
        return `<div class="scroll" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>\n`;
      },
      code({ text, lang = '' }: Tokens.Code) {
        return `<pre tabindex="0"><code class="${escapeHtml(lang.split(' ')[0] ?? '')}">${escapeHtml(text)}</code></pre>\n`;
      },
    },
  });
  const html = marked.parse(page.text, { async: false });
  for (const [i, text] of textsBetweenHeadings(page.text).entries()) {
    const section = sections[i];
    if (section !== undefined) section.text = text;
  }
  return { html, sections, files: [...files] };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function plainText(tokens: readonly Tokens.Generic[]): string {
  return tokens.map((token) => (token.tokens ? plainText(token.tokens) : (token['text'] as string))).join('');
}

/** What stands under each heading, in order, without marks. */
function textsBetweenHeadings(markdown: string): string[] {
  const texts: string[] = [];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (/^\s*```/.test(line)) isCode = !isCode;
    if (!isCode && /^#{1,6} /.test(line)) texts.push('');
    else if (texts.length > 0) texts[texts.length - 1] += `${line.replace(/[`*|#[\]]/g, ' ')} `;
  }
  return texts;
}
