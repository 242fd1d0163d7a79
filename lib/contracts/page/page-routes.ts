/** What of the page is served to whoever asks: its files, which hold no data. `{name}`s stand for one segment each. */
export const pageRoutes = [
  { name: 'page', path: '/' },
  { name: 'page-file', path: '/{file}' },
  { name: 'page-asset', path: '/assets/{file}' },
] as const;

/** Written by whoever serves the page, not by its build. */
export const PAGE_CONFIG_FILE = 'config.json';

/** Where the bundle of serve-api has the built page, beside its code. */
export const PAGE_FOLDER = './page/';

/** Where the repository has it. */
export const BUILT_PAGE = 'lib/dashboard/built';
