import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One page of the site. */
export interface SitePage {
  /** Markdown file, below the repository. */
  readonly source: string;
  /** File of the site. */
  readonly target: string;
  readonly title: string;
  /** The part of the navigation that it stands in. */
  readonly group: string;
  readonly text: string;
}

/** Parts of the navigation in their order, with the pages that stand first in them; the rest follow by title. */
const groups: readonly { readonly title: string; readonly first: readonly string[] }[] = [
  { title: 'Start', first: ['README.md', 'docs/concepts.md', 'docs/reading-a-verdict.md'] },
  { title: 'Guides', first: ['docs/guides/write-a-suite.md'] },
  { title: 'Reference', first: ['docs/commands.md', 'docs/suite-schema.md'] },
  { title: 'Operate', first: ['docs/guides/deploy.md', 'docs/guides/operate.md', 'docs/runbook.md'] },
  { title: 'Design', first: ['docs/architecture.md', 'docs/decisions.md'] },
];

/** Pages that stand elsewhere than their folder says. */
const groupOf: Readonly<Record<string, string>> = {
  'docs/batch.md': 'Guides',
  'docs/performance-suites.md': 'Guides',
  'docs/sequential-design.md': 'Design',
  'CHANGELOG.md': 'Design',
  'THIRD_PARTY.md': 'Design',
};

/** Every Markdown page that people read, in the order of the navigation. */
export function sitePages(root: string): SitePage[] {
  const pages = ['.', 'docs', 'docs/guides'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => pageOf(folder === '.' ? name : `${folder}/${name}`, root)),
  );
  const order = ({ title }: (typeof groups)[number]) => {
    const { first } = groups.find((group) => group.title === title)!;
    const place = ({ source }: SitePage) => (first.includes(source) ? first.indexOf(source) : first.length);
    return pages
      .filter((page) => page.group === title)
      .sort((a, b) => place(a) - place(b) || (a.title < b.title ? -1 : 1));
  };
  return groups.flatMap(order);
}

function pageOf(source: string, root: string): SitePage {
  const text = readFileSync(join(root, source), 'utf8');
  const title = /^# (.+)$/m.exec(text)?.[1]?.replaceAll('`', '') ?? source;
  const own = groups.find(({ first }) => first.includes(source))?.title;
  return {
    source,
    target: source === 'README.md' ? 'index.html' : source.replace(/^docs\//, '').replace(/\.md$/, '.html'),
    title,
    group: own ?? groupOf[source] ?? (source.startsWith('docs/guides/') ? 'Guides' : 'Reference'),
    text,
  };
}
