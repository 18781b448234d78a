import type { ReactElement } from 'react';
import { usePerson } from '../../app/session.js';
import { Icon } from '../../components/icon.js';
import type { Mail, MailPart } from '../admin-types.js';

type MailWords = NonNullable<Mail['words']>;

/** A mail as its reader gets it, without anything fetched; the plain text under it is what is sent beside. */
export const MailSheet = ({ words }: { readonly words: MailWords }): ReactElement => {
  const { fullName } = usePerson();
  const footer = words.parts.filter(({ kind }) => kind === 'footer');
  return (
    <>
      <article className="ad-sheet" aria-label="The mail">
        {words.parts
          .filter(({ kind }) => kind !== 'footer')
          .map((part, at) => (
            <Part key={at} part={part} />
          ))}
        <div className="ad-sheet__footer">
          {footer.map((part, at) => (
            <Part key={at} part={part} />
          ))}
        </div>
      </article>
      <p className="ad-note">
        Pages that need a sign-in open as you, {fullName}: other people’s requests stay closed to
        you. Rating pages open for whoever has the link.
      </p>
      <details className="ad-details">
        <summary>Plain text</summary>
        <pre className="ad-plain">{words.text}</pre>
      </details>
    </>
  );
};

const Part = ({ part }: { readonly part: MailPart }): ReactElement => {
  switch (part.kind) {
    case 'heading':
      return <h2>{part.text}</h2>;
    case 'facts':
      return (
        <dl className="ad-sheet__facts">
          {part.facts?.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}:</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'quote':
      return (
        <figure className="ad-sheet__quote">
          <figcaption>{part.by}:</figcaption>
          <blockquote dir="auto">{part.text}</blockquote>
        </figure>
      );
    case 'link':
      return (
        <p>
          <a className="ad-sheet__link" href={part.path ?? undefined}>
            {part.text}
            <Icon name="arrow_forward" />
          </a>
        </p>
      );
    case 'footer':
      return (
        <p>
          {part.text} {part.path && <a href={part.path}>Open the link</a>}
        </p>
      );
    default:
      return <p>{part.text}</p>;
  }
};
