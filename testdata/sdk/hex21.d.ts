// The TypeScript SDK as far as the API reference shows it: what it does not show may not exist.
declare module '@hex21/sdk' {
  export class Hex21Client {
    constructor(apiKey: string);
    articles: { get(slug: string): Promise<unknown> };
  }
  export class Hex21Error extends Error {
    code: string;
    details?: Record<string, any>;
  }
}
