import type { Grammar, Place } from './grammar.ts';
import { distanceOf, heightOf } from './heights.ts';
import { textOf, withLiteralContents } from './pools.ts';
import type { Random } from './random.ts';
import { firstSymbol, optionalChanceOf, repeatChanceOf, weightOf } from './weights.ts';

/** A decision that a text must hold: the branch of a choice, or an optional part that is there or not. */
export interface Goal {
  readonly rule: string;
  readonly place: number;
  readonly branch: number;
  readonly distances: ReadonlyMap<string, number>;
}

export interface Generator {
  readonly grammar: Grammar;
  readonly heights: ReadonlyMap<string, number>;
  readonly random: Random;
}

/** Below this depth, or behind so many tokens, only the lowest derivation of everything is taken. */
const deepest = 28;
const longest = 55;

/** One random text of the grammar's statements, which holds the decision of the goal if there is one. */
export function generate(generator: Generator, goal?: Goal): string {
  const run = new Run(generator, goal);
  run.rule('SqlStmt', '', 0, goal !== undefined);
  return join(withLiteralContents(run.tokens, generator.random), generator.random);
}

type Context = 'QUERY' | 'VALUE' | 'EITHER';

class Run {
  readonly tokens: string[] = [];
  private readonly generator: Generator;
  private readonly goal: Goal | undefined;
  private isMet = false;
  private context: Context = 'QUERY';

  constructor(generator: Generator, goal: Goal | undefined) {
    this.generator = generator;
    this.goal = goal;
  }

  /** `isAimed` says that the way to the goal leads through here. */
  rule(name: string, args: string, depth: number, isAimed: boolean): void {
    const body = this.generator.grammar.rules.get(name);
    if (body === undefined) return;
    const outer = this.context;
    this.context = contextOf(args, outer);
    this.place(body, name, depth, isAimed);
    this.context = outer;
  }

  private place(place: Place, rule: string, depth: number, isAimed: boolean): void {
    switch (place.kind) {
      case 'token':
        this.tokens.push(textOf(place.name, this.generator.grammar.spelling, this.generator.random));
        return;
      case 'rule':
        this.rule(place.name, place.args, depth + 1, isAimed);
        return;
      case 'sequence':
        this.sequence(place.items, rule, depth, isAimed);
        return;
      case 'choice':
        this.choice(place, rule, depth, isAimed);
        return;
      default:
        this.repetition(place, rule, depth, isAimed);
    }
  }

  private sequence(items: readonly Place[], rule: string, depth: number, isAimed: boolean): void {
    const way = isAimed ? this.nearest(items, rule) : -1;
    for (const [index, item] of items.entries()) this.place(item, rule, depth, index === way);
    if (isBetween(items)) this.upperBound(depth);
  }

  /** The grammar takes `BETWEEN a` for whole and looks for the `AND` only when it builds the tree. */
  private upperBound(depth: number): void {
    if (this.generator.random.chance(0.05)) return;
    this.tokens.push('AND');
    this.rule('Expression3', '', depth + 1, false);
  }

  private choice(place: Place & { kind: 'choice' | 'sequence' }, rule: string, depth: number, isAimed: boolean): void {
    if (isAimed && this.isGoal(place, rule)) {
      this.isMet = true;
      this.place(place.items[this.goal?.branch ?? 0], rule, depth, false);
      return;
    }
    if (place.items.length === 0) return;
    const way = isAimed ? this.nearest(place.items, rule) : -1;
    const taken = 0 <= way ? place.items[way] : this.alternative(place.items, rule, depth);
    this.place(taken, rule, depth, 0 <= way);
  }

  private repetition(place: Place & { item: Place }, rule: string, depth: number, isAimed: boolean): void {
    const isGoal = isAimed && this.isGoal(place, rule);
    if (isGoal) this.isMet = true;
    const isForced = isGoal ? this.goal?.branch === 1 : isAimed;
    const isBarred = isGoal && this.goal?.branch === 0;
    if (place.kind === 'some' || isForced || (!isBarred && this.takes(place, rule, depth))) {
      this.place(place.item, rule, depth, isAimed && !isGoal);
    } else {
      return;
    }
    if (isGoal && place.kind !== 'optional' && isForced) this.place(place.item, rule, depth, false);
    if (place.kind === 'optional' || isBarred) return;
    for (
      let count = 0;
      count < 3 && this.generator.random.chance(repeatChanceOf(place.item)) && !this.isLate(depth);
      count++
    ) {
      this.place(place.item, rule, depth, false);
    }
  }

