/** What is in use before the first event of the demo, and again after the last one. */
export const demoChampions: Readonly<Record<string, string>> = {
  'reviews-sentiment': '1',
  'emoji-search': 'emoji-baseline',
  'spelling-rewrite': 'at-most-two',
};
