/** Where somebody's availability is set: one's own has a plain address. */
export const availabilityPath = (personId: number, own: boolean): string =>
  own ? '/desk/availability' : `/desk/availability/${personId}`;
