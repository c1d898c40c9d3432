// Adds up what was counted in a run: the report of vitest and lines "passed failed". Prints the sum as the last line.
import { existsSync, readFileSync } from 'node:fs';

const [report, counts] = process.argv.slice(2);
let passed = 0;
let failed = 0;
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, testResults, success } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  // A file that could not even be loaded has no tests that fail.
  if (!success && numFailedTests === 0) failed += testResults.filter(({ status }) => status === 'failed').length || 1;
}
for (const line of readFileSync(counts, 'utf8').split('\n').filter(Boolean)) {
  const [well, badly] = line.split(' ').map(Number);
  passed += well;
  failed += badly;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
