import type { Finding } from '../findings/finding.ts';
import type { Span } from '../text/span.ts';
import type { Description, ObjectDescription, TextDescription } from './description.ts';
import type { MapNode, Node, ScalarNode } from './document.ts';
import type { Place } from './rules.ts';
import { judgeText } from './rules.ts';
import { checkWhole, checkWord, isReference } from './shape.ts';
import { conflictingKeys, missingKey, wrongType } from './shape-messages.ts';
import { entryOf } from './stages.ts';
import { unknownVariable } from './value-messages.ts';
import type { Scope } from './values.ts';
import { expand, nearestVariable, placeIn, reference, standIn } from './values.ts';

export interface BuildOptions {
  /** The whole file, to find where in it a part of a text stands. */
  readonly file: string;
  readonly scope: Scope;
  readonly place: Place;
  /** Named in what is missing, where it is not the default one. */
  readonly stage: string | undefined;
  readonly report: (finding: Finding) => void;
}

/**
 * Makes the value of a part that has the right shape: writes in what is named, fills in defaults, and judges every text
 * as it is then. What is wrong is left out of the value.
 */
export class Builder {
  readonly #options: BuildOptions;

  constructor(options: BuildOptions) {
    this.#options = options;
  }

  /** `at` is what is marked where something is missing in it. */
  build(node: Node | undefined, description: Description, key: string, at: Span): unknown {
    switch (description.kind) {
      case 'text':
        return node?.kind === 'scalar' ? this.#text(node, description, key) : this.#preset(description);
      case 'whole':
      case 'flag':
        return node?.kind === 'scalar' ? this.#plain(node, description, key) : description.default;
      case 'scalar':
        return node?.kind === 'scalar' ? this.#scalar(node) : undefined;
      case 'object':
        if (node?.kind === 'map') return this.#object(node, description, key, at);
        return description.default && this.#object({ kind: 'map', span: at, entries: [] }, description, key, at);
      case 'map':
        return node?.kind === 'map' ? this.#map(node, description) : description.default && Object.freeze({});
      case 'list': {
        if (node?.kind !== 'list') return description.default && Object.freeze([...description.default]);
        const items = node.items.map((item) => this.build(item, description.item, key, item.span));
        return Object.freeze(items.filter((item) => item !== undefined));
      }
      case 'either':
        return node && this.build(node, node.kind === 'map' ? description.object : description.text, key, at);
    }
  }

  /** A text with what it names; `undefined` for the values that are not known beside it. */
  expanded(node: ScalarNode): { text: string; open: readonly string[] } {
    const { file, scope, report } = this.#options;
    const { text, open, unknown } = expand(String(node.value), scope);
    for (const { name, at } of unknown) {
      const span = placeIn(file, node.span, at);
      const meant = name === undefined ? undefined : nearestVariable(name, scope);
      const edits = [{ span, text: `\${${meant}}` }];
      const isExact = span.end - span.start === at.length;
      const fix = meant === undefined || !isExact ? undefined : { title: `Write \${${meant}}`, safe: false, edits };
      report(unknownVariable(span, { name, meant, known: [...scope.values.keys(), 'env.NAME'] }, { fix }));
    }
    return { text, open: unknown.length > 0 ? [...open, '?'] : open };
  }

  #text(node: ScalarNode, description: TextDescription, key: string): string | undefined {
    const { report } = this.#options;
    const { text, open } = this.expanded(node);
    const { values, rule } = description;
    if (values && isReference(node.value)) {
      if (open.includes('?')) return undefined;
      if (open.length > 0) return this.#notYet(node, `one of ${values.join(', ')}`, key);
      return checkWord(text, description, key, node.span, report) ? text : undefined;
    }
    if (rule) this.#judge(rule, text, open, node.span);
    return text;
  }

  /** A value that is known only when it runs is judged as something of its shape, if that has one. */
  #judge(rule: NonNullable<TextDescription['rule']>, text: string, open: readonly string[], span: Span): void {
    if (open.some((name) => standIn(name) === undefined)) return;
    const shown = open.reduce((whole, name) => whole.replaceAll(reference(name), standIn(name) ?? ''), text);
    for (const finding of judgeText(rule, shown, span, this.#options.place)) this.#options.report(finding);
  }

  #preset({ default: preset }: TextDescription): string | undefined {
    return preset === undefined ? undefined : expand(preset, this.#options.scope).text;
  }

  #plain(
    node: ScalarNode,
    description: Extract<Description, { kind: 'whole' | 'flag' }>,
    key: string,
  ): number | boolean | undefined {
    const wanted = description.kind === 'whole' ? 'a whole number' : 'true or false';
    if (typeof node.value === 'number' || typeof node.value === 'boolean') return node.value;
    const { text, open } = this.expanded(node);
    if (open.includes('?')) return undefined;
    if (open.length > 0) return this.#notYet(node, wanted, key);
    if (description.kind === 'flag' && /^(?:true|false)$/.test(text)) return text === 'true';
    if (description.kind === 'whole' && /^\d{1,9}$/.test(text)) {
      return checkWhole(Number(text), description, key, node.span, this.#options.report) ? Number(text) : undefined;
    }
    this.#options.report(wrongType(node.span, { key, wanted, found: `the text "${text}"` }));
    return undefined;
  }

  #notYet(node: ScalarNode, wanted: string, key: string): undefined {
    const help = 'Name a variable that has a default, or write the value.';
    this.#options.report(wrongType(node.span, { key, wanted, found: 'known only when it runs', help }));
    return undefined;
  }

  #scalar(node: ScalarNode): string | number | boolean | undefined {
    if (typeof node.value === 'string') return this.expanded(node).text;
    return node.value ?? undefined;
  }

  #object(node: MapNode, { keys, conflicts = [] }: ObjectDescription, of: string, at: Span): object {
    for (const { key, value, excludes, reason } of conflicts) {
      const entry = entryOf(node, key);
      if (!entry || (value !== undefined && (entry.value as ScalarNode).value !== value)) continue;
      const others = node.entries.filter((other) => excludes.includes(other.key));
      for (const other of others) {
        const related = [{ message: `"${key}" stands here.`, span: entry.keySpan }];
        this.#options.report(conflictingKeys(other.keySpan, { key: other.key, other: key, reason }, { related }));
      }
    }
    const built = Object.entries(keys).map(([key, description]) => {
      const entry = entryOf(node, key);
      const isMissing = !entry && !node.refused?.includes(key);
      if (isMissing && description.required)
        this.#options.report(missingKey(at, { key, of, stage: this.#options.stage }));
      return [key, this.build(entry?.value, description, key, entry?.keySpan ?? at)] as const;
    });
    return Object.freeze(Object.fromEntries(built.filter(([, value]) => value !== undefined)));
  }

  #map(node: MapNode, { rule, value: described }: Extract<Description, { kind: 'map' }>): object {
    const built = node.entries.map(({ key, keySpan, value }) => {
      const { text, open } = this.expanded({ kind: 'scalar', span: keySpan, value: key, source: key });
      this.#judge(rule, text, open, keySpan);
      return [text, this.build(value, described, key, keySpan)] as const;
    });
    return Object.freeze(Object.fromEntries(built.filter(([, value]) => value !== undefined)));
  }
}
