/** The words of some lines, parted by single spaces: how language files write long lists. */
export function words(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}
