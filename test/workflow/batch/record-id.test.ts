import { expect, it } from 'vitest';
import { placeOf, recordIdOf } from '#workflow/batch/record-id.ts';

it('names a row and its repeat in eleven letters and digits, the first repeat as before there were any', () => {
  const places = [
    { block: 0, position: 0, repeat: 0 },
    { block: 4_095, position: 2_047, repeat: 0 },
    { block: 0, position: 0, repeat: 1 },
    { block: 4_095, position: 99_999, repeat: 31 },
  ];
  const ids = places.map(recordIdOf);
  expect(ids.slice(0, 2)).toEqual(['R0000000000', 'R0409502047']);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z\d]{11}$/);
  expect(ids.map(placeOf)).toEqual(places);
  for (const id of ['', 'R1', 'Q0000000000!', 'row-7']) expect(placeOf(id)).toBeNull();
});
