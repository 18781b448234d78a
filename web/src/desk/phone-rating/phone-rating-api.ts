import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type PhoneRating = components['schemas']['PhonePulseView'];
export type PhoneAnswer = components['schemas']['PhoneAnswerBody'];

export const phoneRatingQuery = (number: string) =>
  queryOptions({
    queryKey: ['desk', 'phone-rating', number],
    queryFn: ({ signal }): Promise<PhoneRating> =>
      answer(api.GET('/tickets/{number}/phone-rating', { params: { path: { number } }, signal })),
  });

/** Writes down what the customer said; `repeatKey` makes a second press harmless. */
export const writeRating = (
  number: string,
  body: PhoneAnswer,
  repeatKey: string,
): Promise<PhoneRating> =>
  answer(
    api.POST('/tickets/{number}/phone-rating', {
      params: { path: { number } },
      headers: writeHeaders({ repeatKey }),
      body,
    }),
  );
