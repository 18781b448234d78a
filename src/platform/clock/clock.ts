import { type EntityManager } from 'typeorm';

/** Where the present instant comes from. Nothing else in the server asks the machine for the time of an event. */
export abstract class Clock {
  /**
   * Epoch milliseconds. With a manager, asked over that transaction's connection: an instant taken
   * after a row lock is never before the one its last holder took.
   */
  abstract now(manager?: EntityManager): Promise<number>;
}
