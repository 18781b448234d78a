/** Which tickets the board lists: a kind of them, or those of a person. */
export type BoardList = 'unclaimed' | 'due' | 'missed' | `person-${number}`;

/** What the address of the board says. */
export interface BoardAddress {
  readonly team: string;
  readonly list: BoardList;
}

const isList = (text: string): text is BoardList =>
  /^(unclaimed|due|missed|person-[1-9]\d{0,14})$/.test(text);

/** Reads the address; what it does not know is the usual: what nobody has. */
export const boardAddressOf = (search: string): BoardAddress => {
  const params = new URLSearchParams(search);
  const list = params.get('show') ?? '';
  return { team: params.get('team') ?? '', list: isList(list) ? list : 'unclaimed' };
};

/** The address of the board with a list opened. */
export const boardHref = (team: string, list: BoardList): string => {
  const params = new URLSearchParams();
  if (team !== '') params.set('team', team);
  if (list !== 'unclaimed') params.set('show', list);
  const query = params.toString();
  return query === '' ? '/desk/board' : `/desk/board?${query}`;
};
