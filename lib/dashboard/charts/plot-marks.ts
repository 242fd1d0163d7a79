import { areaY, axisX, barX, dot, lineY, plot, rectY, ruleX, ruleY, text } from '@observablehq/plot';

/** What the page draws with: the rest of the library is left out of it. */
export const marks = {
  areaY,
  axisX,
  barX,
  dot,
  lineY,
  plot,
  rectY,
  ruleX,
  ruleY,
  text,
};
