import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, YAMLMap } from 'yaml';
import { AgencyEntry } from './agency-entry.js';
import { type AgencyFault } from './agency-faults.js';
import { AgencyFile } from './agency-file.js';

/** The settings of one file; a file that is missing, empty or not YAML adds to the faults and reads as empty. */
export async function readAgencyFile(
  folder: string,
  name: string,
  faults: AgencyFault[],
): Promise<AgencyEntry> {
  const text = await textOf(join(folder, name));
  const file = new AgencyFile(name, text ?? '', faults);
  if (isMap(file.contents)) return new AgencyEntry(file, file.contents);
  if (text === null) file.fault(0, 'This file is missing.');
  else if (file.valid)
    file.fault(0, 'The file must consist of named settings, such as "services:".');
  return new AgencyEntry(file, new YAMLMap(), false);
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
