import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { classes } from './classes.js';
import { Icon } from './icon.js';

interface DialogProps {
  readonly heading: ReactNode;
  readonly open: boolean;
  /** Called for Escape and the close button; never by a click outside. */
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back when it closes. */
export const Dialog = ({
  heading,
  open,
  onClose,
  wide = false,
  children,
}: DialogProps): ReactElement => {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      className={classes('cp-dialog', wide && 'cp-dialog--wide')}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <h2 id={id}>{heading}</h2>
          {children}
          <button type="button" className="cp-dialog__close" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </>
      )}
    </dialog>
  );
};
