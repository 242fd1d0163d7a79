import { describe, expect, it } from 'vitest';
import { ReadingPace } from '#workflow/rows/reading-pace.ts';

const MEGABYTE = 1024 * 1024;

describe('the pace at which rows are read with their answers', () => {
  it('begins with two blocks, and follows what blocks were found to take', () => {
    const pace = new ReadingPace();
    expect(pace.blocks).toBe(2);
    pace.took(2, 128 * 1024);
    expect(pace.blocks).toBe(128);
    pace.took(128, 64 * MEGABYTE);
    expect(pace.blocks).toBe(16);
  });

  it('is one block where one alone is too much, and stays a number where nothing was stored', () => {
    const pace = new ReadingPace();
    pace.took(2, 100 * MEGABYTE);
    expect(pace.blocks).toBe(1);
    pace.took(1, 0);
    expect(pace.blocks).toBe(8 * MEGABYTE);
  });
});
