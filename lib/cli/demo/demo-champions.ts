/** What is in use before the first event of the demo; what passes takes its place, and stays champion once the demo is through. */
export const demoChampions: Readonly<Record<string, string>> = {
  'reviews-sentiment': '1',
  'emoji-search': 'emoji-baseline',
  'spelling-rewrite': 'at-most-two',
};
