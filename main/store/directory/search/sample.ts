import { searchTokens } from './tokens.ts';

/** How often each index word stands in a few texts: a hint at which one finds the least among all. */
export class TokenSample {
  readonly #counts = new Map<string, number>();

  constructor(texts: readonly string[]) {
    for (const text of texts)
      for (const token of searchTokens(text).split(' '))
        this.#counts.set(token, (this.#counts.get(token) ?? 0) + 1);
  }

  /** Those of the tokens that find the least, the rarest first. */
  rarest(tokens: readonly string[], count: number): string[] {
    const countOf = (token: string) => this.#counts.get(token) ?? 0;
    return [...new Set(tokens)].sort((a, b) => countOf(a) - countOf(b)).slice(0, count);
  }
}
