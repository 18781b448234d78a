/** A web address as it stands in a sentence: what ends the sentence does not belong to it. */
const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?'’”)\]}])/i;

/** Text and web addresses by turns, text first. Of other schemes nothing is an address: `javascript:` stays text. */
export const textParts = (text: string): string[] => text.split(address);
