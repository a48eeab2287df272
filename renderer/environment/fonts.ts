/** Milliseconds after which a text is shown in whatever letters there are. */
const patience = 1000;

/**
 * Resolves when the fonts for the letters of a text are there, and at the latest a second later: a text whose font
 * comes after it moves everything around it. Files of letters that the text has none of are not fetched.
 */
export async function loadOwnLetters(text: string): Promise<void> {
  const arabic = text.replace(/\P{Script=Arabic}/gu, '');
  const loads = [
    document.fonts.load('1rem "Inter Variable"', text),
    document.fonts.load('1rem "Noto Sans Arabic Variable"', arabic),
  ];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise((resolve) => (timer = setTimeout(resolve, patience)));
  await Promise.race([Promise.allSettled(loads), enough]);
  clearTimeout(timer);
}
