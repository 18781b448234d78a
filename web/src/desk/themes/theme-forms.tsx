import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useFormSend } from '../../app/use-form-send.js';
import { CheckboxField } from '../../components/checkbox-field.js';
import { Panel } from '../../components/panel.js';
import { SendForm } from '../../components/send-form.js';
import { TextField } from '../../components/text-field.js';
import { addTheme, codeComment, type Themes } from './themes-api.js';

interface CodeFormProps {
  readonly data: Themes;
  readonly comment: NonNullable<Themes['next']>;
  /** After one was read, the next one takes the focus. */
  readonly focus: boolean;
  readonly onView: (view: Themes) => void;
}

/** One comment, without score, number or names, and the themes to choose from. */
export const CodeForm = ({ data, comment, focus, onView }: CodeFormProps): ReactElement => {
  const [themes, setThemes] = useState<string[]>([]);
  const words = useRef<HTMLQuoteElement>(null);
  useEffect(() => {
    if (focus) words.current?.focus();
  }, [focus]);
  const form = useFormSend<string[]>('coding', async (chosen, repeatKey) => {
    onView(
      await codeComment(data.office.code, { commentId: comment.id, themes: chosen }, repeatKey),
    );
  });
  const submit = (): void => {
    form.send(themes);
  };
  return (
    <Panel heading="Read this comment">
      <SendForm
        form={form}
        onSend={submit}
        act={themes.length === 0 ? 'Fits no theme, next' : 'Keep and read the next'}
      >
        <blockquote ref={words} tabIndex={-1} className="cp-preline">
          {comment.text}
        </blockquote>
        <p className="cp-quiet">About {comment.serviceName}</p>
        <CheckboxField
          id="coding-themes"
          label="What is it about?"
          hint="Choose all that fit, or none. What is sent is not changed any more."
          error={form.errorFor('themes')}
          choices={data.themes.map(({ code, label, description }) => ({
            value: code,
            label,
            note: description,
          }))}
          value={themes}
          onChange={setThemes}
        />
      </SendForm>
    </Panel>
  );
};

interface AddThemeFormProps {
  readonly office: string;
  readonly onView: (view: Themes) => void;
}

/** A theme of the office's own. */
export const AddThemeForm = ({ office, onView }: AddThemeFormProps): ReactElement => {
  const [label, setLabel] = useState('');
  const [description, setDescription] = useState('');
  const form = useFormSend<null>('theme', async (_, repeatKey) => {
    onView(await addTheme({ office, label, description }, repeatKey));
  });
  const submit = (): void => {
    form.send(null);
  };
  return (
    <Panel heading="Add a theme of your office">
      <SendForm form={form} onSend={submit} act="Add the theme" variant="outline">
        <TextField
          id="theme-label"
          label="Name"
          error={form.errorFor('label')}
          value={label}
          onChange={setLabel}
        />
        <TextField
          id="theme-description"
          label="What belongs to it"
          hint="So that two people read the same into a comment."
          width="full"
          error={form.errorFor('description')}
          value={description}
          onChange={setDescription}
        />
      </SendForm>
    </Panel>
  );
};
