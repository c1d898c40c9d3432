const LANG = ['lang', 'lang.reflect', 'io', 'net', 'nio', 'text', 'time', 'util'];
const CONCURRENT = ['util.concurrent', 'util.concurrent.atomic', 'util.concurrent.locks'];

/** What Java is told: Flink before 1.18 looks into packages that are closed since Java 17. */
export function flagsFor(heapMegabytes: number, scratch: string): string[] {
  return [
    ...[...LANG, ...CONCURRENT].map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`),
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    '--add-exports=java.base/sun.net.util=ALL-UNNAMED',
    '-XX:+UseSerialGC',
    `-Xmx${heapMegabytes}m`,
    '-Dfile.encoding=UTF-8',
    '-Duser.timezone=UTC',
    '-Dlog4j2.level=WARN',
    `-Djava.io.tmpdir=${scratch}`,
  ];
}
