/** Bytes of rows in one answer, as they leave the function, whose answer ends at 6 MB. */
export const MAX_ROWS_BYTES = 5 * 1024 * 1024;
