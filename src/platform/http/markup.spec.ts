import { markup } from './markup.js';

describe('markup', () => {
  it('escapes every text that is put in, in content and in attributes', () => {
    const hostile = `"><script>alert('1')</script>&`;
    expect(markup`<p title="${hostile}">${hostile}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">' +
        '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</p>',
    );
  });

  it('takes markup as it is, also many pieces, and does not escape twice', () => {
    const items = ['a & b', '<c>'].map((words) => markup`<li>${words}</li>`);
    expect(markup`<ul>${items}</ul>`.text).toBe('<ul><li>a &amp; b</li>\n<li>&lt;c&gt;</li></ul>');
  });

  it('shows nothing for null, false and undefined, and a number as it is', () => {
    expect(markup`[${null}${false}${undefined}${0}]`.text).toBe('[0]');
  });
});
