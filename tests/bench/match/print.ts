import { type Range, type Report, range, type WarmCell } from './report.ts';

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
const milliseconds = ({ min, median, max }: Range) =>
  `${min.toFixed(2)}–${median.toFixed(2)}–${max.toFixed(2)} ms`;
const ratio = ({ min, median, max }: Range) => `${min.toFixed(2)}–${median.toFixed(2)}–${max.toFixed(2)}`;

/** Prints the report for people. */
export function printReport({ browser, node, runs, packs, warm, cold }: Report): void {
  console.log(`${browser}, Node ${node}, ${runs} runs: smallest–middle–largest\n`);
  for (const pack of packs) {
    console.log(
      `${pack.pack}: ${pack.forms} forms, table ${kilobytes(pack.tableBytes)} (${pack.bytesPerForm.toFixed(1)} bytes a form, ` +
        `gzipped ${kilobytes(pack.tableGzipped)})` +
        (pack.filterBytes === undefined
          ? ''
          : `, filter ${kilobytes(pack.filterBytes)} (gzipped ${kilobytes(pack.filterGzipped ?? 0)})`) +
        `, compiled in ${pack.compileMs.toFixed(0)} ms, loaded in ${milliseconds(pack.loadMs)}, holds ${kilobytes(pack.memoryBytes)}`,
    );
    for (const [peer, facts] of Object.entries(pack.peers ?? {})) {
      console.log(
        `  ${peer}: built in ${facts.buildMs.toFixed(0)} ms, holds ${kilobytes(facts.memoryBytes)}`,
      );
    }
  }

  console.log('\nWarm: time ÷ bare walk of the same text');
  const texts = [...new Set(warm.map((cell) => cell.text))];
  const rows = Map.groupBy(warm, (cell: WarmCell) => `${cell.what}, ${cell.pack}`);
  console.table(
    Object.fromEntries([
      ...[...rows].map(([name, cells]) => [
        name,
        Object.fromEntries(cells.map((cell) => [cell.text, ratio(range(cell.ratios))])),
      ]),
      [
        'bare walk, ns a code unit',
        Object.fromEntries(
          texts.map((text) => [
            text,
            ratio(range(warm.filter((cell) => cell.text === text).flatMap((cell) => cell.limitNs))),
          ]),
        ),
      ],
    ]),
  );

  console.log('\nCold: the first pass over 50,000 code units in a fresh page');
  console.table(
    Object.fromEntries(
      cold.map((cell) => [
        cell.text,
        {
          'bare walk': milliseconds(range(cell.limitMs)),
          scan: milliseconds(range(cell.scanMs)),
          ratio: (range(cell.scanMs).median / range(cell.limitMs).median).toFixed(2),
          'table loaded': milliseconds(range(cell.loadMs)),
          'folding unpacked': milliseconds(range(cell.unpackMs)),
        },
      ]),
    ),
  );
}
