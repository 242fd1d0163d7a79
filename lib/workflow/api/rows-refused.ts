import { Refusal } from '#workflow/api/refusal.ts';
import { RowQueryError } from '#workflow/rows/row-query.ts';

/** @throws Refusal 422 where rows are asked for in a way that the run cannot answer. */
export async function rowsRefused<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RowQueryError) throw new Refusal(422, error.message);
    throw error;
  }
}
