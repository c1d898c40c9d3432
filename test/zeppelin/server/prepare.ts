// Makes the jars of one Zeppelin ready: `tsx prepare.ts VERSION`. In a process of its own, for it may take minutes.
import { CannotRunJava } from '../../../flink/java-tools.ts';
import { prepare } from './jars.ts';

try {
  prepare(process.argv[2]);
} catch (error) {
  if (!(error instanceof CannotRunJava)) throw error;
  console.log(error.message);
  process.exitCode = 2;
}
