import { closeSharedApp } from './test-app.js';

jest.setTimeout(30_000);

afterAll(() => closeSharedApp());
