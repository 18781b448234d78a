import { type ReactElement, useState } from 'react';
import { readSetting, writeSetting } from '../shell/desk-storage.js';

export type Density = 'comfortable' | 'compact';

/** How tall the rows are, remembered in this browser. */
export const useDensity = (): readonly [Density, (density: Density) => void] => {
  const [density, setDensity] = useState<Density>(() =>
    readSetting('density') === 'compact' ? 'compact' : 'comfortable',
  );
  return [
    density,
    (chosen) => {
      writeSetting('density', chosen);
      setDensity(chosen);
    },
  ];
};

interface DensitySwitchProps {
  readonly density: Density;
  readonly onChange: (density: Density) => void;
}

/** Two choices, said in words; the pressed one is the one in use. */
export const DensitySwitch = ({ density, onChange }: DensitySwitchProps): ReactElement => (
  <div className="desk-density" role="group" aria-label="Row height">
    {(['comfortable', 'compact'] as const).map((choice) => (
      <button
        key={choice}
        type="button"
        aria-pressed={density === choice}
        onClick={() => onChange(choice)}
      >
        {choice === 'comfortable' ? 'Comfortable' : 'Compact'}
      </button>
    ))}
  </div>
);
