import { closeSharedApp } from './test-app.js';

/** Ends what hangs; it measures nothing, and slow machines must not decide. */
jest.setTimeout(120_000);

afterAll(() => closeSharedApp());
