/** A row's place in its dataset. */
export interface RowPlace {
  readonly block: number;
  /** In the block, from 0. */
  readonly position: number;
}

/** Bedrock wants eleven letters and digits; so a record tells its row's place, and nothing of the row. */
export function recordIdOf({ block, position }: RowPlace): string {
  return `R${String(block).padStart(5, '0')}${String(position).padStart(5, '0')}`;
}

/** @returns null for what is no id of ours. */
export function placeOf(recordId: string): RowPlace | null {
  const match = /^R(\d{5})(\d{5})$/.exec(recordId);
  return match === null ? null : { block: Number(match[1]), position: Number(match[2]) };
}
