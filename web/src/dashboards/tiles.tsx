import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Icon, type IconName } from '../components/icon.js';
import type { Tile } from './dashboard-types.js';
import { DefinitionLink } from './definition-link.js';

interface TilesProps {
  readonly tiles: readonly Tile[];
  readonly hrefOf: (list: { readonly metric: string; readonly age: string | null }) => string;
}

type Verdict = NonNullable<Tile['baseline']>['verdict'];

const verdicts: Readonly<Record<Verdict, { readonly word: string; readonly icon: IconName }>> = {
  better: { word: 'Better', icon: 'trending_up' },
  worse: { word: 'Worse', icon: 'trending_down' },
  no_clear_change: { word: 'No clear change', icon: 'remove' },
};

/** The headline numbers; each says what it rests on, how it compares, and opens the tickets behind it. */
export const Tiles = ({ tiles, hrefOf }: TilesProps): ReactElement => (
  <ul className="db-tiles" aria-label="Key numbers">
    {tiles.map((tile) => (
      <li key={tile.measure} className="db-tile">
        <h3 className="db-tile__label">{tile.label}</h3>
        <p className="db-tile__value">
          {tile.text ?? (tile.measure === 'satisfied' ? 'Too few to show' : 'No data')}
        </p>
        <p className="db-tile__detail">{tile.detail}</p>
        {tile.baseline && (
          <p className={`db-verdict db-verdict--${tile.baseline.verdict}`}>
            <Icon name={verdicts[tile.baseline.verdict].icon} />
            <span>
              <strong>{verdicts[tile.baseline.verdict].word}.</strong> {tile.baseline.sentence}
            </span>
          </p>
        )}
        <DefinitionLink code={tile.measure} of={tile.label} />
        {tile.list && (
          <Link className="db-tile__link" href={hrefOf(tile.list)}>
            See the {tile.list.tickets.toLocaleString('en-US')}{' '}
            {tile.list.tickets === 1 ? 'request' : 'requests'}
            <span className="usa-sr-only"> behind {tile.label.toLowerCase()}</span>
          </Link>
        )}
        {tile.also && (
          <Link className="db-tile__link" href={hrefOf(tile.also)}>
            See the {tile.also.tickets.toLocaleString('en-US')} past the date
          </Link>
        )}
      </li>
    ))}
  </ul>
);
