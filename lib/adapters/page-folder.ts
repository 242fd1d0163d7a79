import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PageFile, PageFiles } from '#workflow/api/serve-page.ts';

/** What is shorter in gzip; pictures are packed already. */
const PACKABLE = /\.(html|js|css|json|svg|txt|webmanifest)$/;

/** The built page in a folder: files that were there when it was opened, each read and packed when it is first asked for. */
export class PageFolder implements PageFiles {
  readonly #folder: string;
  readonly #names: ReadonlySet<string>;
  readonly #read = new Map<string, PageFile>();

  private constructor(folder: string, names: ReadonlySet<string>) {
    this.#folder = folder;
    this.#names = names;
  }

  /** @returns undefined where no page was built. */
  static open(folder: string): PageFolder | undefined {
    if (!existsSync(join(folder, 'index.html'))) return undefined;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const names = files.map(({ parentPath, name }) =>
      relative(folder, join(parentPath, name)).split(sep).join('/'),
    );
    return new PageFolder(folder, new Set(names));
  }

  read(name: string): PageFile | undefined {
    // Only names that were listed: no path leads out of the folder.
    if (!this.#names.has(name)) return undefined;
    const known = this.#read.get(name);
    if (known !== undefined) return known;
    const bytes = readFileSync(join(this.#folder, name));
    const packed = PACKABLE.test(name) ? gzipSync(bytes, { level: 9 }) : bytes;
    const file: PageFile = {
      bytes,
      gzip: packed.length < bytes.length ? packed : null,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    };
    this.#read.set(name, file);
    return file;
  }
}
