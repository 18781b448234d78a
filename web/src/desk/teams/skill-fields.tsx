import type { ReactElement } from 'react';
import { Button } from '../../components/button.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { ErrorMessage } from '../../components/error-message.js';
import type { TeamWorkView } from '../desk-types.js';

/** A skill as it is typed; one without a code is new. */
export interface TypedSkill {
  readonly code?: string;
  readonly name: string;
  readonly serviceCodes: readonly string[];
}

interface SkillFieldsProps {
  readonly view: TeamWorkView;
  readonly skills: readonly TypedSkill[];
  readonly errorFor: (field: string) => string | undefined;
  readonly onChange: (skills: readonly TypedSkill[]) => void;
}

/** The skills of a team, each with the services whose tickets ask for it. */
export const SkillFields = (props: SkillFieldsProps): ReactElement => {
  const { skills, onChange } = props;
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-label">Skills</legend>
      <p className="usa-hint">
        Tickets of the services you name go only to members who have the skill. While nobody has it,
        it binds nobody.
      </p>
      {skills.map((skill, index) => (
        <SkillField
          key={skill.code ?? `new-${index}`}
          {...props}
          skill={skill}
          index={index}
          onSkill={(next) =>
            onChange(
              next === null
                ? skills.filter((_, at) => at !== index)
                : skills.map((one, at) => (at === index ? next : one)),
            )
          }
        />
      ))}
      <Button
        variant="outline"
        icon="add"
        onClick={() => onChange([...skills, { name: '', serviceCodes: [] }])}
      >
        Add a skill
      </Button>
    </fieldset>
  );
};

interface SkillFieldProps extends SkillFieldsProps {
  readonly skill: TypedSkill;
  readonly index: number;
  /** The skill as it is changed; null takes it away. */
  readonly onSkill: (skill: TypedSkill | null) => void;
}

const SkillField = ({ view, skill, index, errorFor, onSkill }: SkillFieldProps): ReactElement => {
  const id = `team-skills.${index}`;
  const nameOf = (code: string): string =>
    view.services.find((service) => service.code === code)?.name ?? code;
  const holders = view.skills.find(({ code }) => code === skill.code)?.holders ?? 0;
  const what = skill.name || 'new skill';
  const without = (code: string): TypedSkill => ({
    ...skill,
    serviceCodes: skill.serviceCodes.filter((one) => one !== code),
  });
  const servicesError = errorFor(`skills.${index}.serviceCodes`);
  return (
    <div className="desk-skill" role="group" aria-label={what}>
      <TextField
        id={`${id}.name`}
        label="Skill"
        error={errorFor(`skills.${index}.name`)}
        value={skill.name}
        onChange={(name) => onSkill({ ...skill, name })}
        input={{ autoComplete: 'off' }}
      />
      {servicesError && <ErrorMessage id={`${id}-services-error`}>{servicesError}</ErrorMessage>}
      {skill.serviceCodes.length > 0 && (
        <ul className="desk-skill__services" aria-label={`Services that ask for ${what}`}>
          {skill.serviceCodes.map((code) => (
            <li key={code}>
              {nameOf(code)}{' '}
              <Button variant="link" onClick={() => onSkill(without(code))}>
                Remove<span className="cp-hidden"> {nameOf(code)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SelectField
        id={`${id}.serviceCodes`}
        label="Add a service whose tickets ask for it"
        choices={view.services
          .filter(({ code }) => !skill.serviceCodes.includes(code))
          .map(({ code, name }) => ({ value: code, label: name }))}
        value=""
        onChange={(code) =>
          code && onSkill({ ...skill, serviceCodes: [...skill.serviceCodes, code] })
        }
      />
      <p className="cp-small cp-quiet">
        {holders === 1 ? '1 member has it.' : `${holders} members have it.`}{' '}
        <Button variant="link" onClick={() => onSkill(null)}>
          Remove the skill<span className="cp-hidden">: {what}</span>
        </Button>
      </p>
    </div>
  );
};
