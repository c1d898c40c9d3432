/** Whether Flink's AWS connectors take a text for a region: they look at its shape, and not at what exists. */
export function isRegion(text: string): boolean {
  return /^[a-z]+-(([a-z]+-?[a-z]+)-([0-9]|global)|global)$/.test(text);
}
