import { type ReactElement, useState } from 'react';
import { announce } from '../app/announcer.js';
import { Button } from './button.js';

interface CopyTextProps {
  readonly text: string;
  /** What is copied, for the button's name: "number". */
  readonly what: string;
}

/** A reference with a button that copies it. */
export const CopyText = ({ text, what }: CopyTextProps): ReactElement => {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(`Copied ${text}`);
  };
  return (
    <span className="cp-copy">
      <span className="cp-mono">{text}</span>
      <Button
        variant="outline"
        small
        icon="content_copy"
        className="cp-no-print"
        onClick={() => void copy()}
      >
        {copied ? 'Copied' : 'Copy'} <span className="cp-hidden">{what}</span>
      </Button>
    </span>
  );
};
