import { type Send, Unanswered } from './http.ts';

/** An exchange with Zeppelin, without anything secret. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** The status of the answer, or Node's name for why there was none. */
  readonly outcome: number | string;
  readonly milliseconds: number;
}

/** Tells of every exchange. */
export function observe(through: Send, tell: ((exchange: Exchange) => void) | undefined): Send {
  if (!tell) return through;
  return async (request) => {
    const began = Date.now();
    const told = (outcome: number | string) => {
      const { pathname } = new URL(request.url);
      tell({ method: request.method, path: pathname, outcome, milliseconds: Date.now() - began });
    };
    try {
      const answer = await through(request);
      told(answer.status);
      return answer;
    } catch (error) {
      told(error instanceof Unanswered ? error.code : 'aborted');
      throw error;
    }
  };
}
