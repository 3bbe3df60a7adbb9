/**
 * A sentence as plain text: bullets, heading signs and numbering in front of it, stars and backticks for emphasis are taken
 * away. What stands in “…” is left as it is.
 */
export function plainSentence(text: string): string {
  const plain = text
    .split(/(“[^”]*”)/u)
    .map((part) => (part.startsWith('“') ? part : part.replaceAll(/\*\*|__|`/gu, '')))
    .join('');
  return plain.replace(/^(?:\s*(?:#{1,6}\s|>\s?|[-*•·]\s+|\d{1,2}[.、)）](?!\d)\s*))+/u, '').trim();
}
