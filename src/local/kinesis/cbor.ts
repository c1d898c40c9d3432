import { decode } from '../text.ts';

const MORE = 0xff;

/** Reads a document in CBOR, as the Java SDK sends it to Kinesis; `undefined` if it is none. */
export function readCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  try {
    return value();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }

  function value(): unknown {
    const head = view.getUint8(at++);
    const [major, short] = [head >> 5, head & 31];
    const endless = short === 31;
    if (major === 7) return simple(short);
    const size = endless ? Number.POSITIVE_INFINITY : argument(short);
    switch (major) {
      case 0:
        return size;
      case 1:
        return -1 - size;
      case 2:
        return chunks(size, endless);
      case 3:
        return decode(chunks(size, endless));
      case 4:
        return items(size);
      case 5:
        return Object.fromEntries(entries(size));
      default:
        return value();
    }
  }

  function argument(short: number): number {
    if (short < 24) return short;
    const width = 1 << (short - 24);
    at += width;
    if (width === 1) return view.getUint8(at - 1);
    if (width === 2) return view.getUint16(at - 2);
    if (width === 4) return view.getUint32(at - 4);
    return Number(view.getBigUint64(at - 8));
  }

  function simple(short: number): unknown {
    if (short === 20 || short === 21) return short === 21;
    if (short < 25) return undefined;
    const width = 1 << (short - 24);
    at += width;
    return width === 8 ? view.getFloat64(at - 8) : width === 4 ? view.getFloat32(at - 4) : undefined;
  }

  function ended(): boolean {
    if (view.getUint8(at) !== MORE) return false;
    at++;
    return true;
  }

  function chunks(size: number, endless: boolean): Uint8Array {
    if (!endless) {
      if (at + size > bytes.length) throw new RangeError('The text ends early.');
      at += size;
      return bytes.subarray(at - size, at);
    }
    const parts: number[] = [];
    while (!ended()) {
      const part = value();
      parts.push(...(typeof part === 'string' ? new TextEncoder().encode(part) : (part as Uint8Array)));
    }
    return Uint8Array.from(parts);
  }

  function items(size: number): unknown[] {
    const result: unknown[] = [];
    while (result.length < size && !(size === Number.POSITIVE_INFINITY && ended())) result.push(value());
    return result;
  }

  function entries(size: number): [string, unknown][] {
    const result: [string, unknown][] = [];
    while (result.length < size && !(size === Number.POSITIVE_INFINITY && ended()))
      result.push([String(value()), value()]);
    return result;
  }
}
