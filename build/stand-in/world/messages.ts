/** A value on its way from one world to the other; its parts cross by the DOM's structured clone. */
export type Crossing =
  | readonly ['value', unknown]
  | readonly ['object', (readonly [string, Crossing])[]]
  | readonly ['array', Crossing[]]
  /** An object or function met before, by the order in which they were met. */
  | readonly ['same', number]
  | readonly ['function', number]
  /** A proxy on its way back, by the number of the function it stands for. */
  | readonly ['original', number]
  | readonly ['promise', number]
  | readonly ['error', string];

/** What the two worlds of a frame say to each other. */
export type WorldMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'expose'; readonly key: string; readonly value: Crossing }
  | { readonly type: 'call'; readonly call: number; readonly target: number; readonly input: Crossing }
  | { readonly type: 'return'; readonly call: number; readonly ok: boolean; readonly value: Crossing }
  | { readonly type: 'settle'; readonly promise: number; readonly ok: boolean; readonly value: Crossing }
  | {
      readonly type: 'window-open';
      readonly url: string;
      readonly frameName: string;
      readonly features: string;
    };

/** What the host says to the isolated world; `text` is on the wire's encoding, or an error's sentence. */
export type PreloadMessage =
  | { readonly type: 'reply'; readonly id: number; readonly ok: boolean; readonly text: string }
  | { readonly type: 'message'; readonly channel: string; readonly text: string };

/** What the isolated world says to the host, as JSON through its binding. */
export type HostMessage =
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly input: string }
  | { readonly type: 'preload-error'; readonly message: string }
  | { readonly type: 'blob-navigation'; readonly url: string }
  | { readonly type: 'context-menu'; readonly x: number; readonly y: number }
  | {
      readonly type: 'window-open';
      readonly url: string;
      readonly frameName: string;
      readonly features: string;
    };
