import type { ReactElement } from 'react';
import { Checkbox } from '../../components/checkbox.js';
import { Dialog } from '../../components/dialog.js';
import { useRegisteredKeys, useSingleKeys } from './key-bindings.js';

interface KeysDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

const fixed = [
  { keys: 'Ctrl K', label: 'Open the command list (Cmd K on a Mac)' },
  { keys: 'Ctrl Enter', label: 'Press the main button of the form you are in' },
  { keys: 'Esc', label: 'Leave a composer (your draft is kept) or close a list' },
];

interface KeyCapsProps {
  readonly keys: string;
  /** True on a control that has its name already: the key is then for the eye. */
  readonly decorative?: boolean;
}

/** "r" as one key, "g q" as two in a row. */
export const KeyCaps = ({ keys, decorative = false }: KeyCapsProps): ReactElement => (
  <span className="desk-keys" {...(decorative ? { 'aria-hidden': true } : {})}>
    {keys.split(' ').map((key, index) => (
      <kbd key={`${index}${key}`}>{key}</kbd>
    ))}
  </span>
);

/** Every key of the page in view, and the switch that turns single keys off. */
export const KeysDialog = ({ open, onClose }: KeysDialogProps): ReactElement => {
  const registered = useRegisteredKeys();
  const groups = [...new Set(registered.map((entry) => entry.group))]
    .map((group) => ({
      group,
      bindings: registered
        .filter((entry) => entry.group === group)
        .flatMap((entry) => entry.bindings),
    }))
    .filter((entry) => entry.bindings.length > 0);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Dialog heading="Keyboard shortcuts" open={open} onClose={onClose} wide>
      <Checkbox
        id="single-keys"
        label="Single-key shortcuts"
        note="Turn them off if you use speech input or a screen reader that needs the letters."
        checked={singleKeys}
        onChange={setSingleKeys}
      />
      <div className="desk-keys-groups">
        {[...groups, { group: 'Always', bindings: fixed }].map(({ group, bindings }) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl className="desk-keys-list">
              {bindings.map(({ keys, label }) => (
                <div key={keys}>
                  <dt>
                    <KeyCaps keys={keys} />
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
};
