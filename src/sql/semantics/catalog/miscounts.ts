import type { Finding } from '../../../findings/finding.ts';
import type { Span } from '../../../text/span.ts';
import type { Miscount } from './count.ts';
import type { Relation } from './relation.ts';

interface Named extends Miscount {
  readonly named: Span;
}

/**
 * What INSERTs into the tables of a text give, until all are known: where every INSERT into a table gives the same wrong
 * number of columns, it is the table that lacks or has one, and that is one mistake.
 */
export class Miscounts {
  readonly #byTable = new Map<number, (Named | undefined)[]>();

  /** `named` is the table's name in the INSERT; no miscount where nothing is wrong. */
  add({ nameSpan }: Relation, named: Span, miscount: Miscount | undefined): void {
    const all = this.#byTable.get(nameSpan.start);
    const one = miscount && { ...miscount, named };
    if (all) all.push(one);
    else this.#byTable.set(nameSpan.start, [one]);
  }

  findings(): Finding[] {
    return [...this.#byTable.values()].flatMap((all) => {
      const wrong = all.filter((one) => one !== undefined);
      const [first, ...others] = wrong;
      const isOne = wrong.length === all.length && others.every(({ given }) => given === first.given);
      if (!isOne || others.length === 0) return wrong.map(({ finding }) => finding);
      const { fix: _, help: __, ...finding } = first.finding;
      const related = others.map(({ named }) => ({ message: 'Here, too.', span: named }));
      return [{ ...finding, span: first.named, related: [...(finding.related ?? []), ...related] }];
    });
  }
}
