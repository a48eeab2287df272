/** An id by its ends, short enough for a row; whole when what was typed stands in it. */
export function shortenId(id: string, typed = ''): string {
  const word = typed.replace(/\s+/g, '').toLowerCase();
  const sought = word.length >= 3 && id.toLowerCase().includes(word);
  return sought || id.length <= 10 ? id : `${id.slice(0, 4)}…${id.slice(-4)}`;
}
