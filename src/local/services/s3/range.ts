import { ServiceError } from '../../protocol/service-error.ts';

/** The bytes that a Range header asks for, both ends included; `undefined` where it is none that S3 understands. */
export function rangeOf(header: string, size: number): { from: number; to: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header);
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, first, last] = match;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from < size && from <= to) return { from, to };
  throw new ServiceError('InvalidRange', 'The requested range is not satisfiable', {
    status: 416,
    details: { RangeRequested: header, ActualObjectSize: String(size) },
  });
}
