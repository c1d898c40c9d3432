import { AwsError, translate } from '../aws/index.ts';

/** What could be found out, and, in sentences, what could not. */
export class Looks {
  readonly #unseen = new Set<string>();

  /** What could not be found out, and why. */
  get unseen(): readonly string[] {
    return [...this.#unseen];
  }

  /** Asks AWS; `undefined` where it does not answer, or not this caller. */
  async at<Value>(call: Promise<Value>, doing: string, resource: string): Promise<Value | undefined> {
    try {
      return await call;
    } catch (error) {
      const said = translate(error, { doing, resource });
      if (!(said instanceof AwsError)) throw said;
      this.#unseen.add(said.message);
      return undefined;
    }
  }
}
