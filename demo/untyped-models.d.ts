// The parts we call of npm packages that ship no types.

declare module 'sentiment' {
  export default class Sentiment {
    analyze(text: string): { readonly score: number };
  }
}

declare module 'sentiment-v2' {
  export default function sentiment(text: string): { readonly score: number };
}

declare module 'sentiment-v4' {
  export default function sentiment(text: string): { readonly score: number };
}

declare module 'wink-sentiment' {
  export default function winkSentiment(text: string): { readonly score: number };
}

declare module 'wink-porter2-stemmer' {
  export default function stem(word: string): string;
}

declare module 'nspell' {
  export interface Speller {
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
  export default function nspell(dictionary: { readonly aff: Uint8Array; readonly dic: Uint8Array }): Speller;
}
