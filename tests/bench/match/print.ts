/** The report as a person reads it: each time as smallest–middle–largest of its runs. */
import { type Range, range } from '../statistics.ts';
import type { Report, WarmCell } from './report.ts';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
const numbers = ({ min, median, max }: Range) =>
  [min, median, max].map((value) => value.toFixed(2)).join('–');
const milliseconds = (times: Range) => `${numbers(times)} ms`;

/** Prints the report for people. */
export function printReport({ browser, node, runs, packs, warm, cold }: Report): void {
  console.log(`${browser}, Node ${node}, ${runs} runs: smallest–middle–largest\n`);
  for (const pack of packs) {
    console.log(
      `${pack.pack}: ${pack.forms} forms, compiled in ${pack.compileMs.toFixed(0)} ms\n` +
        `  table ${kilobytes(pack.tableBytes)} (${pack.bytesPerForm.toFixed(1)} bytes a form, gzipped ${kilobytes(pack.tableGzipped)}), ` +
        `loaded in ${milliseconds(pack.loadMs)}, holds ${kilobytes(pack.memoryBytes)}\n` +
        `  filter ${kilobytes(pack.filterBytes)} (gzipped ${kilobytes(pack.filterGzipped)}), ` +
        `loaded in ${milliseconds(pack.filterLoadMs)}, holds ${kilobytes(pack.filterMemoryBytes)}\n` +
        `  bare names ${kilobytes(pack.namesBytes)} (gzipped ${kilobytes(pack.namesGzipped)})`,
    );
    for (const [peer, { buildMs, memoryBytes }] of Object.entries(pack.peers))
      console.log(`  ${peer}: built in ${milliseconds(buildMs)}, holds ${kilobytes(memoryBytes)}`);
  }

  console.log('\nWarm: time ÷ bare walk of the same text');
  const texts = [...new Set(warm.map((cell) => cell.text))];
  const rows = Map.groupBy(warm, (cell: WarmCell) => `${cell.what}, ${cell.pack}`);
  const limitOf = (text: string) =>
    range(warm.filter((cell) => cell.text === text).flatMap((cell) => cell.limitNs.values));
  console.table(
    Object.fromEntries([
      ...[...rows].map(([name, cells]) => [
        name,
        Object.fromEntries(cells.map((cell) => [cell.text, numbers(cell.ratios)])),
      ]),
      ['bare walk, ns a code unit', Object.fromEntries(texts.map((text) => [text, numbers(limitOf(text))]))],
    ]),
  );

  console.log('\nCold: the first pass over a text in a fresh page');
  console.table(
    Object.fromEntries(
      cold.map((cell) => [
        `${cell.text}, ${cell.pack}`,
        {
          'bare walk': milliseconds(cell.limitMs),
          scan: milliseconds(cell.scanMs),
          ratio: cell.ratio.toFixed(2),
          'table loaded': milliseconds(cell.loadMs),
          'folding unpacked': milliseconds(cell.unpackMs),
        },
      ]),
    ),
  );
}
