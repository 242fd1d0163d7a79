/** Marks that turn the direction of text, so that it reads otherwise than it is. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text of others for a terminal: what would move the cursor, set colours or turn the direction of text is shown as a sign instead.
 * A line break is `⏎`, or stays where `keepsLines` says so.
 */
export function plainText(text: string, keepsLines = false): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/\p{Cc}/gu, (letter) => {
      if (letter === '\n') return keepsLines ? '\n' : '⏎';
      if (letter === '\t') return ' ';
      const code = letter.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : '�';
    })
    .replace(TURNING, '�');
}
