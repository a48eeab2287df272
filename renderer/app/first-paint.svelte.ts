/** What of the start screen may follow the first picture, in this order, a frame each. */
const parts = ['terminal', 'recent', 'glances'] as const;

/**
 * Lets a person see and use the start screen before all of it is drawn: the search box and the ways on come first,
 * what is only told follows in the next frames. Later screens are drawn whole.
 */
export class FirstPaint {
  #drawn = $state(0);

  /** Whether this part may be drawn by now. */
  has(part: (typeof parts)[number]): boolean {
    return parts.indexOf(part) < this.#drawn;
  }

  /** To be called when the first picture is in the page, and not painted yet. Returns what stops it. */
  begin(): () => void {
    endEntrances();
    let frame = requestAnimationFrame(() => wait());
    const wait = (): void => {
      if (this.#drawn < parts.length) frame = requestAnimationFrame(() => draw());
    };
    const draw = (): void => {
      this.#drawn += 1;
      wait();
    };
    return () => cancelAnimationFrame(frame);
  }
}

/** Screens come in softly where another one was; the first one would only come later. */
function endEntrances(): void {
  for (const animation of document.getAnimations()) {
    // What turns or breathes has no end.
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }
}
