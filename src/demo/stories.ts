import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** How often a service is asked for and how its work goes. Hours are office time. */
export interface ServicePace {
  readonly weight: number;
  readonly hours: number;
  readonly ask: number;
  readonly wait: number;
  /** The contract under which it waits for its vendor, by code. */
  readonly contract?: string;
}

/** The content of config/demo/stories.yaml. */
export interface Stories {
  readonly services: Readonly<Record<string, ServicePace>>;
  readonly stories: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly words: Readonly<Record<StoryWords, readonly string[]>>;
  readonly comments: Readonly<Record<'happy' | 'neutral' | 'unhappy', readonly string[]>>;
}

/** The kinds of sentences that the demo's people say. */
export type StoryWords =
  | 'acknowledged'
  | 'question'
  | 'answer'
  | 'nudge'
  | 'update'
  | 'third_party'
  | 'staff_note'
  | 'solved'
  | 'reopened'
  | 'thanks'
  | 'withdrawn'
  | 'stage_skipped'
  | 'transferred'
  | 'declined';

/** Reads what the demo's people ask for and say. */
export async function readStories(file: string): Promise<Stories> {
  return parse(await readFile(file, 'utf8')) as Stories;
}
