import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { FileBody } from '#local/s3/file-body.ts';
import { makeFile } from '#local/s3/make-file.ts';

/** A file that holds a whole body and waits to be moved to its place. */
export interface FinishedFile {
  readonly path: string;
  readonly crc32: number;
}

/**
 * What has come of objects that are not there yet: parts as `<uploadId>/<part>`. Whoever sends them ends with the
 * process too, so the folder is emptied at the start. Bodies are put together here, so that nobody who looks into a
 * bucket's folder ever meets half of one.
 */
export class UploadFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** One name is enough: the file is moved before anything else runs. */
  writeBody(body: Buffer): FinishedFile {
    const path = join(this.#folder, 'body');
    makeFile(path, body);
    return { path, crc32: crc32(body) };
  }

  writePart(uploadId: string, partNumber: number, body: Buffer): FileBody {
    const path = join(this.#folder, uploadId, String(partNumber));
    makeFile(path, body);
    return new FileBody(path, body.length);
  }

  /** Copies parts one behind the other, a piece at a time. The parts stay, should the object be refused after all. */
  joinParts(uploadId: string, parts: readonly FileBody[]): FinishedFile {
    const path = join(this.#folder, uploadId, 'whole');
    const file = openSync(path, 'w');
    try {
      let checksum = 0;
      for (const part of parts) {
        for (const chunk of part.chunks()) {
          checksum = crc32(chunk, checksum);
          writeFileSync(file, chunk);
        }
      }
      return { path, crc32: checksum };
    } finally {
      closeSync(file);
    }
  }

  remove(uploadId: string): void {
    rmSync(join(this.#folder, uploadId), { recursive: true, force: true });
  }
}
