import { describe, expect, it } from 'vitest';
import type { ReaderOptions } from '../../page/contract.ts';
import { startReader } from '../../page/reader.ts';
import { atLeisure, read, settled, show, textOf, texts } from './reader-support/frame.ts';

/** What the reader gives its recogniser, one entry for each run. */
function runsOf(html: string): string[] {
  show(html);
  const runs: string[] = [];
  const options: ReaderOptions = {
    document,
    recogniser: {
      session: () => ({
        set: (_key, text) => {
          runs.push(text);
        },
        holds: () => false,
        delete: () => {},
        mentions: () => [],
        takeChanged: () => [],
      }),
    },
    markStyle: 'underline',
    wanted: () => true,
    changed: () => {},
  };
  atLeisure(() => startReader(options)).stop();
  return runs;
}

describe('what joins a run', () => {
  it.each([
    ['inline elements', '<p>In <a href=#>Kursk</a> <b>Ob<i>last</i></b>.</p>', ['In Kursk Oblast.']],
    ['wbr and comments', '<p>Zelen<wbr>s<!-- x -->kyy</p>', ['Zelenskyy']],
    ['text in many nodes', '<p><span>K</span><span>u</span><span>r</span><span>sk</span></p>', ['Kursk']],
    [
      'ruby without its annotations',
      '<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>都</p>',
      ['東京都'],
    ],
    ['scripts and styles between', '<p>Kur<script>1</script><style>x{}</style>sk</p>', ['Kursk']],
    ['SVG text', '<svg><g><text>Kur<tspan>sk</tspan></text><text>Yars</text></g></svg>', ['Kursk', 'Yars']],
    ['a slot', '<p>Kur<slot>s</slot>k</p>', ['Kursk']],
    ['soft hyphens stay', '<p>Zelen\u00adskyy</p>', ['Zelen\u00adskyy']],
  ])('%s', (_name, html, runs) => expect(runsOf(html)).toEqual(runs));
});

describe('what parts runs', () => {
  it.each([
    ['br', '<p>Kursk<br>Oblast</p>', ['Kursk', 'Oblast']],
    ['blocks', '<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
    ['cells and items', '<table><tr><td>a<td>b</table><ul><li>c<li>d</ul>', ['a', 'b', 'c', 'd']],
    ['form fields', '<p>Kursk <input> Oblast</p>', ['Kursk ', ' Oblast']],
    ['notes set high', '<p>Kursk<sup>1</sup> is</p>', ['Kursk', '1', ' is']],
    ['pictures', '<p>Kursk<img>Oblast</p>', ['Kursk', 'Oblast']],
    ['custom elements', '<p>a<x-y>b</x-y>c</p>', ['a', 'b', 'c']],
    ['details', '<details><summary>a</summary>b</details>', ['a', 'b']],
  ])('%s', (_name, html, runs) => expect(runsOf(html)).toEqual(runs));
});

describe('what is not read', () => {
  it.each([
    ['code', '<pre>a</pre><code>b</code><kbd>c</kbd><samp>d</samp>'],
    ['form fields', '<textarea>a</textarea><select><option>b</select><input value=c>'],
    [
      'editable content',
      '<div contenteditable>a</div><p contenteditable=plaintext-only>b</p><div role=textbox>c</div>',
    ],
    ['hidden', '<div hidden>a</div><p hidden=until-found>b</p>'],
    ['decoration', '<span aria-hidden=true>a</span>'],
    ['what no reader sees', '<script>a</script><style>b</style><template>c</template><noscript>d</noscript>'],
    ['embedded content', '<canvas>a</canvas><video>b</video><object>c</object><iframe>d</iframe>'],
    ['titles in SVG', '<svg><title>a</title><desc>b</desc></svg>'],
    ['white space', '<p> \n\t&nbsp;</p><p></p>'],
  ])('%s', (_name, html) => expect(runsOf(html)).toEqual([]));

  it('reads what only looks like that', () => {
    const html =
      '<div contenteditable=false>a</div><main aria-hidden=true>b</main><p style="user-select:none">c</p>';
    expect(runsOf(html)).toEqual(['a', 'b', 'c']);
  });
});

describe('the way back', () => {
  it('a mention cuts out the text that was found, whatever nodes it crosses', () => {
    show('<p>At <a>Kur</a><b>sk</b> Obl<i><wbr>ast</i>, <ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby></p>');
    const reader = read(['Kursk Oblast', '東京']);
    expect(texts(reader)).toEqual(['Kursk Oblast', '東とう京']);
    const [first] = reader.mentions();
    expect(first?.range()?.startContainer.textContent).toBe('Kur');
    expect(first?.range()?.endContainer.textContent).toBe('ast');
  });

  it('marks of ruby leave the annotation out', () => {
    show('<p><ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby></p>');
    read(['東京']);
    const marked = [...(CSS.highlights.get('nx-a') ?? [])].map(
      (range) => (range.startContainer as Text).data,
    );
    expect(marked).toEqual(['東', '京']);
  });

  it('very long text is read in parts with exact offsets', async () => {
    const filler = 'No name in this sentence at all. '.repeat(3_000);
    show(`<p>${filler}Kursk. ${filler}Yars. ${filler}</p>`);
    const reader = read(['Kursk', 'Yars']);
    await settled(reader);
    expect(texts(reader)).toEqual(['Kursk', 'Yars']);
    const text = document.querySelector('p')?.firstChild as Text;
    text.insertData(0, 'Yars! ');
    await settled(reader);
    expect(texts(reader)).toEqual(['Yars', 'Kursk', 'Yars']);
  });

  it('reads XHTML and keeps the page as it is', async () => {
    const frame = document.createElement('iframe');
    const source =
      '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>In <b>Kur</b><![CDATA[sk]]>.</p><pre>Kursk</pre></body></html>';
    frame.src = URL.createObjectURL(new Blob([source], { type: 'application/xhtml+xml' }));
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve);
      document.body.append(frame);
    });
    const inner = frame.contentDocument as Document;
    const reader = read(['Kursk'], { document: inner });
    expect(reader.mentions().map(textOf)).toEqual(['Kursk']);
  });
});
