const offset = 100_000;

/** The number people quote, "CP-100042", from the ticket's id 42: at least six digits, never reused, kept on transfer. */
export function ticketNumber(sequence: number): string {
  return `CP-${offset + sequence}`;
}

/**
 * The number a person meant, in its written form, or null when the text is not one. Case, spaces,
 * "#" and a missing dash or prefix are forgiven: "cp 100042", "#CP100042" and "100042" are one number.
 */
export function parseTicketNumber(text: string): string | null {
  const digits = /^#?(?:CP[-–]?)?(\d{6,12})$/i.exec(text.replace(/\s+/g, ''))?.[1];
  const value = Number(digits);
  return value > offset ? `CP-${value}` : null;
}

/** The id behind a number ("CP-100042" is 42), or null when the text is not a ticket number. */
export function ticketIdOf(text: string): number | null {
  const number = parseTicketNumber(text);
  return number === null ? null : Number(number.slice(3)) - offset;
}
