import { mailDocument } from './mail-document.js';
import { safeHtml, withRemoteImages } from './safe-html.js';

const none = () => null;
const kept = (markup: string): string => safeHtml(markup, none)?.html ?? '';

describe('the markup of a mail', () => {
  it('keeps what people write with', () => {
    const markup =
      '<p dir="rtl">One <b>two</b></p><ul><li>three</li></ul><table><tr><td colspan="2">4</td></tr></table>';
    expect(kept(markup)).toBe(markup);
  });

  it('leaves for other sites only by a new page that learns nothing', () => {
    expect(kept('<a href="https://x.example/a?b=1&c=2" onclick="x()">See</a>')).toBe(
      '<a href="https://x.example/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer nofollow">See</a>',
    );
  });

  it('has no styles: they cover, hide, and fetch', () => {
    const markup =
      '<style>@import "//x.example";p{background:url(//x.example/a)}</style><p style="position:fixed;background:url(https://x.example)" class="a" id="b" background="https://x.example">Words</p>';
    expect(kept(markup)).toBe('<p>Words</p>');
  });

  // After the cases by which sanitizers were broken: mutation, foreign elements, schemes, templates, comments.
  it.each([
    '<script>window.hostile=1</script>',
    '<scr<script>ipt>window.hostile=1</scr</script>ipt>',
    '<img src=x onerror=window.hostile=1>',
    '<img src="x` `<script>window.hostile=1</script>"` `>',
    '<svg onload=window.hostile=1><script>window.hostile=1</script></svg>',
    '<svg><style><img src=x onerror=window.hostile=1></style></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hostile=1&gt;">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.hostile=1>',
    '<noscript><p title="</noscript><img src=x onerror=window.hostile=1>">',
    '<textarea><p title="</textarea><img src=x onerror=window.hostile=1>">',
    '<xmp><p title="</xmp><img src=x onerror=window.hostile=1>"></xmp>',
    '<title><p title="</title><img src=x onerror=window.hostile=1>"></title>',
    '<template><img src=x onerror=window.hostile=1></template>',
    '<!--><img src=x onerror=window.hostile=1>-->',
    '<![CDATA[<img src=x onerror=window.hostile=1>]]>',
    '<a href="javascript:window.hostile=1">x</a>',
    '<a href="jav&#x09;ascript:window.hostile=1">x</a>',
    '<a href=" &#14; javascript:window.hostile=1">x</a>',
    '<a href="JaVaScRiPt&colon;window.hostile=1">x</a>',
    '<a href="vbscript:window.hostile=1">x</a>',
    '<a href="data:text/html,<script>window.hostile=1</script>">x</a>',
    '<a href="//x.example/">x</a>',
    '<iframe srcdoc="<script>window.hostile=1</script>"></iframe>',
    '<object data="data:text/html,x"></object><embed src="javascript:x">',
    '<base href="javascript:/a/-window.hostile=1///////">',
    '<meta http-equiv="refresh" content="0;url=javascript:window.hostile=1">',
    '<link rel="stylesheet" href="https://x.example/a.css">',
    '<form action="https://x.example"><input name="a"><button formaction="javascript:x">y</button></form>',
    '<img srcset="https://x.example/a 1x" src="javascript:x">',
    '<picture><source srcset="https://x.example/a"><img src="data:image/svg+xml,<svg onload=x>"></picture>',
    '<video poster="https://x.example/p"><source src="https://x.example/v" onerror="x"></video>',
    '<p style="background:\\75rl(https://x.example)">x</p>',
    '<table background="https://x.example/a"><tr><td background="https://x.example/b">x</td></tr></table>',
    '<a href="https://x.example" target="_self" rel="opener">x</a>',
    '<p slot="a" is="b" contenteditable data-remote-src="https://x.example">x</p>',
    '<details open ontoggle=window.hostile=1>x</details>',
    '<b onmouseover=window.hostile=1>x</b\n onclick=x>',
    '<img alt="&quot; onerror=window.hostile=1 x=&quot;" src="https://x.example/a.png">',
  ])('%# cannot do anything', (markup) => {
    const html = withRemoteImages(kept(markup));
    const elements = [...html.matchAll(/<([a-z0-9]+)([^>]*)>/g)];
    expect(html.replace(/<\/?[a-z0-9]+( [a-z-]+="[^"<>]*")*( \/)?>/g, '')).not.toMatch(/[<]/);
    for (const [, name, attributes] of elements) {
      expect(['p', 'a', 'b', 'img', 'table', 'tr', 'td', 'tbody']).toContain(name);
      for (const [, attribute, value] of attributes!.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
        expect(['href', 'src', 'alt', 'target', 'rel']).toContain(attribute);
        if (attribute === 'href' || attribute === 'src') expect(value).toMatch(/^https:\/\//);
        if (attribute === 'target') expect(value).toBe('_blank');
      }
    }
    // Reading what was kept once more changes nothing: there is nothing left to mutate.
    expect(kept(withRemoteImages(kept(markup)))).toBe(kept(markup));
  });

  it('shows pictures that came along, and waits with those that are elsewhere', () => {
    const markup =
      '<img src="cid:a@b" alt="Plan"><img src="cid:lost"><img src="https://x.example/p.gif?id=7"><img src="data:image/png;base64,AA">';
    const safe = safeHtml(markup, (cid) => (cid === 'a@b' ? '/api/v1/attachments/1' : null))!;
    expect(safe.hasRemoteImages).toBe(true);
    expect(safe.html).toBe(
      '<img src="/api/v1/attachments/1" alt="Plan" /><img data-remote-src="https://x.example/p.gif?id=7" alt="Picture" />',
    );
    expect(withRemoteImages(safe.html)).toContain('<img src="https://x.example/p.gif?id=7"');
  });

  it('says nothing where there is nothing, and gives up on what nobody reads', () => {
    expect(safeHtml('', none)).toBeNull();
    expect(safeHtml('<script>x</script>', none)).toBeNull();
    expect(safeHtml(`<p>${'x'.repeat(2_000_001)}</p>`, none)).toBeNull();
  });

  it('takes five thousand links, and elements in one another without end', () => {
    const links = Array.from(
      { length: 5_000 },
      (_, at) => `<a href="https://x.example/${at}">${at}</a>`,
    );
    expect(kept(links.join(' ')).match(/<a /g)).toHaveLength(5_000);
    expect(kept(`${'<div>'.repeat(10_000)}deep`)).toContain('<div>');
    expect(safeHtml(`${'<div>'.repeat(300_000)}deep`, none)).toBeNull();
  });
});

describe('the page of a mail', () => {
  it('may load nothing but its own pictures', () => {
    const { policy, page } = mailDocument(
      '<img data-remote-src="https://x.example/a" alt="A">',
      false,
    );
    expect(policy).toMatch(/^default-src 'none'; img-src 'self'; style-src 'sha256-[^']+'; /);
    expect(policy).toContain('sandbox allow-same-origin allow-popups');
    expect(policy).not.toMatch(/allow-scripts|unsafe|https:/);
    expect(page).not.toContain(' src=');
  });

  it('loads remote pictures when it is asked to', () => {
    const { policy, page } = mailDocument(
      '<img data-remote-src="https://x.example/a" alt="A">',
      true,
    );
    expect(policy).toContain("img-src 'self' https: http:;");
    expect(page).toContain('<img src="https://x.example/a" alt="A">');
  });
});
