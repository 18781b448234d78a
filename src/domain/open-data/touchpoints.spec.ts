import {
  firstFormatHeader,
  firstFormatItems,
  firstFormatRows,
  secondFormatColumns,
  secondFormatDetail,
  secondFormatRows,
  type TouchpointsCollection,
} from './touchpoints.js';

const collection: TouchpointsCollection = {
  ...{ department: 'Example Agency', provider: 'Office of Information Technology' },
  ...{ fiscalYear: 2027, quarter: 1, startsOn: '2026-10-01', endsOn: '2026-12-31' },
  ...{ customers: 400, offered: 300, respondents: 40 },
};

describe('the second format', () => {
  it('has exactly the 17 columns that the upload checks', () => {
    expect(secondFormatColumns).toEqual([
      ...['external_id', 'question_1', 'positive_effectiveness', 'positive_ease'],
      ...['positive_efficiency', 'positive_transparency', 'positive_humanity', 'positive_employee'],
      ...['positive_other', 'negative_effectiveness', 'negative_ease', 'negative_efficiency'],
      ...['negative_transparency', 'negative_humanity', 'negative_employee', 'negative_other'],
      'question_4',
    ]);
  });

  it('has a row an answer, with flags for what was ticked', () => {
    const [liked, silent] = secondFormatRows([
      { externalId: 'k1', trust: 5, drivers: ['positive_ease'], comment: 'Quick.' },
      { externalId: 'k2', trust: 2, drivers: [], comment: null },
    ]);
    expect(Object.keys(liked!)).toEqual(secondFormatColumns);
    expect(liked).toMatchObject({ question_1: 5, positive_ease: 1, negative_ease: 0 });
    expect(silent).toMatchObject({ question_1: 2, positive_ease: 0, question_4: '' });
  });

  it('says of its collection who was asked and with which words', () => {
    expect(secondFormatDetail(collection, 'This interaction increased my trust.')).toMatchObject({
      ...{ fiscal_year: 2027, quarter: 1, volume_of_customers: 400, volume_of_respondents: 40 },
      ...{ volume_of_customers_provided_survey_opportunity: 300, survey_type: 'a11_v2_radio' },
      trust_question_text: 'This interaction increased my trust.',
    });
  });
});

describe('the first format', () => {
  const asked = {
    ...{ item: 'satisfaction' as const, wording: 'I am satisfied.' },
    counts: [1, 2, 3, 4, 30] as const,
  };

  it('has a header with the volumes', () => {
    expect(firstFormatHeader(collection)).toMatchObject({
      ...{ total_volume: 400, survey_opp_volume: 300, response_count: 40, mode: 'email' },
      ...{ start_date: '2026-10-01', end_date: '2026-12-31' },
    });
  });

  it('has seven rows, also for what was not asked', () => {
    const decision = firstFormatRows(collection, [asked]);
    const rows = decision.allowed ? decision.outcome : [];
    expect(rows.map((row) => row.standardized_question_identifier)).toEqual(firstFormatItems);
    expect(rows[0]).toMatchObject({
      ...{ standardized_question_number: 1, likert_scale_1: 1, likert_scale_5: 30 },
      ...{ response_volume: 40, customized_question_text: 'I am satisfied.', notes: '' },
    });
    expect(rows[6]).toMatchObject({ response_volume: 0, notes: 'Not asked.' });
  });

  it('is refused where the numbers cannot all be true', () => {
    expect(firstFormatRows({ ...collection, offered: 500 }, [asked])).toMatchObject({
      refusals: [{ code: 'pulse_counts.offered_above' }],
    });
  });
});
