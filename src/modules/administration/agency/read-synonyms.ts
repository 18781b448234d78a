import { synonymTable, type SynonymTable } from '../../../domain/catalog/search.js';
import { type AgencyEntry } from './agency-entry.js';

/** The table of synonyms.yaml: each list is a group of words that mean the same. */
export function readSynonyms(file: AgencyEntry): SynonymTable {
  const groups = file.plain('synonyms');
  file.end();
  if (!Array.isArray(groups)) {
    file.fault(['synonyms'], '"synonyms" must be a list of lists of words.');
    return new Map();
  }
  const sound = groups.filter((group, at): group is string[] => {
    const right =
      Array.isArray(group) && group.length > 1 && group.every((word) => typeof word === 'string');
    if (!right) file.fault(['synonyms', at], 'This must be a list of two or more words.');
    return right;
  });
  return synonymTable(sound);
}
