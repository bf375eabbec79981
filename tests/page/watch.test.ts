import { describe, expect, it } from 'vitest';
import { read, readInSlices, settled, show, texts, until } from './reader-support/frame.ts';
import { wordRecogniser } from './reader-support/word-recogniser.ts';

const one = (selector: string) => document.querySelector(selector) as HTMLElement;

describe('attributes that show or hide', () => {
  it.each([
    ['hidden', '<div id=x>Kursk</div>', 'hidden', ''],
    ['contenteditable', '<div id=x><p>Kursk</p></div>', 'contenteditable', 'true'],
    ['a text box', '<div id=x>Kursk</div>', 'role', 'textbox'],
    ['decoration', '<p><span id=x>Kursk</span></p>', 'aria-hidden', 'true'],
  ])('%s', async (_name, html, attribute, value) => {
    show(html);
    const reader = read(['Kursk']);
    expect(reader.state.mentions).toBe(1);
    one('#x').setAttribute(attribute, value);
    await until(() => reader.state.mentions === 0);
    one('#x').removeAttribute(attribute);
    await until(() => reader.state.mentions === 1);
  });

  it('a modal dialog does not cost the page behind it its marks', async () => {
    show('<main>Kursk</main><dialog>Yars</dialog>');
    const reader = read(['Kursk', 'Yars']);
    one('main').setAttribute('aria-hidden', 'true');
    await settled(reader);
    expect(texts(reader)).toEqual(['Kursk', 'Yars']);
  });
});

describe('edits', () => {
  it('text edited in place keeps its mention true', async () => {
    show('<p id=x>Kursk</p>');
    const reader = read(['Kursk', 'Yars']);
    const text = one('#x').firstChild as Text;
    text.data = 'Now Yars';
    await until(() => texts(reader).join() === 'Yars');
    text.deleteData(0, 4);
    await until(() => reader.mentions()[0]?.range()?.startOffset === 0);
    expect(texts(reader)).toEqual(['Yars']);
  });

  it('text written in an editor is left alone, a page around it is not', async () => {
    show('<p id=x>Here</p><div contenteditable id=e>Yars</div>');
    const reader = read(['Kursk', 'Yars']);
    one('#e').append(' Kursk');
    one('#x').append(' Kursk');
    await until(() => reader.state.mentions === 1);
    expect(texts(reader)).toEqual(['Kursk']);
  });

  it('a whole view exchanged, as single-page sites do', async () => {
    show('<main><p>Kursk</p></main>');
    const reader = read(['Kursk', 'Yars']);
    history.pushState(null, '', '#other');
    const view = document.createElement('main');
    view.innerHTML = Array.from({ length: 500 }, (_, i) => `<p>Yars ${i}</p>`).join('');
    one('main').replaceWith(view);
    await until(() => reader.state.mentions === 500);
    expect(new Set(texts(reader))).toEqual(new Set(['Yars']));
  });

  it('a mention counts again or no more when the page gains or loses its evidence', async () => {
    show('<p id=a>Volodymyr Zelenskyy</p><p>Zelenskyy said</p>');
    const reader = read([], {
      recogniser: wordRecogniser(['Kursk'], ['Zelenskyy said'], ['Volodymyr']),
    });
    expect(texts(reader)).toEqual(['Zelenskyy said']);
    const [a] = [one('#a')];
    a.remove();
    await until(() => reader.state.mentions === 0);
    document.body.append(a);
    await until(() => reader.state.mentions === 1);
  });

  it('what is taken out while the page is still being read is not skipped nor kept', async () => {
    const part = (i: number) => `<section><p>${'Words '.repeat(200)} Kursk ${i}</p></section>`;
    show(Array.from({ length: 3_000 }, (_, i) => part(i)).join(''));
    const reader = readInSlices(['Kursk']);
    let removed = 0;
    for (let round = 0; reader.state.status === 'reading' && round < 50; round++) {
      document.body.children[(round * 613) % document.body.children.length]?.remove();
      removed++;
      await new Promise((resolve) => setTimeout(resolve));
    }
    await settled(reader);
    expect(reader.state.mentions).toBe(3_000 - removed);
  });
});

describe('shadow roots', () => {
  it('open ones, nested, edited, and those attached late to custom elements', async () => {
    show('<div id=host></div><x-late></x-late>');
    const root = one('#host').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Kursk</p><div id=inner></div>';
    const inner = root.querySelector('#inner')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    inner.innerHTML = '<p>Yars</p>';
    const reader = read(['Kursk', 'Yars']);
    await until(() => reader.state.mentions === 2);
    inner.append('Kursk');
    await until(() => reader.state.mentions === 3);
    const late = one('x-late').attachShadow({ mode: 'open' });
    late.innerHTML = 'Kursk';
    await until(() => reader.state.mentions === 4);
    one('#host').remove();
    await until(() => reader.state.mentions === 1);
    late.append(' Yars');
    await until(() => reader.state.mentions === 2);
  });

  it('closed ones through the given opener; slotted text where it stands', async () => {
    show('<x-card><b>Kursk</b></x-card>');
    const root = one('x-card').attachShadow({ mode: 'closed' });
    root.innerHTML = '<p>Yars</p><slot></slot>';
    const blind = read(['Kursk', 'Yars']);
    expect(texts(blind)).toEqual(['Kursk']);
    blind.stop();
    const reader = read(['Kursk', 'Yars'], {
      shadowRootOf: (element) => (element.localName === 'x-card' ? root : null),
    });
    await until(() => reader.state.mentions === 2);
    expect(texts(reader).sort()).toEqual(['Kursk', 'Yars']);
  });

  it('a host that comes back is read again', async () => {
    show('<div id=host></div>');
    const host = one('#host');
    host.attachShadow({ mode: 'open' }).innerHTML = 'Kursk';
    const reader = read(['Kursk']);
    await until(() => reader.state.mentions === 1);
    host.remove();
    await until(() => reader.state.mentions === 0);
    document.body.append(host);
    await until(() => reader.state.mentions === 1);
  });
});

describe('whole documents', () => {
  async function frame(html: string): Promise<Document> {
    const element = document.createElement('iframe');
    element.srcdoc = html;
    await new Promise((resolve) => {
      element.addEventListener('load', resolve);
      document.body.append(element);
    });
    return element.contentDocument as Document;
  }

  it('document.open and write start anew', async () => {
    show('');
    const inner = await frame('<p>Kursk</p>');
    const reader = read(['Kursk', 'Yars'], { document: inner });
    expect(reader.state.mentions).toBe(1);
    inner.open();
    inner.write('<p>Yars and Yars</p>');
    inner.close();
    await until(() => reader.state.mentions === 2);
    inner.body.append(' Kursk');
    await until(() => reader.state.mentions === 3);
  });

  it('a document that is one editor is left alone', async () => {
    show('');
    const inner = await frame('<p>Kursk</p>');
    inner.designMode = 'on';
    const reader = read(['Kursk'], { document: inner });
    expect(reader.state.mentions).toBe(0);
  });

  it('an empty document and one whose root goes away', async () => {
    show('');
    const inner = await frame('');
    const reader = read(['Kursk'], { document: inner });
    inner.documentElement.remove();
    await settled(reader);
    const html = inner.createElement('html');
    html.innerHTML = '<body>Kursk</body>';
    inner.append(html);
    await until(() => reader.state.mentions === 1);
  });
});
