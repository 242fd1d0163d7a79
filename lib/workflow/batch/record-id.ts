/** A row's place in its dataset, and which of the times that it is asked. */
export interface RowPlace {
  readonly block: number;
  /** In the block, from 0. */
  readonly position: number;
  /** From 0. */
  readonly repeat: number;
}

/**
 * Bedrock wants eleven letters and digits; so a record tells its row's place, and nothing of the row. Later repeats count in base
 * 36, for want of room; the first has the id that records had before there were repeats.
 */
export function recordIdOf({ block, position, repeat }: RowPlace): string {
  if (repeat === 0) return `R${String(block).padStart(5, '0')}${String(position).padStart(5, '0')}`;
  const [at, of] = [position.toString(36), block.toString(36)];
  return `Q${of.padStart(4, '0')}${at.padStart(5, '0')}${repeat.toString(36)}`;
}

/** @returns null for what is no id of ours. */
export function placeOf(recordId: string): RowPlace | null {
  const first = /^R(\d{5})(\d{5})$/.exec(recordId);
  if (first !== null) return { block: Number(first[1]), position: Number(first[2]), repeat: 0 };
  const later = /^Q([\da-z]{4})([\da-z]{5})([\da-z])$/.exec(recordId);
  if (later === null) return null;
  const [block, position, repeat] = later.slice(1).map((digits) => Number.parseInt(digits, 36));
  return { block: block!, position: position!, repeat: repeat! };
}
