/** So many questions at a time: faster than one by one, and not so many that AWS refuses them. */
const AT_ONCE = 4;

/** Asks something of each, some at a time. The answers are in the order of the questions. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await ask(items[at]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return results;
}
