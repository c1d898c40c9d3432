import { type Send, Unanswered } from './http.ts';

/** One request and what came of it, without anything secret; told like the calls to AWS. */
export interface Exchange {
  /** When it was answered, as ISO 8601 has it. */
  readonly time: string;
  readonly service: 'Zeppelin';
  /** Such as `GET /zeppelin/api/notebook`. */
  readonly operation: string;
  readonly milliseconds: number;
  readonly status?: number;
  readonly error?: { readonly code: string; readonly message: string };
}

/** Tells of every exchange. */
export function observe(through: Send, tell: ((exchange: Exchange) => void) | undefined): Send {
  if (!tell) return through;
  return async (request) => {
    const began = Date.now();
    const operation = `${request.method} ${new URL(request.url).pathname}`;
    const told = (more: Pick<Exchange, 'status' | 'error'>) => {
      const time = new Date().toISOString();
      tell({ time, service: 'Zeppelin', operation, milliseconds: Date.now() - began, ...more });
    };
    try {
      const answer = await through(request);
      told({ status: answer.status });
      return answer;
    } catch (error) {
      const [code, message] = error instanceof Unanswered ? [error.code, error.message] : ['ABORTED', 'given up'];
      told({ error: { code, message } });
      throw error;
    }
  };
}
