import { expect, it } from 'vitest';
import { read, settled, show, texts } from './reader-support/frame.ts';

it('finds names across inline elements and after changes', async () => {
  const page = show('<p>In <a>Kursk</a> Oblast.</p><p id=b>Nothing</p>');
  const reader = read(['Kursk Oblast', 'Yars']);
  expect(texts(reader)).toEqual(['Kursk Oblast']);
  const p = page.querySelector('#b');
  p?.append(' but Yars');
  await settled(reader);
  expect(texts(reader)).toEqual(['Kursk Oblast', 'Yars']);
  page.firstElementChild?.remove();
  await settled(reader);
  expect(texts(reader)).toEqual(['Yars']);
  expect(CSS.highlights.get('nx-a')?.size).toBe(1);
  reader.stop();
  expect(CSS.highlights.size).toBe(0);
});
