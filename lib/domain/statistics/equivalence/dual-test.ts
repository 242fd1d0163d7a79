/** Tests of one quantity by any method whose test and limits are each other's dual. */
export interface DualTest {
  /** p value of "at most `value`" against "more". */
  pAbove(value: number): number;
  /** p value of "at least `value`" against "less". */
  pBelow(value: number): number;
}