  private takes(place: Place & { item: Place }, rule: string, depth: number): boolean {
    const chance = place.kind === 'any' ? repeatChanceOf(place.item) : optionalChanceOf(rule, place.item);
    const isPossible = heightOf(place.item, this.generator.heights) < Number.POSITIVE_INFINITY;
    return isPossible && !this.isLate(depth) && this.generator.random.chance(chance);
  }

  private alternative(items: readonly Place[], rule: string, depth: number): Place {
    const heights = items.map((item) => heightOf(item, this.generator.heights));
    const lowest = Math.min(...heights);
    const isLate = this.isLate(depth);
    const weights = items.map((item, index) => {
      if (heights[index] === Number.POSITIVE_INFINITY || (isLate && lowest < heights[index])) return 0;
      return weightOf(rule, item) * this.fit(rule, item);
    });
    return items[this.generator.random.weighted(weights)];
  }

  /** A query where a value must stand is refused, and the reverse; a tenth of each is enough. */
  private fit(rule: string, item: Place): number {
    if (rule !== 'LeafQueryOrExpr') return 1;
    const isQuery =
      item.kind === 'sequence' && item.items.some((part) => part.kind === 'rule' && part.name === 'LeafQuery');
    if (this.context === 'EITHER') return isQuery ? 0.15 : 1;
    return isQuery === (this.context === 'QUERY') ? 1 : 0.01;
  }

  private isLate(depth: number): boolean {
    return deepest < depth || longest < this.tokens.length;
  }

  private isGoal(place: Place, rule: string): boolean {
    return !this.isMet && this.goal?.rule === rule && this.goal.place === place.id;
  }

  /** The item through which the shortest way to the goal leads; -1 once it was met. */
  private nearest(items: readonly Place[], rule: string): number {
    const { goal } = this;
    if (goal === undefined || this.isMet) return -1;
    if (goal.rule === rule) return items.findIndex((item) => item.id <= goal.place && goal.place <= item.last);
    const distances = items.map((item) => distanceOf(item, goal.distances));
    const least = Math.min(...distances);
    const ways = distances.flatMap((distance, index) =>
      distance === least && distance < Number.POSITIVE_INFINITY ? [index] : [],
    );
    return ways.length === 0 ? -1 : this.generator.random.pick(ways);
  }
}

function isBetween(items: readonly Place[]): boolean {
  const bounds = items[0];
  return bounds?.kind === 'choice' && bounds.items.some((item) => firstSymbol(item) === 'BETWEEN') && 1 < items.length;
}

/** Calcite's `ExprContext`: an argument names it, or hands on the caller's. */
function contextOf(args: string, outer: Context): Context {
  if (/firstExprContext/.test(args)) return outer === 'VALUE' ? 'EITHER' : outer;
  if (/ExprContext\.ACCEPT_(QUERY|QUERY_OR_JOIN|CURSOR)\b/.test(args)) return 'QUERY';
  if (/ExprContext\.ACCEPT_(NON_QUERY|SUB_QUERY|NONCURSOR)\b/.test(args)) return 'VALUE';
  return /ExprContext\.ACCEPT_ALL/.test(args) ? 'EITHER' : outer;
}

/** Spaces as people set them, for the most part, so that a place in the text is not always a place after a space. */
function join(tokens: readonly string[], random: Random): string {
  const isTight = random.chance(0.7);
  const isBroken = random.chance(0.3);
  let text = '';
  let last = '';
  for (const token of tokens.filter((candidate) => candidate !== '')) {
    const isClause = /^(FROM|WHERE|GROUP|HAVING|WITH|ORDER|UNION|AS|PARTITIONED)$/i.test(token);
    const glued =
      token === '.' ? /\w|`$/.test(last) && !/^[\d.]/.test(last) : last === '.' && /^[\p{L}_`*]/u.test(token);
    const tight =
      isTight && (/^[,)\];]$/.test(token) || /^[([]$/.test(last) || (token === '(' && /^[a-z_]\w*$/i.test(last)));
    text += text === '' || glued || tight ? token : `${isBroken && isClause ? '\n' : ' '}${token}`;
    last = token;
  }
  return text;
}
