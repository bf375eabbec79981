/** Prints what a reader would see: the names marked on each page, and the text of one card. */
import type { OpenBrowser } from '../browsers.ts';
import { openCardOn } from '../open-card.ts';
import { allMarks, type PlacedMark } from './all-marks.ts';

/** Visits each address; a page without a mark is said, not an error. */
export async function report(open: OpenBrowser, addresses: readonly string[]): Promise<void> {
  const page = await open.browser.newPage();
  let explained = false;
  for (const address of addresses) {
    await page.goto(address);
    const marks = await allMarks(page);
    console.log(`\n${await page.title()}\n${address}: ${marks.length} names marked`);
    console.log(marks.length > 0 ? `  ${counted(marks)}` : '  no name of the pack stands here');
    const [first] = marks;
    if (explained || first === undefined) continue;
    explained = true;
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), first.scrolled);
    const card = await openCardOn(page, first);
    console.log(`\nThe card on “${first.text}”:\n${indented(card.text)}`);
    console.log(`  ${card.links.length} links, the first ${card.links[0] ?? '(none)'}`);
  }
  await page.close();
}

/** Names in order of first appearance, with how often each stands there. */
function counted(marks: readonly PlacedMark[]): string {
  const times = new Map<string, number>();
  for (const mark of marks) {
    const text = mark.text.replace(/\s+/g, ' ');
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  return [...times].map(([text, count]) => (count > 1 ? `${text} ×${count}` : text)).join(' · ');
}

const indented = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `  │ ${line}`)
    .join('\n');
