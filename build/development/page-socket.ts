/**
 * Runs in the page before Vite's own script, so it may use nothing from outside itself: a websocket whose messages come
 * as scripts that are imported one after the other (`hot-channel.ts`).
 */
export function installPageSocket(): void {
  class PageSocket extends EventTarget {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly #protocol: string;
    readyState: number = PageSocket.CONNECTING;

    constructor(_url: string, protocol = '') {
      super();
      this.#protocol = protocol;
      void this.#follow();
    }

    /** Nothing goes back but the wish to look at a module anew, and a new page does that as well. */
    send(message: string): void {
      if (message.includes('vite:invalidate')) location.reload();
    }

    close(): void {
      this.readyState = PageSocket.CLOSED;
    }

    async #follow(): Promise<void> {
      try {
        let { next } = await ask('start=1');
        this.readyState = PageSocket.OPEN;
        this.dispatchEvent(new Event('open'));
        // A ping only wants to know whether the server is there.
        for (let turn = 0; this.#protocol === 'vite-hmr' && this.readyState === PageSocket.OPEN; turn += 1) {
          const news = await ask(`since=${next}&turn=${turn}`);
          next = news.next;
          for (const data of news.messages) this.dispatchEvent(new MessageEvent('message', { data }));
        }
      } catch {
        this.readyState = PageSocket.CLOSED;
        this.dispatchEvent(new Event('error'));
        this.dispatchEvent(new Event('close'));
      }
    }
  }

  /** Each address is another one, because a script that has been imported is never fetched again. */
  async function ask(
    query: string,
  ): Promise<{ readonly next: number; readonly messages: readonly string[] }> {
    const news: unknown = await import(`/@hot?${query}&page=${Math.random()}`);
    const isNews = typeof news === 'object' && news !== null && 'next' in news && 'messages' in news;
    if (!isNews || typeof news.next !== 'number' || !Array.isArray(news.messages))
      throw new Error('No news.');
    return { next: news.next, messages: news.messages.map(String) };
  }

  Object.defineProperty(globalThis, 'WebSocket', { value: PageSocket });
}
