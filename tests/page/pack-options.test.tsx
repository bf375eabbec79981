/** The packs' section of the options: how files come in, what is said of them, where the focus goes. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OptionsPack, PackNews } from '../../components/options/option-values.ts';
import { optionsText } from '../../components/options/options-text.ts';
import { PackOptions } from '../../components/options/PackOptions.tsx';

const title = { text: 'Rivers', lang: 'en' };
const on = { onSwitch: vi.fn(), onRemove: vi.fn(), onAdd: vi.fn(), onCancel: vi.fn(), onDismiss: vi.fn() };
let box: HTMLElement;

beforeEach(() => {
  vi.clearAllMocks();
  box = document.createElement('main');
  document.body.append(box);
});
afterEach(() => {
  render(null, box);
  box.remove();
});

const show = (news: PackNews | null, packs: readonly OptionsPack[] = []) =>
  act(() =>
    render(
      <PackOptions t={optionsText('en')} language="en" packs={packs} packsOff={[]} news={news} {...on} />,
      box,
    ),
  );

const OUTDATED: OptionsPack = {
  id: 'rivers',
  version: '1.0.0',
  title,
  description: title,
  updated: '2024-11-01',
  licence: { name: 'CC0-1.0', url: 'https://example.org/', attribution: 'Me' },
  counts: { entities: 1, events: 0, claims: 0, sources: 0 },
  bundled: false,
  outdated: true,
};

const addButton = page.getByRole('button', { name: 'Add a pack…' });
const input = () => box.querySelector<HTMLInputElement>('input[type="file"]');
const said = (role: string): string => box.querySelector(`[role="${role}"]`)?.textContent ?? '';

function drag(type: string, data: DataTransfer): DragEvent {
  const event = new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
  box.querySelector('h2')?.dispatchEvent(event);
  return event;
}

test('a pack that an older Newsgloss compiled says what to do', async () => {
  await show(null, [OUTDATED, { ...OUTDATED, id: 'lakes', outdated: false }]);
  const said = [...box.querySelectorAll('article')].map((each) =>
    each.textContent.includes('add its files again'),
  );
  expect(said).toEqual([true, false]);
});

test('the button opens the file picker, by keyboard too', async () => {
  await show(null);
  const opened = vi.fn((event: Event) => event.preventDefault());
  input()?.addEventListener('click', opened);
  await userEvent.tab();
  await expect.element(addButton).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(opened).toHaveBeenCalledOnce();
});

test('files that are chosen come all at once, and the same can be chosen again', async () => {
  await show(null);
  const files = ['a.yaml', 'b.yaml'].map((name) => new File(['x'], name));
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  const field = input();
  if (!field) throw new Error('no field');
  field.files = chosen.files;
  field.dispatchEvent(new Event('change'));
  expect(on.onAdd.mock.calls.map(([given]) => given.map(({ name }: File) => name))).toEqual([
    ['a.yaml', 'b.yaml'],
  ]);
  expect(field.files).toHaveLength(0);
});

test('files dropped anywhere on the section are taken; text is left to the browser', async () => {
  await show(null);
  const section = box.querySelector('section');
  const files = new DataTransfer();
  files.items.add(new File(['x'], 'a.yaml'));
  let entered: DragEvent | undefined;
  await act(() => {
    entered = drag('dragover', files);
  });
  expect(entered?.defaultPrevented).toBe(true);
  expect(section?.dataset.drop).toBe('here');
  await act(() => expect(drag('drop', files).defaultPrevented).toBe(true));
  expect(section?.dataset.drop).toBeUndefined();
  expect(on.onAdd).toHaveBeenCalledOnce();

  const text = new DataTransfer();
  text.setData('text/plain', 'Tisza');
  expect(drag('dragover', text).defaultPrevented).toBe(false);
  expect(drag('drop', text).defaultPrevented).toBe(false);
  expect(on.onAdd).toHaveBeenCalledOnce();
});

test('while a pack is being added another is not asked for, and it can be cancelled', async () => {
  await show({ state: 'adding', step: 'reading' });
  expect(said('status')).toContain('Reading');
  const opened = vi.fn((event: Event) => event.preventDefault());
  input()?.addEventListener('click', opened);
  await addButton.click({ force: true });
  expect(opened).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(on.onCancel).toHaveBeenCalledOnce();
  await expect.element(addButton).toHaveFocus();
});

test('what is written cannot be cancelled', async () => {
  await show({ state: 'adding', step: 'storing' });
  expect(box.textContent).not.toContain('Cancel');
});

test.each<[news: PackNews, words: string]>([
  [{ state: 'added', title, version: '1.0.0', before: null, names: 12 }, 'Rivers 1.0.0 is added: 12 names'],
  [{ state: 'added', title, version: '1.0.0', before: '1.0.0', names: 1 }, 'Rivers 1.0.0 is added: 1 name,'],
  [
    { state: 'added', title, version: '1.1.0', before: '1.0.0', names: 2 },
    'Rivers: 1.0.0 → 1.1.0, with 2 names',
  ],
  [{ state: 'removed', title }, 'Rivers is removed'],
])('%j is said as status', async (news, words) => {
  await show(news);
  expect(said('status')).toContain(words);
  expect(box.querySelector('[role="alert"]')).toBeNull();
});

test.each<[news: PackNews, words: string]>([
  [{ state: 'not-removed', title, reason: 'No room.' }, 'Rivers could not be removed: No room.'],
  [{ state: 'not-added', reason: 'No room.' }, 'could not be added: No room.'],
  [{ state: 'refused', refusal: { why: 'type', file: 'a.txt' } }, '“a.txt” is no file'],
  [
    { state: 'refused', refusal: { why: 'too-many', files: 2_000, most: 1_000 } },
    '2,000 files. A pack has 1,000',
  ],
  [
    { state: 'refused', refusal: { why: 'too-large', megabytes: 17, most: 16 } },
    '17 MB together. A pack has 16 MB',
  ],
  [{ state: 'refused', refusal: { why: 'encoding', file: 'a.yaml' } }, '“a.yaml” is not UTF-8'],
  [{ state: 'refused', refusal: { why: 'unreadable', file: 'a.yaml' } }, 'cannot read “a.yaml”'],
  [{ state: 'refused', refusal: { why: 'bundled', pack: 'ours' } }, '“ours” belongs to a pack that comes'],
])('%j is said as alert, and can be dismissed', async (news, words) => {
  await show(news);
  expect(said('alert')).toContain(words);
  expect(said('status')).toBe('');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(on.onDismiss).toHaveBeenCalledOnce();
  await expect.element(addButton).toHaveFocus();
});

test('of many problems twenty are listed, each with file, line, place, what and remedy', async () => {
  const problems = Array.from({ length: 24 }, (_, index) => ({
    file: 'a.yaml',
    line: 1_200 + index,
    path: ['entities', index],
    message: `what ${index}`,
    remedy: `remedy ${index}`,
  }));
  await show({ state: 'invalid', problems });
  expect(said('alert')).toContain('24 problems');
  const items = [...box.querySelectorAll('.ui-trouble li')].map(({ textContent }) => textContent);
  expect(items).toHaveLength(20);
  // Lines are counted, not measured: no separators.
  expect(items[19]).toBe('a.yaml, line 1219entities.19what 19remedy 19');
  expect(box.textContent).toContain('at least 4 more');
});

test('after each removal the focus has somewhere to be', async () => {
  await show(null);
  for (let time = 0; time < 2; time++) {
    await show({ state: 'removed', title: { ...title } });
    await expect.element(addButton).toHaveFocus();
    (document.activeElement as HTMLElement).blur();
  }
});
