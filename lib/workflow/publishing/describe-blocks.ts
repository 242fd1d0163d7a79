import { createHash } from 'node:crypto';
import type { Block, DatasetIndex } from '#domain/dataset.ts';
import { inputLine, type Row } from '#domain/row.ts';
import type { PlacedRow } from '#workflow/publishing/ordered-rows.ts';

/** The blocks of ordered rows; those without rows are left out, so that the numbers have no gaps. */
export async function describeBlocks(
  rows: AsyncIterable<PlacedRow>,
): Promise<Required<Pick<DatasetIndex, 'blocks' | 'prefixes'>>> {
  const blocks: Block[] = [];
  const prefixes: [bits: number, prefix: number][] = [];
  let open: { readonly place: PlacedRow['place']; readonly builder: BlockBuilder } | undefined;
  const close = () => {
    if (open !== undefined) blocks.push(open.builder.finish(blocks.length, blocks.at(-1)));
  };
  for await (const row of rows) {
    if (open?.place !== row.place) {
      close();
      open = { place: row.place, builder: new BlockBuilder(row.place.stratum) };
      prefixes.push([row.place.bits, row.place.prefix]);
    }
    open.builder.add(row);
  }
  close();
  return { blocks, prefixes };
}

class BlockBuilder {
  readonly #stratum: string;
  readonly #content = createHash('sha256');
  readonly #inputs = createHash('sha256');
  #rows = 0;
  #clusters = 0;
  #bytes = 0;
  #cluster: string | undefined;

  constructor(stratum: string) {
    this.#stratum = stratum;
  }

  add({ line, cluster }: PlacedRow): void {
    const text = `${line}\n`;
    this.#content.update(text);
    this.#inputs.update(inputLine(JSON.parse(line) as Row));
    this.#bytes += Buffer.byteLength(text);
    this.#rows += 1;
    if (cluster !== this.#cluster) this.#clusters += 1;
    this.#cluster = cluster;
  }

  finish(number: number, before: Block | undefined): Block {
    return {
      number,
      stratum: this.#stratum,
      rows: this.#rows,
      clusters: this.#clusters,
      offset: before === undefined ? 0 : before.offset + before.bytes,
      bytes: this.#bytes,
      sha256: this.#content.digest('hex'),
      inputsSha256: this.#inputs.digest('hex'),
    };
  }
}
