/** How large a picture may be and how large its text is, in CSS pixels; followed as the room changes. */
export class PictureSize {
  #size = $state.raw({ width: 0, height: 0, em: 16 });

  get width(): number {
    return this.#size.width;
  }

  get height(): number {
    return this.#size.height;
  }

  get em(): number {
    return this.#size.em;
  }

  /** Measures an element for as long as it is in the page. */
  readonly measure = (element: Element): (() => void) => {
    const look = (): void => {
      const { width, height } = element.getBoundingClientRect();
      this.#size = { width, height, em: Number.parseFloat(getComputedStyle(element).fontSize) };
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    return () => observer.disconnect();
  };
}
