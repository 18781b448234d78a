/** A text with the local part of each mail address in it cut to its first letter: "j…@mail.example". */
export function maskAddresses(text: string): string {
  return text.replace(
    /([^\s<>()[\]"',;:@])[^\s<>()[\]"',;:@]*@([^\s<>()[\]"',;:@]+)/gu,
    (_, first: string, domain: string) => `${first}…@${domain}`,
  );
}
