/** The one global that both sides have and ECMAScript's own library does not name: the URL parser. */
declare class URL {
  constructor(text: string, base?: string);
  static parse(text: string, base?: string): URL | null;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly origin: string;
  readonly pathname: string;
}
