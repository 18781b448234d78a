import { downloadDisposition, tidyFileName } from './file-name.js';

describe('the name of a file', () => {
  it('is the last part of whatever path a program sends', () => {
    expect(tidyFileName('C:\\Users\\maria\\leave form.pdf')).toBe('leave form.pdf');
    expect(tidyFileName('../../etc/passwd.txt')).toBe('passwd.txt');
  });

  it('keeps every script and emoji', () => {
    expect(tidyFileName('Заявление 休暇 😀.docx')).toBe('Заявление 休暇 😀.docx');
  });

  it('loses marks that turn the direction of writing and hide the true ending', () => {
    expect(tidyFileName('invoice\u202Efdp.exe')).toBe('invoicefdp.exe');
  });

  it('loses control characters and signs that no disk takes', () => {
    expect(tidyFileName('a\0b\r\nc<d>"e|f?.txt')).toBe('abc_d__e_f_.txt');
  });

  it('is cut before its ending when it is too long', () => {
    const name = tidyFileName(`${'x'.repeat(400)}.pdf`);
    expect(name).toHaveLength(150);
    expect(name.endsWith('x.pdf')).toBe(true);
  });

  it('is "file" when nothing is left', () => {
    expect(tidyFileName('\u202E\0')).toBe('file');
    expect(tidyFileName('')).toBe('file');
  });
});

describe('the header of a download', () => {
  it('gives old programs a plain name and others the true one', () => {
    expect(downloadDisposition(`Zoë's "plan" (1).pdf`)).toBe(
      `attachment; filename="Zo_'s _plan_ (1).pdf"; filename*=UTF-8''Zo%C3%AB%27s%20%22plan%22%20%281%29.pdf`,
    );
  });

  it('holds no line end that would begin another header', () => {
    expect(downloadDisposition('a\r\nSet-Cookie: x.pdf')).not.toMatch(/[\r\n]/);
  });
});
