/** Which of expressions and queries a place takes. */
export const enum Context {
  /** Only queries. */
  QUERY,
  /** No query at all. */
  NON_QUERY,
  /** Queries only between parentheses. */
  SUB_QUERY,
  /** As `SUB_QUERY`, and CURSOR. */
  CURSOR,
  ALL,
  /** All but CURSOR. */
  NON_CURSOR,
}

/** What the first item between parentheses may be. */
export function inParentheses(context: Context): Context {
  if (context === Context.SUB_QUERY) return Context.NON_CURSOR;
  return context === Context.CURSOR ? Context.ALL : context;
}
