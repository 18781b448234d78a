import {
  longestPulseComment,
  type RawPulseAnswer,
} from '../../../domain/measurement/pulse-answer.js';
import {
  driverCodes,
  driverWords,
  pulseWording,
  type PulseItem,
  type PulseNames,
} from '../../../domain/measurement/pulse-template.js';
import { ownValuesOf, wordsOfScale } from '../../../domain/measurement/office-pulse.js';
import type { ProblemDetail } from '../../../platform/errors/problem.js';
import { markup, type Markup } from '../../../platform/http/markup.js';

/** What the fields of the rating page are filled with. */
export interface ItemContext {
  readonly values: RawPulseAnswer;
  readonly errors: readonly ProblemDetail[];
  readonly names: PulseNames;
}

/** The field of one item; `look` is that of its scale, if it is one. */
export function itemField(item: PulseItem, context: ItemContext, look: 'tiles' | 'row'): Markup {
  switch (item.kind) {
    case 'scale':
    case 'scale_7':
      return scaleField(item, context, look);
    case 'yes_no':
      return yesNoField(item, context);
    case 'drivers':
      return driverFields(item, context);
    case 'text':
      return textField(item, context);
    case 'consent':
      return consentField(item, context);
  }
}

function scaleField(item: PulseItem, context: ItemContext, look: 'tiles' | 'row'): Markup {
  const { key } = item;
  const error = errorOf(item, context);
  const values = ownValuesOf(item.kind);
  const tiles = wordsOfScale(item.kind).map((words, at) => {
    const box = input('radio', key, String(values[at]), context, at === 0 ? key : null);
    return markup`<label class="tile">${box} <span><b>${at + 1}</b> ${words}</span></label>`;
  });
  return markup`<fieldset class="${look}-field${error && ' wrong'}"${error && described(key)}>
<legend>${pulseWording(item, context.names)}</legend>${error}
<div class="${look}${item.kind === 'scale_7' && ' seven'}">
${tiles}
</div>
</fieldset>`;
}

function yesNoField(item: PulseItem, context: ItemContext): Markup {
  const { key } = item;
  const error = errorOf(item, context);
  const choices = [
    { value: '1', words: 'Yes' },
    { value: '0', words: 'No' },
  ];
  const boxes = choices.map(({ value, words }, at) => {
    const box = input('radio', key, value, context, at === 0 ? key : null);
    return markup`<label class="tile">${box} <span>${words}</span></label>`;
  });
  return markup`<fieldset class="row-field${error && ' wrong'}"${error && described(key)}>
<legend>${pulseWording(item, context.names)}</legend>${error}
<div class="pair">
${boxes}
</div>
</fieldset>`;
}

/** Both sides under their headings: which of them fits is the reader's to see. */
function driverFields(item: PulseItem, context: ItemContext): Markup {
  const sides = [
    { side: 'positive', when: '4 or 5', wording: item.wording },
    { side: 'negative', when: '1, 2 or 3', wording: item.alternatives?.[0] ?? item.wording },
  ];
  const fields = sides.map(({ side, when, wording }, at) => {
    const codes = driverCodes.filter((code) => code.startsWith(side));
    const boxes = codes.map((code, of) => {
      const box = input('checkbox', item.key, code, context, at + of === 0 ? item.key : null);
      return markup`<label class="check">${box} <span>${driverWords[code]}</span></label>`;
    });
    return markup`<fieldset class="row-field">
<legend>If you chose ${when}: ${wording}</legend>
${boxes}
</fieldset>`;
  });
  return markup`<div class="sides">
${fields}
</div>`;
}

function textField(item: PulseItem, context: ItemContext): Markup {
  const { key } = item;
  const error = errorOf(item, context);
  const typed = context.values[key];
  const most = longestPulseComment.toLocaleString('en-US');
  return markup`<div class="text-field${error && ' wrong'}">
<label class="name" for="${key}">${pulseWording(item, context.names)} (optional)</label>
<p class="quiet" id="${key}-hint">Up to ${most} characters. Leave out names, addresses, health and other private facts: others in the agency may read this.</p>${error}
<textarea id="${key}" name="${key}" rows="5" dir="auto" aria-describedby="${key}-hint${error && ` ${key}-error`}">${
    typeof typed === 'string' ? typed : null
  }</textarea>
</div>`;
}

function consentField(item: PulseItem, context: ItemContext): Markup {
  const box = input('checkbox', item.key, 'yes', context, item.key);
  return markup`<label class="check">${box} <span>${item.wording} The lead and your bureau then see your name with your answer.</span></label>`;
}

function input(
  type: 'radio' | 'checkbox',
  name: string,
  value: string,
  { values }: ItemContext,
  id: string | null,
): Markup {
  const given: readonly unknown[] = [values[name]].flat();
  const chosen = given.some((one) => String(one) === value);
  return markup`<input type="${type}" name="${name}" value="${value}"${id && markup` id="${id}"`}${chosen && markup` checked`}>`;
}

function errorOf({ key }: PulseItem, { errors }: ItemContext): Markup | null {
  const error = errors.find(({ field }) => field === key);
  return error ? markup`\n<p class="error" id="${key}-error">${error.message}</p>` : null;
}

function described(key: string): Markup {
  return markup` aria-describedby="${key}-error"`;
}
