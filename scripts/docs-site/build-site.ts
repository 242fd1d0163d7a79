import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { pageFrame } from './page-frame.ts';
import { renderPage } from './render-page.ts';
import { searchIndex } from './search-index.ts';
import { sitePages } from './site-pages.ts';

/** Builds the docs as a static site. @returns the files that it wrote, below `outdir`. */
export async function buildSite(root: string, outdir: string): Promise<string[]> {
  rmSync(outdir, { recursive: true, force: true });
  const written: string[] = [];
  const write = (path: string, put: (file: string) => void) => {
    const file = join(outdir, path);
    mkdirSync(dirname(file), { recursive: true });
    put(file);
    written.push(path);
  };
  const pages = sitePages(root);
  const rendered = pages.map((page) => ({ page, ...renderPage(page, pages, root) }));
  for (const { page, html, sections } of rendered) {
    write(page.target, (file) => writeFileSync(file, pageFrame(page, html, sections, pages)));
  }
  for (const source of new Set(rendered.flatMap(({ files }) => files))) {
    write(source.replace(/^docs\//, ''), (file) => copyFileSync(join(root, source), file));
  }
  write('site.css', (file) => copyFileSync(join(root, 'scripts/docs-site/site.css'), file));
  write('search-index.js', (file) => writeFileSync(file, searchIndex(rendered)));
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['scripts/docs-site/page-script.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  write('page.js', (file) => writeFileSync(file, outputFiles[0]!.contents));
  return written;
}
