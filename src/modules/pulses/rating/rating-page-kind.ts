/** What the pages around a rating are called, and where their look is. */
export const ratingPageKind = { name: 'Rating', stylePath: '/r/rating.css' } as const;
