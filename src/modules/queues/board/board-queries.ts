import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDate } from '../../../domain/assignment/absence.js';
import { obstacleLabel, obstacleTo } from '../../../domain/assignment/obstacle.js';
import { startOfLocalDate } from '../../../domain/calendar/zone-offsets.js';
import { promiseNames } from '../../../domain/sla/time-left-chip.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { WorkStandings } from '../../availability/work-standings.js';
import { PeopleQueries } from '../../people/people-queries.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { visibilityValues } from '../../tickets/queries/ticket-visibility.js';
import {
  boardLoads,
  boardMembers,
  boardMisses,
  type RawLoad,
  type RawMiss,
} from './board-statements.js';
import type { BoardFiguresView, BoardPersonView, BoardTeamView, BoardView } from './board.views.js';

const hourMs = 3_600_000;
const noFigures: BoardFiguresView = { open: 0, unclaimed: 0, late: 0, dueSoon: 0, missedToday: 0 };
const noLoad = { atWork: 0, waiting: 0, late: 0, dueSoon: 0 };

/** What a lead has to know of the shift: who has how much, who is not there, what is about to be late. */
@Injectable()
export class BoardQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PeopleQueries,
    private readonly standings: WorkStandings,
  ) {}

  async view(reader: SignedInPerson, asked: string | undefined): Promise<BoardView> {
    const led = await this.people.teamsLedBy(reader.actor);
    const teams = led.map(({ code, name }) => ({ code, name }));
    const team = asked === undefined ? teams[0] : teams.find(({ code }) => code === asked);
    const now = await this.clock.now();
    const generatedAt = new Date(now).toISOString();
    if (!team) {
      if (asked !== undefined) throw Problem.notFound();
      return { teams, team: null, figures: noFigures, people: [], missed: [], generatedAt };
    }
    return { teams, ...(await this.ofTeam(reader, team, now)), generatedAt };
  }

  private async ofTeam(
    reader: SignedInPerson,
    team: BoardTeamView,
    now: number,
  ): Promise<Omit<BoardView, 'teams' | 'generatedAt'>> {
    const asked = [...visibilityValues(reader.actor), team.code];
    const soon = new Date(now + hourMs);
    const loads = await boardLoads.rows(this.dataSource, [...asked, new Date(now), soon]);
    const { timeZone } = reader;
    const midnight = new Date(startOfLocalDate(timeZone, localDate(now, timeZone)));
    const missed = await boardMisses.rows(this.dataSource, [...asked, midnight, new Date(now)]);
    return {
      team,
      figures: figuresOf(loads, missed),
      people: await this.members(reader, team.code, loads, now),
      missed: missed.map(({ all: _all, metric, at, ...miss }) => ({
        ...miss,
        ...{ metric, label: promiseNames[metric], at: at.toISOString() },
      })),
    };
  }

  private async members(
    { actor, timeZone: zone }: SignedInPerson,
    team: string,
    loads: readonly RawLoad[],
    now: number,
  ): Promise<BoardPersonView[]> {
    const members = await boardMembers.rows(this.dataSource, [...visibilityValues(actor), team]);
    const ids = members.map(({ id }) => id);
    const asked = { teamCodes: [team], usualTeam: team };
    const workers = await this.standings.of(this.dataSource, ids, asked, now);
    const people = workers.map((worker): BoardPersonView => {
      const { id, fullName, limit, standsIn } = worker;
      const { inHand, lead } = members.find((member) => member.id === id)!;
      const { waiting, late, dueSoon } = loads.find((load) => load.id === id) ?? noLoad;
      const obstacle = obstacleTo({ ...worker, inHand });
      return {
        ...{ id, fullName, lead, inHand, limit, waiting, late, dueSoon, standsIn },
        obstacle: obstacle?.kind ?? null,
        obstacleLabel: obstacle && obstacleLabel(obstacle, { zone, now }),
      };
    });
    return people.toSorted((one, other) => one.fullName.localeCompare(other.fullName));
  }
}

function figuresOf(loads: readonly RawLoad[], missed: readonly RawMiss[]): BoardFiguresView {
  const sum = (of: (load: RawLoad) => number): number =>
    loads.reduce((total, load) => total + of(load), 0);
  return {
    open: sum(({ atWork, waiting }) => atWork + waiting),
    unclaimed: loads.find(({ id }) => id === null)?.atWork ?? 0,
    late: sum(({ late }) => late),
    dueSoon: sum(({ dueSoon }) => dueSoon),
    missedToday: missed[0]?.all ?? 0,
  };
}
