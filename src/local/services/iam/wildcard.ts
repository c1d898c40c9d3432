import { parseArn } from '../../arn.ts';

/** Whether a text is as a pattern with `*` and `?` says. */
export function like(text: string, pattern: string): boolean {
  let compiled = COMPILED.get(pattern);
  if (!compiled) {
    const source = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, '.*')
      .replace(/\?/g, '.');
    COMPILED.set(pattern, (compiled = new RegExp(`^${source}$`, 's')));
  }
  return compiled.test(text);
}

const COMPILED = new Map<string, RegExp>();

/** Actions are the same in any letters, capital or small. */
export function actionLike(action: string, pattern: string): boolean {
  return like(action.toLowerCase(), pattern.toLowerCase());
}

/** ARNs are compared part by part, so that a `*` in one does not reach into the next; only the last may have colons. */
export function arnLike(text: string, pattern: string): boolean {
  if (pattern === '*') return true;
  const arn = parseArn(text);
  const wanted = parseArn(pattern);
  if (!arn || !wanted) return like(text, pattern);
  return (
    like(arn.partition, wanted.partition) &&
    like(arn.service, wanted.service) &&
    like(arn.region, wanted.region) &&
    like(arn.account, wanted.account) &&
    like(arn.resource, wanted.resource)
  );
}
