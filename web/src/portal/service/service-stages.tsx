import type { ReactElement } from 'react';
import { StageList } from '../../components/stage-list.js';
import type { ServicePage } from '../api/portal-types.js';

/** The steps that a request will pass, and how long each usually takes. */
export const ServiceStages = ({
  service,
}: {
  readonly service: ServicePage;
}): ReactElement | null => {
  if (service.stages.length === 0) return null;
  return (
    <section className="portal-steps" aria-labelledby="steps">
      <h2 id="steps">What happens, step by step</h2>
      <StageList
        items={service.stages.map(({ code, name, typical }) => ({
          code,
          name,
          notes: typical ? [typical.words] : [],
        }))}
      />
    </section>
  );
};
