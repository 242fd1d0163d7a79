import { dirname, relative } from 'node:path';
import { escapeHtml } from '#report/html/escape-html.ts';
import type { Section } from './render-page.ts';
import type { SitePage } from './site-pages.ts';

/** No third party: everything that a page needs lies beside it. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** A rendered page with navigation, search and the list of its headings. */
export function pageFrame(
  page: SitePage,
  html: string,
  sections: readonly Section[],
  pages: readonly SitePage[],
): string {
  const up = relative(dirname(page.target), '.') || '.';
  const groups = [...Map.groupBy(pages, ({ group }) => group)];
  const nav = groups.map(
    ([group, members]) =>
      `<h2>${escapeHtml(group)}</h2><ul>${members
        .map((other) => {
          const here = other === page ? ' aria-current="page"' : '';
          return `<li><a href="${relative(dirname(page.target), other.target)}"${here}>${escapeHtml(other.title)}</a></li>`;
        })
        .join('')}</ul>`,
  );
  const headings = [...html.matchAll(/<h2 id="([^"]+)">/g)].map(([, anchor]) => anchor);
  const toc = sections.filter(({ anchor }) => headings.includes(anchor));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title === 'Assize' ? 'Assize' : `${page.title} · Assize`)}</title>
<link rel="stylesheet" href="${up}/site.css">
<script src="${up}/page.js" defer></script>
</head>
<body data-up="${up}">
<a class="skip" href="#content">To the text</a>
<header>
<a class="name" href="${up}/index.html">Assize</a>
<search><label for="search">Search</label> <input id="search" type="search" autocomplete="off" aria-controls="found"><div id="found" role="status"></div></search>
</header>
<div class="columns">
<nav aria-label="Pages"><details open><summary>Pages</summary>${nav.join('\n')}</details></nav>
<main id="content">
${html}
</main>
<aside>${toc.length < 2 ? '' : `<nav aria-label="On this page"><h2>On this page</h2><ul>${toc.map(({ anchor, heading }) => `<li><a href="#${anchor}">${escapeHtml(heading)}</a></li>`).join('')}</ul></nav>`}</aside>
</div>
</body>
</html>
`;
}
