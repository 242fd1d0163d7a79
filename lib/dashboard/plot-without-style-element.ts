import type { Plugin } from 'vite';

const styleElement =
  /\.call\(\(svg\) =>\s*(?:\/\/[^\n]*\s*)?svg\.append\("style"\)\.text\(\s*`[^`]*`\s*\)\s*\)/;

/**
 * Takes the style element out of the drawings of Observable Plot: the page's content security policy allows none, and the
 * few rules in it stand in `styles/charts.css`.
 *
 * @throws where Plot no longer has it as expected: then the rules have to be compared again.
 */
export function plotWithoutStyleElement(): Plugin {
  return {
    name: 'plot-without-style-element',
    transform(code, id) {
      if (!id.endsWith('/@observablehq/plot/src/plot.js')) return null;
      if (!styleElement.test(code)) {
        throw new Error(
          `Expected ${id} to append one style element, found none. Compare it with styles/charts.css.`,
        );
      }
      return { code: code.replace(styleElement, ''), map: null };
    },
  };
}
