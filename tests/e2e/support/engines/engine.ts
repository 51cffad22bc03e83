/** A browser as the smoke journey needs it, whatever drives it. Selectors are CSS. */
export type Engine = {
  readonly visit: (url: string) => Promise<void>;
  /** The value of an expression in the page; a promise is waited for. Only JSON comes back. */
  readonly read: (expression: string) => Promise<unknown>;
  /** A real click in the middle of an element. */
  readonly press: (selector: string) => Promise<void>;
  /** Real keys into an element. */
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** A PNG of what is to be seen. */
  readonly picture: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

/** Names of the engines beside Chromium that a machine has. */
export type EngineName = 'firefox' | 'webkit';
